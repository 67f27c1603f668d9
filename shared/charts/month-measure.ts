import { figureOfWords, figureWords, monthFigure } from '../format/figure-words.ts'
import { count, objective, statusWord, THIN } from '../format.ts'
import type { MonthFigures, TargetFigures } from '../sla/figures.ts'
import { toNumber } from '../sla/fraction.ts'
import { parseBound } from '../sla/threshold-bound.ts'

/** A line that figures are held against, drawn only: comparisons are made on counts and exact values. */
export type MeasureBar = {
  readonly word: string
  /** As it stands at the line, `95 %`, `≤ 2.5 s`. */
  readonly figure: string
  readonly at: number
  readonly isObjective: boolean
}

/** Whether a target's figures are values in a unit of their own, rather than shares. */
export function isOfValues({ value, objective }: Pick<TargetFigures, 'value' | 'objective'>): boolean {
  return (value !== null && value !== undefined) || parseBound(objective) !== null
}

/** The number that a month's point stands at; null where there is none. */
export function amountOf(target: TargetFigures, month: MonthFigures): number | null {
  return isOfValues(target) ? (month.value ?? null) : month.attainment
}

/** Whether a month has a figure. */
export function isKnown(target: TargetFigures, month: MonthFigures): boolean {
  return amountOf(target, month) !== null && (month.counted === null || month.counted > 0)
}

/** The figure beside a month's point: without its unit, which the axis carries. */
export function pointFigure(target: TargetFigures, month: MonthFigures): string {
  return monthFigure(target, month)?.number ?? ''
}

/** `90.0 % of 20, near`; `2.75 s, missed`; `no data`. */
export function monthWords(target: TargetFigures, month: MonthFigures | undefined): string {
  if (month === undefined || !isKnown(target, month)) return 'no data'
  const figure = `${figureOfWords(monthFigure(target, month))}, ${statusWord(month.status).toLowerCase()}`
  return month.partial ? `${figure}, a part of the month` : figure
}

/** A month's figure with its unit, for a table. */
export function monthCell(target: TargetFigures, month: MonthFigures): string {
  return figureWords(isKnown(target, month) ? monthFigure(target, month) : null)
}

/** Whether numbers counted stand under the months: windows that are one to a month are not worth counting. */
export function hasCounts({ months, metric }: TargetFigures): boolean {
  const isWindowed = metric === 'threshold' || metric === 'count'
  return !isWindowed && months.some(({ counted }) => counted !== null)
}

/** The number counted in a month, for below it. */
export function countedOf({ counted }: MonthFigures): string {
  return count(counted ?? 0)
}

/** Objective and minimum as lines, from the top of the drawing down. */
export function measureBars(target: TargetFigures): MeasureBar[] {
  const all = [
    { word: 'Objective', text: target.objective, isObjective: true },
    { word: 'Minimum', text: target.minimum, isObjective: false },
  ]
  return all
    .flatMap(({ text, ...bar }) => {
      const at = text === null ? null : barAt(text)
      return text === null || at === null ? [] : [{ ...bar, at, figure: barFigure(text) }]
    })
    .sort((a, b) => b.at - a.at || Number(b.isObjective) - Number(a.isObjective))
}

const SIGNS = { 'at most': '≤', 'at least': '≥', below: '<', above: '>' } as const

function barFigure(text: string): string {
  const bound = parseBound(text)
  if (bound === null) return objective(text)
  const unit = bound.unit === null ? '' : `${THIN}${bound.unit}`
  return `${SIGNS[bound.side]}${THIN}${bound.written}${unit}`
}

function barAt(text: string): number | null {
  const bound = parseBound(text)
  if (bound !== null) return toNumber(bound.value)
  const share = Number.parseFloat(text) / 100
  return Number.isFinite(share) ? share : null
}

/** What the figures are called in a table's head and a sentence. */
export function measureName(target: TargetFigures): string {
  if (!isOfValues(target)) return target.metric === 'availability' ? 'Availability' : 'Attainment'
  if (target.metric === 'satisfaction') return 'Mean score'
  return target.metric === 'count' ? 'Number' : 'Value'
}
