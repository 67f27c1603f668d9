import {
  isOpenAt,
  QUARTER,
  type Stretch,
  type WeekHours,
  withDrawn,
} from '../../../../shared/agreement/draft/week-hours.ts'
import { WEEKDAYS, type Weekday } from '../../../../shared/time/calendar-definition.ts'

/** A quarter of an hour of the drawn week: day 0 is Monday, quarter 0 begins at midnight. */
export type Place = { readonly day: number; readonly quarter: number }
/** Two corners of what is drawn, both included. */
export type Area = { readonly from: Place; readonly to: Place }

export const QUARTERS = 96

/** Where a key leads; null for a key that moves nowhere. Days end at Monday and Sunday, quarters at midnight. */
export function movedBy({ day, quarter }: Place, key: string, byHour: boolean): Place | null {
  const step = byHour ? 4 : 1
  const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value))
  switch (key) {
    case 'ArrowLeft':
      return { day, quarter: clamp(quarter - step, QUARTERS - 1) }
    case 'ArrowRight':
      return { day, quarter: clamp(quarter + step, QUARTERS - 1) }
    case 'ArrowUp':
      return { day: clamp(day - 1, 6), quarter }
    case 'ArrowDown':
      return { day: clamp(day + 1, 6), quarter }
    case 'Home':
      return { day, quarter: 0 }
    case 'End':
      return { day, quarter: QUARTERS - 1 }
    default:
      return null
  }
}

/** The days of an area with the stretch that it takes of each. */
export function daysIn({ from, to }: Area): { readonly days: readonly Weekday[]; readonly stretch: Stretch } {
  const [first, last] = [Math.min(from.day, to.day), Math.max(from.day, to.day)]
  const [start, end] = [Math.min(from.quarter, to.quarter), Math.max(from.quarter, to.quarter) + 1]
  return { days: WEEKDAYS.slice(first, last + 1), stretch: { from: start * QUARTER, to: end * QUARTER } }
}

export function isOpenIn(week: WeekHours, { day, quarter }: Place): boolean {
  return isOpenAt(week, WEEKDAYS[day] ?? 'mon', quarter * QUARTER)
}

/** The week with an area opened, or closed where its first corner is open. */
export function drawn(week: WeekHours, area: Area, act: 'open' | 'close'): WeekHours {
  const { days, stretch } = daysIn(area)
  return days.reduce((whole, day) => withDrawn(whole, day, stretch, act), week)
}
