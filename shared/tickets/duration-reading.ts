import { DAY, HOUR, MINUTE, SECOND } from '../time/instant.ts'
import { readNumber } from './number-reading.ts'

/** What a bare number in a column of lengths counts. */
export type DurationUnit = 'days' | 'hours' | 'minutes' | 'seconds' | 'milliseconds'

const UNIT_MS: Readonly<Record<DurationUnit, number>> = {
  days: DAY,
  hours: HOUR,
  minutes: MINUTE,
  seconds: SECOND,
  milliseconds: 1,
}

/** Words of a header, without accents, and the unit they mean. ServiceNow's `…_stc` and its raw durations are seconds. */
const HEADER_UNITS: readonly (readonly [RegExp, DurationUnit])[] = [
  [/\b(?:ms|millis|milliseconds|millisekunden)\b/, 'milliseconds'],
  [/\b(?:min|mins|minutes?|minuten|minutos?|minuti)\b/, 'minutes'],
  [/\b(?:h|hr|hrs|hours?|stunden?|std|horas?|heures?|ore)\b/, 'hours'],
  [/\b(?:s|sec|secs|seconds?|sekunden?|sek|segundos?|secondes?|stc|(?:business|calendar|pause) duration)\b/, 'seconds'],
  [/\b(?:d|days?|tage?|dias?|jours?)\b/, 'days'],
]

const CLOCK = /^([+-])?(?:(\d+) days?,? )?(\d+):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?$/i
const ISO = /^([+-])?P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i
const WORD = /^(\d+(?:[.,]\d+)?)\s*([a-zé]+)\.?[\s,]*/i
/** ServiceNow's raw form of a length: the date and time that long after the start of 1970. */
const SINCE_1970 = /^1970-01-(\d\d) (\d\d):(\d\d):(\d\d)$/

/** The unit that a header names, as in `Resolution time (in hrs)` or `on_hold_time_mins`; null when it names none. */
export function unitOfHeader(header: string): DurationUnit | null {
  const words = header.replace(/[_()[\]]+/g, ' ').toLowerCase()
  return HEADER_UNITS.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/**
 * Reads a length in milliseconds: `4:30`, `-0:05`, `26:00:30`, `2h 15m`, `1 day 2 hours`, `PT4H`, or a bare number of `unit`.
 * NaN for everything else.
 */
export function readDurationText(text: string, unit: DurationUnit): number {
  const number = readNumber(text)
  if (!Number.isNaN(number)) return Math.round(number * UNIT_MS[unit])
  return firstRead(readClock(text), readIso(text), readWords(text), readSince1970(text))
}

function firstRead(...readings: number[]): number {
  return readings.find((ms) => !Number.isNaN(ms)) ?? Number.NaN
}

function readClock(text: string): number {
  const match = CLOCK.exec(text.replace('−', '-'))
  if (match === null) return Number.NaN
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = match
  const ms = Number(days) * DAY + Number(hours) * HOUR + Number(minutes) * MINUTE + Math.round(Number(seconds) * SECOND)
  return signed(sign, ms)
}

function readIso(text: string): number {
  const match = ISO.exec(text)
  if (match === null || !/\d/.test(text) || /T$/i.test(text)) return Number.NaN
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = match
  const ms = Number(days) * DAY + Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND
  return signed(sign, Math.round(ms))
}

/** Every part needs its unit, and a smaller one than the part before. */
function readWords(text: string): number {
  const negative = text.startsWith('-')
  let rest = negative ? text.slice(1).trimStart() : text
  let total = 0
  let largest = Number.POSITIVE_INFINITY
  while (rest !== '') {
    const match = WORD.exec(rest)
    const unit = match === null ? null : unitOfHeader(match[2] === 'm' ? 'min' : (match[2] ?? ''))
    if (match === null || unit === null || UNIT_MS[unit] >= largest) return Number.NaN
    largest = UNIT_MS[unit]
    total += readNumber(match[1] ?? '') * largest
    rest = rest.slice(match[0].length)
  }
  return largest === Number.POSITIVE_INFINITY ? Number.NaN : signed(negative ? '-' : undefined, Math.round(total))
}

function readSince1970(text: string): number {
  const match = SINCE_1970.exec(text)
  if (match === null) return Number.NaN
  const [day = 1, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map(Number)
  return (day - 1) * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND
}

/** `-0:00` is zero, not minus zero. */
function signed(sign: string | undefined, ms: number): number {
  return sign === '-' && ms !== 0 ? -ms : ms
}
