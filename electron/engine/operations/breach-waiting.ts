import type { BreachWaiting, ReviewSnapshot } from '../../../shared/review/snapshot.ts'
import type { Check } from '../../../shared/sla/figures.ts'
import { waitingOf } from '../../../shared/sla/waiting.ts'
import type { TicketColumns } from '../../../shared/tickets/ticket-columns.ts'
import { alwaysOpen, type BusinessCalendar } from '../../../shared/time/business-calendar.ts'
import { type Measured, newest } from './measurements.ts'
import type { Breach } from './review-breaches.ts'

/**
 * How long the groups held the tickets of these breaches, from their start to their stop or to where knowledge ends, in open time of
 * the target's clock, pauses included. A ticket that broke two promises counts once. Tickets whose history names no group are counted
 * apart.
 */
export function breachWaiting(measured: Measured, breaches: readonly Breach[]): BreachWaiting {
  const { columns, asOf } = measured
  const places = placesOf(columns)
  const tickets = new Map(breaches.map((breach) => [nameOf(breach.check), breach]))
  const calendars = new Map(breaches.map(({ target }) => [target, clockOf(measured, target)]))
  const held = new Map<string, { ms: number; tickets: number }>()
  let withoutHistory = 0
  for (const [name, { target, check }] of tickets) {
    const index = places.get(name)
    const history = index === undefined ? [] : columns.history(index)
    const span = { from: check.startAt ?? asOf.at, to: check.stopAt ?? asOf.at }
    const waits = waitingOf(history, [span], calendars.get(target) ?? alwaysOpen('UTC'))?.group ?? []
    if (waits.length === 0) withoutHistory += 1
    for (const { name: group, ms } of waits) {
      const sum = held.get(group) ?? { ms: 0, tickets: 0 }
      held.set(group, { ms: sum.ms + ms, tickets: sum.tickets + 1 })
    }
  }
  const waiting = [...held].map(([group, sum]) => ({ group, ...sum })).toSorted((left, right) => right.ms - left.ms)
  return { waiting, withoutHistory }
}

/** The same of all breaches that count, and of each target's, as a frozen review keeps it. */
export function waitingToKeep(
  measured: Measured,
  breaches: readonly Breach[],
): NonNullable<ReviewSnapshot['said']['waiting']> {
  const counted = breaches.filter(({ check }) => check.counted)
  const ofTargets = [...Map.groupBy(counted, ({ target }) => target)]
  return {
    all: breachWaiting(measured, counted),
    targets: Object.fromEntries(ofTargets.map(([target, chosen]) => [target, breachWaiting(measured, chosen)])),
  }
}

const nameOf = ({ sourceName, key }: Pick<Check, 'sourceName' | 'key'>) => JSON.stringify([sourceName, key])

function placesOf({ keys, source, sources }: TicketColumns): Map<string, number> {
  return new Map(
    keys.map((key, index) => [nameOf({ sourceName: sources[source[index] ?? -1]?.name ?? '', key }), index]),
  )
}

/** The calendar of the clock that a target is printed with. */
function clockOf({ versions, calendars, measurement }: Measured, target: string): Pick<BusinessCalendar, 'elapsed'> {
  const { spec } = newest(versions)
  const rules = measurement.figures.targets.find(({ id }) => id === target)?.counting ?? []
  const clock = rules.find(({ rule }) => rule === 'clock')?.choice
  const definition = spec.calendars?.find(({ id }) => id === clock)
  return definition === undefined ? alwaysOpen(spec.timeZone) : calendars(definition)
}
