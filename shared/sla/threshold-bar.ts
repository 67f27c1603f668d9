import type { Target } from '../agreement/agreement.ts'
import type { Bars } from './attainment.ts'
import { type Fraction, parsePercentage } from './exact.ts'
import type { Status } from './figures.ts'
import { compare, fraction } from './fraction.ts'
import { shareStatus } from './share-status.ts'
import { type Bound, keepsTo, parseBound } from './threshold-bound.ts'

/** How windows are held to a bar. */
export type ValueBar = {
  readonly bound: Bound
  /** The laxer bar between which and `bound` a window is near; null where there is none. */
  readonly near: Bound | null
  /** The share of windows that must keep to the bar, where the objective is one; null: all of them. */
  readonly shares: Pick<Bars, 'objective' | 'minimum'> | null
}

/** The bar of a target: its objective, or its `bound` with a share of the windows as objective; null where it has neither. */
export function valueBar({ objective, minimum, bound }: Target): ValueBar | null {
  const own = parseBound(objective)
  if (own !== null) return { bound: own, near: minimum === undefined ? null : parseBound(minimum), shares: null }
  const each = bound === undefined ? null : parseBound(bound)
  const share = parsePercentage(objective)
  if (each === null || share === null) return null
  return {
    bound: each,
    near: null,
    shares: { objective: share, minimum: minimum === undefined ? null : parsePercentage(minimum) },
  }
}

/** The colour of one value: green at the bar, amber at the laxer one, red beyond; grey where there is none. */
export function valueStatus(value: Fraction | null, { bound, near }: Pick<ValueBar, 'bound' | 'near'>): Status {
  if (value === null) return 'grey'
  if (keepsTo(value, bound)) return 'green'
  return near !== null && keepsTo(value, near) ? 'amber' : 'red'
}

/** One window with its verdict. */
export type JudgedWindow = {
  readonly from: number
  readonly to: number
  readonly value: Fraction | null
  readonly verdict: 'met' | 'breached' | 'pending' | 'not-applicable'
  readonly bar: ValueBar
}

/** How many windows came to which verdict; `counted` are those met and breached. */
export function countVerdicts(windows: readonly Pick<JudgedWindow, 'verdict'>[]) {
  const count = (wanted: JudgedWindow['verdict']) => windows.filter(({ verdict }) => verdict === wanted).length
  const [met, breached] = [count('met'), count('breached')]
  return { counted: met + breached, met, breached, pending: count('pending'), notApplicable: count('not-applicable') }
}

/** The colour of all windows together: where all must keep to the bar the worst one decides. */
export function windowsStatus(windows: readonly JudgedWindow[], bar: ValueBar): Status {
  const { counted, met } = countVerdicts(windows)
  if (counted === 0) return 'grey'
  if (bar.shares !== null) return shareStatus(fraction(met, counted), bar.shares)
  const statuses = windows
    .filter(({ verdict }) => verdict === 'met' || verdict === 'breached')
    .map((window) => (window.verdict === 'met' ? 'green' : valueStatus(window.value, window.bar)))
  return worstStatus(statuses)
}

const BY_SEVERITY: readonly Status[] = ['red', 'amber', 'green']

/** The worst of some colours; grey of none. */
export function worstStatus(statuses: readonly Status[]): Status {
  return BY_SEVERITY.find((status) => statuses.includes(status)) ?? 'grey'
}

/** The window that is furthest on the wrong side; null where none has a value. */
export function worstWindow(windows: readonly JudgedWindow[], { bound }: ValueBar): JudgedWindow | null {
  const worse = (a: Fraction, b: Fraction) =>
    bound.side === 'at most' || bound.side === 'below' ? compare(a, b) > 0 : compare(a, b) < 0
  return windows.reduce<JudgedWindow | null>((worst, window) => {
    if (window.value === null) return worst
    return worst === null || worst.value === null || worse(window.value, worst.value) ? window : worst
  }, null)
}
