/** A title of at most so many letters, the rest left out: it is to find a ticket by, and the workbook has it whole. */
export function shortTitle(title: string, most: number): string {
  const letters = Array.from(title)
  if (letters.length <= most) return title
  return `${letters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`
}
