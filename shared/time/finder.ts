import { entry } from './sorted.ts'

/** Answers about one ascending array. */
export type Finder = {
  /** The last place whose value is not above `value`; -1 when all are. */
  lastReached(value: number): number
  /** The last place whose value is below `value`; -1 when none is. */
  lastBelow(value: number): number
}

/**
 * A finder for values that lie fairly evenly, as a calendar's openings do: a table of as many even steps as there are values says
 * between which places to look, which leaves two or three of the seventeen looks that halving takes. Made when it is first needed.
 */
export function finderOf(ascending: Float64Array): Finder {
  const count = ascending.length
  const first = entry(ascending, 0)
  const width = (entry(ascending, count - 1) - first) / count
  let reached: Int32Array | null = null

  /** How many steps of the table lie below a value, and one more on either side, so that rounding leaves no place out. */
  const stepOf = (value: number) => (width > 0 ? Math.floor((value - first) / width) : 0)
  function placeAt(step: number): number {
    reached ??= placesByStep(ascending, { first, width })
    return step < 0 ? -1 : (reached[Math.min(step, count)] ?? -1)
  }
  const lowest = (step: number) => (width > 0 ? placeAt(step - 1) : -1)
  const highest = (step: number) => (width > 0 && step + 2 <= count ? placeAt(step + 2) + 1 : count)

  return {
    lastReached(value) {
      const step = stepOf(value)
      let low = lowest(step)
      let high = highest(step)
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if (entry(ascending, middle) <= value) low = middle
        else high = middle
      }
      return low
    },
    lastBelow(value) {
      const step = stepOf(value)
      let low = lowest(step)
      let high = highest(step)
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if (entry(ascending, middle) < value) low = middle
        else high = middle
      }
      return low
    },
  }
}

/** For every step the last place whose value is not above it. */
function placesByStep(ascending: Float64Array, { first, width }: { first: number; width: number }): Int32Array {
  const places = new Int32Array(ascending.length + 1)
  let place = -1
  for (let step = 0; step < places.length; step++) {
    const value = first + step * width
    while (place + 1 < ascending.length && entry(ascending, place + 1) <= value) place++
    places[step] = place
  }
  return places
}
