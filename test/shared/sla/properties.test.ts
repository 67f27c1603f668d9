import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Agreement, Counting, Target, TicketFilter } from '../../../shared/agreement/agreement.ts'
import { bindVersions } from '../../../shared/sla/bind-target.ts'
import type { CheckList } from '../../../shared/sla/check-list.ts'
import { compileVersions } from '../../../shared/sla/compile-versions.ts'
import { ticketIdentity } from '../../../shared/sla/exclusions.ts'
import type { Check, TargetFigures } from '../../../shared/sla/figures.ts'
import { ACCOUNT_LINES } from '../../../shared/sla/figures-beside.ts'
import { judgeInFull } from '../../../shared/sla/judge-in-full.ts'
import { judgeRow } from '../../../shared/sla/judge-row.ts'
import { blankJudgement } from '../../../shared/sla/judgement.ts'
import { type Measurement, measure } from '../../../shared/sla/measure.ts'
import { blankFacts, readFacts } from '../../../shared/sla/ticket-facts.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { agreement, columnsOf, keptCalendar, type Row, target } from './builders.ts'
import { moment, row } from './random-tickets.ts'

const counting: fc.Arbitrary<Counting> = fc.record(
  {
    clock: fc.constantFrom('office', '24x7'),
    stop: fc.constantFrom('first-response', 'resolved', 'closed'),
    pauses: fc.constantFrom<'none' | string[]>('none', ['Hold']),
    priority: fc.constantFrom('final', 'initial', 'proportional'),
    reopen: fc.constantFrom('sum', 'first', 'last', 'span'),
    period: fc.constantFrom('verdict', 'created', 'resolved', 'due'),
    open: fc.constantFrom('overdue-breached', 'exclude', 'all'),
  },
  { requiredKeys: [] },
)
const within = fc.constantFrom<Target['within'] & {}>('8h', '1bd', { P1: '1h', P2: '6h' }, { P1: '2h', default: '2bd' })
const rows = fc.array(
  fc.oneof(
    row,
    row.map((one) => ({ ...one, createdAt: null })),
  ),
  { maxLength: 30 },
)
const named = (all: readonly Row[]) => all.map((one, index) => ({ ...one, key: `T${index}` }))

const versionsOf = (given: { counting: Counting; within: Target['within'] & {} }): Agreement[] => [
  agreement({ effective: { from: '2026-03-26' }, targets: [target(given)] }),
]
const measureIn = (
  label: string,
  versions: Agreement[],
  { all, asOf }: { all: readonly Row[]; asOf: number },
): Measurement =>
  measure({
    versions,
    columns: columnsOf(all),
    period: parsePeriod(label, 'Europe/London'),
    asOf: { at: asOf, from: 'data-cut-off' },
    calendars: keptCalendar,
  })
const listed = (checks: CheckList | null): Check[] =>
  Array.from({ length: checks?.length ?? 0 }, (_, index) => checks?.at(index)).filter((check) => check !== undefined)

const input = fc.record({ counting, within })

describe('by the verdict, of one state of knowledge', () => {
  it('each ticket with a verdict counts in one period, and no other in any', () => {
    const periods = ['2026-02', '2026-03', '2026-Q2', '2026-H2']
    fc.assert(
      fc.property(rows, input, moment, (tickets, given, asOf) => {
        const all = named(tickets)
        const versions = versionsOf({ ...given, counting: { ...given.counting, period: 'verdict' } })
        const counts = new Map<string, number>()
        const verdicts = new Map<string, Check['verdict']>()
        for (const label of periods) {
          for (const { key, counted, verdict } of listed(measureIn(label, versions, { all, asOf }).checks('resolve'))) {
            counts.set(key, (counts.get(key) ?? 0) + Number(counted))
            verdicts.set(key, verdict)
          }
        }
        for (const [key, verdict] of verdicts) {
          expect([key, verdict, counts.get(key)]).toEqual([
            key,
            verdict,
            Number(verdict === 'met' || verdict === 'breached'),
          ])
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the figures', () => {
  it('are those that a count over the listed checks gives', () => {
    fc.assert(
      fc.property(rows, input, moment, (tickets, given, asOf) => {
        const measurement = measureIn('2026', versionsOf(given), { all: named(tickets), asOf })
        const [figures] = measurement.figures.targets
        expect(figures).toMatchObject(recount(listed(measurement.checks('resolve'))))
      }),
      { numRuns: 150 },
    )
  })

  it('do not depend on the order of the tickets', () => {
    fc.assert(
      fc.property(rows, input, moment, fc.infiniteStream(fc.nat()), (tickets, given, asOf, chance) => {
        const all = named(tickets)
        const shuffled = all.map((one) => ({ one, place: chance.next().value })).toSorted((a, b) => a.place - b.place)
        const other = shuffled.map(({ one }) => one)
        const [figures, again] = [all, other].map(
          (each) => measureIn('2026', versionsOf(given), { all: each, asOf }).figures,
        )
        expect(again).toEqual(figures)
      }),
      { numRuns: 60 },
    )
  })

  it('are net what they are gross where nothing is excluded', () => {
    fc.assert(
      fc.property(rows, input, moment, (tickets, given, asOf) => {
        const [figures] = measureIn('2026', versionsOf(given), { all: tickets, asOf }).figures.targets
        expect([figures?.attainment, figures?.excluded]).toEqual([figures?.gross, 0])
      }),
      { numRuns: 60 },
    )
  })

  it('hold no number that is none', () => {
    fc.assert(
      fc.property(rows, input, moment, (tickets, given, asOf) => {
        const { figures } = measureIn('2026', versionsOf(given), { all: tickets, asOf })
        // A number that is not finite becomes null, and what was never known is null before.
        expect(JSON.parse(JSON.stringify(figures))).toEqual(figures)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the account', () => {
  const AMONG_COUNTED = ['met', 'excluded-met', 'breached', 'open-counted']
  it('has every ticket in exactly one line, and says what the figure says', () => {
    const places = fc.record({
      where: fc.constantFrom<TicketFilter>({}, { group: ['Network'] }),
      data: fc.constantFrom<TicketFilter>({}, { category: ['Mail'] }),
    })
    fc.assert(
      fc.property(rows, input, moment, places, fc.nat(9), (tickets, given, asOf, { where, data }, excludedTicket) => {
        const versions = [
          agreement({
            effective: { from: '2026-03-26' },
            data: { where: data },
            targets: [target({ ...given, where })],
          }),
        ]
        const measurement = measure({
          versions,
          columns: columnsOf(named(tickets)),
          period: parsePeriod('2026-03-27..2026-04-05', 'Europe/London'),
          asOf: { at: asOf, from: 'data-cut-off' },
          calendars: keptCalendar,
          exclusions: { fromAll: new Set([ticketIdentity('desk', `T${excludedTicket}`)]) },
        })
        const [figures] = measurement.figures.targets
        const lines = figures?.account?.lines ?? []
        const sum = (names: readonly string[]) =>
          lines.filter(({ line }) => names.includes(line)).reduce((total, { count }) => total + count, 0)
        expect([figures?.account?.tickets, sum(ACCOUNT_LINES)]).toEqual([tickets.length, tickets.length])
        expect([sum(AMONG_COUNTED), sum(['not-applicable']), sum(['excluded', 'excluded-met'])]).toEqual([
          figures?.counted,
          figures?.notApplicable,
          figures?.excluded,
        ])
        expect([sum(['met', 'excluded-met']), sum(['breached']), sum(['pending', 'open-counted'])]).toEqual([
          figures?.met,
          figures?.breached,
          figures?.pending,
        ])
        const listedTickets = ACCOUNT_LINES.flatMap((line) => [
          ...(measurement.accounted('resolve', { line })?.tickets ?? []),
        ])
        expect(listedTickets.sort((a, b) => a - b)).toEqual(tickets.map((_, index) => index))
      }),
      { numRuns: 100 },
    )
  })
})

describe('a ticket without history', () => {
  it('is judged alike on the short way and on the long one', () => {
    const plain = row.map((one) => ({ ...one, history: [] }))
    fc.assert(
      fc.property(plain, input, moment, (one, given, asOf) => {
        const columns = columnsOf([one])
        const [version] = bindVersions(compileVersions(versionsOf(given), keptCalendar), columns)
        const bound = version?.targets.get('resolve')
        if (bound === undefined) throw new Error('the target is not measured')
        const [short, long] = [blankJudgement(), blankJudgement()]
        for (const [judge, judgement] of [
          [judgeRow, short],
          [judgeInFull, long],
        ] as const) {
          const facts = blankFacts(columns, asOf)
          readFacts(facts, 0)
          judge(bound, facts, judgement)
        }
        const { originalDueAt, currentDueAt, ...judged } = short
        expect(judged).toEqual({ ...judged, ...pick(long, judged) })
        // The short way works a deadline out only where a figure needs it.
        if (!Number.isNaN(originalDueAt)) expect(originalDueAt).toBe(long.originalDueAt)
        if (!Number.isNaN(currentDueAt)) expect(currentDueAt).toBe(long.currentDueAt)
        if (long.verdict === 'breached') expect([originalDueAt, currentDueAt]).not.toContain(Number.NaN)
      }),
      { numRuns: 2000 },
    )
  })
})

function pick<Whole extends object>(whole: Whole, shape: object): Partial<Whole> {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name in shape)) as Partial<Whole> // names are those of Whole
}

/** The figures a second time, from the listed checks as objects. */
function recount(checks: readonly Check[]): Partial<TargetFigures> {
  const counted = checks.filter((check) => check.counted)
  const elapsed = counted.map(({ elapsedMs }) => elapsedMs ?? 0).sort((a, b) => a - b)
  const of = (verdict: Check['verdict'], among: readonly Check[]) =>
    among.filter((check) => check.verdict === verdict).length
  const middle = (elapsed.length - 1) / 2
  const median = ((elapsed[Math.floor(middle)] ?? 0) + (elapsed[Math.ceil(middle)] ?? 0)) / 2
  return {
    counted: counted.length,
    met: of('met', counted),
    breached: of('breached', counted),
    pending: of('pending', checks),
    notApplicable: of('not-applicable', checks),
    attainment: counted.length === 0 ? null : of('met', counted) / counted.length,
    overdueOpen: checks.filter(({ verdict, stopAt }) => verdict === 'breached' && stopAt === null).length,
    approximate: checks.filter((check) => check.approximate && (check.counted || check.verdict === 'pending')).length,
    nearMisses: counted.filter(
      ({ verdict, elapsedMs, withinMs }) =>
        verdict === 'met' && (withinMs ?? 0) > 0 && (elapsedMs ?? 0) >= 0.9 * (withinMs ?? 0),
    ).length,
    months: Array.from({ length: 12 }, (_, index) => {
      const month = `2026-${String(index + 1).padStart(2, '0')}`
      const inMonth = counted.filter((check) => check.month === month)
      return expect.objectContaining({
        month,
        counted: inMonth.length,
        met: of('met', inMonth),
        breached: of('breached', inMonth),
      })
    }),
    ...(counted.length === 0
      ? { elapsed: null }
      : { elapsed: expect.objectContaining({ medianMs: median, maxMs: elapsed.at(-1) }) }),
  }
}
