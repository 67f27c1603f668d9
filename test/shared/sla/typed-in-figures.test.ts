import { describe, expect, it } from 'vitest'
import type { Target } from '../../../shared/agreement/agreement.ts'
import { NO_RECORDS } from '../../../shared/outages/records.ts'
import type { ManualValue } from '../../../shared/sla/manual.ts'
import { at } from './builders.ts'
import { targetMeasured } from './measuring.ts'

describe('a value that is typed in', () => {
  const typed = (value: string, period = '2026-H1'): ManualValue => ({
    target: 'one',
    period,
    value,
    evidence: 'Minutes of 3 July 2026',
    enteredAt: at('2026-07-03 10:00'),
  })
  const records = (...manual: ManualValue[]) => ({ ...NO_RECORDS, manual })

  it.each([
    ['95%', { attainment: 0.95, status: 'green', counted: null }],
    ['94.9%', { attainment: 0.949, status: 'red' }],
    ['114/120', { attainment: 0.95, status: 'green', counted: 120, met: 114, breached: 6 }],
  ])('%s is held to a percentage', (value, expected) => {
    expect(targetMeasured({ metric: 'manual' }, { records: records(typed(value)) })).toMatchObject({
      ...expected,
      manual: { value, evidence: 'Minutes of 3 July 2026', enteredAt: '2026-07-03T09:00:00Z' },
    })
  })

  it('is held to a bar of its own unit', () => {
    const target: Partial<Target> = { metric: 'manual', objective: 'at most 4 h', minimum: 'at most 6 h' }
    const figures = targetMeasured(target, { records: records(typed('5.5 h'), typed('3 h', '2026-02')) })
    expect(figures).toMatchObject({ status: 'amber', value: { amount: 5.5, unit: 'h' } })
    expect(figures.months.map(({ value = null, status }) => [value, status]).slice(0, 3)).toEqual([
      [null, 'grey'],
      [3, 'green'],
      [null, 'grey'],
    ])
  })

  it.each([
    [
      {},
      [typed('97%', '2026-01')],
      'No value is typed in for 2026-H1; there are values for 2026-01. Type it in with its evidence (accord value set).',
    ],
    [{}, [typed('4.2')], '"4.2" is no share such as 97.5% or 117/120, which the objective 95% needs.'],
    [{ objective: 'at most 4 h' }, [typed('97%')], '"97%" is a share, and the objective is a bar for a value.'],
    [{ objective: 'at most 4 h' }, [typed('97 min')], 'The value is in min, and the objective in h.'],
  ])('is not measured where %o cannot be held to it', (keys, manual, reason) => {
    expect(targetMeasured({ metric: 'manual', ...keys }, { records: records(...manual) })).toMatchObject({
      measured: false,
      reason,
    })
  })
})
