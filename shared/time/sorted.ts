/** The last place in an ascending array whose value is not above `value`; -1 when all are. */
export function lastReached(ascending: Float64Array, value: number): number {
  let [low, high] = [-1, ascending.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (entry(ascending, middle) <= value) low = middle
    else high = middle
  }
  return low
}

/** The value at a place the caller knows to be within the array; the fallback is there for the compiler alone. */
export function entry(numbers: Float64Array, place: number): number {
  return numbers[place] ?? 0
}
