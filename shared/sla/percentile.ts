/**
 * The value below which `percent` (a whole number, 0 to 100) of an ascending series lies, interpolated linearly between neighbours
 * as a spreadsheet's PERCENTILE.INC does. The series holds at least one number.
 */
export function percentile(ascending: Float64Array, percent: number): number {
  // Whole numbers up to the last division: 0.9 x 10 in floating point is not always 9.
  const rank = percent * (ascending.length - 1)
  const index = Math.floor(rank / 100)
  const below = ascending[index] ?? Number.NaN
  const above = ascending[index + 1] ?? below
  return below + ((above - below) * (rank % 100)) / 100
}
