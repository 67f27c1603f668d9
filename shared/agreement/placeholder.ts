/**
 * What a template leaves to its user stands in square brackets, as in the forms that people know: `[Name of the IT manager]`. It
 * is text like any other, so that a document with placeholders can be read, shown and printed; the check finds what is left.
 */
const PLACEHOLDER = /\[[^\]\n]+\]/g

/** `[Name of the IT manager]` from the words between the brackets. */
export function placeholder(words: string): string {
  return `[${words}]`
}

/** The placeholders that a text still holds, without their brackets. */
export function placeholdersIn(text: string): string[] {
  return Array.from(text.matchAll(PLACEHOLDER), ([found]) => found.slice(1, -1))
}

/** Nothing but a placeholder: whoever writes over it writes over the whole. */
export function isPlaceholder(text: string): boolean {
  return placeholdersIn(text)[0]?.length === text.length - 2
}
