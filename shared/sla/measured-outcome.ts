import type { Instant } from '../time/instant.ts'
import type { Fraction } from './exact.ts'
import type { CountingRule, MonthFigures, Status, TargetFigures } from './figures.ts'
import { toNumber } from './fraction.ts'

/** What a month shows; of shares that are no ratio of two counts the counts are null. */
export type MonthOutcome = {
  readonly attainment: Fraction | null
  readonly status: Status
  readonly counts: { readonly counted: number; readonly met: number; readonly breached: number } | null
  /** Left out where the figure is a share. */
  readonly value?: Fraction | null
}

/** What was found of one target. */
export type Measured = {
  readonly kind: 'measured'
  readonly attainment: Fraction | null
  readonly status: Status
  readonly counts: {
    readonly counted: number
    readonly met: number
    readonly breached: number
    readonly pending: number
    readonly notApplicable: number
  } | null
  /** Month by month of the period. */
  readonly months: readonly MonthOutcome[]
  /** Until when the evidence reaches; later months are only partly known. */
  readonly knownUntil: Instant
  /** How near it came to its objective, for the score; null where there is no figure. */
  readonly achieved: Fraction | null
  readonly counting: readonly CountingRule[]
  readonly notApplicableReasons?: readonly { readonly reason: string; readonly count: number }[]
  readonly versions: readonly number[]
  /** What the metric says beside the common figures. */
  readonly own: Partial<TargetFigures>
}

/** There is nothing to measure it from: why, as a sentence that says what to do. */
export type Unmeasured = { readonly kind: 'unmeasured'; readonly reason: string }

/** No figure, with the reason as a sentence that says what to do. */
export function unmeasured(reason: string): Unmeasured {
  return { kind: 'unmeasured', reason }
}

/** A fraction for readers; null stays null. */
export function numberOf(share: Fraction | null): number | null {
  return share === null ? null : toNumber(share)
}

/** A month as the figures print it. */
export function monthFigures(outcome: MonthOutcome, month: string, partial: boolean): MonthFigures {
  const { attainment, status, counts, value } = outcome
  return {
    month,
    counted: counts?.counted ?? null,
    met: counts?.met ?? null,
    breached: counts?.breached ?? null,
    attainment: numberOf(attainment),
    status,
    partial,
    ...(value === undefined ? {} : { value: numberOf(value) }),
  }
}

/** `2026-06-30T23:00:00Z`; milliseconds only where there are any. */
export function writeInstant(at: Instant): string {
  return new Date(at).toISOString().replace('.000Z', 'Z')
}
