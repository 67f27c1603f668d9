import type { z } from 'zod'
import type { triage } from '../../../shared/operations/triage.ts'
import { pareto } from '../../../shared/review/pareto.ts'
import type { BreachNote, Cause, Exclusion } from '../../../shared/review/review.ts'
import type { BreachWaiting } from '../../../shared/review/snapshot.ts'
import type { Services } from '../services.ts'
import { listCauses, listNotes, type Which } from '../store/breach-notes.ts'
import { listExclusions } from '../store/exclusion-register.ts'
import { revisionsOf } from '../store/review-register.ts'
import { keptVersions } from './agreements.ts'
import type { Measured } from './measurements.ts'
import { type Breach, breachesIn, breachesOf, breachKey, breachKeyOf, isTriaged } from './review-breaches.ts'
import { frozenReview } from './review-view.ts'

type Asked = z.infer<NonNullable<(typeof triage.breaches)['~orpc']['inputSchema']>>

/** The figures that a review's breaches stand behind. */
export function measuredFor({ store, measurements }: Services, { reference, period }: Which): Promise<Measured> {
  return measurements.measure(keptVersions(store, reference), period)
}

type Noted = Breach & { readonly note: BreachNote | null; readonly exclusion: Exclusion | null }

/** A page of the breaches with what triage says of them. */
export async function pageOfBreaches(services: Services, asked: Asked) {
  const all = await notedBreaches(services, asked)
  const chosen = all.filter((breach) => isAskedFor(breach, asked))
  const { offset, limit } = asked
  return {
    total: chosen.length,
    open: all.filter((breach) => standsAs('open', breach)).length,
    rows: chosen.slice(offset, offset + limit),
  }
}

type Chosen = Which & { readonly revision?: number | undefined }

/** What was frozen of a review; null while it is open, or nobody has opened it. */
function frozenOf(services: Services, { reference, period, revision }: Chosen) {
  const revisions = revisionsOf(services.store.database, reference, period)
  const chosen = revision === undefined ? revisions.at(-1) : revisions.find((kept) => kept.revision === revision)
  return chosen === undefined ? null : frozenReview(services, chosen)
}

async function notedBreaches(services: Services, which: Chosen): Promise<Noted[]> {
  const { database } = services.store
  const frozen = frozenOf(services, which)
  if (frozen !== null) return withSaid(breachesIn(frozen), frozen.said.notes, frozen.exclusions)
  const breaches = breachesOf(await measuredFor(services, which))
  return withSaid(breaches, listNotes(database, which), listExclusions(database, which))
}

function withSaid(breaches: readonly Breach[], said: readonly BreachNote[], asked: readonly Exclusion[]): Noted[] {
  const notes = new Map(said.map((note) => [breachKey(note), note]))
  const exclusions = newestByTicket(asked)
  return breaches.map((breach) => {
    const { check } = breach
    const exclusion =
      exclusions.get(breachKeyOf(breach)) ?? exclusions.get(breachKey({ ...check, target: null })) ?? null
    return { ...breach, note: notes.get(breachKeyOf(breach)) ?? null, exclusion }
  })
}

/** The newest that was not withdrawn counts. */
function newestByTicket(exclusions: readonly Exclusion[]): Map<string, Exclusion> {
  const standing = exclusions.filter(({ withdrawn }) => withdrawn === null)
  return new Map(standing.map((exclusion) => [breachKey(exclusion), exclusion]))
}

function isAskedFor({ target, check, note, exclusion }: Noted, asked: Asked): boolean {
  const { search, group } = asked
  return (
    (asked.target === undefined || target === asked.target) &&
    (asked.cause === undefined || (note?.cause ?? null) === asked.cause) &&
    (group === undefined || check.group === group) &&
    (asked.standing === undefined || standsAs(asked.standing, { check, note, exclusion })) &&
    (search === undefined || `${check.key} ${check.title ?? ''}`.toLowerCase().includes(search.trim().toLowerCase()))
  )
}

function standsAs(
  standing: NonNullable<Asked['standing']>,
  { check, note, exclusion }: Pick<Noted, 'check' | 'note' | 'exclusion'>,
): boolean {
  if (standing === 'open') return check.counted && !isTriaged(note ?? undefined)
  if (standing === 'triaged') return isTriaged(note ?? undefined)
  if (standing === 'exclusion-asked') return exclusion !== null && exclusion.decided === null
  return exclusion?.decided?.outcome === 'approved'
}

/** The organisation's causes; those of a frozen review as they were called then. */
export function causesOf(services: Services, which: Chosen | undefined): Cause[] {
  const frozen = which === undefined ? null : frozenOf(services, which)
  return frozen?.said.causes ?? listCauses(services.store.database)
}

/** Breaches by cause, and the time their tickets waited by group. */
export async function paretoOf(services: Services, which: Chosen & { readonly target?: string | undefined }) {
  const all = await notedBreaches(services, which)
  const chosen = all.filter(
    ({ target, check }) => check.counted && (which.target === undefined || target === which.target),
  )
  const names = new Map(causesOf(services, which).map(({ id, name }) => [id, name]))
  const causes = pareto(chosen.map(({ note }) => note?.cause ?? null)).map(({ cause, ...share }) => ({
    cause,
    name: cause === null ? 'No cause yet' : (names.get(cause) ?? `Cause ${cause}`),
    ...share,
  }))
  return { causes, ...(await waitingOf(services, which, chosen)) }
}

/** Where the time of the breaches went, by the group that held the ticket while the clock ran. */
async function waitingOf(
  services: Services,
  which: Chosen & { readonly target?: string | undefined },
  breaches: readonly Breach[],
): Promise<BreachWaiting> {
  const frozen = frozenOf(services, which)
  if (frozen === null) {
    const { breachWaiting } = await import('./breach-waiting.ts')
    return breachWaiting(await measuredFor(services, which), breaches)
  }
  const { waiting } = frozen.said
  const kept = which.target === undefined ? waiting?.all : waiting?.targets[which.target]
  return kept ?? { waiting: [], withoutHistory: 0 }
}
