import type { Fraction } from './exact.ts'
import { parseDecimal, times } from './fraction.ts'

/** An alert on how fast an error budget is spent: both windows must burn at `factor` or more. */
export type BurnRateAlert = {
  readonly severity: 'page' | 'ticket'
  /** Times the rate that spends exactly the budget by the window's end; an exact decimal. */
  readonly factor: string
  /** Says that enough is gone; in the shorthand of Prometheus and OpenSLO. */
  readonly long: string
  /** A twelfth of it: says that it is still going on. */
  readonly short: string
}

/**
 * Multi-window, multi-burn-rate alerts with the windows and factors of the SRE Workbook (Beyer and others, O'Reilly 2018),
 * chapter 5 "Alerting on SLOs", section 6. The factors are made for 30 days: 14.4 for an hour spends 2 % of their budget,
 * 6 for six hours 5 %, 3 for a day and 1 for three days 10 %.
 */
export const BURN_RATE_ALERTS: readonly BurnRateAlert[] = [
  { severity: 'page', factor: '14.4', long: '1h', short: '5m' },
  { severity: 'page', factor: '6', long: '6h', short: '30m' },
  { severity: 'ticket', factor: '3', long: '1d', short: '2h' },
  { severity: 'ticket', factor: '1', long: '3d', short: '6h' },
]

/** The share of bad events at which an alert's windows must lie; at 1 or more it can never fire. @throws RangeError */
export function alertThreshold({ factor }: BurnRateAlert, allowance: Fraction): Fraction {
  const rate = parseDecimal(factor)
  if (rate === null) throw new RangeError(`"${factor}" is no decimal`)
  return times(rate, allowance)
}
