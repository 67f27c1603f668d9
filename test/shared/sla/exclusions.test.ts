import { describe, expect, it } from 'vitest'
import type { Counting } from '../../../shared/agreement/agreement.ts'
import { ticketIdentity } from '../../../shared/sla/exclusions.ts'
import { agreement, at, type Row, target, ticket } from './builders.ts'
import { figuresOf, measured } from './measuring.ts'

const met = (spoiled: Row = {}) => ticket({ resolvedAt: at('2026-01-12 12:00'), ...spoiled })
const breached = (spoiled: Row = {}) => ticket({ resolvedAt: at('2026-01-14 12:00'), ...spoiled })

describe('exclusions', () => {
  const rows = [
    met({ key: 'A' }),
    breached({ key: 'B' }),
    breached({ key: 'B', sourceName: 'shop' }),
    breached({ key: 'C' }),
  ]
  const versionsFor = (exclusions: Counting['exclusions']) => [
    agreement({ targets: [target({ counting: { exclusions } })] }),
  ]
  const ofTarget = { fromTarget: new Map([['resolve', new Set([ticketIdentity('desk', 'B')])]]) }

  it('name one ticket by source and key', () => {
    const measurement = measured({ rows, versions: versionsFor('remove'), exclusions: ofTarget })
    expect(measurement.figures.targets[0]).toMatchObject({ counted: 3, met: 1, excluded: 1, gross: 0.25 })
    expect(measurement.checks('resolve')?.at(1)).toMatchObject({
      verdict: 'breached',
      counted: false,
      note: 'excluded',
      month: null,
    })
    expect(measurement.checks('resolve')?.at(2)).toMatchObject({ verdict: 'breached', counted: true, note: null })
  })

  it('counted as met stay in both sides and in their month', () => {
    const measurement = measured({ rows, versions: versionsFor('count-as-met'), exclusions: ofTarget })
    const [figures] = measurement.figures.targets
    expect(figures).toMatchObject({ counted: 4, met: 2, breached: 2, excluded: 1, attainment: 0.5, gross: 0.25 })
    expect(figures?.months[0]).toMatchObject({ counted: 4, met: 2, breached: 2 })
    expect(measurement.checks('resolve')?.at(1)).toMatchObject({
      verdict: 'breached',
      counted: true,
      note: 'excluded: counted as met',
      month: '2026-01',
    })
  })

  it('of another target change nothing', () => {
    const others = { fromTarget: new Map([['other', new Set([ticketIdentity('desk', 'B')])]]) }
    expect(figuresOf({ rows, exclusions: others })).toEqual(figuresOf({ rows }))
  })
})
