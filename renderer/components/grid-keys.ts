export type Place = { readonly row: number; readonly column: number }
export type Size = { readonly rows: number; readonly columns: number }

/** Where a key leads inside a grid, never past its edge; null for a key that moves nowhere. */
export function moveInGrid({ row, column }: Place, key: string, { rows, columns }: Size): Place | null {
  const clamp = (value: number, size: number) => Math.max(0, Math.min(size - 1, value))
  switch (key) {
    case 'ArrowUp':
      return { row: clamp(row - 1, rows), column }
    case 'ArrowDown':
      return { row: clamp(row + 1, rows), column }
    case 'ArrowLeft':
      return { row, column: clamp(column - 1, columns) }
    case 'ArrowRight':
      return { row, column: clamp(column + 1, columns) }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: columns - 1 }
    default:
      return null
  }
}
