/** What a cell of a spreadsheet can hold. */
const LONGEST = 32_767
/** What XML cannot carry: controls but tab, line feed and return, halves of pairs, and two that are no characters. */
const UNFIT = /[^\P{Cc}\x7f-\x9f\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu
/** Spreadsheets read `_x0041_` as an escaped letter; a text that has one by itself gets its underscore escaped. */
const ESCAPE_LIKE = /_(?=x[0-9a-f]{4}_)/gi
const SPECIAL = /[&<>"]/g
const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Most texts need none of this. */
const PLAIN = /^[\x20-\x21\x23-\x25\x27-\x3b\x3d\x3f-\x5e\x60-\x7e]*$/

/** A text as a cell can hold it: nothing that XML or a spreadsheet would read as something else. */
export function cellText(text: string): string {
  const held = text.length > LONGEST ? text.slice(0, LONGEST) : text
  return PLAIN.test(held) ? held : held.replace(UNFIT, '\ufffd').replace(ESCAPE_LIKE, '_x005F_')
}

/** The same between two tags. */
export function cellXml(text: string): string {
  const held = cellText(text)
  return PLAIN.test(held) ? held : held.replace(SPECIAL, (character) => ENTITY[character] ?? character)
}
