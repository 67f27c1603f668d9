import type { TargetFigures } from '../sla/figures.ts'
import { rangeIn } from './row-sheets.ts'
import type { ListSheet, SheetCell } from './workbook.ts'

type Cell = Pick<SheetCell, 'value' | 'formula'>

/** What a share is made of, with the formulas that count it again. */
export type Counts = { readonly good: Cell | null; readonly total: Cell | null }

const NONE: Counts = { good: null, total: null }
/** Sums of doubles differ in their last digits by the order in which they are added. */
const SAME = 1e-9

type Place = { readonly row: number; readonly lists: readonly ListSheet[] }

/** Good and total of a target: over its samples pooled or one by one, over its answers, over its windows; else the counts as they are. */
export function countFormulas(target: TargetFigures, place: Place): Counts {
  const { met, counted, attainment, agreedMs } = target
  if (agreedMs) return NONE
  const found = [ofSamples(target, place), ofRows(target, place), ofWindows(target, place)].find(
    (counts) => counts !== null && attainment !== null && isShare(counts, attainment),
  )
  if (found) return found
  if (met !== null && counted !== null && attainment !== null)
    return { good: { value: met }, total: { value: counted } }
  // A mean of shares has no counts of its own; a hundredth of them makes the same share.
  return attainment === null ? NONE : { good: { value: attainment }, total: { value: 1 } }
}

function isShare({ good, total }: Counts, attainment: number): boolean {
  const [some, all] = [Number(good?.value), Number(total?.value)]
  return all > 0 && Math.abs(some / all - attainment) < SAME
}

const own = (place: Place, range: string) => `${range},$A${place.row}`

/** All counts added up: busy samples weigh more. */
function ofSamples({ ratio, satisfaction, met, counted }: TargetFigures, place: Place): Counts | null {
  const columns = ['Good', 'Total', 'No.'].map((head) => rangeIn(place.lists, 'Rows', head))
  const [good, total, number] = columns
  if (!good || !total || !number) return null
  const values = ratio ? [ratio.good, ratio.total] : satisfaction ? [met, counted] : null
  if (values === null) return null
  const sum = (range: string, value: number | null | undefined): Cell => ({
    value: value ?? 0,
    formula: `SUMIFS(${range},${own(place, number)})`,
  })
  return { good: sum(good, values[0]), total: sum(total, values[1]) }
}

/** Each sample by its own share. */
function ofRows({ ratio }: TargetFigures, place: Place): Counts | null {
  const columns = ['Share', 'No.', 'Kind'].map((head) => rangeIn(place.lists, 'Rows', head))
  const [share, number, kind] = columns
  if (!share || !number || !kind || !ratio || ratio.mean === null) return null
  return {
    good: { value: ratio.mean * ratio.rows, formula: `SUMIFS(${share},${own(place, number)})` },
    total: { value: ratio.rows, formula: `COUNTIFS(${own(place, number)},${kind},"sample")` },
  }
}

function ofWindows({ windows = [], met, counted }: TargetFigures, place: Place): Counts | null {
  const [number, verdict] = ['No.', 'Verdict'].map((head) => rangeIn(place.lists, 'Windows', head))
  if (!number || !verdict || windows.length === 0) return null
  const of = (word: string) => `COUNTIFS(${own(place, number)},${verdict},"${word}")`
  const [kept, missed] = ['met', 'breached'].map((word) => windows.filter((each) => each.verdict === word).length)
  if (kept !== met || (kept ?? 0) + (missed ?? 0) !== counted) return null
  return {
    good: { value: kept ?? 0, formula: of('met') },
    total: { value: counted, formula: `${of('met')}+${of('breached')}` },
  }
}
