/**
 * How many digits a percentage needs so that its print never contradicts what was decided on the figure itself. Everything is
 * compared as exact fractions; only the last step rounds.
 */
export type Fraction = { readonly over: bigint; readonly under: bigint }

/** Beyond this nothing differs that a count of tickets could tell. */
const MOST_PLACES = 12
const HUNDRED: Fraction = { over: 100n, under: 1n }
const NOTHING: Fraction = { over: 0n, under: 1n }

/**
 * The percentage rounded, and its number of decimals: at least one, and as many as it takes to stay on the figure's own side of
 * every bar (`95%`), to be 100 only where nothing was missed and 0 only where nothing was met.
 */
export function decidingDigits(exact: Fraction, against: readonly string[]): { value: number; places: number } {
  const bars = against.map(readBar).filter((bar) => bar !== null)
  let places = 1
  while (places < MOST_PLACES && !isFaithful(round(exact, places), exact, bars)) places += 1
  return { value: Number(round(exact, places).over) / 10 ** places, places }
}

function isFaithful(rounded: Fraction, exact: Fraction, bars: readonly Fraction[]): boolean {
  const reaches = (figure: Fraction, bar: Fraction) => compare(figure, bar) >= 0
  const is = (figure: Fraction, edge: Fraction) => compare(figure, edge) === 0
  return (
    bars.every((bar) => reaches(rounded, bar) === reaches(exact, bar)) &&
    [HUNDRED, NOTHING].every((edge) => is(rounded, edge) === is(exact, edge))
  )
}

function compare(a: Fraction, b: Fraction): number {
  const [left, right] = [a.over * b.under, b.over * a.under]
  return left === right ? 0 : left < right ? -1 : 1
}

/** To the nearest, halves upwards. */
function round({ over, under }: Fraction, places: number): Fraction {
  const scale = 10n ** BigInt(places)
  return { over: floorDivide(2n * over * scale + under, 2n * under), under: scale }
}

function floorDivide(over: bigint, under: bigint): bigint {
  const quotient = over / under
  return over < 0n && over % under !== 0n ? quotient - 1n : quotient
}

/** `99.95%` as an exact fraction; null where the text is no percentage, so that it bars nothing. */
function readBar(text: string): Fraction | null {
  const [, whole, decimals = ''] = /^\s*(\d+)(?:\.(\d+))?\s*%?\s*$/.exec(text) ?? []
  if (whole === undefined) return null
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) }
}
