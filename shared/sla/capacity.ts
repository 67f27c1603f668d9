import type { TicketColumns } from '../tickets/ticket-columns.ts'
import { DAY, type Instant } from '../time/instant.ts'
import { zoneNamed } from '../time/zone.ts'
import type { Method } from './method.ts'

/** One week, Monday to Sunday on the agreement's wall. */
export type Week = {
  /** Its Monday, `YYYY-MM-DD`. */
  readonly monday: string
  readonly arrived: number
  readonly ended: number
  /** Open at the end of the week. */
  readonly open: number
}

export type Capacity = {
  readonly method: Method
  /** Whole weeks, oldest first. */
  readonly weeks: readonly Week[]
  readonly openNow: number
}

const METHOD: Method = {
  name: 'Counting',
  sentence:
    'Tickets created and tickets resolved or closed in each whole week, and those open at its end; nothing is estimated. A ticket ' +
    'without a time of its end counts as open unless its status says otherwise.',
}

/** Arrival against closure by week, over the tickets that pass. */
export function capacityOf(
  columns: TicketColumns,
  { timeZone, asOf, most }: { timeZone: string; asOf: Instant; most: number },
  passes: (index: number) => boolean,
): Capacity {
  const zone = zoneNamed(timeZone)
  const last = weekOf(zone.toWall(asOf))
  const [arrived, ended] = [new Map<number, number>(), new Map<number, number>()]
  let openNow = 0
  for (let index = 0; index < columns.length; index += 1) {
    const createdAt = columns.instants.createdAt[index] ?? Number.NaN
    if (!(createdAt <= asOf) || !passes(index)) continue
    const endedAt = endOf(columns, index, asOf)
    increase(arrived, weekOf(zone.toWall(createdAt)))
    if (endedAt !== null) increase(ended, weekOf(zone.toWall(endedAt)))
    else openNow += 1
  }
  const weeks: Week[] = []
  let open = openNow - (arrived.get(last) ?? 0) + (ended.get(last) ?? 0)
  const first = Math.min(last, ...arrived.keys())
  for (let week = last - 1; week >= Math.max(first, last - most); week -= 1) {
    const [came, went] = [arrived.get(week) ?? 0, ended.get(week) ?? 0]
    weeks.unshift({ monday: mondayOf(week), arrived: came, ended: went, open })
    open += went - came
  }
  return { method: METHOD, weeks, openNow }
}

/** Closed or cancelled without a time: ended when last updated, else when created. Null for one still open. */
export function endOf({ instants, status }: TicketColumns, index: number, asOf: Instant): Instant | null {
  const times = [instants.resolvedAt[index], instants.closedAt[index]].filter((at) => at !== undefined && at <= asOf)
  if (times.length > 0) return Math.min(...times.filter((at) => at !== undefined))
  const later = [instants.resolvedAt[index], instants.closedAt[index]].some((at) => at !== undefined && at > asOf)
  // The last three statuses are resolved, closed and cancelled.
  const hasEnded = !later && (status[index] ?? -1) >= FIRST_END
  if (!hasEnded) return null
  const told = [instants.updatedAt[index], instants.createdAt[index]].find((at) => at !== undefined && at <= asOf)
  return told ?? null
}

const FIRST_END = 2

/** Weeks begin on Mondays; 1 January 1970 was a Thursday. */
function weekOf(wall: number): number {
  return Math.floor((Math.floor(wall / DAY) + 3) / 7)
}

function mondayOf(week: number): string {
  return new Date((week * 7 - 3) * DAY).toISOString().slice(0, 10)
}

function increase(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
