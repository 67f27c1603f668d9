import type { Instant, LocalDate } from './instant.ts'

/** A reporting period: local dates of `timeZone`, both included, and the same stretch in instants, half-open. */
export type Period = {
  /** As written: `2026-H1`, `2026-Q3`, `2026-05`, `2026`, `2026-04-01..2026-09-30`. */
  readonly label: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly timeZone: string
  readonly start: Instant
  readonly end: Instant
  /** The calendar months it touches, clipped to it. */
  readonly months: readonly PeriodMonth[]
}

export type PeriodMonth = {
  /** `YYYY-MM` */
  readonly month: string
  readonly start: Instant
  readonly end: Instant
  /** The period holds only a part of this month. */
  readonly partial: boolean
}

/** @throws Refusal `period.unreadable` */
export declare function parsePeriod(text: string, timeZone: string): Period
