import type { Agreement } from '../../shared/agreement/agreement.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { CalendarSource } from '../../shared/sla/compile-versions.ts'
import { compileCalendar, type HolidaySets } from '../../shared/time/business-calendar.ts'
import { DAY, type LocalDate } from '../../shared/time/instant.ts'

/** Compiles the calendars of these agreements, and keeps each; public holidays are loaded where one of them names a set. */
export async function calendarSource(agreements: readonly Agreement[]): Promise<CalendarSource> {
  const holidaySets = agreements.some(namesSet) ? await publicHolidays() : undefined
  return (definition) => {
    const key = JSON.stringify(definition)
    const known = compiled.get(key)
    const calendar = known ?? compileCalendar(definition, holidaySets)
    if (compiled.size >= MOST_CALENDARS) compiled.clear()
    compiled.set(key, calendar)
    return calendar
  }
}

const compiled = new Map<string, ReturnType<CalendarSource>>()
const MOST_CALENDARS = 100

function namesSet({ spec }: Agreement): boolean {
  return (spec.calendars ?? []).some(({ holidays }) => holidays?.some((holiday) => 'set' in holiday))
}

/** The library holds the rules of some two hundred countries, and is loaded only for who needs one. */
async function publicHolidays(): Promise<HolidaySets> {
  const { default: Holidays } = await import('date-holidays')
  const countries = new Holidays().getCountries()
  return (set, fromYear, toYear) => {
    const [country = '', state, region] = set.split('-')
    if (!(country in countries)) throw unknownSet(set)
    const source = new Holidays(country, state ?? '', region ?? '')
    if (state !== undefined && !(state in (source.getStates(country) ?? {}))) throw unknownSet(set)
    const dates: LocalDate[] = []
    for (let year = fromYear; year <= toYear; year++) {
      for (const { date, start, end, type } of source.getHolidays(year)) {
        if (type === 'public') dates.push(...datesOf(date.slice(0, 10), end.getTime() - start.getTime()))
      }
    }
    return dates
  }
}

/** A holiday of several days is one entry with its length. */
function datesOf(first: LocalDate, lengthMs: number): LocalDate[] {
  const days = Math.max(1, Math.round(lengthMs / DAY))
  const start = Date.parse(`${first}T00:00:00Z`)
  return Array.from({ length: days }, (_, day) => new Date(start + day * DAY).toISOString().slice(0, 10))
}

function unknownSet(set: string): Refusal {
  return new Refusal(
    'calendar.holiday-set',
    `There are no public holidays named "${set}". Name a country, or a country and region, such as GB or GB-ENG, or list the dates.`,
  )
}
