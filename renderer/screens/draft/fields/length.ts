import { parseDuration } from '../../../../shared/time/duration.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../../../shared/time/instant.ts'

export const LENGTH_UNITS = [
  { value: 'm', label: 'minutes' },
  { value: 'h', label: 'hours' },
  { value: 'bd', label: 'working days' },
  { value: 'd', label: 'days of 24 h' },
  { value: 's', label: 'seconds' },
] as const
export type LengthUnit = (typeof LENGTH_UNITS)[number]['value']

const MS: readonly (readonly [LengthUnit, number])[] = [
  ['h', HOUR],
  ['m', MINUTE],
  ['s', SECOND],
]

/** `4h` as 4 hours, `4h 30m` as 270 minutes, `2d` as it was written; null for what is no length, or finer than a second. */
export function readLength(text: string): { readonly amount: number; readonly unit: LengthUnit } | null {
  const length = parseDuration(text)
  if (length === null) return null
  if (length.kind === 'working-days') return { amount: length.days, unit: 'bd' }
  if (/^\s*\d+d\s*$/.test(text)) return { amount: length.ms / DAY, unit: 'd' }
  // Minutes stay minutes until they are whole hours by their own writing: 60m was not written as 1h.
  const [, written] = /^\s*\d+([hms])\s*$/.exec(text) ?? []
  const own = MS.find(([unit]) => unit === written)
  const [unit, ms] = own ?? MS.find(([, size]) => length.ms % size === 0) ?? ['s', SECOND]
  return length.ms % ms === 0 ? { amount: length.ms / ms, unit } : null
}

/** As the agreement writes it: `4h`. */
export function writeLength(amount: number, unit: LengthUnit): string {
  return `${amount}${unit}`
}
