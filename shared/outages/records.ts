import type { ManualValue } from '../sla/manual.ts'
import type { Instant } from '../time/instant.ts'
import type { Outage } from './outage.ts'
import type { Series } from './series.ts'
import type { SurveyAnswer } from './survey-answer.ts'

/** What one source is known to hold, and until when: later entries may be missing. */
export type Log<Entry> = {
  readonly sourceName: string
  readonly knownUntil: Instant
  readonly entries: readonly Entry[]
}

/** What is measured beside tickets. */
export type Records = {
  readonly outages: readonly Log<Outage>[]
  /** Each with the moment until which samples would be there if there were any. */
  readonly series: readonly (Series & { readonly knownUntil: Instant })[]
  readonly answers: readonly Log<SurveyAnswer>[]
  readonly manual: readonly ManualValue[]
}

export const NO_RECORDS: Records = { outages: [], series: [], answers: [], manual: [] }
