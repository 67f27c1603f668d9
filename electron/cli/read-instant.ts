import { parseLocalDate } from '../../shared/time/civil-date.ts'
import { isTimeZone, wallToInstant } from '../../shared/time/zone.ts'
import { WrongUsage } from './answer.ts'

const FORM = /^(\d{4}-\d\d-\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?)?(Z|[+-]\d\d:\d\d)?$/

/** An instant as a person writes it: with its offset, or as local time of the given zone. Gives it in ISO 8601. */
export function readInstant(option: string, text: string, timeZone: string | undefined): string {
  const [, date, hour = '00', minute = '00', second = '00', fraction = '', offset] = FORM.exec(text) ?? []
  const civil = parseLocalDate(date ?? '')
  if (civil === null) throw unreadable(option, text)
  const ms = fraction.padEnd(3, '0')
  if (offset !== undefined) {
    const at = Date.parse(`${date}T${hour}:${minute}:${second}.${ms}${offset}`)
    if (Number.isNaN(at)) throw unreadable(option, text)
    return new Date(at).toISOString()
  }
  if (timeZone === undefined || !isTimeZone(timeZone)) throw unreadable(option, text)
  const wall = { ...civil, hour: Number(hour), minute: Number(minute), second: Number(second), ms: Number(ms) }
  return new Date(wallToInstant(timeZone, wall)).toISOString()
}

function unreadable(option: string, text: string): WrongUsage {
  return new WrongUsage(
    `${option} "${text}" is not understood. Write a time with its offset, such as 2026-07-01T09:00:00+01:00, or a local one beside --time-zone.`,
  )
}
