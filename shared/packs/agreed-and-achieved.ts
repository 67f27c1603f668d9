import { figureWords, targetFigure } from '../format/figure-words.ts'
import { count, duration, objective, statusWord, UNKNOWN } from '../format.ts'
import type { EarlierPeriod } from '../sla/earlier-period.ts'
import type { TargetFigures } from '../sla/figures.ts'
import { isClock, metricName } from './metric-words.ts'
import { beforeCell } from './over-periods.ts'
import type { PackBlock, PackColumn, PackTable } from './pack-document.ts'
import { promiseWords, sectionIdOf } from './pack-words.ts'

/** What was promised and what came of it, a row for each target: of clocks their times, of other metrics their figures. */
export function agreedAndAchieved(
  targets: readonly TargetFigures[],
  earlier: readonly EarlierPeriod[] = [],
): PackBlock[] {
  const measured = targets.filter((target) => target.measured)
  if (measured.length === 0) return []
  const plain = measured.every(isClock) ? clocks(measured) : mixed(measured)
  const table = earlier.length === 0 ? plain : withBefore(plain, measured, earlier)
  return [
    { kind: 'heading', text: 'Agreed and achieved', note: null },
    { kind: 'table', table },
  ]
}

/** With what each was in the period before, left of the figures. */
function withBefore(
  { columns, rows }: PackTable,
  measured: readonly TargetFigures[],
  earlier: readonly EarlierPeriod[],
): PackTable {
  const before: PackColumn = { head: 'Period before', align: 'right', width: 58 }
  const place = columns.findIndex(({ align }) => align === 'right')
  // What is open past the promise stands among the findings and on the target's page; a name needs its room.
  const width = columns === CLOCKS ? columns.length : columns.length + 1
  return {
    columns: columns.toSpliced(place, 0, before).slice(0, width),
    rows: rows.map((row, index) => {
      return row.toSpliced(place, 0, beforeCell(measured[index] ?? { id: '' }, earlier)).slice(0, width)
    }),
    empty: '',
  }
}

function clocks(measured: readonly TargetFigures[]): PackTable {
  const rows = measured.map((target) => [
    { text: target.name, link: sectionIdOf(target) },
    target.within === null ? UNKNOWN : promiseWords(target.within),
    count(target.met),
    count(target.breached),
    count(target.pending),
    duration(target.elapsed?.medianMs ?? null),
    duration(target.elapsed?.p90Ms ?? null),
    count(target.overdueOpen),
  ])
  return { columns: CLOCKS, rows, empty: '' }
}

const CLOCKS: readonly PackColumn[] = [
  { head: 'Target', align: 'left', width: 'rest' },
  { head: 'Promise', align: 'left', width: 88 },
  { head: 'Met', align: 'right', width: 'fit' },
  { head: 'Breached', align: 'right', width: 'fit' },
  { head: 'Pending', align: 'right', width: 'fit' },
  { head: 'Median', align: 'right', width: 'fit' },
  { head: '90th percentile', align: 'right', width: 'fit' },
  { head: 'Open, overdue', align: 'right', width: 'fit' },
]

function mixed(measured: readonly TargetFigures[]): PackTable {
  const rows = measured.map((target) => [
    { text: target.name, link: sectionIdOf(target) },
    target.within === null ? metricName(target) : promiseWords(target.within),
    objective(target.objective),
    figureWords(targetFigure(target)),
    { text: statusWord(target.status), mark: target.status },
  ])
  return { columns: MIXED, rows, empty: '' }
}

const MIXED: readonly PackColumn[] = [
  { head: 'Target', align: 'left', width: 'rest' },
  { head: 'Promise', align: 'left', width: 110 },
  { head: 'Objective', align: 'right', width: 66 },
  { head: 'Achieved', align: 'right', width: 60 },
  { head: 'Status', align: 'left', width: 62 },
]
