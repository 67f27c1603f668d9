import type { ChartTable } from '../charts/chart.ts'
import { distributionTable } from '../charts/distribution-chart.ts'
import { monthlyTable } from '../charts/monthly-chart.ts'
import type { TargetFigures } from '../sla/figures.ts'
import type { PackBlock, PackSection, PackTable } from './pack-document.ts'

/** What the charts draw, as text: to be read aloud, searched and copied. */
export function chartNumbers(measured: readonly TargetFigures[]): PackSection | null {
  if (measured.length === 0) return null
  const blocks = measured.flatMap((target): PackBlock[] => [
    { kind: 'heading', text: target.name, note: null },
    {
      kind: 'tables',
      tables: [
        { title: 'By month', table: packTable(monthlyTable(target), 'No month is in this period.') },
        { title: 'By elapsed time', table: packTable(distributionTable(target), 'No elapsed times are known.') },
      ],
    },
  ])
  return { id: 'numbers', title: 'Numbers behind the charts', eyebrow: 'Evidence', headline: null, blocks }
}

/** The first column names the row; words stand left, figures right. */
function packTable({ headers, rows }: ChartTable, empty: string): PackTable {
  const isFigure = (at: number) => at > 0 && rows.every((row) => /^[\d.,\s%–\u202f]+$/.test(row[at] ?? ''))
  const columns = headers.map((head, at) => ({
    head,
    align: isFigure(at) ? ('right' as const) : ('left' as const),
    width: at === 0 ? ('rest' as const) : ('fit' as const),
  }))
  return { columns, rows, empty }
}
