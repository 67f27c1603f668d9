import type { Agreement } from '../agreement/agreement.ts'
import type { Demand } from '../sla/demand.ts'
import type { EarlierPeriod } from '../sla/earlier-period.ts'
import type { FigureRow } from '../sla/figure-rows.ts'
import type { Check, Explanation, Figures } from '../sla/figures.ts'
import type { Instant } from '../time/instant.ts'
import type { PackStyle } from './pack-style.ts'
import type { ReviewPart } from './review-part.ts'

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

/** Our figure of a target beside the one that the source's own verdicts give. */
export type PackReconciliation = {
  readonly target: string
  /** Why they differ, as a sentence. */
  readonly sentence: string
  readonly ours: { readonly met: number | null; readonly counted: number | null }
  /** Null where there is nothing to compare; the sentence says why. */
  readonly theirs: { readonly met: number; readonly counted: number } | null
  readonly agreeing: number
  readonly differing: number
}

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
  /** The house's own when not given. */
  readonly style?: PackStyle
  /** Every step of the clock of a breach, to draw it by; without it no clocks are drawn. */
  readonly explain?: (targetId: string, check: Check) => Explanation | null
  /** The samples and answers behind the figures of a target that runs no clock; without them the workbook has none. */
  readonly rows?: (targetId: string) => readonly FigureRow[]
  /** Of the targets that run clocks; none when not given. */
  readonly reconciliations?: readonly PackReconciliation[]
  /** What the targets came to in the periods before, oldest first; none when not given. */
  readonly earlier?: readonly EarlierPeriod[]
  /** How many tickets came and were done; null or left out where that is not known. */
  readonly demand?: Demand | null
  /** What the two sides said in the review; left out while there is none. */
  readonly review?: ReviewPart
}
