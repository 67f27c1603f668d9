import { parseShorthand, shorthandMs } from '../openslo/duration-shorthand.ts'
import type { Instant, Interval } from '../time/instant.ts'
import { BURN_RATE_ALERTS, type BurnRateAlert } from './burn-rate-windows.ts'
import { allowance } from './error-budget.ts'
import type { Fraction } from './exact.ts'
import type { BurnRateFigures } from './figures-beside.ts'
import { compare, fraction, parseDecimal, shareOf } from './fraction.ts'
import { numberOf } from './measured-outcome.ts'

/** How fast a budget is spent over several windows that end now. */
export type BurnQuestion = {
  readonly objective: Fraction
  readonly end: Instant
  /** The share of a window that failed; null where nothing is known of it. */
  failed(window: Interval): Fraction | null
}

/**
 * The burn rates of the SRE Workbook's pairs of windows. Both windows of a pair must burn at its factor or more: the long one says
 * that enough is gone, the short one that it still goes on. None where the objective leaves no budget.
 */
export function burnRates({ objective, end, failed }: BurnQuestion): BurnRateFigures[] {
  const may = allowance(objective)
  if (compare(may, fraction(0)) <= 0) return []
  const rateOver = (length: string) => {
    const window = parseShorthand(length)
    const share = window === null ? null : failed({ from: end - shorthandMs(window), to: end })
    return share === null ? null : shareOf(share, may)
  }
  return BURN_RATE_ALERTS.map((alert) => {
    const [long, short] = [rateOver(alert.long), rateOver(alert.short)]
    return {
      ...alert,
      longRate: numberOf(long),
      shortRate: numberOf(short),
      fires: firesAt([long, short], alert),
    }
  })
}

/** One window below the factor settles it, whatever the other would say; else both must be known. */
function firesAt(rates: readonly (Fraction | null)[], alert: BurnRateAlert): boolean | null {
  const known = rates.filter((rate) => rate !== null)
  if (known.some((rate) => !reaches(rate, alert))) return false
  return known.length === rates.length ? true : null
}

function reaches(rate: Fraction, { factor }: BurnRateAlert): boolean {
  const least = parseDecimal(factor)
  return least !== null && compare(rate, least) >= 0
}
