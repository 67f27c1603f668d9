import type { TicketColumns } from '../tickets/ticket-columns.ts'
import { DAY, type Instant } from '../time/instant.ts'
import type { BoundTarget } from './bind-target.ts'
import { identityAt } from './exclusions.ts'
import type { BacklogFigures } from './figures-beside.ts'
import type { Judgement } from './judgement.ts'
import { percentile } from './percentile.ts'
import type { TicketFacts } from './ticket-facts.ts'

/** Where each band begins, in days since the creation. */
const BANDS = [0, 1, 3, 7, 14, 30, 90] as const

/** The checks of one target whose clock has not stopped. */
export type BacklogTally = {
  readonly ages: number[]
  readonly openAges: number[]
  readonly overdueAges: number[]
  /** Index of the ticket that was created first; -1 for none. */
  oldest: number
}

/** An empty backlog. */
export function blankBacklog(): BacklogTally {
  return { ages: [], openAges: [], overdueAges: [], oldest: -1 }
}

/** Adds a check whose clock has not stopped, whatever period it counts in; excluded ones are still work to do. */
export function addOpen(backlog: BacklogTally, target: BoundTarget, facts: TicketFacts, { verdict }: Judgement): void {
  const { createdAt, asOf, columns, index } = facts
  backlog.ages.push(asOf - createdAt)
  backlog.openAges.push(target.calendar.openBefore(asOf) - target.open.atStart(createdAt))
  if (verdict === 'breached') backlog.overdueAges.push(asOf - createdAt)
  if (backlog.oldest < 0 || isBefore(columns, index, backlog.oldest)) backlog.oldest = index
}

/** Of two that were created at once the lesser key, so that the order of the tickets does not matter. */
function isBefore(columns: TicketColumns, index: number, other: number): boolean {
  const difference = createdAtOf(columns, index) - createdAtOf(columns, other)
  return difference < 0 || (difference === 0 && identityAt(columns, index) < identityAt(columns, other))
}

function createdAtOf({ instants }: TicketColumns, index: number): Instant {
  return instants.createdAt[index] ?? Number.NaN
}

/** The backlog as it is printed. */
export function backlogFigures(columns: TicketColumns, backlog: BacklogTally): BacklogFigures {
  const { ages, openAges, overdueAges, oldest } = backlog
  return {
    count: ages.length,
    overdue: overdueAges.length,
    age: ages.length === 0 ? null : spread(Float64Array.from(ages), Float64Array.from(openAges)),
    oldest: oldest < 0 ? null : oldestOf(columns, oldest),
    bands: bandsOf(ages, overdueAges),
  }
}

function spread(ages: Float64Array, openAges: Float64Array): NonNullable<BacklogFigures['age']> {
  return {
    medianMs: percentile(ages, 50),
    oldestMs: percentile(ages, 100),
    medianOpenMs: percentile(openAges, 50),
    oldestOpenMs: percentile(openAges, 100),
  }
}

function oldestOf(columns: TicketColumns, index: number): BacklogFigures['oldest'] {
  const sourceName = columns.sources[columns.source[index] ?? -1]?.name ?? ''
  return { sourceName, key: columns.keys[index] ?? '', createdAt: createdAtOf(columns, index) }
}

function bandsOf(ages: readonly number[], overdueAges: readonly number[]): BacklogFigures['bands'] {
  const [all, overdue] = [ages, overdueAges].map(countInBands)
  return BANDS.map((fromDays, band) => ({
    fromDays,
    beforeDays: BANDS[band + 1] ?? null,
    count: all?.[band] ?? 0,
    overdue: overdue?.[band] ?? 0,
  }))
}

function countInBands(ages: readonly number[]): Uint32Array {
  const counts = new Uint32Array(BANDS.length)
  for (const age of ages) {
    const band = BANDS.findLastIndex((days) => age >= days * DAY)
    counts[band] = (counts[band] ?? 0) + 1
  }
  return counts
}
