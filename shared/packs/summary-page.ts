import { slamGrid } from '../charts/slam-grid.ts'
import { count, countOf, duration, objective, UNKNOWN } from '../format.ts'
import type { Figures, TargetFigures } from '../sla/figures.ts'
import { findings } from './findings.ts'
import { headline } from './headline.ts'
import type { PackBlock, PackColumn, PackSection, PackSlam } from './pack-document.ts'
import { attainmentOf, promiseWords, sectionIdOf, worstFirst } from './pack-words.ts'

/** How many lines the page holds for grid and table beside sentence and findings, and how many letters fill a line of each. */
const ROOM = { lines: 43, gridLetters: 26, tableLetters: 24 } as const
/** More months than this do not fit across a page. */
const MONTHS_ACROSS = 12

/** One page: the sentence, the grid, three findings, and what was promised and came of it while there is room. */
export function summaryPage(figures: Figures): PackSection {
  const shown = fitting(figures.targets)
  const blocks: PackBlock[] = []
  if (shown.length > 0) blocks.push({ kind: 'slam', slam: lastMonths(slamOf(figures, shown)) })
  const cut = whatIsLeftOut(figures, shown.length)
  if (cut !== null) blocks.push({ kind: 'text', tone: 'quiet', text: cut })
  blocks.push({ kind: 'heading', text: 'What stands out', note: null }, { kind: 'findings', items: findings(figures) })
  if (gridLines(shown) + tableLines(shown) <= ROOM.lines) blocks.push(...agreedAndAchieved(shown))
  const title = 'Executive summary'
  return { id: 'summary', title, eyebrow: title, headline: `${headline(figures)}.`, blocks }
}

/** All targets, or those that need most attention, in the order of the agreement. */
function fitting(targets: readonly TargetFigures[]): TargetFigures[] {
  const chosen = new Set<TargetFigures>()
  for (const target of [...targets].sort(mostPressing)) {
    if (gridLines([...chosen, target]) > ROOM.lines - 2) break
    chosen.add(target)
  }
  return targets.filter((target) => chosen.has(target))
}

function mostPressing(a: TargetFigures, b: TargetFigures): number {
  return Number(b.measured) - Number(a.measured) || worstFirst(a, b)
}

const linesOf = (text: string, letters: number) => Math.ceil(text.length / letters)

function gridLines(targets: readonly TargetFigures[]): number {
  return targets.reduce((sum, { name }) => sum + Math.max(2, linesOf(name, ROOM.gridLetters)) + 0.8, 0)
}

function tableLines(targets: readonly TargetFigures[]): number {
  const lines = targets.map(({ name, within }) =>
    Math.max(linesOf(name, ROOM.tableLetters), linesOf(promiseWords(within ?? ''), 18)),
  )
  return lines.reduce((sum, each) => sum + each + 0.5, 5)
}

function whatIsLeftOut({ targets }: Figures, shown: number): string | null {
  const months = monthsOf(targets)
  const parts = [
    targets.length > shown
      ? `The ${count(shown)} that need most attention of ${countOf(targets.length, 'target')}`
      : null,
    months > MONTHS_ACROSS ? `The last ${MONTHS_ACROSS} of ${months} months` : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : `${parts.join('. ')}. The whole grid follows the summary.`
}

function monthsOf(targets: readonly TargetFigures[]): number {
  return Math.max(0, ...targets.map((target) => target.months.length))
}

/** The whole grid, where the summary could show only a part of it. */
export function wholeGrid(figures: Figures): PackSection | null {
  const months = monthsOf(figures.targets)
  if (fitting(figures.targets).length === figures.targets.length && months <= MONTHS_ACROSS) return null
  const slam = slamOf(figures, figures.targets)
  const starts = Array.from(
    { length: Math.max(1, Math.ceil(months / MONTHS_ACROSS)) },
    (_, index) => index * MONTHS_ACROSS,
  )
  const parts = starts.map((start) => monthsBetween(slam, start, start + MONTHS_ACROSS))
  const blocks = parts.map((part): PackBlock => ({ kind: 'slam', slam: part }))
  return { id: 'all-targets', title: 'All targets by month', eyebrow: 'Summary', headline: null, blocks }
}

function agreedAndAchieved(targets: readonly TargetFigures[]): PackBlock[] {
  const measured = targets.filter((target) => target.measured)
  if (measured.length === 0) return []
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
  return [
    { kind: 'heading', text: 'Agreed and achieved', note: null },
    { kind: 'table', table: { columns: ACHIEVED, rows, empty: '' } },
  ]
}

const ACHIEVED: readonly PackColumn[] = [
  { head: 'Target', align: 'left', width: 'rest' },
  { head: 'Promise', align: 'left', width: 88 },
  { head: 'Met', align: 'right', width: 'fit' },
  { head: 'Breached', align: 'right', width: 'fit' },
  { head: 'Pending', align: 'right', width: 'fit' },
  { head: 'Median', align: 'right', width: 'fit' },
  { head: '90th percentile', align: 'right', width: 'fit' },
  { head: 'Open, overdue', align: 'right', width: 'fit' },
]

function lastMonths(slam: PackSlam): PackSlam {
  return monthsBetween(slam, Math.max(0, slam.months.length - MONTHS_ACROSS), slam.months.length)
}

function monthsBetween(slam: PackSlam, from: number, to: number): PackSlam {
  const rows = slam.rows.map((row) => ({ ...row, cells: row.cells.slice(from, to) }))
  return { months: slam.months.slice(from, to), rows }
}

function slamOf(figures: Figures, targets: readonly TargetFigures[]): PackSlam {
  const grid = slamGrid({ ...figures, targets: [...targets] })
  return {
    months: grid.months.map(({ month, name, partial }) => ({ name, year: month.slice(0, 4), partial })),
    rows: grid.rows.map(({ target, cells }) => ({
      name: target.name,
      link: sectionIdOf(target),
      objective: objective(target.objective),
      cells,
      whole: {
        status: target.status,
        figure: target.counted ? attainmentOf(target) : 'no data',
        note: target.counted ? `of ${count(target.counted)}` : '',
      },
      isMeasured: target.measured,
    })),
  }
}
