import { countOf, localDate, objective, percentOf } from '../../../shared/format.ts'
import type { AgreementStanding } from '../../../shared/operations/agreements.ts'
import type { Action } from '../../../shared/review/review.ts'

/** One thing that waits for the person, with its next step. */
export type Need = {
  readonly kind: 'missed' | 'near' | 'review' | 'actions' | 'no-figures' | 'ended'
  readonly reference: string
  readonly title: string
  readonly sentence: string
  /** The target concerned, where there is one. */
  readonly target: string | null
  /** Whether tickets broke it, that can be listed. */
  readonly hasBreaches?: boolean
  readonly period: string | null
  /** Of a review: whether somebody has opened it. */
  readonly isOpened?: boolean
}

/** A review that waits, as `reviews.reminders` tells it. */
export type ReviewReminder = {
  readonly reference: string
  readonly period: string
  readonly title: string
  readonly short: string
  readonly isOverdue: boolean
  readonly isOpened: boolean
}

/** What waits besides the figures. */
export type Waiting = {
  readonly reviews: readonly ReviewReminder[]
  /** Those past their day. */
  readonly actions: readonly Pick<Action, 'reference' | 'title' | 'owner' | 'due'>[]
}

/** What a person can take in at once. */
const AT_MOST = 7
const ORDER: readonly Need['kind'][] = ['missed', 'review', 'actions', 'near', 'ended', 'no-figures']

/** What waits, most pressing first. */
export function needsYou(standing: readonly AgreementStanding[], waiting: Waiting): readonly Need[] {
  const all = [
    ...standing.flatMap((agreement) => [...shortfall(agreement), ...ended(agreement), ...noFigures(agreement)]),
    ...waiting.reviews.toSorted((a, b) => Number(b.isOverdue) - Number(a.isOverdue)).map(reviewNeed),
    ...actionNeeds(standing, waiting.actions),
  ]
  return all.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)).slice(0, AT_MOST)
}

function needOf(agreement: AgreementStanding, kind: Need['kind'], sentence: string): Need {
  const { reference, title, period } = agreement
  return { kind, reference, title, sentence, target: null, period }
}

function shortfall(agreement: AgreementStanding): Need[] {
  const { worst } = agreement
  if (worst === null || agreement.state === 'expired') return []
  if (worst.status !== 'red' && worst.status !== 'amber') return []
  const figure = `${worst.figure ?? percentOf(worst.attainment, [worst.objective])} against ${objective(worst.objective)}`
  const kind = worst.status === 'red' ? 'missed' : 'near'
  const verb = worst.status === 'red' ? 'missed its objective' : 'is short of its objective'
  return [
    {
      ...needOf(agreement, kind, `“${worst.name}” ${verb}: ${figure}`),
      target: worst.id,
      ...(runsClock(worst.metric) && { hasBreaches: true }),
    },
  ]
}

const runsClock = (metric: string | undefined) => metric === undefined || metric.endsWith('-time')

function reviewNeed({ reference, period, title, short, isOpened }: ReviewReminder): Need {
  return { kind: 'review', reference, title, sentence: `its review ${short}`, target: null, period, isOpened }
}

/** One line for each agreement, so that a long register leaves room for the rest. */
function actionNeeds(standing: readonly AgreementStanding[], actions: Waiting['actions']): Need[] {
  return [...Map.groupBy(actions, ({ reference }) => reference)].map(([reference, overdue]) => {
    const title = standing.find((agreement) => agreement.reference === reference)?.title ?? reference
    const first = overdue.reduce((least, action) => (action.due < least.due ? action : least))
    return {
      kind: 'actions',
      reference,
      title,
      sentence: overdueWords(first, overdue.length),
      target: null,
      period: null,
    }
  })
}

function overdueWords({ title, owner, due }: Waiting['actions'][number], count: number): string {
  if (count === 1) return `the action “${title}” of ${owner} was due on ${localDate(due)}`
  return `${countOf(count, 'action')} are overdue, the longest since ${localDate(due)}`
}

function ended(agreement: AgreementStanding): Need[] {
  const { state, effective } = agreement
  if (state !== 'expired') return []
  return [needOf(agreement, 'ended', `it ended on ${localDate(effective.to)} and no later version follows`)]
}

function noFigures(agreement: AgreementStanding): Need[] {
  if (agreement.period !== null || agreement.state !== 'in-force') return []
  return [needOf(agreement, 'no-figures', 'no ticket has reached it yet')]
}
