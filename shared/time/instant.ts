/** Milliseconds since the Unix epoch, UTC; always an integer. */
export type Instant = number

/** A stretch of time, half-open: `from` belongs to it, `to` does not. */
export type Interval = { readonly from: Instant; readonly to: Instant }

/** A calendar date without time or zone, `YYYY-MM-DD`. */
export type LocalDate = string

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
