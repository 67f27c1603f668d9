import type { ChartTable } from '../charts/chart.ts'
import { distributionTable } from '../charts/distribution-chart.ts'
import { isKnown } from '../charts/month-measure.ts'
import { monthlyTable } from '../charts/monthly-chart.ts'
import type { TargetFigures } from '../sla/figures.ts'
import { isClock } from './metric-words.ts'
import type { PackBlock, PackSection, PackTable } from './pack-document.ts'

/** What the charts draw, as text: to be read aloud, searched and copied. */
export function chartNumbers(measured: readonly TargetFigures[]): PackSection | null {
  const blocks = measured.flatMap((target): PackBlock[] => {
    const tables = tablesOf(target)
    return tables.length === 0
      ? []
      : [
          { kind: 'heading', text: target.name, note: null },
          { kind: 'tables', tables },
        ]
  })
  if (blocks.length === 0) return null
  return {
    id: 'numbers',
    title: 'Numbers behind the charts',
    eyebrow: 'Evidence',
    headline: null,
    part: 'numbers',
    blocks,
  }
}

function tablesOf(target: TargetFigures): { title: string; table: PackTable }[] {
  const monthly = monthlyTable(target)
  const months =
    !isClock(target) && target.months.every((month) => !isKnown(target, month))
      ? []
      : [{ title: 'By month', table: packTable(monthly, 'No month is in this period.') }]
  if (!isClock(target)) return months
  const elapsed = packTable(distributionTable(target), 'No elapsed times are known.')
  return [...months, { title: 'By elapsed time', table: elapsed }]
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
