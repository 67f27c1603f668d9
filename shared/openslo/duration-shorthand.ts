import { DAY, HOUR, MINUTE } from '../time/instant.ts'

/**
 * OpenSLO's duration shorthand, `28d`: a whole number and one letter, in which capitals matter. The specification leaves the
 * length of month, quarter and year open; those here are the ones of go-sdk, 30, 90 and 365 days.
 */
export const SHORTHAND_UNITS = ['m', 'h', 'd', 'w', 'M', 'Q', 'Y'] as const
export type ShorthandUnit = (typeof SHORTHAND_UNITS)[number]
export type Shorthand = { readonly value: number; readonly unit: ShorthandUnit }

const UNIT_MS: Readonly<Record<ShorthandUnit, number>> = {
  m: MINUTE,
  h: HOUR,
  d: DAY,
  w: 7 * DAY,
  M: 30 * DAY,
  Q: 90 * DAY,
  Y: 365 * DAY,
}

/** Number and unit as they are written, whether or not the unit is one; null where there is no number. */
export type ShorthandParts = { readonly value: bigint; readonly unit: string }

/** Takes a text apart as go-sdk does: a sign and blanks may stand before, what follows the unit after a blank is not read. */
export function shorthandParts(text: string): ShorthandParts | null {
  const [, value, unit = ''] = /^\s*([+-]?\d+)(?:\s*(\S+))?/.exec(text) ?? []
  return value === undefined ? null : { value: BigInt(value), unit }
}

/** Whether a text is one of the units; capitals matter, for `m` is minutes and `M` is months. */
export const isShorthandUnit = (unit: string): unit is ShorthandUnit =>
  (SHORTHAND_UNITS as readonly string[]).includes(unit) // widened, so that any text may be asked about

/** Reads `0w`, `10m`, `1Q`; null when the text is no shorthand, is negative or is longer than can be counted. */
export function parseShorthand(text: string): Shorthand | null {
  const [, value, unit = ''] = /^(\d+)([a-z])$/i.exec(text.trim()) ?? []
  if (value === undefined || !isShorthandUnit(unit)) return null
  const shorthand = { value: Number(value), unit }
  return Number.isSafeInteger(shorthandMs(shorthand)) ? shorthand : null
}

/** Its length in milliseconds, a month being 30 days, a quarter 90 and a year 365. */
export function shorthandMs({ value, unit }: Shorthand): number {
  return value * UNIT_MS[unit]
}
