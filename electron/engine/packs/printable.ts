import { type MissingCharacters, scriptOf } from '../../../shared/packs/missing-characters.ts'
import { openFont } from './font-shapes.ts'
import { INTER } from './fonts.ts'

/** Printed in place of a character that the font lacks; the font has this one. */
export const GAP = '□'
/** What never prints: controls, direction marks, joiners, variation selectors. Line breaks and tabs become spaces before. */
const UNSEEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu
const PLAIN = /^[\x20-\x7e]*$/
/** A run without a space that is longer than this gets places to break at. */
const LONG = /\S{25,}/g

/** Finds out what can be printed, and remembers what could not. */
export type Printer = {
  /** The text as it can be printed. */
  readonly print: (text: string) => string
  readonly missing: () => MissingCharacters[]
}

/** A printer for texts in Inter; all its cuts have the same characters. */
export function makePrinter(): Printer {
  const font = openFont(INTER.regular)
  const seen = new Map<string, Set<string>>()
  const printed = (character: string, text: string) => {
    if (font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return character
    seen.set(character, (seen.get(character) ?? new Set()).add(text))
    return GAP
  }
  const print = (text: string) => {
    if (PLAIN.test(text)) return breakable(text)
    const spaced = text.normalize('NFC').replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    const visible = spaced.replace(UNSEEN, '')
    return breakable(visible.replace(/[^\x20-\x7e]/gu, (character) => printed(character, visible)))
  }
  return { print, missing: () => byScript(seen) }
}

/** Zero-width spaces in a run that would not break by itself: after its separators, else after every twelve letters. */
function breakable(text: string): string {
  return text.replace(LONG, (run) =>
    run.replace(/[/_.,;:@=&?-]+(?=[^\s])/g, '$&\u200b').replace(/[^\u200b]{12}(?=[^\u200b]{12})/g, '$&\u200b'),
  )
}

function byScript(seen: ReadonlyMap<string, ReadonlySet<string>>): MissingCharacters[] {
  const scripts = new Map<string, { characters: string[]; texts: Set<string> }>()
  const inOrder = [...seen].sort(([a], [b]) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
  for (const [character, texts] of inOrder) {
    const script = scripts.get(scriptOf(character)) ?? { characters: [], texts: new Set() }
    script.characters.push(character)
    for (const text of texts) script.texts.add(text)
    scripts.set(scriptOf(character), script)
  }
  return [...scripts].map(([script, { characters, texts }]) => ({ script, characters, texts: texts.size }))
}

/** Every text of a document, printable. Charts draw figures and months only, and are left as they are. */
export function printableTexts<Value>(value: Value, print: Printer['print']): Value {
  return mapTexts(value, print) as Value // the same shape: only texts are exchanged for texts
}

function mapTexts(value: unknown, print: Printer['print']): unknown {
  if (typeof value === 'string') return print(value)
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, print))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, KEPT.has(key) ? each : mapTexts(each, print)]),
  )
}

/** Not printed as they are: what charts are drawn from, ids and links. */
const KEPT = new Set(['target', 'id', 'link', 'characters', 'style', 'ticks'])
