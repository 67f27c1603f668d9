import { z } from 'zod'
import { parseLocalDate } from './civil-date.ts'
import { parseOpeningHours } from './opening-hours.ts'

const localDate = z.iso.date({ error: 'a date that exists, such as "2026-12-25"' })

/** `from-to`, such as `09:00-12:30`; `from` after `to` crosses midnight; `from = to` is empty; `24:00` closes a day. */
export const openingHours = z.string().refine((text) => parseOpeningHours(text) !== null, {
  error: 'opening hours such as "09:00-17:00"',
})

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

const hours = z.array(openingHours)

const holiday = z.union(
  [
    z.strictObject({ date: localDate, name: z.string().optional() }),
    z.strictObject({
      every: z
        .string()
        // 2000 was a leap year, so 29 February is a day too; it is kept in leap years alone.
        .refine((text) => parseLocalDate(`2000-${text}`) !== null, { error: 'a month and day such as "12-25"' }),
      name: z.string().optional(),
    }),
    z.strictObject({
      /** A named public-holiday set: a country, or country and region, such as `GB` or `GB-ENG`. */
      set: z.string().min(2),
      name: z.string().optional(),
    }),
  ],
  { error: 'a holiday with a date that exists ("2026-12-25"), a day of every year ("12-25") or a set ("GB-ENG")' },
)

/** A weekday left out is closed. */
export const weeklyHours = z.strictObject({
  mon: hours.optional(),
  tue: hours.optional(),
  wed: hours.optional(),
  thu: hours.optional(),
  fri: hours.optional(),
  sat: hours.optional(),
  sun: hours.optional(),
})

export const calendarDefinition = z.strictObject({
  id: z.string().min(1),
  timeZone: z.string().min(1),
  hours: weeklyHours,
  holidays: z.array(holiday).optional(),
  /** Replace that date's hours, a holiday's too; an empty list closes it. */
  openings: z.array(z.strictObject({ date: localDate, hours, name: z.string().optional() })).optional(),
  /** Taken out of that date's hours. */
  closures: z.array(z.strictObject({ date: localDate, hours, name: z.string().optional() })).optional(),
})

/** A business calendar as the agreement file writes it. */
export type CalendarDefinition = z.infer<typeof calendarDefinition>
