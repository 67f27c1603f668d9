import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Target } from '../../../shared/agreement/agreement.ts'
import { type Figures, figures as figuresSchema, type TargetFigures } from '../../../shared/sla/figures.ts'
import { agreement, keptCalendar, office, target } from './builders.ts'
import { measured } from './measuring.ts'
import { outages, recordsOf, samples, scores, WEEK, WEEK_FROM, WEEK_TO } from './random-records.ts'
import { row } from './random-tickets.ts'

/** Hours that never open. */
const never = { id: 'never', timeZone: 'Europe/London', hours: {} }

const clocked = (clock: string): Target[] => [
  target({ id: `resolve-${clock}`, counting: { clock }, weight: 1 }),
  target({
    id: `respond-${clock}`,
    metric: 'response-time',
    within: '2bd',
    counting: { clock, period: 'created', open: 'all' },
  }),
  { id: `up-${clock}`, name: 'Up', metric: 'availability', objective: '99%', counting: { clock }, weight: 2 },
]

const targets: Target[] = [
  ...clocked('office'),
  ...clocked('never'),
  { id: 'always', name: 'Always up', metric: 'availability', objective: '100%', weight: 1 },
  { id: 'seen', name: 'Up by probe', metric: 'availability', objective: '99%', series: 'calls' },
  { id: 'calls', name: 'Calls', metric: 'ratio', series: 'calls', objective: '90%' },
  { id: 'all', name: 'All calls', metric: 'ratio', series: 'calls', objective: '100%', per: 'row' },
  {
    id: 'sliced',
    name: 'Sliced',
    metric: 'ratio',
    series: 'calls',
    objective: '99.9%',
    slo: { budgeting: 'Timeslices', window: { rolling: '1d' }, sliceWindow: '1h', sliceTarget: '90%' },
  },
  { id: 'slow', name: 'Slow', metric: 'threshold', series: 'calls', objective: 'at most 3', every: '1 day' },
  { id: 'csat', name: 'Satisfied', metric: 'satisfaction', objective: '80%', weight: 1 },
  { id: 'score', name: 'Score', metric: 'satisfaction', objective: 'at least 4' },
  { id: 'few', name: 'Few', metric: 'count', of: 'outages', objective: 'at most 2', every: '1 day' },
  { id: 'typed', name: 'Typed', metric: 'manual', objective: '95%' },
]

const versions = [
  agreement({
    calendars: [office, never],
    targets,
    escalation: [{ after: '50%', to: 'Lead' }],
    consequences: targets
      .filter(({ objective }) => objective.endsWith('%'))
      .map(({ id }) => ({ target: id, below: '50%', credit: { amount: 10, unit: 'EUR' } })),
  }),
]

const given = fc.record({
  rows: fc.array(
    fc.oneof(
      row,
      row.map((one) => ({ ...one, createdAt: null })),
    ),
    { maxLength: 6 },
  ),
  outages,
  samples: fc.oneof(fc.constant([]), samples),
  scores: fc.oneof(fc.constant([]), scores),
  cutOff: fc.integer({ min: WEEK_FROM, max: WEEK_TO }),
  period: fc.constantFrom(WEEK, '2026-03', '2026-02', '2030'),
})

function figuresOf({
  rows,
  cutOff,
  period,
  ...records
}: typeof given extends fc.Arbitrary<infer Given> ? Given : never): Figures {
  const named = rows.map((one, index) => ({ ...one, key: `T${index}` }))
  return measured({ rows: named, versions, period, cutOff, records: recordsOf(records), calendars: keptCalendar })
    .figures
}

/** Every number of a document with where it stands. */
function numbersIn(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => numbersIn(inner, `${path}.${name}`))
}

/** Whether anything at all stands behind a share. */
function hasEvidence({ counted, agreedMs, ratio, slo, coverage, manual }: TargetFigures): boolean {
  const samplesSeen = (coverage?.samples ?? 0) + (ratio?.total ?? 0) + (slo?.total ?? 0)
  return (counted ?? 0) > 0 || (agreedMs ?? 0) > 0 || samplesSeen > 0 || manual != null
}

describe('whatever is measured', () => {
  it('no figure is a number that is none, and all follow the published shape', () => {
    fc.assert(
      fc.property(given, (one) => {
        const found = figuresOf(one)
        expect(numbersIn(found).filter(([, number]) => !Number.isFinite(number))).toEqual([])
        expect(figuresSchema.parse(found)).toEqual(found)
      }),
      { numRuns: 60 },
    )
  })

  it('what rests on nothing has no share, no colour and no budget, and says why there is none', () => {
    fc.assert(
      fc.property(given, (one) => {
        for (const figures of figuresOf(one).targets) {
          const { id, attainment, status, counted, elapsed, interval95, budget, budgetReason, months } = figures
          if (!hasEvidence(figures)) expect([id, attainment, status, interval95]).toEqual([id, null, 'grey', null])
          if (counted === 0) expect([id, elapsed, attainment]).toEqual([id, null, null])
          if (budget === null) expect([id, budgetReason]).toEqual([id, expect.stringMatching(/\.$/)])
          if (!figures.measured) expect([id, figures.reason]).toEqual([id, expect.stringMatching(/\.$/)])
          for (const month of months) {
            if (month.counted === 0) expect([id, month.attainment, month.status]).toEqual([id, null, 'grey'])
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('a share of exactly none or all is one, and shares lie between them', () => {
    fc.assert(
      fc.property(given, (one) => {
        for (const { id, attainment, met, counted, downMs, breached } of figuresOf(one).targets) {
          if (attainment === null) continue
          expect([id, attainment >= 0 && attainment <= 1]).toEqual([id, true])
          if (met === null || counted === null) {
            if (downMs !== undefined && attainment === 1) expect([id, downMs]).toEqual([id, 0])
            continue
          }
          expect([id, attainment === 1]).toEqual([id, met === counted])
          expect([id, attainment === 0]).toEqual([id, met === 0])
          expect([id, breached === null || met + breached <= counted]).toEqual([id, true])
        }
      }),
      { numRuns: 60 },
    )
  })
})

it('hours that never open measure nothing of what they are for', () => {
  const found = figuresOf({
    rows: [{ createdAt: WEEK_FROM, status: 'open' }],
    outages: [],
    samples: [],
    scores: [],
    cutOff: WEEK_TO,
    period: WEEK,
  })
  const shown = Object.fromEntries(found.targets.map((figures) => [figures.id, figures]))
  expect(shown['up-never']).toMatchObject({ attainment: null, status: 'grey', agreedMs: 0, budget: null })
  expect(shown['respond-never']).toMatchObject({ counted: 0, notApplicable: 1, attainment: null })
  expect(shown['resolve-never']).toMatchObject({ counted: 0, pending: 1, attainment: null, backlog: { count: 1 } })
  expect(shown.always).toMatchObject({ attainment: 1, budget: null, burnRates: [] })
  expect(found.composite).toMatchObject({ score: 1, weighed: 3 / 8 })
})
