import { decimal, monthShort, THIN } from '../format.ts'
import type { MonthFigures, TargetFigures } from '../sla/figures.ts'
import { amountOf, isOfValues, measureBars } from './month-measure.ts'

/** From here on there is no room for a figure at every month; the table has them. */
export const DENSE = 14

/** A month's label as lines. The year stands where it changes. */
export function monthLabels(months: readonly MonthFigures[]): string[][] {
  const hasYears = new Set(months.map(({ month }) => month.slice(0, 4))).size > 1
  return months.map(({ month }, index) => {
    const isNewYear = index === 0 || month.endsWith('-01')
    const name = hasYears && isNewYear ? `${monthShort(month)} ${month.slice(0, 4)}` : monthShort(month)
    // The empty second line keeps the room for the number counted, which a plugin writes.
    return months.length < DENSE ? [name, ' '] : [index % 3 === 0 ? name : '']
  })
}

/** `max` is null where a share ends at one. */
export type MeasureAxis = {
  readonly min: number
  readonly step: number
  readonly isBroken: boolean
  readonly max?: number
}

const STEPS = [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2]

/** From zero, or, where everything lies high up, from a round figure below it with the axis marked as broken. */
export function attainmentAxis(target: TargetFigures): MeasureAxis {
  const shown = shownOf(target)
  if (isOfValues(target)) return valueAxis(shown, target)
  const lowest = Math.min(1, ...shown)
  const step = STEPS.find((each) => (1 - lowest) / each <= 4) ?? 0.2
  const min = Math.max(0, Math.floor(lowest / step - 0.75) * step)
  return min < 0.4 ? { min: 0, step: 0.2, isBroken: false } : { min: round(min), step, isBroken: true }
}

function shownOf(target: TargetFigures): number[] {
  const amounts = target.months.map((month) => amountOf(target, month)).filter((amount) => amount !== null)
  return [...amounts, ...measureBars(target).map(({ at }) => at)]
}

/** Values from zero; scores of an opinion from the foot of their scale. */
function valueAxis(shown: readonly number[], { satisfaction }: TargetFigures): MeasureAxis {
  if (satisfaction) return { min: satisfaction.scale.from, max: satisfaction.scale.to, step: 1, isBroken: false }
  const highest = Math.max(0, ...shown)
  const lowest = Math.min(0, ...shown)
  const step = roundStep((highest - lowest) / 4)
  // Room above the highest for its figure.
  const max = Math.ceil((highest * 1.08) / step) * step
  return { min: round(Math.floor(lowest / step) * step), max: round(max), step, isBroken: false }
}

/** One, two or five of a power of ten, at or above. */
function roundStep(least: number): number {
  if (!(least > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(least))
  return ([1, 2, 5].find((each) => each * power >= least) ?? 10) * power
}

const round = (value: number) => Math.round(value * 1e6) / 1e6

/** `95 %` with the decimals that the step between two labels needs; a value without its unit. */
export function axisLabel(target: TargetFigures, value: number, step: number): string {
  if (isOfValues(target)) return decimal(value, step >= 1 ? 0 : step >= 0.1 ? 1 : 2)
  const places = step >= 0.01 ? 0 : step >= 0.001 ? 1 : 2
  return `${decimal(value * 100, places)}${THIN}%`
}
