import { oc } from '@orpc/contract'
import { z } from 'zod'
import { side } from '../agreement/lifecycle.ts'
import { serviceReport } from '../review/report-calendar.ts'
import {
  feedbackEntry,
  incident,
  meeting,
  proposedChange,
  questionnaire,
  review,
  reviewSummary,
} from '../review/review.ts'
import { verdictsSince } from '../review/snapshot.ts'
import { stageName } from '../review/stages.ts'
import { figures } from '../sla/figures.ts'
import { act, said, which } from './acting.ts'
import { errors } from './errors.ts'

const base = oc.errors(errors)

/** A figure of one of two reviews; what it would be with nothing excluded, where something is. */
const comparedSide = z.object({ figure: z.string(), status: z.string(), gross: z.string().nullable() })

const ofRevision = which.extend({ revision: z.int().optional() })

/**
 * The review: opened, worked through in stages, circulated, held, signed; then frozen. `before` is what the writer had in front of
 * them: an act that would write over something else is refused with `review.changed-meanwhile`, so that no window takes back what
 * another one wrote.
 */
export const reviews = {
  /** Every review that the agreements' cadences make, and those that were opened: newest first. */
  list: base.input(z.object({ reference: z.string().optional() })).output(z.array(reviewSummary)),
  /** What is due, overdue or waiting for somebody, as reminders: each said once. */
  reminders: base.output(
    z.array(
      which.extend({
        /** Another one as soon as something else is to be said. */
        id: z.string(),
        title: z.string(),
        /** A whole sentence, and the same without whose review it is: `is due on 8 Jul 2026`. */
        says: z.string(),
        short: z.string(),
        on: z.iso.date(),
        isOverdue: z.boolean(),
        isOpened: z.boolean(),
      }),
    ),
  ),
  open: base.input(act).output(review),
  show: base.input(which.extend({ revision: z.int().optional() })).output(review),
  /** The review's own figures: with approved exclusions while it is open, the frozen ones once it is frozen. */
  figures: base
    .input(which.extend({ revision: z.int().optional() }))
    .output(z.object({ figures, last: figures.nullable(), lastPeriod: z.string().nullable() })),
  /** Verdicts of earlier frozen reviews that no longer hold, as after a reopening; as they stood at its freezing once it is frozen. */
  changedVerdicts: base.input(which.extend({ revision: z.int().optional() })).output(z.array(verdictsSince)),
  /** The reports between the reviews that the agreements ask for: those over what is due come first, and what was made stands with them. */
  reports: base.input(z.object({ reference: z.string().optional() })).output(z.array(serviceReport)),

  assign: base.input(act.extend({ stage: stageName, who: z.string().nullable() })).output(review),
  finishStage: base.input(act.extend({ stage: stageName, isDone: z.boolean() })).output(review),
  skipStage: base.input(act.extend({ stage: stageName, reason: said })).output(review),

  answerSuspicion: base
    .input(act.extend({ suspicion: z.string(), answer: z.string(), before: z.string().optional() }))
    .output(review),
  /** An empty text goes back to the one written from the figures. */
  summarise: base.input(act.extend({ text: z.string(), before: z.string().optional() })).output(review),
  comment: base
    .input(act.extend({ target: z.string(), text: z.string(), before: z.string().optional() }))
    .output(review),

  keepFeedback: base
    .input(
      act.extend({
        entry: feedbackEntry.omit({ id: true }).extend({ id: z.int().nullable() }),
        before: feedbackEntry.optional(),
      }),
    )
    .output(review),
  removeFeedback: base.input(act.extend({ id: z.int() })).output(review),
  /** The questions themselves; their spreadsheet to fill in comes from `questionnaireFile`. */
  askQuestions: base
    .input(
      act.extend({
        questions: questionnaire.shape.questions,
        sent: z.int().nullable(),
        before: questionnaire.shape.questions.optional(),
      }),
    )
    .output(review),
  /** Takes a filled-in questionnaire; its sheet comes from `/files/questionnaires/REFERENCE/PERIOD.xlsx`. */
  importAnswers: base
    .input(act.extend({ grant: z.string() }))
    .output(z.object({ review, read: z.int(), rejected: z.array(z.object({ row: z.int(), reason: z.string() })) })),

  keepIncident: base
    .input(
      act.extend({
        incident: incident.omit({ id: true }).extend({ id: z.int().nullable() }),
        before: incident.optional(),
      }),
    )
    .output(review),
  removeIncident: base.input(act.extend({ id: z.int() })).output(review),

  proposeChange: base
    .input(act.extend({ change: proposedChange.pick({ target: true, says: true, reason: true, change: true }) }))
    .output(review),
  decideChange: base.input(act.extend({ id: z.int(), decision: proposedChange.shape.decision })).output(review),
  removeChange: base.input(act.extend({ id: z.int() })).output(review),
  /** The agreed changes as a draft of the agreement's next version. */
  draftChanges: base.input(act).output(z.object({ draft: z.int() })),

  settleConsequence: base
    .input(
      act.extend({
        id: z.string(),
        outcome: z.union([
          z.object({ action: z.object({ owner: said, due: z.iso.date() }) }),
          z.object({ waived: said }),
        ]),
      }),
    )
    .output(review),

  circulate: base.input(act.extend({ to: z.array(z.string()), pack: z.string().nullable() })).output(review),
  ask: base.input(act.extend({ side, text: said, stage: stageName.optional() })).output(review),
  answer: base.input(act.extend({ query: z.int(), text: said })).output(review),
  addNote: base.input(act.extend({ text: said, stage: stageName.optional() })).output(review),
  removeNote: base.input(act.extend({ id: z.int() })).output(review),
  keepMeeting: base.input(act.extend({ meeting, before: meeting.optional() })).output(review),

  /** Figures, definitions, calendars, counted tickets, texts and settings in one snapshot. @throws `review.stages-open` naming what is missing */
  freeze: base.input(act).output(review),
  sign: base.input(act.extend({ party: side, role: z.string().min(1).optional(), sha256: z.string() })).output(review),
  /** A new revision of a frozen review; the frozen one stays as it is. */
  reopen: base.input(act.extend({ reason: said })).output(review),
  /** Recomputes a frozen review from the kept files. */
  verify: base.input(which.extend({ revision: z.int().optional() })).output(
    z.object({
      ok: z.boolean(),
      sha256: z.string(),
      checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })),
      /** What differs between the frozen content and the one made again, by its place in the snapshot. */
      differences: z.array(z.object({ path: z.string(), frozen: z.string(), now: z.string() })),
    }),
  ),
  /** Two reviews laid side by side: each target's figures and what is said of them. */
  /** Each as its last revision is, or as an earlier one was. */
  compare: base.input(z.object({ left: ofRevision, right: ofRevision })).output(
    z.object({
      targets: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          left: comparedSide.nullable(),
          right: comparedSide.nullable(),
          says: z.string(),
        }),
      ),
      rules: z.array(z.object({ says: z.string() })),
    }),
  ),
}
