import type { CalendarDefinition } from '../../shared/time/calendar-definition.ts'
import { DAY, HOUR, type Instant, MINUTE } from '../../shared/time/instant.ts'

/** What one ticket asks of its calendar: how long it took, and when it was due. */
export type TicketClock = { readonly created: Instant; readonly resolved: Instant; readonly withinMs: number }

const HOURS = [
  ['09:00', '12:30'],
  ['13:30', '17:00'],
] as const
const FRIDAY = [
  ['09:00', '12:00'],
  ['12:30', '16:00'],
] as const
/** By weekday, 0 is Sunday. In UTC, the zone in which the other libraries are fastest; to Accord zones are all the same. */
export const WEEK = [[], HOURS, HOURS, HOURS, HOURS, FRIDAY, []] as const
export const HOLIDAYS = [
  '2026-01-01',
  '2026-04-03',
  '2026-04-06',
  '2026-05-04',
  '2026-05-25',
  '2026-08-31',
  '2026-12-25',
  '2026-12-28',
  '2027-01-01',
] as const

export function officeWithLunch(): CalendarDefinition {
  const texts = (hours: readonly (readonly [string, string])[]) => hours.map(([from, to]) => `${from}-${to}`)
  const [sun, mon, tue, wed, thu, fri, sat] = WEEK.map(texts)
  if (!sun || !mon || !tue || !wed || !thu || !fri || !sat) throw new Error('A week has seven days.')
  return {
    id: 'office-with-lunch',
    timeZone: 'UTC',
    hours: { sun, mon, tue, wed, thu, fri, sat },
    holidays: HOLIDAYS.map((date) => ({ date })),
  }
}

/** Tickets of 2026 at any hour of any day, most resolved in a day or two and some in three weeks; the same ones every time. */
export function ticketClocks(count: number): TicketClock[] {
  const random = generator(20_260_101)
  const promises = [4 * HOUR, 8 * HOUR, 24 * HOUR] as const
  return Array.from({ length: count }, () => {
    // Whole minutes, for one of the other libraries knows nothing finer.
    const created = Date.UTC(2026, 0, 1) + Math.floor(random() * 360 * 24 * 60) * MINUTE
    const resolved = created + Math.round((random() ** 4 * 21 * DAY) / MINUTE) * MINUTE
    return { created, resolved, withinMs: promises[Math.floor(random() * promises.length)] ?? HOUR }
  })
}

/** A linear congruential generator (Numerical Recipes), from 0 up to 1. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
