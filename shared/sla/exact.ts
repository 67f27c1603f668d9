/** A share of a whole as an exact fraction: `99.95%` is 9995 over 10000. */
export type Fraction = { readonly over: bigint; readonly under: bigint }

const PERCENTAGE = /^\s*(\d+)(?:\.(\d+))?\s*%\s*$/

/** Reads `95%`, `99.95%`, `99.995 %` without losing a digit; null when the text is no percentage. */
export function parsePercentage(text: string): Fraction | null {
  const [, whole, decimals = ''] = PERCENTAGE.exec(text) ?? []
  if (whole === undefined) return null
  return { over: BigInt(whole + decimals), under: 100n * 10n ** BigInt(decimals.length) }
}

/** Whether `part` of `whole`, two counts, is at least the share; compared by multiplication, so nothing is ever rounded. */
export function reaches(part: number, whole: number, share: Fraction): boolean {
  return BigInt(part) * share.under >= BigInt(whole) * share.over
}
