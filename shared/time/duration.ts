import { DAY, HOUR, MINUTE, SECOND } from './instant.ts'

/** A promise's length: an amount on the target's own clock, or a number of working days. */
export type Duration =
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'working-days'; readonly days: number }

const WEEK = 7 * DAY
/** Largest unit first, each at most once: `1d 4h 30m`, with or without the blanks. */
const UNITS = /^(?:(\d+)d)?\s*(?:(\d+)h)?\s*(?:(\d+)m)?\s*(?:(\d+)s)?$/
const WORKING_DAYS = /^(\d+)bd$/
/** Years and months are left out, for their length depends on where they begin. Only the last amount may have a fraction. */
const ISO =
  /^P(?!$|.*\.\d+[HM].)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/** Reads `90s`, `30m`, `4h`, `4h 30m`, `1d` (24 hours of that clock), `2bd`, `PT4H`; null when it is none of them, or nothing long. */
export function parseDuration(text: string): Duration | null {
  const written = text.trim()
  const [, workingDays] = WORKING_DAYS.exec(written) ?? []
  if (workingDays !== undefined) {
    const days = Number(workingDays)
    return days > 0 && Number.isSafeInteger(days) ? { kind: 'working-days', days } : null
  }
  const sum =
    amounts(UNITS, written, [DAY, HOUR, MINUTE, SECOND]) ?? amounts(ISO, written, [WEEK, DAY, HOUR, MINUTE, SECOND])
  if (sum === null) return null
  const ms = Math.round(sum)
  // 1.1 hours come out a billionth of a millisecond off; anything more is an amount finer than a millisecond.
  return ms > 0 && Number.isSafeInteger(ms) && Math.abs(sum - ms) < 1e-3 ? { kind: 'time', ms } : null
}

/** The canonical text form, which `parseDuration` reads back: `90s`, `30m`, `4h 30m`, `1d`, `2bd`. */
export function writeDuration(duration: Duration): string {
  if (duration.kind === 'working-days') return `${duration.days}bd`
  const { ms } = duration
  // Not a whole number of seconds: only the ISO form has a place for the rest.
  if (ms % SECOND !== 0)
    return `PT${Math.floor(ms / SECOND)}.${String(ms % SECOND)
      .padStart(3, '0')
      .replace(/0+$/, '')}S`
  if (ms < 2 * MINUTE && ms % MINUTE !== 0) return `${ms / SECOND}s`
  const parts = [
    [Math.floor(ms / DAY), 'd'],
    [Math.floor((ms % DAY) / HOUR), 'h'],
    [Math.floor((ms % HOUR) / MINUTE), 'm'],
    [(ms % MINUTE) / SECOND, 's'],
  ] as const
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount}${unit}`)
    .join(' ')
}

/** The sum of what the pattern's groups caught, each in its unit; null when the pattern does not match. */
function amounts(pattern: RegExp, text: string, units: readonly number[]): number | null {
  const [whole, ...caught] = pattern.exec(text) ?? []
  if (whole === undefined || whole === '') return null
  return caught.reduce((sum, amount, i) => sum + Number(amount ?? 0) * (units[i] ?? 0), 0)
}
