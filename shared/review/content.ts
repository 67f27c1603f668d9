import { z } from 'zod'
import { feedbackEntry, incident, meeting, proposedChange, query, questionnaire, reviewNote } from './review.ts'
import { stageName } from './stages.ts'

const text = z.string().min(1)
const said = z.object({ text, by: text, at: z.iso.datetime() })

const stageWork = z.object({
  who: z.string().nullable(),
  isDone: z.boolean(),
  skipped: z.object({ reason: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
})
export type StageWork = z.infer<typeof stageWork>

/** What was made of a consequence, by its id. */
const outcome = z.object({
  action: z.int().nullable(),
  waived: z.object({ by: text, at: z.iso.datetime(), reason: text }).nullable(),
})

/** All that people say in one review, as it is kept; notes on breaches, exclusions and actions stand on their own. */
export const reviewContent = z.object({
  stages: z.partialRecord(stageName, stageWork),
  summary: z.string().nullable(),
  commentary: z.record(z.string(), z.string()),
  answers: z.record(z.string(), said),
  feedback: z.array(feedbackEntry),
  questionnaire,
  incidents: z.array(incident),
  changes: z.array(proposedChange),
  queries: z.array(query),
  /** Left out by reviews of before there were notes. */
  notes: z.array(reviewNote).optional(),
  circulated: z
    .object({ at: z.iso.datetime(), by: z.string(), to: z.array(z.string()), pack: z.string().nullable() })
    .nullable(),
  meeting,
  outcomes: z.record(z.string(), outcome),
  /** The next number of an entry; none is given twice. */
  nextId: z.int(),
})
export type ReviewContent = z.infer<typeof reviewContent>

/** Who says it, and when, as an ISO instant. */
export type Saying = { readonly by: string; readonly at: string }

/** What the questionnaire asks where nobody has written other questions. */
export const USUAL_QUESTIONS: ReviewContent['questionnaire']['questions'] = [
  { id: 'overall', text: 'How satisfied are you with the service overall?', scale: { from: 1, to: 5 } },
  { id: 'speed', text: 'How satisfied are you with how fast requests are answered?', scale: { from: 1, to: 5 } },
  { id: 'quality', text: 'How satisfied are you with the quality of the solutions?', scale: { from: 1, to: 5 } },
  { id: 'communication', text: 'How well are you kept informed?', scale: { from: 1, to: 5 } },
  { id: 'change', text: 'What should change in the next half-year?', scale: null },
]

/** The standing items of a service review meeting. */
export const USUAL_AGENDA: readonly string[] = [
  'Attendance, period and data cut-off',
  'Actions of the last review',
  'Data quality and counting rules',
  'Results against targets',
  'Breaches, their causes and exclusions',
  'Major incidents',
  'Satisfaction, compliments and complaints',
  'Demand and what is ahead',
  'Improvement actions',
  'Changes to the agreement',
  'Decisions, next review and sign-off',
]

/** A review that was just opened, with whom it is to be attended by. */
export function blankContent(attendance: ReviewContent['meeting']['attendance']): ReviewContent {
  return {
    stages: {},
    summary: null,
    commentary: {},
    answers: {},
    feedback: [],
    questionnaire: { questions: USUAL_QUESTIONS, sent: null, answers: [] },
    incidents: [],
    changes: [],
    queries: [],
    circulated: null,
    meeting: {
      on: null,
      place: null,
      agenda: [...USUAL_AGENDA],
      attendance,
      minutes: null,
      decisions: [],
    },
    outcomes: {},
    nextId: 1,
  }
}

/** How a stage's work stands; as at the beginning where nobody has touched it. */
export function workOn({ stages }: ReviewContent, stage: z.infer<typeof stageName>): StageWork {
  return stages[stage] ?? { who: null, isDone: false, skipped: null }
}
