import { oc } from '@orpc/contract'
import { z } from 'zod'
import { side } from '../agreement/lifecycle.ts'
import { serviceReport } from '../review/report-calendar.ts'
import {
  action,
  breachNote,
  cause,
  exclusion,
  feedbackEntry,
  incident,
  meeting,
  proposedChange,
  questionnaire,
  review,
  reviewSummary,
  ticketName,
} from '../review/review.ts'
import { breachWaiting, verdictsSince } from '../review/snapshot.ts'
import { stageName } from '../review/stages.ts'
import { check, figures } from '../sla/figures.ts'
import { canonicalPeriod } from '../time/period.ts'
import { errors } from './errors.ts'

const base = oc.errors(errors)

/** A name or a reason: not a blank. */
const said = z.string().trim().min(1)

/** A half-year written as two dates is that half-year. What is no period is refused by who reads it. */
const period = z.string().transform(canonicalPeriod)

/** One review of one agreement. */
const which = z.object({ reference: z.string(), period })
/** The same, with who acts: every act of a review is in the audit trail with a name. */
const act = which.extend({ by: said })

/** A figure of one of two reviews; what it would be with nothing excluded, where something is. */
const comparedSide = z.object({ figure: z.string(), status: z.string(), gross: z.string().nullable() })

const ofRevision = which.extend({ revision: z.int().optional() })

/** Every breach of a large review can be dealt with in one act. */
const MOST_AT_ONCE = 200_000

const breachOf = ticketName.extend({ target: z.string() })

/** One breach with its check and what triage says of it. */
const breach = z.object({
  target: z.string(),
  check,
  note: breachNote.nullable(),
  exclusion: exclusion.nullable(),
})

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

/** Causes, notes and exclusions of breaches: one act for one key, each of them undoable. */
export const triage = {
  /** The list as it is; of a frozen review, as it was when that was frozen. */
  causes: base.input(which.extend({ revision: z.int().optional() }).optional()).output(z.array(cause)),
  keepCause: base
    .input(z.object({ by: said, cause: cause.omit({ id: true }).extend({ id: z.int().nullable() }) }))
    .output(z.array(cause)),
  /** The breaches of a review, worst first unless sorted otherwise. */
  breaches: base
    .input(
      which.extend({
        /** An earlier or frozen one shows the breaches that were frozen. */
        revision: z.int().optional(),
        target: z.string().optional(),
        /** `open`: nothing said of it yet. */
        standing: z.enum(['open', 'triaged', 'exclusion-asked', 'excluded']).optional(),
        cause: z.int().nullable().optional(),
        group: z.string().optional(),
        search: z.string().optional(),
        offset: z.int().nonnegative(),
        limit: z.int().positive().max(1000),
      }),
    )
    .output(z.object({ total: z.int(), open: z.int(), rows: z.array(breach) })),
  /** Says the same of one breach or of many; a key left out stays as it is. Gives what undoes it. */
  note: base
    .input(
      act.extend({
        breaches: z.array(breachOf).min(1).max(MOST_AT_ONCE),
        cause: z.int().nullable().optional(),
        note: z.string().nullable().optional(),
        incident: z.int().nullable().optional(),
        action: z.int().nullable().optional(),
      }),
    )
    .output(z.object({ undo: z.int(), triaged: z.int(), open: z.int() })),
  undo: base.input(act.extend({ undo: z.int() })).output(z.object({ triaged: z.int(), open: z.int() })),
  /** Breaches by cause, most frequent first, with the running share; and the time that tickets waited, by group. */
  pareto: base.input(which.extend({ revision: z.int().optional(), target: z.string().optional() })).output(
    z.object({
      causes: z.array(
        z.object({ cause: z.int().nullable(), name: z.string(), breaches: z.int(), runningShare: z.number() }),
      ),
      ...breachWaiting.shape,
    }),
  ),
  askExclusion: base
    .input(
      act.extend({
        breaches: z
          .array(ticketName.extend({ target: z.string().nullable() }))
          .min(1)
          .max(MOST_AT_ONCE),
        side,
        reason: said,
        evidence: said,
      }),
    )
    .output(z.array(exclusion)),
  /** Only the side that did not ask decides. */
  decideExclusion: base
    .input(
      act.extend({
        ids: z.array(z.int()).min(1).max(MOST_AT_ONCE),
        side,
        outcome: z.enum(['approved', 'declined']),
        note: z.string().optional(),
      }),
    )
    .output(z.array(exclusion)),
  withdrawExclusion: base.input(act.extend({ id: z.int(), reason: said })).output(z.array(exclusion)),
}

const newAction = action.pick({
  reference: true,
  title: true,
  detail: true,
  owner: true,
  due: true,
  target: true,
  baseline: true,
  expected: true,
})

/** The improvement register: actions over all agreements, from reviews and between them. */
export const actions = {
  list: base
    .input(z.object({ reference: z.string().optional(), state: action.shape.state.optional() }))
    .output(z.array(action.extend({ isOverdue: z.boolean(), title: z.string() }))),
  raise: base.input(newAction.extend({ raisedIn: z.string().nullable(), by: said })).output(action),
  change: base.input(newAction.omit({ reference: true }).extend({ id: z.int(), by: said })).output(action),
  report: base.input(z.object({ id: z.int(), by: said, text: said })).output(action),
  close: base
    .input(
      z.object({
        id: z.int(),
        by: said,
        state: z.enum(['done', 'dropped']),
        on: z.iso.date(),
        note: z.string().nullable(),
      }),
    )
    .output(action),
  reopen: base.input(z.object({ id: z.int(), by: said, reason: said })).output(action),
}
