import { z } from 'zod'
import { type Agreement, counting, type Target, target, ticketFilter } from '../agreement/agreement.ts'
import { Refusal } from '../refusal.ts'
import { type CalendarDefinition, calendarDefinition } from '../time/calendar-definition.ts'
import { ALWAYS, resolveRules } from './counting-rules.ts'
import { longerHours } from './what-if-hours.ts'

const text = z.string().min(1)

/** What is imagined different about one target; what is left out stays as each version of the agreement has it. */
export const whatIfChange = z.strictObject({
  within: target.shape.within,
  objective: text.optional(),
  minimum: text.optional(),
  counting: counting.optional(),
  /** Stands in for the calendar of the target's clock; its own id does not matter. */
  calendar: calendarDefinition.optional(),
  /** Other opening hours on the calendar of the clock: its zone and holidays stay. */
  hours: calendarDefinition.shape.hours.optional(),
  /** Every open day closes this many minutes later, or earlier where it is negative. */
  longerByMinutes: z.int().min(-1440).max(1440).optional(),
  /** Tickets excluded beside those that are: by key, and those that pass the filter, or any of several. */
  leaveOut: z
    .strictObject({
      tickets: z.array(text).optional(),
      where: z.union([ticketFilter, z.array(ticketFilter)]).optional(),
    })
    .optional(),
})
export type WhatIfChange = z.infer<typeof whatIfChange>

/**
 * A version of the agreement with the one target alone, changed; null where the version does not have it.
 * @throws Refusal `calendar.none` where hours are to change and the clock runs round the clock
 */
export function changedAgreement(agreement: Agreement, targetId: string, change: WhatIfChange): Agreement | null {
  const found = agreement.spec.targets.find(({ id }) => id === targetId)
  if (found === undefined) return null
  const changed = changedTarget(found, change)
  const { clock, calendars } = changedCalendars(agreement, changed, change)
  const targets = [{ ...changed, counting: { ...changed.counting, clock } }]
  return { ...agreement, spec: { ...agreement.spec, calendars, targets } }
}

function changedTarget(found: Target, { within, objective, minimum, counting: rules }: WhatIfChange): Target {
  return {
    ...found,
    ...(within !== undefined && { within }),
    ...(objective !== undefined && { objective }),
    ...(minimum !== undefined && { minimum }),
    ...(rules !== undefined && { counting: { ...found.counting, ...rules } }),
  }
}

/** The id of a calendar that is imagined where there was none. */
const IMAGINED = 'imagined'

function changedCalendars({ spec }: Agreement, changed: Target, change: WhatIfChange) {
  const known = spec.calendars ?? []
  const ids = known.map(({ id }) => id)
  const { clock } = resolveRules(changed, ids)
  const own = known.find(({ id }) => id === clock)
  const { calendar, hours, longerByMinutes } = change
  if (calendar === undefined && hours === undefined && longerByMinutes === undefined) return { clock, calendars: known }
  if (own === undefined && calendar === undefined && hours === undefined) throw noHours()
  const base: CalendarDefinition = calendar ?? own ?? { id: IMAGINED, timeZone: spec.timeZone, hours: {} }
  const opened = hours ?? base.hours
  const id = clock === ALWAYS && own === undefined ? IMAGINED : clock
  const imagined = { ...base, id, hours: longerHours(opened, longerByMinutes ?? 0) }
  return { clock: id, calendars: [...known.filter((one) => one.id !== id), imagined] }
}

function noHours(): Refusal {
  return new Refusal(
    'calendar.none',
    'The clock of this target never stops, so it has no opening hours to change. Choose a calendar as its clock, or give the hours whole.',
  )
}

/** Reads a promise in one line: `6h`, or by priority `critical=4h, high=8h, default=24h`; null where a part is lacking. */
export function parsePromise(text: string): NonNullable<WhatIfChange['within']> | null {
  if (!text.includes('=')) return text.trim() === '' ? null : text.trim()
  const entries = text.split(',').map((part) => part.split('=').map((word) => word.trim()))
  return entries.some((entry) => entry.length !== 2 || entry.includes('')) ? null : Object.fromEntries(entries)
}
