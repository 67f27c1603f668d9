import Holidays, { type HolidaysTypes } from 'date-holidays'
import { Refusal } from '../refusal.ts'
import { dateOfDay, dayNumber, parseLocalDate, writeLocalDate } from './civil-date.ts'
import { DAY, type LocalDate } from './instant.ts'

/** A year of a set costs a millisecond, of a lunar one twenty, and calendars are compiled over and over: a few answers are kept. */
const kept = new Map<string, readonly LocalDate[]>()
const MOST_KEPT = 8

/**
 * The public holidays of a country (`GB`), a part of it (`GB-ENG`, `DE-BY`, `US-CA`) or a part of that (`DE-BY-A`), both years
 * included, in order: substitute days count, half days do not. Import this file when a set is named and not before, for the
 * tables of all countries come with it.
 * @throws Refusal `calendar.holiday-set`
 */
export function publicHolidays(set: string, fromYear: number, toYear: number): readonly LocalDate[] {
  const question = `${set} ${fromYear} ${toYear}`
  const dates = kept.get(question) ?? lookUp(set, fromYear, toYear)
  kept.delete(question)
  kept.set(question, dates)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return dates
}

/** A public holiday by its name in English, else in the country's own language. */
export type NamedHoliday = { readonly date: LocalDate; readonly name: string }

/** The public holidays of a set in one year, in order, as people know them; `publicHolidays` has their dates. @throws Refusal `calendar.holiday-set` */
export function namedHolidays(set: string, year: number): NamedHoliday[] {
  const holidays = holidaysOf(set)
  const named = [year - 1, year].flatMap((one) =>
    holidays
      .getHolidays(one, 'en')
      .flatMap((holiday) => datesOf(holiday).map((date) => ({ date, name: holiday.name }))),
  )
  return named.filter(({ date }) => within(date, year, year)).sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** A place that has public holidays of its own. */
export type HolidayPlace = {
  /** As an agreement names it: `GB`, `GB-ENG`, `DE-BY-A`. */
  readonly set: string
  readonly name: string
}

/** Every country that has a set, with its parts and theirs, each by the name that it goes by. */
export function holidayCountries(): (HolidayPlace & { readonly parts: readonly HolidayPlace[] })[] {
  const all = new Holidays()
  const countries = Object.entries(all.getCountries('en'))
  return countries.map(([set, name]) => ({ set, name, parts: partsOf(all, set) })).sort(byName)
}

function partsOf(all: Holidays, country: string): HolidayPlace[] {
  return Object.entries(all.getStates(country, 'en') ?? {}).flatMap(([state, name]) => [
    { set: `${country}-${state}`, name },
    ...Object.entries(all.getRegions(country, state, 'en') ?? {}).map(([region, part]) => ({
      set: `${country}-${state}-${region}`,
      name: `${name}, ${part}`,
    })),
  ])
}

const byName = (a: HolidayPlace, b: HolidayPlace) => a.name.localeCompare(b.name, 'en')

function lookUp(set: string, fromYear: number, toYear: number): LocalDate[] {
  const holidays = holidaysOf(set)
  const dates = new Set<LocalDate>()
  // A holiday of some days may begin in the year before.
  for (let year = fromYear - 1; year <= toYear; year++) {
    for (const holiday of holidays.getHolidays(year)) {
      for (const date of datesOf(holiday)) if (within(date, fromYear, toYear)) dates.add(date)
    }
  }
  return [...dates].sort()
}

function holidaysOf(set: string): Holidays {
  const all = new Holidays()
  const [first = '', second, third, ...rest] = set.trim().split('-')
  const country = codeIn(all.getCountries(), first)
  if (country === null || rest.length > 0) throw unknownSet(set, 'a country such as "GB", "DE" or "US"')
  if (second === undefined) return new Holidays(country)
  const states = all.getStates(country)
  const state = codeIn(states, second)
  if (state === null) throw unknownSet(set, listed(country, states))
  if (third === undefined) return new Holidays(country, state)
  const regions = all.getRegions(country, state)
  const region = codeIn(regions, third)
  if (region === null) throw unknownSet(set, listed(`${country}-${state}`, regions))
  return new Holidays(country, state, region)
}

/** The code as the tables write it, whatever the case it was written in. */
function codeIn(codes: Readonly<Record<string, string>> | undefined, written: string): string | null {
  return Object.keys(codes ?? {}).find((code) => code.toLowerCase() === written.toLowerCase()) ?? null
}

/** The text has the date of the place itself; as instants they would depend on the zone of the place, and of this machine. */
function datesOf({ type, date, start, end }: HolidaysTypes.Holiday): LocalDate[] {
  const first = parseLocalDate(date.slice(0, 10))
  const days = (end.getTime() - start.getTime()) / DAY
  // A change of clocks makes a day of 23 hours; half days have ten to twelve.
  if (type !== 'public' || first === null || days < 0.75) return []
  return Array.from({ length: Math.round(days) }, (_, i) => writeLocalDate(dateOfDay(dayNumber(first) + i)))
}

function within(date: LocalDate, fromYear: number, toYear: number): boolean {
  const year = Number(date.slice(0, 4))
  return fromYear <= year && year <= toYear
}

function listed(around: string, parts: Readonly<Record<string, string>> | undefined): string {
  const codes = Object.keys(parts ?? {}).map((code) => `${around}-${code}`)
  return codes.length === 0
    ? `"${around}" itself, which has no parts`
    : `"${around}" itself or one of ${codes.join(', ')}`
}

function unknownSet(set: string, choice: string): Refusal {
  return new Refusal(
    'calendar.holiday-set',
    `There is no set of public holidays named "${set}"; write ${choice}, or list the dates instead.`,
    [{ path: '', found: `"${set}"`, expected: `${choice}, or the dates themselves` }],
  )
}
