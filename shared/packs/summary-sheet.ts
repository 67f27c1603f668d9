import { barsOf } from '../format/bars.ts'
import { capital } from '../format/first-letter.ts'
import { dateTime, localDate, percent, periodName, rangeName, statusWord } from '../format.ts'
import type { Figures, TargetFigures } from '../sla/figures.ts'
import { HOUR } from '../time/instant.ts'
import { checksRange } from './checks-sheet.ts'
import { measuredRow } from './measured-sheet.ts'
import { isClock } from './metric-words.ts'
import { promiseWords } from './pack-words.ts'
import { gridRows, gridTints } from './summary-grid.ts'
import type { ListSheet, PageSheet, SheetCell, Tint } from './workbook.ts'

const HEADS =
  'No.|Target|Metric|Promise|Objective|Minimum|Minimum sample|Counted|Met|Breached|Pending|Not applicable|' +
  'Attainment|Status|Median (h)|90th percentile (h)|Longest (h)'
const COLUMNS = HEADS.split('|')
const WIDTHS = [6, 38, 16, 26, ...COLUMNS.slice(4).map(() => 12)]
/** Rows above the first target: what this is, then the head of the table. */
const TOP = 8

/** One row per target whose counts and attainment are formulas over the checks, then the months in the same way. */
export function summarySheet(figures: Figures, madeAt: number, checks: ListSheet): PageSheet {
  const { targets } = figures
  const first = TOP + 1
  const grid = { figures, checks, firstTarget: first, top: first + targets.length + 1 }
  const rows = [
    ...opening(figures, madeAt),
    COLUMNS.map((head): SheetCell => ({ value: head, tone: 'head' })),
    ...targets.map((target, index) =>
      targetRow(target, {
        number: index + 1,
        row: first + index,
        checks,
        measuredRow: measuredRow(figures, target),
      }),
    ),
    [],
    ...gridRows(grid),
  ]
  return {
    kind: 'page',
    name: 'Summary',
    widths: WIDTHS,
    rows,
    frozen: { rows: 0, columns: 2 },
    tints: [...statusTints(first, targets.length), ...gridTints(grid)],
  }
}

function opening(figures: Figures, madeAt: number): SheetCell[][] {
  const { agreement, period, asOf, asOfFrom } = figures
  const until =
    asOfFrom === 'period-end' ? `the end of ${localDate(period.to)}` : dateTime(Date.parse(asOf), period.timeZone)
  const quiet = (value: string): SheetCell[] => [{ value, tone: 'quiet' }]
  return [
    [{ value: `${agreement.title}: service levels`, tone: 'title' }],
    [{ value: `${agreement.reference}, ${capital(periodName(period.label))} (${rangeName(period.from, period.to)})` }],
    quiet(
      `Figures are as of ${until}. Dates and months are those of ${period.timeZone}. Made on ${dateTime(madeAt, period.timeZone)}.`,
    ),
    quiet(
      'Counts, attainment and status are formulas over the sheet Checks: each can be followed there, and changes with it.',
    ),
    quiet(
      'Objective and attainment are compared as numbers, not as printed. Median, percentile and longest are figures, not formulas.',
    ),
    [],
    [{ value: 'Targets', tone: 'strong' }],
  ]
}

type RowPlace = {
  readonly number: number
  readonly row: number
  readonly checks: ListSheet
  /** Where it stands on the sheet of what runs no clocks; null where it does not. */
  readonly measuredRow: number | null
}

function targetRow(target: TargetFigures, place: RowPlace): (SheetCell | null)[] {
  const { name, metric, within, objective, minimum } = target
  const agreed: (SheetCell | null)[] = [
    { value: place.number, look: 'count' },
    { value: name },
    { value: metric },
    within === null ? null : { value: promiseWords(within) },
    bar(objective),
    minimum === null ? null : bar(minimum),
  ]
  if (!target.measured) return [...agreed, null, { value: target.reason ?? 'not yet measured', tone: 'quiet' }]
  if (!isClock(target)) return [...agreed, null, ...beside(target, place)]
  const { elapsed } = target
  return [
    ...agreed,
    { value: minimumSample(target), look: 'count' },
    ...counts(target, place),
    attainment(target, place.row),
    status(target, place.row),
    ...[elapsed?.medianMs, elapsed?.p90Ms, elapsed?.maxMs].map((ms) => hours(ms ?? null)),
  ]
}

/** A target without clocks has its counts and its formula on a sheet of its own kind. */
function beside(target: TargetFigures, { measuredRow }: RowPlace): (SheetCell | null)[] {
  const { attainment, status, value } = target
  const empty = [null, null, null, null, null]
  const word: SheetCell = { value: statusWord(status) }
  if (attainment !== null && measuredRow !== null) {
    const formula = `Measured!L${measuredRow}`
    return [...empty, { value: attainment, look: 'percentage', places: 4, formula, tone: 'strong' }, word]
  }
  const figure: SheetCell = { value: value?.amount ?? null, look: 'number', tone: 'strong' }
  return [...empty, figure, word]
}

/** `95%` as a number; its own decimals are kept. */
function bar(text: string): SheetCell {
  if (!text.includes('%')) return { value: text }
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  return { value: Number((Number.parseFloat(text) / 100).toFixed(decimals + 2)), look: 'percentage', places: decimals }
}

/** As the printed rule says; without one every number of checks is enough. */
function minimumSample({ counting }: TargetFigures): number {
  return Number(counting.find(({ rule }) => rule === 'minimum sample')?.choice ?? 0)
}

function counts(
  { counted, met, breached, pending, notApplicable }: TargetFigures,
  { row, checks }: RowPlace,
): SheetCell[] {
  const own = `${checksRange(checks, 'number')},$A${row}`
  const isCounted = `${checksRange(checks, 'counted')},"yes"`
  const as = (outcome: string) => `COUNTIFS(${own},${isCounted},${checksRange(checks, 'outcome')},"${outcome}")`
  const listed = (verdict: string) => `COUNTIFS(${own},${checksRange(checks, 'verdict')},"${verdict}")`
  const cell = (value: number | null, formula: string): SheetCell => ({ value: value ?? 0, look: 'count', formula })
  return [
    cell(counted, `COUNTIFS(${own},${isCounted})`),
    cell(met, as('met')),
    cell(breached, as('breached')),
    cell(pending, listed('pending')),
    cell(notApplicable, listed('not applicable')),
  ]
}

function attainment(target: TargetFigures, row: number): SheetCell {
  const formula = `IF(H${row}=0,"",I${row}/H${row})`
  return { value: target.attainment ?? '', look: 'percentage', places: placesOf(target), formula, tone: 'strong' }
}

/** As many decimals as it takes not to contradict the status. */
function placesOf(target: TargetFigures): number {
  return /\.(\d+)/.exec(percent(target.met, target.counted, barsOf(target)))?.[1]?.length ?? 1
}

/** The same comparison as in the figures: met checks against the share that the objective asks for. */
function status(target: TargetFigures, row: number): SheetCell {
  const reaches = (bar: string) => `ROUND(I${row}-H${row}*${bar}${row},6)>=0`
  const judged = `IF(${reaches('E')},"Met",IF(AND(F${row}<>"",${reaches('F')}),"Near","Missed"))`
  return { value: statusWord(target.status), formula: `IF(OR(H${row}=0,H${row}<G${row}),"No verdict",${judged})` }
}

function hours(ms: number | null): SheetCell | null {
  return ms === null ? null : { value: ms / HOUR, look: 'hours' }
}

function statusTints(first: number, targets: number): Tint[] {
  const range = `N${first}:N${first + targets - 1}`
  return (['green', 'amber', 'red', 'grey'] as const).map((each) => ({
    range,
    formula: `$N${first}="${statusWord(each)}"`,
    status: each,
  }))
}
