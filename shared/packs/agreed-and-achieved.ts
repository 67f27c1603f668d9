import { figureWords, targetFigure } from '../format/figure-words.ts'
import { count, duration, objective, statusWord, UNKNOWN } from '../format.ts'
import type { TargetFigures } from '../sla/figures.ts'
import { isClock, metricName } from './metric-words.ts'
import type { PackBlock, PackColumn } from './pack-document.ts'
import { promiseWords, sectionIdOf } from './pack-words.ts'

/** What was promised and what came of it, a row for each target: of clocks their times, of other metrics their figures. */
export function agreedAndAchieved(targets: readonly TargetFigures[]): PackBlock[] {
  const measured = targets.filter((target) => target.measured)
  if (measured.length === 0) return []
  const table = measured.every(isClock) ? clocks(measured) : mixed(measured)
  return [
    { kind: 'heading', text: 'Agreed and achieved', note: null },
    { kind: 'table', table },
  ]
}

function clocks(measured: readonly TargetFigures[]) {
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

function mixed(measured: readonly TargetFigures[]) {
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
