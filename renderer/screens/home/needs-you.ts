import { localDate, percentOf } from '../../../shared/format.ts'
import type { AgreementStanding } from '../../../shared/operations/agreements.ts'
import { DAY, type LocalDate } from '../../../shared/time/instant.ts'

/** One thing that waits for the person, with its next step. */
export type Need = {
  readonly kind: 'missed' | 'near' | 'review' | 'no-figures' | 'ended'
  readonly reference: string
  readonly title: string
  readonly sentence: string
  /** The target concerned, where there is one. */
  readonly target: string | null
  /** Whether tickets broke it, that can be listed. */
  readonly hasBreaches?: boolean
  readonly period: string | null
}

/** What a person can take in at once. */
const AT_MOST = 7
/** Days before a review in which its pack wants making. */
const AHEAD = 30
const ORDER: readonly Need['kind'][] = ['missed', 'review', 'near', 'ended', 'no-figures']

/** What waits, most pressing first. `today` is the reader's own date. */
export function needsYou(standing: readonly AgreementStanding[], today: LocalDate): readonly Need[] {
  const all = standing.flatMap((agreement) => [
    ...shortfall(agreement),
    ...reviewDue(agreement, today),
    ...ended(agreement),
    ...noFigures(agreement),
  ])
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
  const figure = `${worst.figure ?? percentOf(worst.attainment, [worst.objective])} against ${percentWords(worst.objective)}`
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

const percentWords = (objective: string): string => objective.replace(/\s*%$/, '\u202f%')

function reviewDue(agreement: AgreementStanding, today: LocalDate): Need[] {
  const { nextReview, state } = agreement
  if (nextReview === null || state !== 'in-force' || daysBetween(today, nextReview) > AHEAD) return []
  const verb = nextReview < today ? 'was' : 'is'
  return [needOf(agreement, 'review', `its review ${verb} due on ${localDate(nextReview)}`)]
}

const daysBetween = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / DAY

function ended(agreement: AgreementStanding): Need[] {
  const { state, effective } = agreement
  if (state !== 'expired') return []
  return [needOf(agreement, 'ended', `it ended on ${localDate(effective.to)} and no later version follows`)]
}

function noFigures(agreement: AgreementStanding): Need[] {
  if (agreement.period !== null || agreement.state !== 'in-force') return []
  return [needOf(agreement, 'no-figures', 'no ticket has reached it yet')]
}
