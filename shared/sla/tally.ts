import type { TicketColumns } from '../tickets/ticket-columns.ts'
import type { Period } from '../time/period.ts'
import type { Attainment } from './attainment.ts'
import type { Judgement } from './judgement.ts'
import type { TicketFacts } from './ticket-facts.ts'

/** The fields by which a figure is broken down. */
export const BREAKDOWNS = ['priority', 'group', 'category'] as const
export type Breakdown = (typeof BREAKDOWNS)[number]

/** Counts side by side, one place for each month, or for each code of a dictionary + 1. */
export type Counts = { readonly counted: Uint32Array; readonly met: Uint32Array; readonly breached: Uint32Array }

/** Everything that is counted of one target in one pass. */
export type Tally = {
  /** With nothing excluded. */
  gross: { -readonly [count in keyof Attainment]: number }
  counted: number
  met: number
  breached: number
  pending: number
  excluded: number
  nearMisses: number
  overdueOpen: number
  approximate: number
  readonly notApplicable: Map<string, number>
  readonly months: Counts
  readonly breakdowns: Readonly<Record<Breakdown, Counts>>
  /** Of the counted checks, the first `counted` numbers. */
  readonly elapsed: Float64Array
  /** By index of the version: 1 where it judged a check that is counted or pending. */
  readonly versions: Uint8Array
}

/** An empty tally. */
export function blankTally(columns: TicketColumns, period: Period, versions: number): Tally {
  const counts = (length: number): Counts => ({
    counted: new Uint32Array(length),
    met: new Uint32Array(length),
    breached: new Uint32Array(length),
  })
  const byCode = (field: Breakdown) => counts(columns.text[field].values.length + 1)
  return {
    gross: { met: 0, counted: 0 },
    counted: 0,
    met: 0,
    breached: 0,
    pending: 0,
    excluded: 0,
    nearMisses: 0,
    overdueOpen: 0,
    approximate: 0,
    notApplicable: new Map(),
    months: counts(period.months.length),
    breakdowns: { priority: byCode('priority'), group: byCode('group'), category: byCode('category') },
    elapsed: new Float64Array(columns.length),
    versions: new Uint8Array(versions),
  }
}

/** Adds one check that the period lists. */
export function addToTally(tally: Tally, facts: TicketFacts, judgement: Judgement): void {
  if (judgement.place === 'not-applicable') {
    const reason = judgement.note ?? ''
    tally.notApplicable.set(reason, (tally.notApplicable.get(reason) ?? 0) + 1)
    return
  }
  if (judgement.verdict === 'breached' && Number.isNaN(judgement.stopAt)) tally.overdueOpen += 1
  if (judgement.place === 'overdue') return
  if (judgement.verdict === 'pending') tally.pending += 1
  if (judgement.pausedTotalMs > 0) tally.approximate += 1
  tally.versions[judgement.version] = 1
  if (judgement.place === 'counted') addCounted(tally, facts, judgement)
}

function addCounted(tally: Tally, { columns, index }: TicketFacts, judgement: Judgement): void {
  const { exclusion } = judgement
  tally.gross.counted += 1
  if (judgement.verdict === 'met') tally.gross.met += 1
  if (exclusion !== null) tally.excluded += 1
  if (exclusion === 'remove') return
  tally.elapsed[tally.counted] = judgement.elapsedMs
  tally.counted += 1
  if (exclusion === null && isNearMiss(judgement)) tally.nearMisses += 1
  const outcome = exclusion === 'count-as-met' ? 'met' : judgement.verdict
  if (outcome === 'met') tally.met += 1
  if (outcome === 'breached') tally.breached += 1
  addTo(tally.months, judgement.month, outcome)
  for (const field of BREAKDOWNS) {
    addTo(tally.breakdowns[field], (columns.text[field].codes[index] ?? -1) + 1, outcome)
  }
}

function addTo(counts: Counts, place: number, outcome: Judgement['verdict']): void {
  increase(counts.counted, place)
  if (outcome === 'met') increase(counts.met, place)
  if (outcome === 'breached') increase(counts.breached, place)
}

function increase(counts: Uint32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1
}

/** Met with nine tenths of the time used, or more; compared by multiplication. */
function isNearMiss({ verdict, elapsedMs, withinMs }: Judgement): boolean {
  return verdict === 'met' && withinMs > 0 && elapsedMs * 10 >= withinMs * 9
}
