import { z } from 'zod'
import type { TextColumn, TicketColumns } from '../tickets/ticket-columns.ts'
import type { Instant } from '../time/instant.ts'
import type { Period } from '../time/period.ts'
import { endOf } from './capacity.ts'
import type { TicketTest } from './ticket-filter.ts'

const count = z.int()

/** How many tickets came and were done, whatever their targets: what the service was asked for. */
export const demand = z.object({
  /** Of the period, up to what is known; `open` at the end of each. */
  months: z.array(z.object({ month: z.string(), isWhole: z.boolean(), arrived: count, ended: count, open: count })),
  /** In the period before; null where the tickets do not reach back that far. */
  before: z.object({ period: z.string(), arrived: count, ended: count }).nullable(),
  /** Of those that came, most frequent first; null without a priority. */
  byPriority: z.array(z.object({ value: z.string().nullable(), arrived: count })),
})
export type Demand = z.infer<typeof demand>

type Asked = { readonly period: Period; readonly asOf: Instant; readonly before: Period }
type Stretch = { readonly start: Instant; readonly end: Instant; arrived: number; ended: number }

/** A period is known where tickets are known from its first tenth on. */
const FIRST_PART = 0.1

/** Counts the tickets that pass, by month of the period; one that never ended stays open to its end. */
export function demandOf(columns: TicketColumns, { period, asOf, before }: Asked, passes: TicketTest): Demand {
  const months = period.months.filter(({ start }) => start < asOf).map((month): Month => ({ ...month, ...nothing }))
  const earlier: Stretch = { ...before, ...nothing }
  const since: Stretch = { start: Number.NEGATIVE_INFINITY, end: period.start, ...nothing }
  const stretches: readonly Stretch[] = [...months, earlier, since]
  const came: number[] = []
  let first = Number.POSITIVE_INFINITY
  for (let index = 0; index < columns.length; index += 1) {
    const createdAt = columns.instants.createdAt[index] ?? Number.NaN
    if (!(createdAt <= asOf) || !passes(index)) continue
    const endedAt = endOf(columns, index, asOf) ?? Number.NaN
    for (const stretch of stretches) {
      if (isIn(stretch, createdAt)) stretch.arrived += 1
      if (isIn(stretch, endedAt)) stretch.ended += 1
    }
    if (createdAt >= period.start && createdAt < period.end) came.push(index)
    first = Math.min(first, createdAt)
  }
  const isKnown = first <= before.start + (before.end - before.start) * FIRST_PART
  const { arrived, ended } = earlier
  return {
    months: runningTotals(months, { open: since.arrived - since.ended, asOf }),
    before: isKnown ? { period: before.label, arrived, ended } : null,
    byPriority: frequencies(columns.text.priority, came),
  }
}

const nothing = { arrived: 0, ended: 0 } as const

function isIn({ start, end }: Stretch, at: Instant): boolean {
  return at >= start && at < end
}

type Month = Stretch & { readonly month: string; readonly partial: boolean }

function runningTotals(
  months: readonly Month[],
  { open: atFirst, asOf }: { readonly open: number; readonly asOf: Instant },
): Demand['months'] {
  let open = atFirst
  return months.map(({ month, partial, end, arrived, ended }) => {
    open += arrived - ended
    return { month, isWhole: !partial && end <= asOf, arrived, ended, open }
  })
}

function frequencies({ codes, values }: TextColumn, places: readonly number[]): Demand['byPriority'] {
  const found = new Map<string | null, number>()
  for (const place of places) {
    const value = values[codes[place] ?? -1] ?? null
    found.set(value, (found.get(value) ?? 0) + 1)
  }
  return [...found]
    .map(([value, arrived]) => ({ value, arrived }))
    .sort((a, b) => b.arrived - a.arrived || compare(a.value, b.value))
}

/** By code unit, those without a value last. */
function compare(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}
