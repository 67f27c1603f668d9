import type { Agreement } from '../agreement/agreement.ts'
import type { Check, Figures } from '../sla/figures.ts'
import type { Instant } from '../time/instant.ts'

/** A list of checks that makes each one when it is asked for; `measure` gives these. */
export type Checks = { readonly length: number; at(index: number): Check }

/** Rows refused for one reason, with the first place where it happened. */
export type RejectionReason = {
  readonly reason: string
  readonly count: number
  readonly sheet: string
  readonly row: number
  readonly column: string | null
}

/** An import that the agreement's tickets came from, as the data quality page tells it. */
export type PackImport = {
  readonly id: number
  readonly source: string
  readonly profile: string
  readonly fileName: string
  readonly sha256: string
  readonly rowsRead: number
  readonly accepted: number
  readonly rejected: number
  readonly tickets: number
  /** ISO instants. */
  readonly importedAt: string
  readonly exportedAt: string | null
  /** Most frequent first. */
  readonly rejections: readonly RejectionReason[]
}

export type Paper = 'A4' | 'LETTER'

/** Everything a pack is written from. The same input gives the same pack, to the byte. */
export type PackInput = {
  readonly figures: Figures
  /** The newest version in force within the period. */
  readonly agreement: Agreement
  /** The checks behind a target's figures, by its id. */
  readonly checks: (targetId: string) => Checks
  /** Oldest first. */
  readonly imports: readonly PackImport[]
  /** The date printed on the pack. */
  readonly madeAt: Instant
  /** A4 when not given. */
  readonly paper?: Paper
}
