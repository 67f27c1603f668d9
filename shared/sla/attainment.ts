import { type Fraction, reaches } from './exact.ts'
import type { Status } from './figures.ts'

/** Kept as counts, so that nothing is rounded before it is shown. */
export type Attainment = { readonly met: number; readonly counted: number }

/** What attainment is measured against. Without a minimum there is no amber; below `minimumSample` checks there is no colour. */
export type Bars = {
  readonly objective: Fraction
  readonly minimum: Fraction | null
  readonly minimumSample: number
}

/** Green at or above the objective, amber at or above the minimum, red below; grey where there is too little to say. */
export function status({ met, counted }: Attainment, { objective, minimum, minimumSample }: Bars): Status {
  if (counted === 0 || counted < minimumSample) return 'grey'
  if (reaches(met, counted, objective)) return 'green'
  return minimum !== null && reaches(met, counted, minimum) ? 'amber' : 'red'
}

/** Attainment as a fraction for readers; null where nothing was counted, never zero or one by accident. */
export function fractionOf({ met, counted }: Attainment): number | null {
  return counted === 0 ? null : met / counted
}

/** From this many checks on, attainment stands without its interval. */
const ENOUGH = 30
/** The 97.5th percentile of the normal distribution, for an interval of 95 %. */
const Z = 1.959963984540054

/** The 95 % Wilson score interval of attainment, both ends within 0 and 1; null for no check at all and from 30 checks on. */
export function interval95({ met, counted }: Attainment): [number, number] | null {
  if (counted === 0 || counted >= ENOUGH) return null
  const share = met / counted
  const spread = Z * Math.sqrt((share * (1 - share)) / counted + Z ** 2 / (4 * counted ** 2))
  const [middle, scale] = [share + Z ** 2 / (2 * counted), 1 + Z ** 2 / counted]
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)]
}
