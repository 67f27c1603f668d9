const SPACES = /[\s   ]/g
const PLAIN = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i
const DECIMAL_COMMA = /^[+-]?\d+,(?:\d{1,2}|\d{4,})$/
const GROUPED = /^[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/

/**
 * Reads a number with a decimal point or comma, its thousands grouped by spaces, points or commas. NaN for everything else, and for
 * `1,234` and `1.234,5` only in so far as they can be told apart: a single comma before exactly three digits may be either and is no number.
 */
export function readNumber(text: string): number {
  const bare = text.replace(SPACES, '')
  if (PLAIN.test(bare)) return Number(bare)
  if (DECIMAL_COMMA.test(bare)) return Number(bare.replace(',', '.'))
  const group = GROUPED.exec(bare)?.[1]
  if (group === undefined || isEitherWay(bare)) return Number.NaN
  return Number(bare.replaceAll(group, '').replace(',', '.'))
}

/** `1,234`: one thousand and some, or one and some thousandths. */
function isEitherWay(text: string): boolean {
  return /^[+-]?\d{1,3},\d{3}$/.test(text)
}
