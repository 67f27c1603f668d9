/** What people wrote as paragraphs; each line of a list is one of its own. Empty where nothing was written. */
export function paragraphsOf(text: string | null): string[] {
  if (text === null) return []
  const parts = text.split(/\r?\n\s*\r?\n|\r?\n(?=\s*-\s)/)
  return parts.map((part) => part.replaceAll(/\s+/g, ' ').trim()).filter((part) => part !== '')
}
