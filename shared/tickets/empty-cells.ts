/** What counts as an empty cell where a profile does not say: the marks of the well-known tools, and the zero dates of MySQL. */
export const USUAL_EMPTY: readonly string[] = [
  '',
  '?',
  '-',
  '--',
  '—',
  'N/A',
  'n/a',
  'NA',
  'null',
  'NULL',
  '(null)',
  '(empty)',
  '0000-00-00',
  '0000-00-00 00:00:00',
]

/** Tells empty cells, trimmed, from the others. Blank ones are empty whatever a profile lists. */
export function emptyCells(listed: readonly string[] | undefined): ReadonlySet<string> {
  return new Set(['', ...(listed ?? USUAL_EMPTY).map((text) => text.trim())])
}

/** Whether no cell of a row holds anything. */
export function isBlankRow(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== undefined && cell.trim() !== '') return false
  return true
}
