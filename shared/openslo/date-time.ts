import { parseLocalDate } from '../time/civil-date.ts'

/** A date and time without a zone, as OpenSLO writes the start of a calendar window: the layout of Go's `time.DateTime`. */
const DATE_TIME = /^(\d{4}-\d\d-\d\d) (\d{1,2}):(\d\d):(\d\d)(?:[.,]\d+)?$/

/** Whether a text such as `2022-01-01 12:00:00` is one. Go reads an hour of one digit and parts of a second too. */
export function isDateTime(text: string): boolean {
  const [, date = '', ...time] = DATE_TIME.exec(text) ?? []
  const [hour = 24, minute = 60, second = 60] = time.map(Number)
  return parseLocalDate(date) !== null && hour < 24 && minute < 60 && second < 60
}
