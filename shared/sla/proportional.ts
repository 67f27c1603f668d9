import type { TicketEvent } from '../tickets/ticket.ts'
import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { Instant, Interval } from '../time/instant.ts'

/** From `from` on the ticket had this priority. */
export type PriorityChange = { readonly from: Instant; readonly priority: string | null }

/**
 * The priorities a history tells of, oldest first; the first one reaches back to the ticket's beginning. `newest` alone where it
 * tells of none.
 */
export function prioritiesOf(history: readonly TicketEvent[], newest: string | null): PriorityChange[] {
  const changes: PriorityChange[] = []
  let before: string | null = null
  for (const { at, priority } of history) {
    if (priority === null || priority === before) continue
    changes.push({ from: changes.length === 0 ? Number.NEGATIVE_INFINITY : at, priority })
    before = priority
  }
  return changes.length === 0 ? [{ from: Number.NEGATIVE_INFINITY, priority: newest }] : changes
}

/** The first of them. */
export function firstPriority(history: readonly TicketEvent[], newest: string | null): string | null {
  for (const { priority } of history) if (priority !== null) return priority
  return newest
}

/** What is promised from a change of priority on, in milliseconds of the clock; NaN where nothing is. */
export type Tenure = PriorityChange & { readonly promisedMs: number }

/** A part of the clock's run under one tenure. */
export type Share = { readonly usedMs: number; readonly tenure: Tenure }

/** The clock's run, cut where the priority changes, in order. Parts that used no open time are left out. */
export function sharesOf(
  calendar: BusinessCalendar,
  running: readonly Interval[],
  tenures: readonly Tenure[],
): Share[] {
  const parts = running.flatMap((stretch) =>
    tenures.map((tenure, index) => {
      const until = Math.min(stretch.to, tenures[index + 1]?.from ?? Number.POSITIVE_INFINITY)
      const from = Math.max(stretch.from, tenure.from)
      return { tenure, usedMs: from < until ? calendar.elapsed(from, until) : 0 }
    }),
  )
  return parts.filter(({ usedMs }) => usedMs > 0)
}

/**
 * The longest time, in whole milliseconds, that the shares allow: up to it the sum of used / promised stays at or below 1. After the
 * last share time runs under `lastMs`. Exact: the sum is kept over the common multiple of all promises.
 */
export function allowedByShares(shares: readonly Share[], lastMs: number): number {
  const whole = [...shares.map(({ tenure }) => tenure.promisedMs), lastMs].reduce(commonMultiple, 1n)
  let left = whole
  let before = 0
  for (const { usedMs, tenure } of shares) {
    if (tenure.promisedMs === 0) return before
    const perMs = whole / BigInt(tenure.promisedMs)
    if (BigInt(usedMs) * perMs > left) return before + Number(left / perMs)
    left -= BigInt(usedMs) * perMs
    before += usedMs
  }
  return lastMs === 0 ? before : before + Number(left / (whole / BigInt(lastMs)))
}

function commonMultiple(multiple: bigint, promisedMs: number): bigint {
  if (promisedMs === 0) return multiple
  const other = BigInt(promisedMs)
  let [a, b] = [multiple, other]
  while (b !== 0n) [a, b] = [b, a % b]
  return (multiple / a) * other
}
