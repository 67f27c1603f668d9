import { tooBig, type XlsxPackage } from './xlsx-package.ts'
import { walkPart } from './xlsx-part.ts'

/** Characters of all shared texts together that are kept in memory. */
const MOST_CHARACTERS = 1 << 27
const ESCAPE = /_x([0-9a-f]{4})_/gi

/** `_x000D_` stands for the character of that number, `_x005F_` for an underscore that begins no escape. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(ESCAPE, (_, hex: string) => (hex === '0000' ? '' : String.fromCharCode(Number.parseInt(hex, 16))))
}

/** The workbook's shared texts, in order: rich text joined, phonetic hints left out, an empty entry an empty text. */
export async function readStrings(parts: XlsxPackage, path: string | null): Promise<readonly string[]> {
  const strings: string[] = []
  if (path === null) return strings
  let characters = 0
  let item = ''
  let [inText, inPhonetic] = [false, false]
  await walkPart(parts, path, {
    open(name) {
      if (name === 'si') item = ''
      if (name === 'rPh') inPhonetic = true
      if (name === 't') inText = !inPhonetic
    },
    text(text) {
      if (inText) item += text
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') inPhonetic = false
      if (name !== 'si') return
      strings.push(unescapeText(item))
      characters += item.length
      if (characters > MOST_CHARACTERS) throw tooBig(parts.name, 'its texts are longer than 130 million characters')
    },
  })
  return strings
}
