/** Characters that the font of the pack cannot print, by the script they belong to. */
export type MissingCharacters = {
  /** `Han`, `Arabic`, or `Symbols` for those of no script. */
  readonly script: string
  /** Each once, in order of code point. */
  readonly characters: readonly string[]
  /** How many texts of the pack they stand in. */
  readonly texts: number
}

const SCRIPTS =
  'Arabic Armenian Bengali Devanagari Ethiopic Georgian Gujarati Gurmukhi Han Hangul Hebrew Hiragana Kannada Katakana Khmer Lao ' +
  'Malayalam Mongolian Myanmar Sinhala Tamil Telugu Thai Tibetan Latin Greek Cyrillic'

const TESTS = SCRIPTS.split(' ').map((script) => ({ script, test: new RegExp(`\\p{Script=${script}}`, 'u') }))

/** The name of a character's script as Unicode gives it; `Symbols` for what is common to all. */
export function scriptOf(character: string): string {
  return TESTS.find(({ test }) => test.test(character))?.script ?? 'Symbols'
}

/** `U+65E5` */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
