import { dateOfDay, dayNumber, weekdayOfDay, writeLocalDate } from '../../../shared/time/civil-date.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { wallToInstant } from '../../../shared/time/zone.ts'
import { SAMPLE } from './sample.ts'
import { FREE_HOURS, HOLIDAY, MONTHS, type Month, WEEKDAYS, WORKING_HOURS } from './sample-story.ts'
import type { Dice } from './seeded-random.ts'

export type Arrival = { readonly at: Instant; readonly month: Month }

const FIRST_DAY = dayNumber({ year: 2026, month: 1, day: 1 })
const LAST_DAY = dayNumber({ year: 2026, month: 6, day: 30 })

/** When the half-year's requests came, to the minute, oldest first. */
export function arrivals(dice: Dice, holidays: ReadonlySet<string>): Arrival[] {
  const all: Arrival[] = []
  for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) all.push(...arrivalsOf(day, dice, holidays))
  return all.sort((a, b) => a.at - b.at)
}

function arrivalsOf(day: number, dice: Dice, holidays: ReadonlySet<string>): Arrival[] {
  const date = dateOfDay(day)
  const month = MONTHS[date.month - 1]
  const share = holidays.has(writeLocalDate(date)) ? HOLIDAY : WEEKDAYS[weekdayOfDay(day)]
  if (month === undefined || share === undefined) throw new RangeError(`the story says nothing of day ${day}`)
  const howMany = Math.floor(month.volume * share * (0.7 + 0.6 * dice.next()) + dice.next())
  return Array.from({ length: howMany }, () => {
    const minutes = Math.floor(dice.along(share < 0.5 ? FREE_HOURS : WORKING_HOURS))
    const clock = { hour: Math.floor(minutes / 60), minute: minutes % 60, second: 0, ms: 0 }
    return { at: wallToInstant(SAMPLE.timeZone, { ...date, ...clock }), month }
  })
}
