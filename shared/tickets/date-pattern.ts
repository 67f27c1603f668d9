import { Refusal } from '../refusal.ts'
import type { Instant } from '../time/instant.ts'
import { dateMs, timeOfDayMs } from './civil-time.ts'
import { monthOf } from './month-names.ts'
import { atEnd, atLetter, digits, lastWidth, scan, take, takeSpaces, word } from './scanner.ts'
import { fraction, fullYear, halfDay, type LocalTime, readOffset } from './written-time.ts'

type PatternPart =
  | { readonly kind: 'number'; readonly of: NumberPart; readonly least: number; readonly most: number }
  | { readonly kind: 'month' | 'weekday' | 'half' | 'fraction' | 'offset' | 'spaces' }
  | { readonly kind: 'literal'; readonly code: number }
type NumberPart = 'year' | 'shortYear' | 'month' | 'day' | 'hour' | 'minute' | 'second'

/** A pattern such as `dd-MM-yyyy HH:mm`, ready to read; NaN for what does not follow it or names no date. */
export type PatternReader = {
  read(text: string, local: LocalTime): Instant
  /** True after a reading that followed the pattern and named no date. */
  wasImpossible(): boolean
  /** It reads the offset from UTC as well. */
  readonly hasOffset: boolean
}

const NUMBERS: Readonly<Record<string, NumberPart>> = {
  y: 'year',
  M: 'month',
  d: 'day',
  H: 'hour',
  h: 'hour',
  m: 'minute',
  s: 'second',
}
const WORDS: Readonly<Record<string, 'weekday' | 'half' | 'fraction' | 'offset'>> = {
  E: 'weekday',
  a: 'half',
  S: 'fraction',
  X: 'offset',
  x: 'offset',
  Z: 'offset',
  z: 'offset',
}
/** Letters in a row, text in apostrophes, spaces, or any other single character. */
const TOKENS = /([A-Za-z])\1*|'(?:[^']|'')*'|\s+|[^]/g

/**
 * Compiles a date pattern of the usual letters (`y M d H h m s S a E X`). A single or double letter reads one or two digits, unless
 * it touches another number; text in apostrophes stands for itself.
 * @throws Refusal `dates.pattern` for a letter that means nothing
 */
export function compilePattern(pattern: string): PatternReader {
  const tokens = pattern.match(TOKENS) ?? []
  const parts = tokens.flatMap((token, index) => {
    const touches = [tokens[index - 1], tokens[index + 1]].some((beside) => /^[yMdHhms]/.test(beside ?? ''))
    return partsOf(token, touches, pattern)
  })
  const kinds = new Set(parts.map((part) => (part.kind === 'number' ? part.of : part.kind)))
  if (!(kinds.has('year') || kinds.has('shortYear')) || !kinds.has('month') || !kinds.has('day')) {
    throw unreadable(pattern, 'needs a year, a month and a day')
  }
  return readerOf(parts, kinds.has('offset'))
}

function partsOf(token: string, touchesNumber: boolean, pattern: string): PatternPart[] {
  const letter = token.charAt(0)
  if (letter === "'") return Array.from(token.slice(1, -1).replaceAll("''", "'"), literal)
  if (/\s/.test(letter)) return [{ kind: 'spaces' }]
  if (!/[A-Za-z]/.test(letter)) return [literal(letter)]
  if (letter === 'M' && token.length >= 3) return [{ kind: 'month' }]
  const named = WORDS[letter]
  if (named !== undefined) return [{ kind: named }]
  const number = NUMBERS[letter]
  if (number === undefined) {
    if (letter === 'T') return [literal(letter)]
    throw unreadable(pattern, `the letter "${letter}" means nothing in it`)
  }
  return [numberPart(number, token.length, touchesNumber)]
}

function literal(character: string): PatternPart {
  return { kind: 'literal', code: character.charCodeAt(0) }
}

function numberPart(of: NumberPart, letters: number, touchesNumber: boolean): PatternPart {
  if (of === 'year') {
    return letters === 2
      ? { kind: 'number', of: 'shortYear', least: 2, most: 2 }
      : { kind: 'number', of, least: 4, most: 4 }
  }
  return { kind: 'number', of, least: touchesNumber ? letters : 1, most: 2 }
}

function unreadable(pattern: string, why: string): Refusal {
  return new Refusal(
    'dates.pattern',
    `"${pattern}" is no date pattern: it ${why}. Write one such as "dd-MM-yyyy HH:mm", or "auto", "epoch-ms", "epoch-s" or "excel".`,
    [{ path: 'spec.dates', found: pattern, expected: 'a pattern such as "dd-MM-yyyy HH:mm"' }],
  )
}

function readerOf(parts: readonly PatternPart[], hasOffset: boolean): PatternReader {
  const found = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0, ms: 0, offset: 0 }
  let impossible = false

  function read(text: string, local: LocalTime): Instant {
    impossible = false
    found.hour = found.minute = found.second = found.ms = found.offset = 0
    scan(text)
    for (const part of parts) if (!readPart(part)) return Number.NaN
    if (!atEnd()) return Number.NaN
    const wall =
      dateMs(found.year, found.month, found.day) + timeOfDayMs(found.hour, found.minute, found.second) + found.ms
    impossible = Number.isNaN(wall)
    return hasOffset ? wall - found.offset : impossible ? wall : local(wall)
  }

  function readPart(part: PatternPart): boolean {
    switch (part.kind) {
      case 'number':
        return readNumber(part.of, digits(part.most)) && lastWidth() >= part.least
      case 'literal':
        return take(part.code)
      case 'spaces':
        return takeSpaces()
      case 'month':
        found.month = monthOf(word())
        return found.month > 0
      case 'weekday':
        return word() !== ''
      case 'half':
        return atLetter() && readHalf()
      case 'fraction':
        found.ms = fraction()
        return !Number.isNaN(found.ms)
      case 'offset':
        found.offset = readOffset()
        return !Number.isNaN(found.offset)
    }
  }

  function readHalf(): boolean {
    const hour = halfDay(found.hour)
    // 13:00 PM: in form, but no clock shows it.
    found.hour = Number.isFinite(hour) ? hour : -1
    return true
  }

  function readNumber(of: NumberPart, value: number): boolean {
    if (value < 0) return false
    if (of === 'shortYear') found.year = fullYear(value)
    else found[of] = value
    return true
  }

  return { read, wasImpossible: () => impossible, hasOffset }
}
