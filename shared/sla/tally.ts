import type { TextColumn, TicketColumns } from '../tickets/ticket-columns.ts'
import type { Period } from '../time/period.ts'
import type { Attainment } from './attainment.ts'
import { identityAt } from './exclusions.ts'
import type { Judgement } from './judgement.ts'
import type { TicketFacts } from './ticket-facts.ts'

/** The fields by which a figure is broken down. */
export type Breakdown = 'priority' | 'group' | 'category'

/** Counts of met, breached and pending checks side by side, for each month, or for each code of a dictionary + 1. */
export type Counts = Uint32Array
export const OUTCOMES = 3

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
  /** Of those, the one whose deadline lies furthest back: index of the ticket, -1 for none. */
  readonly oldestOverdue: { index: number; dueAt: number; overByMs: number }
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
  const byCode = (field: Breakdown) => new Uint32Array((columns.text[field].values.length + 1) * OUTCOMES)
  return {
    gross: { met: 0, counted: 0 },
    counted: 0,
    met: 0,
    breached: 0,
    pending: 0,
    excluded: 0,
    nearMisses: 0,
    overdueOpen: 0,
    oldestOverdue: { index: -1, dueAt: Number.POSITIVE_INFINITY, overByMs: 0 },
    approximate: 0,
    notApplicable: new Map(),
    months: new Uint32Array(period.months.length * OUTCOMES),
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
  if (judgement.verdict === 'breached' && Number.isNaN(judgement.stopAt)) addOverdue(tally, facts, judgement)
  if (judgement.place === 'overdue') return
  // One that is counted and excluded is told as excluded, whatever it is waiting for.
  if (judgement.verdict === 'pending' && (judgement.place !== 'counted' || judgement.exclusion === null))
    tally.pending += 1
  if (judgement.pausedTotalMs > 0) tally.approximate += 1
  tally.versions[judgement.version] = 1
  if (judgement.place === 'counted') addCounted(tally, facts, judgement)
}

function addOverdue(tally: Tally, { columns, index }: TicketFacts, judgement: Judgement): void {
  tally.overdueOpen += 1
  const { oldestOverdue } = tally
  const { currentDueAt, elapsedMs, withinMs } = judgement
  if (currentDueAt > oldestOverdue.dueAt) return
  // Of equal deadlines the lesser key, so that the order of the tickets does not matter.
  if (currentDueAt === oldestOverdue.dueAt && identityAt(columns, index) > identityAt(columns, oldestOverdue.index))
    return
  oldestOverdue.index = index
  oldestOverdue.dueAt = currentDueAt
  oldestOverdue.overByMs = elapsedMs - withinMs
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
  const outcome = outcomeOf(judgement)
  if (outcome === 0) tally.met += 1
  if (outcome === 1) tally.breached += 1
  increase(tally.months, judgement.month * OUTCOMES + outcome)
  // Named one by one rather than in a loop: a million tickets against ten targets come through here ten million times.
  const { priority, group, category } = tally.breakdowns
  increase(priority, placeOf(columns.text.priority, index) + outcome)
  increase(group, placeOf(columns.text.group, index) + outcome)
  increase(category, placeOf(columns.text.category, index) + outcome)
}

/** Which of the three a counted check is: 0 met, 1 breached, 2 counted while it is pending. */
export function outcomeOf({ exclusion, verdict }: Judgement): number {
  if (exclusion === 'count-as-met' || verdict === 'met') return 0
  return verdict === 'breached' ? 1 : 2
}

/** Where the counts of a ticket's value begin. */
export function placeOf({ codes }: TextColumn, index: number): number {
  return ((codes[index] ?? -1) + 1) * OUTCOMES
}

/** One more. */
export function increase(counts: Counts, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1
}

/** What was counted at one place of counts: met or not, with the breached among those that were not. */
export function countsAt(counts: Counts, place: number): { counted: number; met: number; breached: number } {
  const [met = 0, breached = 0, pending = 0] = counts.subarray(place * OUTCOMES, (place + 1) * OUTCOMES)
  return { counted: met + breached + pending, met, breached }
}

/** Met with nine tenths of the time used, or more; compared by multiplication. */
function isNearMiss({ verdict, elapsedMs, withinMs }: Judgement): boolean {
  return verdict === 'met' && withinMs > 0 && elapsedMs * 10 >= withinMs * 9
}
