import { date, localDate } from '../format.ts'
import type {
  ReviewAction,
  ReviewConsequence,
  ReviewExclusion,
  ReviewFeedback,
  ReviewIncident,
  ReviewPart,
  ReviewSignature,
} from '../packs/review-part.ts'
import { writeLocalDate } from '../time/civil-date.ts'
import type { LocalDate } from '../time/instant.ts'
import { instantToWall } from '../time/zone.ts'
import { pareto } from './pareto.ts'
import type { Action, BreachNote, Cause, Exclusion, Incident, Questionnaire, Review } from './review.ts'
import { changedInWords, courseOf } from './review-course.ts'
import type { VerdictsSince } from './snapshot.ts'

/** What a pack needs of a review beside the review itself. */
export type PackFacts = {
  /** Names of the targets, by their ids. */
  readonly targets: ReadonlyMap<string, string>
  readonly notes: readonly BreachNote[]
  readonly causes: readonly Cause[]
  readonly next: { readonly on: LocalDate; readonly period: string } | null
  /** Verdicts of earlier frozen reviews that no longer hold. */
  readonly changed?: readonly VerdictsSince[]
  /** Local date of the agreement, to tell what is overdue. */
  readonly today: LocalDate
  /** The agreement's, in which days are written. */
  readonly timeZone: string
}

/** A review as its pack prints it: names in place of numbers, and nothing that nobody said. */
export function reviewPart(review: Review, facts: PackFacts): ReviewPart {
  const { summary, commentary, changes, meeting, frozen } = review
  return {
    revision: review.revision,
    standing: standingWords(review, facts.timeZone),
    ...(summary === null ? {} : { summary }),
    asks: asksOf(review),
    commentary,
    dataQuestions: review.suspicions.map(({ says, answer }) => ({ says, answer })),
    breaches: breachCauses(review, facts),
    exclusions: exclusionsOf(review.exclusions, facts),
    changed: changedInWords(facts.changed ?? [], facts.targets),
    incidents: review.incidents.map((incident) => incidentOf(incident, review)),
    feedback: reviewFeedback(review),
    actions: {
      carried: review.actions.carried.map((action) => actionOf(action, facts)),
      raised: review.actions.raised.map((action) => actionOf(action, facts)),
    },
    changes: changes.map(({ target, says, reason, evidence, decision }) => ({
      target,
      says,
      reason,
      evidence,
      decision,
    })),
    consequences: review.consequences.map((consequence) => consequenceOf(consequence, review)),
    course: courseOf(review),
    meeting: {
      ...meeting,
      attendance: meeting.attendance.map((person) => ({ ...person, side: sideName(person.side, review) })),
    },
    ...(facts.next === null ? {} : { nextReview: facts.next }),
    signatures: signaturesOf(review, frozen?.sha256 ?? null),
  }
}

function standingWords({ state, circulated, signings }: Review, zone: string): string {
  const day = (at: string) => date(Date.parse(at), zone)
  const last = signings
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  if (state === 'signed' && last !== undefined) return `Signed on ${day(last)}`
  if (state === 'held') return 'Held, to be signed'
  return circulated === null ? 'Draft' : `Draft for queries, circulated on ${day(circulated.at)}`
}

/** What the meeting has to decide. */
function asksOf({ changes, exclusions, consequences }: Review): string[] {
  const open = exclusions.filter(({ decided, withdrawn }) => decided === null && withdrawn === null).length
  const unsettled = consequences.filter(({ action, waived }) => action === null && waived === null)
  return [
    ...(open === 0
      ? []
      : [`Decide on ${open === 1 ? 'one exclusion that was' : `${open} exclusions that were`} asked for`]),
    ...changes.filter(({ decision }) => decision === 'open').map(({ says }) => `Decide on the change: ${says}`),
    ...unsettled.map(({ says }) => `Settle what follows: ${says}`),
  ]
}

function sideName(side: 'provider' | 'customer' | null, { provider, customer }: Pick<Review, 'provider' | 'customer'>) {
  return side === null ? null : side === 'provider' ? provider : customer
}

function breachCauses(review: Review, { notes, causes }: PackFacts): NonNullable<ReviewPart['breaches']> {
  const names = new Map(causes.map(({ id, name }) => [id, name]))
  const given = notes.flatMap(({ cause }) => (cause === null ? [] : [names.get(cause) ?? `Cause ${cause}`]))
  const counts = pareto(given).map(({ cause, breaches }) => ({ cause: cause ?? '', count: breaches }))
  return {
    ...review.breaches,
    causes: counts,
    notes: notes.map((note) => ({
      key: note.key,
      sourceName: note.sourceName,
      target: note.target,
      cause: note.cause === null ? null : (names.get(note.cause) ?? null),
      note: note.note,
      belongsTo: belongsTo(note, review),
    })),
  }
}

function belongsTo({ incident, action }: BreachNote, { incidents, actions }: Review): string | null {
  const happened = incidents.find(({ id }) => id === incident)?.title
  const done = [...actions.carried, ...actions.raised].find(({ id }) => id === action)?.title
  const parts = [happened === undefined ? null : `Incident: ${happened}`, done === undefined ? null : `Action: ${done}`]
  const said = parts.filter((part) => part !== null)
  return said.length === 0 ? null : said.join('; ')
}

function exclusionsOf(exclusions: readonly Exclusion[], { targets }: PackFacts): ReviewExclusion[] {
  return exclusions.map(({ id, key, target, reason, evidence, requested, decided, withdrawn }) => ({
    number: id,
    key,
    targets: target === null ? [] : [targets.get(target) ?? target],
    reason,
    evidence,
    requestedBy: requested.by,
    requestedAt: requested.at,
    outcome: withdrawn !== null ? 'withdrawn' : (decided?.outcome ?? 'open'),
    decidedBy: withdrawn?.by ?? decided?.by ?? null,
    decidedAt: withdrawn?.at ?? decided?.at ?? null,
    note: withdrawn?.reason ?? decided?.note ?? null,
  }))
}

function incidentOf({ id: _id, tickets, actions, ...incident }: Incident, review: Review): ReviewIncident {
  const titles = new Map([...review.actions.carried, ...review.actions.raised].map(({ id, title }) => [id, title]))
  return {
    ...incident,
    tickets: tickets.map(({ key }) => key),
    actions: actions.flatMap((id) => titles.get(id) ?? []),
  }
}

/** What internal customers said, with the mean of each question. */
export function reviewFeedback({
  feedback,
  questionnaire,
}: Pick<Review, 'feedback' | 'questionnaire'>): ReviewFeedback {
  return {
    entries: feedback.map(({ id: _id, ...entry }) => entry),
    ...(questionnaire.answers.length === 0 ? {} : { questionnaire: questionnaireOf(questionnaire) }),
  }
}

function questionnaireOf({ questions, sent, answers }: Questionnaire): NonNullable<ReviewFeedback['questionnaire']> {
  return {
    sent,
    answered: answers.length,
    questions: questions.map(({ id, text, scale }) => {
      const given = answers.flatMap((answer) => answer.answers.filter(({ question }) => question === id))
      const scores = given.flatMap(({ score }) => score ?? [])
      return {
        text,
        scale,
        mean: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
        answers: given.length,
        comments: given.flatMap(({ comment }) => comment ?? []),
      }
    }),
  }
}

function actionOf(action: Action, { today, timeZone }: Pick<PackFacts, 'today' | 'timeZone'>): ReviewAction {
  const { id, raisedAt, title, detail, owner, due, baseline, expected, actual, state, closed, progress } = action
  return {
    number: id,
    ...(raisedAt === undefined ? {} : { raised: dayOf(raisedAt, timeZone) }),
    title,
    detail,
    owner,
    due,
    baseline,
    expected,
    actual,
    state: state === 'open' && due < today ? 'overdue' : state,
    progress: closed?.note ?? progress.at(-1)?.text ?? null,
  }
}

/** The local day of a moment. */
function dayOf(at: string, timeZone: string): LocalDate {
  return writeLocalDate(instantToWall(timeZone, Date.parse(at)))
}

function consequenceOf(consequence: Review['consequences'][number], { actions }: Review): ReviewConsequence {
  const { says, arithmetic, action, waived } = consequence
  const raised = [...actions.raised, ...actions.carried].find(({ id }) => id === action)
  const outcome =
    waived !== null
      ? `Waived by ${waived.by}: ${waived.reason}`
      : raised === undefined
        ? null
        : `Action of ${raised.owner}, due ${localDate(raised.due)}`
  return { says, arithmetic, outcome }
}

function signaturesOf(review: Review, sha256: string | null): ReviewSignature[] {
  return (['provider', 'customer'] as const).map((side) => {
    const signing = review.signings.find(({ party }) => party === side)
    return {
      side: side === 'provider' ? review.provider : review.customer,
      name: signing?.name ?? '',
      role: signing?.role ?? null,
      at: signing?.at ?? null,
      sha256: signing?.sha256 ?? sha256,
    }
  })
}
