import { z } from 'zod'
import { countOf, localDate } from '../format.ts'

/** A set of public holidays that the agreement names, with the days that it had when the review was frozen. */
export const frozenHolidays = z.object({
  set: z.string(),
  holidays: z.array(z.object({ date: z.iso.date(), name: z.string() })),
})
export type FrozenHolidays = z.infer<typeof frozenHolidays>

/** What a set has otherwise now, a sentence for each day. */
export function holidayDifferences(kept: FrozenHolidays, now: FrozenHolidays): string[] {
  const missing = kept.holidays.filter(({ date }) => now.holidays.every((other) => other.date !== date))
  const added = now.holidays.filter(({ date }) => kept.holidays.every((other) => other.date !== date))
  return [
    ...missing.map(({ date, name }) => `${kept.set}: ${localDate(date)} (${name}) is no holiday any more`),
    ...added.map(({ date, name }) => `${kept.set}: ${localDate(date)} (${name}) was no holiday then`),
  ]
}

/** How the sets stand: as they were, or what is not. */
export function holidaysInWords(kept: readonly FrozenHolidays[], differences: readonly string[]): string {
  if (differences.length > 0) return differences.join('; ')
  return `${countOf(kept.length, 'set')} as ${kept.length === 1 ? 'it was' : 'they were'}`
}
