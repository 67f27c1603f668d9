import type { Instant } from '../time/instant.ts'
import type { RecordPlace } from './outage.ts'

/** What one person answered, or that one was asked and did not answer. */
export type SurveyAnswer = {
  /** The key of the ticket that it is about. */
  readonly key: string
  readonly at: Instant
  /** Null where nobody answered; a number stands for the decimal that it prints as. */
  readonly score: number | null
  readonly comment: string | null
  readonly place: RecordPlace
}
