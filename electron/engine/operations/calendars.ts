import { implement } from '@orpc/server'
import { calendars as contract } from '../../../shared/operations/calendars.ts'

const calendars = implement(contract)

/** Looks holidays up; their tables are loaded for the first who asks. */
export function calendarOperations() {
  return {
    countries: calendars.countries.handler(async () => {
      const { holidayCountries } = await import('../../../shared/time/public-holidays.ts')
      return holidayCountries().map((country) => ({ ...country, parts: [...country.parts] }))
    }),
    holidays: calendars.holidays.handler(async ({ input }) => {
      const { namedHolidays } = await import('../../../shared/time/public-holidays.ts')
      return namedHolidays(input.set, input.year)
    }),
  }
}
