import type { Check } from '../../../shared/sla/figures.ts'
import type { TicketEvent } from '../../../shared/tickets/ticket.ts'
import type { TicketColumns } from '../../../shared/tickets/ticket-columns.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Measured } from './measurements.ts'
import type { Breach } from './review-breaches.ts'

type Waiting = {
  readonly waiting: { group: string; ms: number; tickets: number }[]
  readonly withoutHistory: number
}

/**
 * How long the groups held the tickets of these breaches, from their start to their stop or to where knowledge ends, by the clock
 * on the wall. A ticket that broke two promises counts once. Tickets whose history names no group are counted apart.
 */
export function breachWaiting({ columns, asOf }: Measured, breaches: readonly Breach[]): Waiting {
  const places = placesOf(columns)
  const checks = new Map(breaches.map(({ check }) => [nameOf(check.sourceName, check.key), check]))
  const held = new Map<string, { ms: number; tickets: number }>()
  let withoutHistory = 0
  for (const [name, check] of checks) {
    const index = places.get(name)
    const events = index === undefined ? [] : columns.history(index)
    const stretches = stretchesByGroup(events, { from: check.startAt ?? asOf.at, to: check.stopAt ?? asOf.at })
    if (stretches.size === 0) withoutHistory += 1
    for (const [group, ms] of stretches) {
      const sum = held.get(group) ?? { ms: 0, tickets: 0 }
      held.set(group, { ms: sum.ms + ms, tickets: sum.tickets + 1 })
    }
  }
  const waiting = [...held].map(([group, sum]) => ({ group, ...sum })).toSorted((left, right) => right.ms - left.ms)
  return { waiting, withoutHistory }
}

const nameOf = (sourceName: Check['sourceName'], key: Check['key']) => JSON.stringify([sourceName, key])

function placesOf({ keys, source, sources }: TicketColumns): Map<string, number> {
  return new Map(keys.map((key, index) => [nameOf(sources[source[index] ?? -1]?.name ?? '', key), index]))
}

function stretchesByGroup(events: readonly TicketEvent[], span: { from: Instant; to: Instant }): Map<string, number> {
  const held = new Map<string, number>()
  events.forEach(({ at, group }, index) => {
    const until = Math.min(events[index + 1]?.at ?? span.to, span.to)
    const ms = until - Math.max(at, span.from)
    if (group !== null && ms > 0) held.set(group, (held.get(group) ?? 0) + ms)
  })
  return held
}
