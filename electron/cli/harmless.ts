/** What a terminal acts on: controls but tab and line ends, and marks that turn the direction of the letters after them. */
// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const ACTED_ON = /(?:[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\r(?!\n))+/g
/** Of these, what JSON leaves as it is. */
const LEFT_BY_JSON = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Text that a terminal only shows: titles, cells and names in it come from files of any origin. */
export function harmless(text: string): string {
  return text.replaceAll(ACTED_ON, ' ')
}

/** The same for JSON, which means what it meant. */
export function harmlessJson(json: string): string {
  return json.replaceAll(LEFT_BY_JSON, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
