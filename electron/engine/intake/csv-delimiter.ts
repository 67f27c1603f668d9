import papa from 'papaparse'

const CANDIDATES = [',', ';', '\t', '|'] as const
/** Rows looked at to tell the delimiter. */
const ROWS = 200

/**
 * The delimiter that cuts the sample's rows most evenly: of those with which most rows have as many cells as the usual row, the one that
 * makes the most cells. A comma where there is only one column.
 */
export function delimiterOf(sample: string, newline: '\n' | '\r', isWhole: boolean): string {
  const cuts = CANDIDATES.map((delimiter) => ({ delimiter, ...evenness(sample, delimiter, { newline, isWhole }) }))
  const usable = cuts.filter(({ cells }) => cells > 1)
  const even = usable.filter(({ share }) => share >= 0.8)
  const rank = ({ share, cells }: { share: number; cells: number }) => (even.length > 0 ? cells : share * cells)
  const best = (even.length > 0 ? even : usable).reduce<{ delimiter: string; share: number; cells: number } | null>(
    (found, cut) => (found === null || rank(cut) > rank(found) ? cut : found),
    null,
  )
  return best?.delimiter ?? ','
}

type Sample = { readonly newline: '\n' | '\r'; readonly isWhole: boolean }

/** How many cells the usual row has, and which share of the rows (those with a broken quote among the others) has so many. */
function evenness(sample: string, delimiter: string, { newline, isWhole }: Sample): { cells: number; share: number } {
  const { data, errors } = new papa.Parser({ delimiter, newline }).parse(sample, 0, !isWhole)
  const broken = new Set(errors.map(({ row }) => row))
  const rows = data
    .slice(0, ROWS)
    .filter((cells, row) => !broken.has(row) && cells.length + (cells[0] ?? '').length > 1)
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [cells, times] = [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a), [1, 0])
  return { cells, share: times / Math.max(1, rows.length + broken.size) }
}
