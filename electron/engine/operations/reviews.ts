import { implement } from '@orpc/server'
import { reviews as contract } from '../../../shared/operations/reviews.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { expectedAttendance } from '../../../shared/review/attendance.ts'
import { compareReviews, OF_TWO_AGREEMENTS } from '../../../shared/review/compare-reviews.ts'
import { blankContent } from '../../../shared/review/content.ts'
import * as edit from '../../../shared/review/edit-content.ts'
import { parsePeriod, periodLabel } from '../../../shared/time/period.ts'
import type { Services } from '../services.ts'
import type { Which } from '../store/breach-notes.ts'
import { keepReview, revisionsOf } from '../store/review-register.ts'
import { aboutStage, meetingWords, nameOf } from './act-words.ts'
import { keptVersions } from './agreements.ts'
import { draftChanges, evidenceOf } from './change-evidence.ts'
import { changedVerdictsOf } from './changed-verdicts.ts'
import { freezeReview } from './freeze-review.ts'
import { newest } from './measurements.ts'
import { importAnswers } from './questionnaire.ts'
import { type Acting, auditReview, quoted, writeReview } from './review-acts.ts'
import { figuresOfReview, figuresToCompare } from './review-figures.ts'
import { listReviews, reviewReminders } from './review-list.ts'
import { viewReview } from './review-view.ts'
import { serviceReports } from './service-reports.ts'
import { settle } from './settle-consequence.ts'
import { reopenReview, signReview } from './sign-review.ts'
import { verifyReview } from './verify-review.ts'

const reviews = implement(contract)

/** The review: opened, worked through in stages, circulated, held, frozen and signed. */
export function reviewOperations(services: Services) {
  const write = (acting: Acting, done: Parameters<typeof writeReview>[2]) => writeReview(services, acting, done)
  return {
    list: reviews.list.handler(({ input }) => listReviews(services, input.reference ?? null)),
    reminders: reviews.reminders.handler(() => reviewReminders(services)),
    open: reviews.open.handler(({ input }) => openReview(services, input)),
    show: reviews.show.handler(({ input }) => viewReview(services, input, input.revision)),
    figures: reviews.figures.handler(({ input }) => figuresOfReview(services, input)),
    changedVerdicts: reviews.changedVerdicts.handler(({ input }) => changedVerdictsOf(services, input)),
    reports: reviews.reports.handler(({ input }) => serviceReports(services, input.reference ?? null)),
    compare: reviews.compare.handler(async ({ input: { left, right } }) => {
      const [then, now] = [await figuresToCompare(services, left), await figuresToCompare(services, right)]
      const { targets, rules } = compareReviews(
        then,
        now,
        left.reference === right.reference ? undefined : OF_TWO_AGREEMENTS,
      )
      return { targets, rules: rules.map((says) => ({ says })) }
    }),

    assign: reviews.assign.handler(({ input }) => {
      const { stage, who } = input
      const detail = who === null ? `${stage}: nobody` : `${stage}: ${who}`
      return write(input, { act: 'review.assign', detail, edit: (content) => edit.assignStage(content, stage, who) })
    }),
    finishStage: reviews.finishStage.handler(async ({ input }) => {
      const { stage, isDone } = input
      if (isDone) await refuseUnmet(services, input, stage)
      const act = isDone ? 'review.finish-stage' : 'review.resume-stage'
      return write(input, { act, detail: stage, edit: (content) => edit.finishStage(content, stage, isDone) })
    }),
    skipStage: reviews.skipStage.handler(({ input }) => {
      const { stage, reason } = input
      if (stage === 'sign-off') {
        throw new Refusal(
          'review.sign-off-needed',
          'The sign-off cannot be skipped: without both signatures a review is not signed.',
        )
      }
      const detail = `${stage}: ${quoted(reason)}`
      return write(input, {
        act: 'review.skip-stage',
        detail,
        edit: (content, said) => edit.skipStage(content, stage, { ...said, reason }),
      })
    }),

    answerSuspicion: reviews.answerSuspicion.handler(async ({ input }) => {
      const { suspicion, answer: text, before } = input
      const asked = await askedQuestion(services, input)
      return write(input, {
        act: 'review.answer-question',
        detail: `${quoted(asked)}: ${quoted(text)}`,
        edit: (content, said) => edit.answerSuspicion(content, suspicion, { ...said, text, before }),
      })
    }),
    summarise: reviews.summarise.handler(({ input }) =>
      write(input, {
        act: 'review.summarise',
        detail: quoted(input.text),
        edit: (content) => edit.summarise(content, input.text, input.before),
      }),
    ),
    comment: reviews.comment.handler(({ input }) =>
      write(input, {
        act: 'review.comment',
        detail: `${input.target}: ${quoted(input.text)}`,
        edit: (content) => edit.commentOn(content, input),
      }),
    ),

    keepFeedback: reviews.keepFeedback.handler(({ input }) =>
      write(input, {
        act: 'review.feedback',
        detail: `${input.entry.kind} of ${input.entry.from}: ${quoted(input.entry.text)}`,
        edit: (content) => edit.keepFeedback(content, input.entry, input.before),
      }),
    ),
    removeFeedback: reviews.removeFeedback.handler(({ input }) =>
      write(input, {
        act: 'review.remove-feedback',
        detail: ({ feedback }) =>
          nameOf(feedback, input.id, ({ kind, from, text }) => `${kind} of ${from}: ${quoted(text)}`),
        edit: (content) => edit.removeEntry(content, 'feedback', input.id),
      }),
    ),
    askQuestions: reviews.askQuestions.handler(({ input }) =>
      write(input, {
        act: 'review.questions',
        detail: `${input.questions.map(({ text }) => quoted(text)).join(', ')}${input.sent === null ? '' : `; sent to ${input.sent}`}`,
        edit: (content) => edit.askQuestions(content, input),
      }),
    ),
    importAnswers: reviews.importAnswers.handler(({ input }) => importAnswers(services, input)),
    keepIncident: reviews.keepIncident.handler(({ input }) =>
      write(input, {
        act: 'review.incident',
        detail: quoted(input.incident.title),
        edit: (content) => edit.keepIncident(content, input.incident, input.before),
      }),
    ),
    removeIncident: reviews.removeIncident.handler(({ input }) =>
      write(input, {
        act: 'review.remove-incident',
        detail: ({ incidents }) => nameOf(incidents, input.id, ({ title }) => quoted(title)),
        edit: (content) => edit.removeEntry(content, 'incidents', input.id),
      }),
    ),

    proposeChange: reviews.proposeChange.handler(async ({ input }) => {
      const evidence = await evidenceOf(services, input, input.change)
      return write(input, {
        act: 'review.propose-change',
        detail: `${input.change.target}: ${quoted(input.change.says)}`,
        edit: (content) => edit.keepChange(content, { id: null, ...input.change, evidence, decision: 'open' }),
      })
    }),
    decideChange: reviews.decideChange.handler(({ input }) =>
      write(input, {
        act: 'review.decide-change',
        detail: ({ changes }) => `${nameOf(changes, input.id, ({ says }) => quoted(says))}: ${input.decision}`,
        edit: (content) => edit.decideChange(content, input.id, input.decision),
      }),
    ),
    removeChange: reviews.removeChange.handler(({ input }) =>
      write(input, {
        act: 'review.remove-change',
        detail: ({ changes }) => nameOf(changes, input.id, ({ says }) => quoted(says)),
        edit: (content) => edit.removeEntry(content, 'changes', input.id),
      }),
    ),
    draftChanges: reviews.draftChanges.handler(({ input }) => draftChanges(services, input)),
    settleConsequence: reviews.settleConsequence.handler(({ input }) => settle(services, input)),

    circulate: reviews.circulate.handler(({ input }) =>
      write(input, {
        act: 'review.circulate',
        detail: `to ${input.to.join(', ')}${input.pack === null ? '' : `, with ${input.pack}`}`,
        edit: (content, said) => edit.circulateTo(content, { ...said, to: input.to, pack: input.pack }),
      }),
    ),
    ask: reviews.ask.handler(({ input }) =>
      write(input, {
        act: 'review.ask',
        detail: `the ${input.side}${aboutStage(input)}: ${quoted(input.text)}`,
        edit: (content, said) => edit.ask(content, { ...input, ...said }),
      }),
    ),
    answer: reviews.answer.handler(({ input }) =>
      write(input, {
        act: 'review.answer',
        detail: ({ queries }) => `${nameOf(queries, input.query, ({ text }) => quoted(text))}: ${quoted(input.text)}`,
        edit: (content, said) => edit.answerQuery(content, input.query, { ...said, text: input.text }),
      }),
    ),
    addNote: reviews.addNote.handler(({ input }) =>
      write(input, {
        act: 'review.note',
        detail: `${quoted(input.text)}${aboutStage(input)}`,
        edit: (content, said) => edit.addNote(content, { ...input, ...said }),
      }),
    ),
    removeNote: reviews.removeNote.handler(({ input }) =>
      write(input, {
        act: 'review.remove-note',
        detail: ({ notes = [] }) => nameOf(notes, input.id, ({ text }) => quoted(text)),
        edit: (content) => edit.removeNote(content, input.id),
      }),
    ),
    keepMeeting: reviews.keepMeeting.handler(({ input }) =>
      write(input, {
        act: 'review.meeting',
        detail: ({ meeting }) => meetingWords(input.meeting, meeting),
        edit: (content) => edit.keepMeeting(content, input.meeting, input.before),
      }),
    ),

    freeze: reviews.freeze.handler(async ({ input }) => {
      await freezeReview(services, input)
      return viewReview(services, input)
    }),
    sign: reviews.sign.handler(({ input }) => signReview(services, input)),
    reopen: reviews.reopen.handler(({ input }) => reopenReview(services, input)),
    verify: reviews.verify.handler(({ input }) => verifyReview(services, input)),
  }
}

async function openReview(services: Services, acting: Acting) {
  const { store, now } = services
  const agreement = newest(keptVersions(store, acting.reference))
  const { from, to } = parsePeriod(acting.period, agreement.spec.timeZone)
  // A half-year written as two dates is that half-year, and no second review of it.
  const label = periodLabel(from, to)
  const which = { ...acting, period: label }
  await store.jot((database) => {
    if (revisionsOf(database, which.reference, label).length > 0) return
    const content = blankContent(expectedAttendance(agreement))
    const { reference, by } = which
    keepReview(database, { reference, period: label, revision: 1, openedAt: now(), openedBy: by, content })
    auditReview(database, services, { acting: which, act: 'review.open', detail: 'revision 1' })
  })
  return viewReview(services, which)
}

/** A question in its words. @throws Refusal `review.question-unknown` where the data asks it no more */
async function askedQuestion(services: Services, { suspicion, ...which }: Which & { readonly suspicion: string }) {
  const { suspicions } = await viewReview(services, which)
  const asked = suspicions.find(({ id }) => id === suspicion)
  if (asked !== undefined) return asked.says
  throw new Refusal(
    'review.question-unknown',
    'The data no longer asks this: it was imported anew meanwhile. Look at the questions again.',
  )
}

/** A stage whose needs are not met is finished by nobody: it can be skipped with a reason. */
async function refuseUnmet(services: Services, which: Which, stage: string): Promise<void> {
  const { stages } = await viewReview(services, which)
  const unmet = stages.find((standing) => standing.stage === stage)?.needs.filter(({ isMet }) => !isMet) ?? []
  if (unmet.length === 0) return
  throw new Refusal(
    'review.stage-unmet',
    `The stage ${stage} is not done yet. Do what is listed, or skip the stage with a reason.`,
    unmet.map(({ says }) => ({ path: stage, found: 'not yet', expected: says })),
  )
}
