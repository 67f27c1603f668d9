/**
 * A cursor over one short text. Its place is kept in this file rather than in an object, because a cell's date is read hundreds of
 * thousands of times in one import and nothing else needs to be made for it; each reading starts with `scan` and is over before the next.
 */
let text = ''
let at = 0
/** Digits that the last call of `digits` read. */
let width = 0

const ZERO = 48
const isSpace = (code: number) => code === 32 || code === 160 || code === 0x202f || code === 9
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 192

/** Puts the cursor in front of a text; what was scanned before is forgotten. */
export function scan(source: string): void {
  text = source
  at = 0
}

/** Whether nothing is left. */
export function atEnd(): boolean {
  return at === text.length
}

/** The character's code under the cursor; NaN at the end. */
export function peek(): number {
  return text.charCodeAt(at)
}

/** The number under the cursor, of at most `most` digits; -1 when there is none. */
export function digits(most: number): number {
  let value = 0
  const start = at
  const limit = Math.min(text.length, start + most)
  while (at < limit) {
    const digit = text.charCodeAt(at) - ZERO
    if (!(digit >= 0 && digit <= 9)) break
    value = value * 10 + digit
    at++
  }
  width = at - start
  return width === 0 ? -1 : value
}

/** How many digits the last number had: `05` has two. */
export function lastWidth(): number {
  return width
}

/** Steps over this character, if it is the next one. */
export function take(code: number): boolean {
  if (text.charCodeAt(at) !== code) return false
  at++
  return true
}

/** Steps over blanks, narrow and unbroken ones too; false where there are none. */
export function takeSpaces(): boolean {
  const start = at
  while (isSpace(text.charCodeAt(at))) at++
  return at > start
}

/** The letters under the cursor; empty when there are none. */
export function word(): string {
  const start = at
  while (isLetter(text.charCodeAt(at))) at++
  return text.slice(start, at)
}

/** Whether a letter is next, of any alphabet. */
export function atLetter(): boolean {
  return isLetter(text.charCodeAt(at))
}

/** The place of the cursor, to come back to. */
export function mark(): number {
  return at
}

/** Back to a place that `mark` gave. */
export function backTo(place: number): void {
  at = place
}
