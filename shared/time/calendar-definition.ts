import { z } from 'zod'

/** `09:00`, `24:00` closes a day. */
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/
const localDate = z.iso.date()

/** `from-to`, such as `09:00-12:30`; `from` after `to` crosses midnight; `from = to` is empty. */
export const openingHours = z.string().refine(
  (text) => {
    const [from, to, ...rest] = text.split('-')
    return rest.length === 0 && CLOCK.test(from ?? '') && CLOCK.test(to ?? '') && from !== '24:00'
  },
  { error: 'opening hours such as "09:00-17:00"' },
)

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

const hours = z.array(openingHours)

export const calendarDefinition = z.strictObject({
  id: z.string().min(1),
  timeZone: z.string().min(1),
  /** A weekday left out is closed. */
  hours: z.strictObject({
    mon: hours.optional(),
    tue: hours.optional(),
    wed: hours.optional(),
    thu: hours.optional(),
    fri: hours.optional(),
    sat: hours.optional(),
    sun: hours.optional(),
  }),
  holidays: z
    .array(
      z.union([
        z.strictObject({ date: localDate, name: z.string().optional() }),
        z.strictObject({
          every: z
            .string()
            .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, { error: 'a month and day such as "12-25"' }),
          name: z.string().optional(),
        }),
        z.strictObject({
          /** A named public-holiday set: a country, or country and region, such as `GB` or `GB-ENG`. */
          set: z.string().min(2),
          name: z.string().optional(),
        }),
      ]),
    )
    .optional(),
  /** Replace that date's hours, a holiday's too; an empty list closes it. */
  openings: z.array(z.strictObject({ date: localDate, hours, name: z.string().optional() })).optional(),
  /** Taken out of that date's hours. */
  closures: z.array(z.strictObject({ date: localDate, hours, name: z.string().optional() })).optional(),
})

/** A business calendar as the agreement file writes it. */
export type CalendarDefinition = z.infer<typeof calendarDefinition>
