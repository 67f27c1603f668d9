import type { Agreement } from '../../shared/agreement/agreement.ts'
import type { CalendarSource } from '../../shared/sla/compile-versions.ts'
import { compileCalendar } from '../../shared/time/business-calendar.ts'

/** Compiles the calendars of these agreements, and keeps each; public holidays are loaded where one of them names a set. */
export async function calendarSource(agreements: readonly Agreement[]): Promise<CalendarSource> {
  const holidaySets = agreements.some(namesSet) ? (await publicHolidayRoom()).publicHolidays : undefined
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

/** The rules of some two hundred countries, loaded only for who names one. */
function publicHolidayRoom() {
  return import('../../shared/time/public-holidays.ts')
}
