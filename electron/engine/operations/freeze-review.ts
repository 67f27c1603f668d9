import { createHash } from 'node:crypto'
import manifest from '../../../package.json' with { type: 'json' }
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { countOf } from '../../../shared/format.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { FrozenHolidays } from '../../../shared/review/frozen-holidays.ts'
import { type FrozenImport, type ReviewSnapshot, writeSnapshot } from '../../../shared/review/snapshot.ts'
import { openStages } from '../../../shared/review/stage-standing.ts'
import type { Check } from '../../../shared/sla/figures.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Services } from '../services.ts'
import { listCauses } from '../store/breach-notes.ts'
import { frozenImports } from '../store/frozen-imports.ts'
import { type KeptReview, keepSnapshot } from '../store/review-register.ts'
import { keptVersions } from './agreements.ts'
import { type BesideFigures, besideFigures, evidenceToKeep } from './beside-figures.ts'
import { waitingToKeep } from './breach-waiting.ts'
import { changedSince } from './changed-verdicts.ts'
import { holidaysToKeep } from './frozen-holidays.ts'
import { openReview } from './known-review.ts'
import type { Measured } from './measurements.ts'
import { type Acting, auditReview } from './review-acts.ts'
import { breachesOf } from './review-breaches.ts'
import { liveFacts, type ReviewFacts, stagesOf } from './review-view.ts'

/** Keeps everything that a review rests on in one text that nothing changes any more. @throws Refusal `review.stages-open` */
export async function freezeReview(services: Services, acting: Acting): Promise<void> {
  const { store, measurements, now } = services
  const review = openReview(store.database, acting)
  const facts = await liveFacts(services, review)
  refuseOpenStages(services, review, facts)
  const measured = await measurements.measure(keptVersions(store, acting.reference), acting.period)
  const at = now()
  const beside = await besideFigures(services, acting)
  const holidays = await holidaysToKeep(
    measured.versions.map(({ agreement }) => agreement),
    measured.period,
  )
  const text = writeSnapshot(snapshotOf(services, { review, facts, measured, beside, holidays, at, by: acting.by }))
  const sha256 = createHash('sha256').update(text).digest('hex')
  await store.jot((database) => {
    openReview(database, acting)
    keepSnapshot(database, review.id, { at, by: acting.by, sha256, text })
    auditReview(database, services, {
      acting,
      act: 'review.freeze',
      detail: `revision ${review.revision}, sha256 ${sha256}`,
    })
  })
}

function refuseOpenStages({ store }: Services, review: KeptReview, facts: ReviewFacts): void {
  const standings = stagesOf(store.database, review, facts)
  const open = openStages(standings)
  if (open.length === 0) return
  throw new Refusal(
    'review.stages-open',
    `${countOf(open.length, 'stage')} of the review ${open.length === 1 ? 'is' : 'are'} open: ${open.join(', ')}. Finish each, or skip it with a reason, and freeze then.`,
    open.map((stage) => ({
      path: stage,
      found: 'neither done nor skipped',
      expected:
        standings
          .find((standing) => standing.stage === stage)
          ?.needs.filter(({ isMet }) => !isMet)
          .map(({ says }) => says)
          .join('; ') || 'to be marked as done',
    })),
  )
}

type Freezing = {
  readonly review: KeptReview
  readonly facts: ReviewFacts
  readonly measured: Measured
  readonly beside: BesideFigures
  readonly holidays: FrozenHolidays[]
  readonly at: Instant
  readonly by: string
}

function snapshotOf(
  services: Services,
  { review, facts, measured, beside, holidays, at, by }: Freezing,
): ReviewSnapshot {
  const { store } = services
  const { reference, period, revision } = review
  return {
    apiVersion: 'accord/v1',
    kind: 'ReviewSnapshot',
    program: { name: manifest.name, version: manifest.version },
    review: { reference, period, revision, frozenAt: new Date(at).toISOString(), frozenBy: by },
    agreement: measured.versions.map(({ agreement, version, sha256 }) => ({
      version,
      sha256,
      text: writeAgreement(agreement, 'json'),
    })),
    ...(holidays.length === 0 ? {} : { holidays }),
    imports: importsOf(store, measured),
    manual: measured.records.manual.map((value) => ({ ...value })),
    exclusions: [...facts.exclusions],
    figures: facts.figures,
    checks: checksByTarget(measured),
    said: {
      content: facts.content,
      causes: listCauses(store.database),
      notes: [...facts.notes],
      sources: [...facts.sources],
      suspicions: [...facts.suspicions],
      consequences: [...facts.consequences],
      actions: facts.actions,
      changed: changedSince(services, review, measured),
      earlier: [...beside.earlier],
      demand: beside.demand,
      evidence: evidenceToKeep(services, measured),
      waiting: waitingToKeep(measured, breachesOf(measured)),
    },
  }
}

/** Every import of the sources that the agreement reads: also one whose tickets a later one replaced tells of its histories. */
function importsOf({ database }: Services['store'], { columns, versions }: Measured): FrozenImport[] {
  const readsAll = versions.some(({ agreement }) => agreement.spec.data?.sources === undefined)
  const names = new Set([
    ...columns.sources.map(({ name }) => name),
    ...versions.flatMap(({ agreement }) => agreement.spec.data?.sources ?? []),
  ])
  return frozenImports(database).filter(({ source, rowKind }) => readsAll || names.has(source) || rowKind !== 'ticket')
}

/** The checks that the period lists, by target. */
export function checksByTarget({ measurement }: Measured): Record<string, Check[]> {
  const targets = measurement.figures.targets.map(({ id }) => {
    const checks = measurement.checks(id)
    return [
      id,
      Array.from({ length: checks?.length ?? 0 }, (_, index) => checks?.at(index)).filter(
        (check) => check !== undefined,
      ),
    ] as const
  })
  return Object.fromEntries(targets)
}
