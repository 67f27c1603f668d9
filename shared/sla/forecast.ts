import type { Attainment } from './attainment.ts'
import { type Fraction, reaches } from './exact.ts'
import type { Method } from './method.ts'

export type ForecastInput = {
  /** Of the period, as far as it is known. */
  readonly soFar: Attainment
  /** The last whole months, three to six. */
  readonly recent: readonly Attainment[]
  readonly recentDays: number
  readonly daysLeft: number
  readonly objective: Fraction
}

export type Forecast = {
  readonly method: Method
  /** Null where the sample is too weak, or the period is over; `weak` then says why. */
  readonly expected: {
    readonly share: number
    /** 90 % of the outcomes lie within. */
    readonly low: number
    readonly high: number
    readonly stillToCome: number
    /** Probability that the period ends at or above its objective. */
    readonly reaches: number
  } | null
  readonly weak: string | null
}

const METHOD: Method = {
  name: 'Beta-binomial prediction',
  sentence:
    'What is counted stands; the days left bring as many checks a day as the last whole months did, met with their share (prior of ' +
    'Jeffreys), which counts for less the more those months scatter beyond chance. 90 % of the outcomes lie within the interval. ' +
    'That the days to come bring another number of checks, or another kind of work, is not in it.',
}

const LEAST_MONTHS = 3
const LEAST_CHECKS = 30

/** Where a period will end that is still running. */
export function forecastOf({ soFar, recent, recentDays, daysLeft, objective }: ForecastInput): Forecast {
  const used = recent.filter(({ counted }) => counted > 0)
  const counted = used.reduce((sum, month) => sum + month.counted, 0)
  const met = used.reduce((sum, month) => sum + month.met, 0)
  const weak = weakness(used.length, counted, daysLeft)
  if (weak !== null) return { method: METHOD, expected: null, weak }
  const stillToCome = Math.round((counted / recentDays) * daysLeft)
  const dispersion = dispersionOf(used, met / counted)
  const chances = betaBinomial(stillToCome, 0.5 + met / dispersion, 0.5 + (counted - met) / dispersion)
  const share = (more: number) => (soFar.met + more) / (soFar.counted + stillToCome)
  if (soFar.counted + stillToCome === 0) {
    return { method: METHOD, expected: null, weak: 'Nothing is counted yet, and nothing more is to be expected.' }
  }
  const mean = chances.reduce((sum, chance, more) => sum + chance * more, 0)
  const reached = chances.reduce((sum, chance, more) => {
    return reaches(soFar.met + more, soFar.counted + stillToCome, objective) ? sum + chance : sum
  }, 0)
  return {
    method: METHOD,
    weak: null,
    expected: {
      share: share(mean),
      low: share(quantile(chances, 0.05)),
      high: share(quantile(chances, 0.95)),
      stillToCome,
      reaches: Math.min(1, reached),
    },
  }
}

function weakness(months: number, counted: number, daysLeft: number): string | null {
  if (daysLeft <= 0) return 'The period is over as far as the data goes: its figure is no forecast any more.'
  if (months < LEAST_MONTHS) {
    return `A forecast takes at least ${LEAST_MONTHS} whole months with checks; there are ${months}.`
  }
  return counted < LEAST_CHECKS
    ? `A forecast takes at least ${LEAST_CHECKS} recent checks; there are ${counted}.`
    : null
}

/** How much more the months scatter than chance would; never below one. */
function dispersionOf(months: readonly Attainment[], share: number): number {
  if (share === 0 || share === 1) return 1
  const scatter = months.reduce((sum, { met, counted }) => {
    return sum + (met - counted * share) ** 2 / (counted * share * (1 - share))
  }, 0)
  return Math.max(1, scatter / (months.length - 1))
}

/** The chance of each number of successes in `n`, 0 to n, whose share is beta-distributed. */
export function betaBinomial(n: number, a: number, b: number): Float64Array {
  const mode = Math.min(n, Math.max(0, Math.round((n * a) / (a + b))))
  const chances = new Float64Array(n + 1)
  // From the mode outwards, so that nothing overflows; the whole is divided out at the end.
  chances[mode] = 1
  for (let k = mode; k < n; k += 1) {
    chances[k + 1] = ((chances[k] ?? 0) * ((n - k) * (a + k))) / ((k + 1) * (b + n - k - 1))
  }
  for (let k = mode; k > 0; k -= 1) {
    chances[k - 1] = ((chances[k] ?? 0) * (k * (b + n - k))) / ((n - k + 1) * (a + k - 1))
  }
  const whole = chances.reduce((sum, chance) => sum + chance, 0)
  return chances.map((chance) => chance / whole)
}

function quantile(chances: Float64Array, share: number): number {
  let sum = 0
  const found = chances.findIndex((chance) => {
    sum += chance
    return sum >= share
  })
  return found < 0 ? chances.length - 1 : found
}
