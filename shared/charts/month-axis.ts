import { decimal, monthShort, THIN } from '../format.ts'
import type { MonthFigures, TargetFigures } from '../sla/figures.ts'

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

/** `95%` as 0.95, for drawing only; comparisons are made on counts. */
export function drawnFraction(percentage: string | null): number | null {
  return percentage === null ? null : Number.parseFloat(percentage) / 100
}

export type AttainmentAxis = { readonly min: number; readonly step: number; readonly isBroken: boolean }

const STEPS = [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2]

/** From zero, or, where everything lies high up, from a round figure below it with the axis marked as broken. */
export function attainmentAxis(target: TargetFigures): AttainmentAxis {
  const shown = [
    ...target.months.map((month) => month.attainment),
    drawnFraction(target.objective),
    drawnFraction(target.minimum),
  ]
  const lowest = Math.min(1, ...shown.filter((value) => value !== null))
  const step = STEPS.find((each) => (1 - lowest) / each <= 4) ?? 0.2
  const min = Math.max(0, Math.floor(lowest / step - 0.75) * step)
  return min < 0.4 ? { min: 0, step: 0.2, isBroken: false } : { min: round(min), step, isBroken: true }
}

const round = (value: number) => Math.round(value * 1e6) / 1e6

/** `95 %` with the decimals that the step between two labels needs. */
export function axisPercent(value: number, step: number): string {
  const places = step >= 0.01 ? 0 : step >= 0.001 ? 1 : 2
  return `${decimal(value * 100, places)}${THIN}%`
}
