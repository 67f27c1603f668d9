/** Chance that falls alike every time: the same seed gives the same throws on every machine. */
export type Dice = {
  /** 0 to 1, 1 left out. */
  next(): number
  /** A whole number from 0 to `limit`, the limit left out. */
  below(limit: number): number
  chance(probability: number): boolean
  pick<T>(choices: readonly T[]): T
  /** One of the choices, each as often as its weight says. */
  weigh<T extends { readonly weight: number }>(choices: readonly T[]): T
  /** A value of a distribution given by its quantiles, straight between them. */
  along(quantiles: Quantiles): number
}

/** Pairs of share (0 to 1, rising) and value. */
export type Quantiles = readonly (readonly [share: number, value: number])[]

/** Mulberry32, in the public domain: whole-number arithmetic only, so that no engine rounds it differently. */
export function seeded(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (choices) => at(choices, below(choices.length)),
    weigh: (choices) => heaviest(choices, next()),
    along: (quantiles) => interpolate(quantiles, next()),
  }
}

function heaviest<T extends { readonly weight: number }>(choices: readonly T[], share: number): T {
  const total = choices.reduce((sum, { weight }) => sum + weight, 0)
  let rest = share * total
  const index = choices.findIndex(({ weight }) => {
    rest -= weight
    return rest < 0
  })
  return at(choices, index < 0 ? choices.length - 1 : index)
}

function interpolate(quantiles: Quantiles, share: number): number {
  const upper = Math.max(
    1,
    quantiles.findIndex(([reached]) => reached > share),
  )
  const [[fromShare, from], [toShare, to]] = [at(quantiles, upper - 1), at(quantiles, upper)]
  return from + ((to - from) * (share - fromShare)) / (toShare - fromShare)
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`)
  return item
}
