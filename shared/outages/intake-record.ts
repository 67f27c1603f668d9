import type { Sample } from './measurement-rows.ts'
import type { Outage } from './outage.ts'
import type { SurveyAnswer } from './survey-answer.ts'

/** One thing that a row of a file beside tickets tells of. */
export type IntakeRecord =
  | { readonly kind: 'outage'; readonly outage: Outage }
  | { readonly kind: 'sample'; readonly sample: Sample }
  | { readonly kind: 'answer'; readonly answer: SurveyAnswer }
