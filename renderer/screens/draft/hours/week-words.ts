import { WEEKDAYS, type Weekday } from '../../../../shared/time/calendar-definition.ts'

export const WORKING_DAYS: readonly Weekday[] = WEEKDAYS.slice(0, 5)

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
