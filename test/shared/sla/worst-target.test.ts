import { expect, it } from 'vitest'
import { worstTarget } from '../../../shared/sla/worst-target.ts'
import { aTarget } from '../../support/figures.ts'

const named = (id: string, spoilt: Parameters<typeof aTarget>[0]) => aTarget({ id, objective: '95%', ...spoilt })

it.each([
  [
    'a missed one before one that is further below its objective and near',
    'missed',
    [named('near', { status: 'amber', attainment: 0.8 }), named('missed', { status: 'red', attainment: 0.94 })],
  ],
  [
    'of two missed ones the further below',
    'further',
    [named('less', { status: 'red', attainment: 0.9 }), named('further', { status: 'red', attainment: 0.8 })],
  ],
  [
    'a met one before one without a verdict',
    'met',
    [named('grey', { status: 'grey', attainment: 0.5 }), named('met', { status: 'green', attainment: 0.99 })],
  ],
  ['none where nothing is measured', null, [named('none', { measured: false, status: 'grey', attainment: null })]],
])('is %s', (_, id, targets) => {
  expect(worstTarget(targets)?.id ?? null).toBe(id)
})
