import { consequenceOutcomes } from '../../../shared/review/consequence-outcomes.ts'
import type { ReviewContent } from '../../../shared/review/content.ts'
import type { Action, BreachNote, Exclusion, Review, ReviewSource, Suspicion } from '../../../shared/review/review.ts'
import { type PlannedReview, plannedReviews } from '../../../shared/review/review-calendar.ts'
import { type ReviewSnapshot, readSnapshot } from '../../../shared/review/snapshot.ts'
import { stageStandings } from '../../../shared/review/stage-standing.ts'
import type { ReviewState, StageStanding } from '../../../shared/review/stages.ts'
import { suspicionsOf } from '../../../shared/review/suspicions.ts'
import type { Figures } from '../../../shared/sla/figures.ts'
import { writeLocalDate } from '../../../shared/time/civil-date.ts'
import type { LocalDate } from '../../../shared/time/instant.ts'
import { parsePeriod, periodLabel } from '../../../shared/time/period.ts'
import { instantToWall } from '../../../shared/time/zone.ts'
import type { Services } from '../services.ts'
import type { KeptVersion } from '../store/agreement-register.ts'
import { listNotes, type Which } from '../store/breach-notes.ts'
import { listExclusions } from '../store/exclusion-register.ts'
import { type KeptReview, revisionsOf, signingsOf, snapshotText } from '../store/review-register.ts'
import { keptVersions } from './agreements.ts'
import { actionsOfReview } from './judge-actions.ts'
import { knownReview } from './known-review.ts'
import { type Measured, newest } from './measurements.ts'
import { recently } from './recently.ts'
import { type Breach, breachesIn, breachesOf, breachKey, breachKeyOf, isTriaged } from './review-breaches.ts'
import { dataFacts, frozenSources, sourcesOf } from './review-sources.ts'

/** What a review shows beside what people wrote in it: worked out while it is open, and read from the snapshot once it is frozen. */
export type ReviewFacts = {
  readonly figures: Figures
  readonly sources: readonly ReviewSource[]
  readonly suspicions: readonly Suspicion[]
  readonly breaches: { readonly all: number; readonly triaged: number }
  readonly notes: readonly BreachNote[]
  readonly exclusions: readonly Exclusion[]
  readonly actions: { readonly carried: Action[]; readonly raised: Action[] }
  readonly consequences: Review['consequences']
  readonly content: ReviewContent
}

/** A review as everybody sees it. @throws Refusal `agreement.unknown`, `review.not-open`, `review.revision-unknown` */
export async function viewReview(services: Services, which: Which, revision?: number): Promise<Review> {
  const versions = keptVersions(services.store, which.reference)
  // One that cannot be read is said to be so, rather than not to be opened yet.
  parsePeriod(which.period, newest(versions).spec.timeZone)
  const kept = knownReview(services.store.database, which, revision)
  const facts = await factsOf(services, kept)
  return { ...headOf(versions, kept), ...saidIn(facts), ...standingOf(services, kept, facts) }
}

/** The facts of a revision: frozen, or as of now. */
export async function factsOf(services: Services, kept: KeptReview): Promise<ReviewFacts> {
  const frozen = frozenReview(services, kept)
  return frozen === null ? liveFacts(services, kept) : frozenFacts(frozen)
}

/** What was frozen; null for a review that is open. */
export function frozenReview({ store }: Pick<Services, 'store'>, { id, frozen }: KeptReview): ReviewSnapshot | null {
  if (frozen === null) return null
  const read = () => {
    const text = snapshotText(store.database, id)
    return text === null ? null : readSnapshot(text)
  }
  return snapshots.get(frozen.sha256, read)
}

/** Frozen texts never change, so that the last ones need not be read twice. */
const snapshots = recently<ReviewSnapshot | null>(4)

function frozenFacts(snapshot: ReviewSnapshot): ReviewFacts {
  const { figures, exclusions, said } = snapshot
  const { content, notes, suspicions, consequences, actions } = said
  return {
    figures,
    sources: frozenSources(snapshot),
    suspicions,
    notes,
    exclusions,
    actions,
    consequences,
    content,
    breaches: countTriaged(breachesIn(snapshot), notes),
  }
}

/** Measured now, with the exclusions that the other side approved. */
export async function liveFacts(services: Services, kept: KeptReview): Promise<ReviewFacts> {
  const { database } = services.store
  const measured = await services.measurements.measure(keptVersions(services.store, kept.reference), kept.period)
  const { figures } = measured.measurement
  const notes = listNotes(database, kept)
  const { content } = kept
  const sources = sourcesOf(services, measured)
  return {
    figures,
    sources,
    suspicions: suspicionsOf(dataFacts(sources, measured), content.answers),
    breaches: triageCounts(measured, notes),
    notes,
    exclusions: listExclusions(database, kept),
    actions: actionsOfReview(database, kept, figures),
    consequences: consequenceOutcomes(figures, content.outcomes),
    content,
  }
}

/** How many breaches a review has, and how many of them have a cause. */
export function triageCounts(measured: Measured, notes: readonly BreachNote[]): ReviewFacts['breaches'] {
  return countTriaged(breachesOf(measured), notes)
}

/** One that was left out counts in neither number. */
function countTriaged(breaches: readonly Breach[], notes: readonly BreachNote[]): ReviewFacts['breaches'] {
  const triaged = new Set(notes.filter(isTriaged).map(breachKey))
  const all = breaches.filter(({ check }) => check.counted)
  return { all: all.length, triaged: all.filter((breach) => triaged.has(breachKeyOf(breach))).length }
}

/** The heading of a review: whose it is, and when it is to be held. */
export function headOf(versions: readonly KeptVersion[], { reference, period }: Which) {
  const { metadata, spec } = newest(versions)
  return {
    reference,
    title: metadata.title,
    provider: spec.provider.department,
    customer: spec.customer.department,
    period,
    due: dueDay(versions, period),
  }
}

/** The day that the agreement's cadence gives a review; the day after the period where it gives none. */
function dueDay(versions: readonly KeptVersion[], period: string): LocalDate {
  const agreement = newest(versions)
  const { from, to, end, timeZone } = parsePeriod(period, agreement.spec.timeZone)
  const dayAfter = writeLocalDate(instantToWall(timeZone, end))
  const planned = plannedReviews(agreement, `${Number(to.slice(0, 4)) + 2}-12-31`)
  const label = periodLabel(from, to)
  return planned.find((review: PlannedReview) => review.period === label)?.due ?? dayAfter
}

function saidIn({ content, sources, suspicions, breaches, exclusions, actions, consequences }: ReviewFacts) {
  const {
    summary,
    commentary,
    feedback,
    questionnaire,
    incidents,
    changes,
    queries,
    notes = [],
    circulated,
    meeting,
  } = content
  return {
    summary,
    commentary,
    sources: [...sources],
    suspicions: [...suspicions],
    breaches,
    exclusions: [...exclusions],
    feedback,
    questionnaire,
    incidents,
    actions,
    changes,
    queries,
    notes,
    circulated,
    meeting,
    consequences: [...consequences],
  }
}

function standingOf({ store: { database } }: Services, kept: KeptReview, facts: ReviewFacts) {
  const stages = stagesOf(database, kept, facts)
  const { frozen } = kept
  return {
    revision: kept.revision,
    state: openedState(kept, signingsOf(database, kept.id).length),
    openedAt: new Date(kept.openedAt).toISOString(),
    openedBy: kept.openedBy,
    stages,
    stagesDone: stages.filter(({ state }) => state === 'done' || state === 'skipped').length,
    frozen: frozen === null ? null : { ...frozen, at: new Date(frozen.at).toISOString() },
    signings: signingsOf(database, kept.id),
    revisions: revisionsOf(database, kept.reference, kept.period).map(({ revision, frozen: of, reopened }) => ({
      revision,
      sha256: of?.sha256 ?? null,
      reopened,
    })),
  }
}

/** How the stages of a review stand. */
export function stagesOf(
  database: Services['store']['database'],
  kept: KeptReview,
  facts: ReviewFacts,
): StageStanding[] {
  return stageStandings(facts.content, {
    openedAt: new Date(kept.openedAt).toISOString(),
    targets: facts.figures.targets,
    suspicions: facts.suspicions,
    breaches: facts.breaches,
    openExclusions: facts.exclusions.filter(({ decided, withdrawn }) => decided === null && withdrawn === null).length,
    ...facts.actions,
    consequences: facts.consequences,
    isFrozen: kept.frozen !== null,
    signed: signingsOf(database, kept.id).map(({ party }) => party),
  })
}

/** How far a review that somebody opened has come. */
export function openedState(
  { content, frozen }: Pick<KeptReview, 'content' | 'frozen'>,
  signatures: number,
): ReviewState {
  if (frozen !== null && signatures === 2) return 'signed'
  const { on, minutes } = content.meeting
  if (frozen !== null || content.stages.meeting?.isDone === true || (on !== null && minutes !== null)) return 'held'
  return content.circulated === null ? 'in-preparation' : 'circulated'
}
