import { describe, expect, it } from 'vitest'
import { validateOpenSlo } from '../../../shared/openslo/validate.ts'
import { mistakes, slo } from './documents.ts'

const objective = (keys: object, spec: object = {}) =>
  slo({ spec: { ...spec, objectives: [{ target: 0.99, ...keys }] } })
const composite = (...objectives: object[]) => slo({ spec: { indicator: undefined, objectives } })
const window = (keys: object) => slo({ spec: { timeWindow: [keys] } })

describe('warnings', () => {
  const warned = (document: unknown) =>
    validateOpenSlo(JSON.stringify(document), 'json').warnings.map(({ path }) => path)

  it.each([
    ['an SLO that promises nothing', slo({ spec: { objectives: [] } }), ['spec.objectives']],
    ['a month written in minutes', window({ duration: '1m', isRolling: true }), ['spec.timeWindow[0].duration']],
    [
      'slices that no method looks at',
      objective({ timeSliceWindow: '1m', timeSliceTarget: 0.9 }),
      ['spec.objectives[0].timeSliceTarget', 'spec.objectives[0].timeSliceWindow'],
    ],
    ['a weight without a composite', objective({ compositeWeight: 2 }), ['spec.objectives[0].compositeWeight']],
    ['a composite with a hole', composite({ target: 0.9, indicatorRef: 'a' }, { target: 0.8 }), ['spec.objectives[1]']],
    ['nothing', slo(), []],
  ])('tell of %s', (_, document, expected) => {
    expect([mistakes(document), warned(document)]).toEqual([[], expected])
  })
})
