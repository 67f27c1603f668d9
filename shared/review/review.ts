import { z } from 'zod'
import { side, signing } from '../agreement/lifecycle.ts'
import { whatIfChange } from '../sla/what-if-change.ts'
import { reviewState, stageName, stageStanding } from './stages.ts'

const text = z.string().min(1)
const instant = z.iso.datetime()
const day = z.iso.date()
/** Names one ticket: its source and its key. */
export const ticketName = z.object({ sourceName: z.string(), key: z.string() })

/** A cause of breaches from the list that the organisation owns. */
export const cause = z.object({
  id: z.int(),
  name: text,
  /** The key that gives it in triage: one letter or digit; null for none. */
  key: z.string().length(1).nullable(),
  isRetired: z.boolean(),
})
export type Cause = z.infer<typeof cause>

/** What triage says of one breach: a ticket that broke one target's promise. */
export const breachNote = ticketName.extend({
  target: z.string(),
  cause: z.int().nullable(),
  note: z.string().nullable(),
  incident: z.int().nullable(),
  action: z.int().nullable(),
  by: z.string(),
  at: instant,
})
export type BreachNote = z.infer<typeof breachNote>

/** A ticket asked to be left out of the figures. Only one that the other side approved is left out. */
export const exclusion = ticketName.extend({
  id: z.int(),
  /** Null: from every target. */
  target: z.string().nullable(),
  reason: text,
  evidence: text,
  requested: z.object({ by: text, side, at: instant }),
  decided: z
    .object({ by: text, side, at: instant, outcome: z.enum(['approved', 'declined']), note: z.string().nullable() })
    .nullable(),
  withdrawn: z.object({ by: text, at: instant, reason: text }).nullable(),
})
export type Exclusion = z.infer<typeof exclusion>

/** Something the data check asks, with its answer once somebody gave it. */
export const suspicion = z.object({
  /** Stable for the same thing in the same data. */
  id: z.string(),
  says: z.string(),
  answer: z.object({ text, by: text, at: instant }).nullable(),
})
export type Suspicion = z.infer<typeof suspicion>

/** A source that the agreement reads: how far it is known, and the files that it came in. */
export const reviewSource = z.object({
  name: z.string(),
  /** Null where no export says. */
  knownUntil: instant.nullable(),
  /** Whether it is known up to the end of the period; null where nobody knows. */
  isWhole: z.boolean().nullable(),
  imports: z.array(
    z.object({
      id: z.int(),
      fileName: z.string(),
      exportedAt: instant.nullable(),
      /** Null where it was frozen before this was kept. */
      rowsRead: z.int().nullable(),
      rejected: z.int().nullable(),
    }),
  ),
})
export type ReviewSource = z.infer<typeof reviewSource>

export const feedbackEntry = z.object({
  id: z.int(),
  kind: z.enum(['compliment', 'complaint', 'suggestion']),
  from: text,
  on: day,
  text,
  /** What was done about it; null while nothing was. */
  response: z.string().nullable(),
})
export type FeedbackEntry = z.infer<typeof feedbackEntry>

/** The answers to the questionnaire that internal customers fill in. */
export const questionnaire = z.object({
  questions: z.array(z.object({ id: z.string(), text, scale: z.object({ from: z.int(), to: z.int() }).nullable() })),
  sent: z.int().nullable(),
  answers: z.array(
    z.object({
      respondent: z.string(),
      answers: z.array(
        z.object({ question: z.string(), score: z.number().nullable(), comment: z.string().nullable() }),
      ),
    }),
  ),
})
export type Questionnaire = z.infer<typeof questionnaire>

/** A major incident with its postmortem. */
export const incident = z.object({
  id: z.int(),
  title: text,
  service: z.string().nullable(),
  severity: z.string().nullable(),
  from: instant,
  to: instant.nullable(),
  impact: z.string().nullable(),
  timeline: z.array(z.object({ at: instant, text })),
  rootCause: z.string().nullable(),
  lessons: z.string().nullable(),
  tickets: z.array(ticketName),
  actions: z.array(z.int()),
})
export type Incident = z.infer<typeof incident>

/** An action of the improvement register, over all agreements and reviews. */
export const action = z.object({
  id: z.int(),
  reference: z.string(),
  /** The period of the review that it came from; null for one raised between reviews. */
  raisedIn: z.string().nullable(),
  /** Left out by snapshots of before it was kept. */
  raisedAt: instant.optional(),
  title: text,
  detail: z.string().nullable(),
  owner: text,
  due: day,
  /** What it is to move, the figure when it was raised, and what is expected, as written: `86.4 %`. */
  target: z.string().nullable(),
  baseline: z.string().nullable(),
  expected: z.string().nullable(),
  /** What the last figures say of it; null while there are none since it was done. */
  actual: z.string().nullable(),
  state: z.enum(['open', 'done', 'dropped']),
  closed: z.object({ on: day, by: text, note: z.string().nullable() }).nullable(),
  progress: z.array(z.object({ at: instant, by: text, text })),
})
export type Action = z.infer<typeof action>

/** A change of a target that the review proposes, with its evidence. */
export const proposedChange = z.object({
  id: z.int(),
  target: z.string(),
  says: text,
  reason: text,
  change: whatIfChange,
  /** The figures of past periods before and after, as they were when it was proposed. */
  evidence: z.array(z.object({ period: z.string(), before: z.string(), after: z.string() })),
  decision: z.enum(['open', 'agreed', 'declined']),
})
export type ProposedChange = z.infer<typeof proposedChange>

export const query = z.object({
  id: z.int(),
  side,
  by: text,
  text,
  at: instant,
  /** The stage that it is about; left out where it is about none, or was asked before stages were kept. */
  stage: stageName.optional(),
  answer: z.object({ by: text, text, at: instant }).nullable(),
})

/** A note for those who work on the review: kept and frozen with it, and printed nowhere. */
export const reviewNote = z.object({ id: z.int(), by: text, text, at: instant, stage: stageName.optional() })
export type ReviewNote = z.infer<typeof reviewNote>

export const meeting = z.object({
  on: day.nullable(),
  place: z.string().nullable(),
  agenda: z.array(text),
  attendance: z.array(
    z.object({ name: text, role: z.string().nullable(), side: side.nullable(), isPresent: z.boolean() }),
  ),
  minutes: z.string().nullable(),
  decisions: z.array(
    z.object({ text, owner: z.string().nullable(), due: day.nullable(), dissent: z.string().nullable() }),
  ),
})
export type Meeting = z.infer<typeof meeting>

/** What the agreement says follows from the results, and what the two sides made of it. */
export const consequenceOutcome = z.object({
  /** Stable: the target and the bar of the tier. */
  id: z.string(),
  says: z.string(),
  /** How it was worked out. */
  arithmetic: z.string(),
  remedy: z.string().nullable(),
  action: z.int().nullable(),
  waived: z.object({ by: text, at: instant, reason: text }).nullable(),
})
export type ConsequenceOutcome = z.infer<typeof consequenceOutcome>

export const reviewSummary = z.object({
  reference: z.string(),
  title: z.string(),
  provider: z.string(),
  customer: z.string(),
  /** The period under review, as written: `2026-H1`. */
  period: z.string(),
  /** The day on which it is to be held, as the agreement has it. */
  due: day,
  /** The day that was set for the meeting, where somebody has. */
  meetingOn: day.nullable().optional(),
  state: reviewState,
  /** Null while nobody has opened it. */
  revision: z.int().nullable(),
  stagesDone: z.int(),
  stages: z.int(),
})
export type ReviewSummary = z.infer<typeof reviewSummary>

/** A review with all that people said in it; the figures are read beside it. */
export const review = reviewSummary.extend({
  revision: z.int(),
  openedAt: instant,
  openedBy: z.string(),
  stages: z.array(stageStanding),
  stagesDone: z.int(),
  /** Executive summary as edited; null: as written from the figures. */
  summary: z.string().nullable(),
  /** What is said of each target, by its id. */
  commentary: z.record(z.string(), z.string()),
  sources: z.array(reviewSource),
  suspicions: z.array(suspicion),
  breaches: z.object({ all: z.int(), triaged: z.int() }),
  exclusions: z.array(exclusion),
  feedback: z.array(feedbackEntry),
  questionnaire,
  incidents: z.array(incident),
  /** Carried over from earlier reviews, and raised in this one. */
  actions: z.object({ carried: z.array(action), raised: z.array(action) }),
  changes: z.array(proposedChange),
  queries: z.array(query),
  notes: z.array(reviewNote),
  circulated: z
    .object({ at: instant, by: z.string(), to: z.array(z.string()), pack: z.string().nullable() })
    .nullable(),
  meeting,
  consequences: z.array(consequenceOutcome),
  /** The frozen content's SHA-256; null until it is frozen. */
  frozen: z.object({ at: instant, by: z.string(), sha256: z.string() }).nullable(),
  signings: z.array(signing),
  /** Earlier revisions, with why each was reopened. */
  revisions: z.array(z.object({ revision: z.int(), sha256: z.string().nullable(), reopened: z.string().nullable() })),
})
export type Review = z.infer<typeof review>
