/**
 * The word that `written` was probably meant to be: at most a third of its letters differ, or it goes on where the word ends
 * (`monday` for `mon`). Null where none is close.
 */
export function nearest(written: string, words: readonly string[]): string | null {
  const letters = plain(written)
  const ranked = words
    .map((word) => ({ word, distance: distance(letters, plain(word)) }))
    .filter(
      ({ word, distance }) => distance <= Math.max(1, Math.floor(word.length / 3)) || letters.startsWith(plain(word)),
    )
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.word ?? null
}

/** `Time_Zone`, `timezone` and `timeZone` are one word to a hasty writer. A key longer than any of ours is none of ours. */
function plain(word: string): string {
  return word
    .slice(0, 64)
    .toLowerCase()
    .replace(/[-_\s.]/g, '')
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = isSwap ? (before[j - 2] ?? 0) + 1 : change
      row.push(Math.min(change, swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    before = above
    above = row
  }
  return above[b.length] ?? 0
}

/** `a`, `a or b`, `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
