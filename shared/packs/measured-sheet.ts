import { objective, statusWord } from '../format.ts'
import type { Figures, TargetFigures } from '../sla/figures.ts'
import { HOUR } from '../time/instant.ts'
import { type Counts, countFormulas } from './measured-formulas.ts'
import { isClock, metricName } from './metric-words.ts'
import type { ListSheet, PageSheet, SheetCell } from './workbook.ts'

const HEADS =
  'No.|Target|Metric|Objective|Minimum|Good|Total|Agreed (h)|Seen (h)|Down (h)|Planned, left out (h)|Share|Value|Unit|Status|' +
  'Coverage|Budget used|Burn rate|Measured from'
const WIDTHS = [6, 38, 20, 14, 14, ...Array.from({ length: 13 }, () => 12), 34]
/** Rows above the first target. */
const TOP = 4

/** Where the row of a target stands on the sheet, 1 = first; null for one that is not on it. */
export function measuredRow({ targets }: Figures, target: TargetFigures): number | null {
  const place = measuredTargets(targets).indexOf(target)
  return place < 0 ? null : TOP + 1 + place
}

/** Targets without clocks, each with what its figure is made of and a formula that makes it; null where there are none. */
export function measuredSheet(figures: Figures, lists: readonly ListSheet[]): PageSheet | null {
  const targets = measuredTargets(figures.targets)
  if (targets.length === 0) return null
  const quiet =
    'Good and total are formulas over the rows where the rows are in this workbook; shares are formulas over good and total, or over the times.'
  const rows = [
    [{ value: 'Measured without clocks', tone: 'title' } as const],
    [{ value: quiet, tone: 'quiet' } as const],
    [],
    HEADS.split('|').map((head): SheetCell => ({ value: head, tone: 'head' })),
    ...targets.map((target, index) =>
      targetRow(target, { number: figures.targets.indexOf(target) + 1, row: TOP + 1 + index, lists }),
    ),
  ]
  return { kind: 'page', name: 'Measured', widths: WIDTHS, rows, frozen: { rows: 0, columns: 2 }, tints: [] }
}

function measuredTargets(targets: readonly TargetFigures[]): TargetFigures[] {
  return targets.filter((target) => target.measured && !isClock(target))
}

type Place = { readonly number: number; readonly row: number; readonly lists: readonly ListSheet[] }
type Row = (SheetCell | null)[]

function targetRow(target: TargetFigures, place: Place): Row {
  const { name, minimum, status, coverage, budget, evidence, value } = target
  const number = (amount: number | null | undefined): SheetCell | null =>
    amount === null || amount === undefined ? null : { value: amount, look: 'number' }
  const share = (amount: number | null | undefined): SheetCell | null =>
    amount === null || amount === undefined ? null : { value: amount, look: 'percentage', places: 2 }
  return [
    { value: place.number, look: 'count' },
    { value: name },
    { value: metricName(target) },
    { value: objective(target.objective) },
    minimum === null ? null : { value: objective(minimum) },
    ...countCells(countFormulas(target, place)),
    ...timeCells(target),
    shareCell(target, place.row),
    number(value?.amount),
    value?.unit === undefined || value.unit === null ? null : { value: value.unit },
    { value: statusWord(status) },
    share(coverage?.share),
    share(budget?.consumed),
    number(budget?.burnRate),
    { value: evidence?.sources.join(', ') ?? null },
  ]
}

function countCells({ good, total }: Counts): Row {
  return [good, total].map((cell) => (cell === null ? null : { look: 'number' as const, ...cell }))
}

function timeCells({ agreedMs, downMs, plannedMs, coverage }: TargetFigures): Row {
  if (agreedMs === null || agreedMs === undefined) return [null, null, null, null]
  const seenMs = coverage === null || coverage === undefined ? agreedMs : agreedMs * (coverage.share ?? 1)
  return [agreedMs, seenMs, downMs ?? 0, plannedMs ?? 0].map((ms) => ({ value: ms / HOUR, look: 'hours' as const }))
}

/** Of times where there are times, of good and total where those make the figure, else the figure itself. */
function shareCell(target: TargetFigures, row: number): SheetCell | null {
  const { attainment, agreedMs, downMs } = target
  if (attainment === null) return null
  const cell = { value: attainment, look: 'percentage', places: 4, tone: 'strong' } as const
  if (agreedMs) return downMs === null ? cell : { ...cell, formula: `IF(I${row}=0,"",1-J${row}/I${row})` }
  return target.value ? cell : { ...cell, formula: `IF(G${row}=0,"",F${row}/G${row})` }
}
