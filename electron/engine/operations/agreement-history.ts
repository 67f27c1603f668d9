import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { clauseChanges } from '../../../shared/agreement/clause-changes.ts'
import { lastDayOf, lifeOn } from '../../../shared/agreement/life.ts'
import { keptSignedText } from '../../../shared/agreement/signed-text.ts'
import type { SignatureStanding, VersionRow } from '../../../shared/operations/agreements.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { writeLocalDate } from '../../../shared/time/civil-date.ts'
import { instantToWall } from '../../../shared/time/zone.ts'
import type { Services } from '../services.ts'
import type { KeptVersion } from '../store/agreement-register.ts'
import type { Database } from '../store/database.ts'
import { draftOfVersion, listComments, listSignings } from '../store/draft-register.ts'
import { findTermination } from '../store/termination-register.ts'
import { sha256Of } from './keep-agreement.ts'

/** What is known of one version beside its text: how it stands today, whether its signatures hold, and what ends it. */
export function standingOfVersion(
  { store, now }: Pick<Services, 'store' | 'now'>,
  versions: readonly KeptVersion[],
  kept: KeptVersion,
) {
  const termination = kept.dates.terminatedOn === null ? null : findTermination(store.database, kept.reference)
  return {
    state: stateOf(kept, versions, now()),
    signatures: signatureStandings(kept.written),
    termination: termination === null ? null : withoutPlace(termination),
  }
}

function withoutPlace({ lastDay, noticeOn, by, reason, inspite }: NonNullable<ReturnType<typeof findTermination>>) {
  return { lastDay, noticeOn, by, reason, inspite }
}

/** Every version of an agreement, newest first. */
export function versionRows({ store, now }: Services, versions: readonly KeptVersion[]): VersionRow[] {
  return versions.toReversed().map((kept) => ({
    version: kept.version,
    effective: { from: kept.dates.from, to: lastDayOf(kept.dates) },
    state: stateOf(kept, versions, now()),
    addedAt: new Date(kept.addedAt).toISOString(),
    sha256: kept.sha256,
    signatures: signatureStandings(kept.written),
    draft: draftOfVersion(store.database, kept.reference, kept.version),
  }))
}

/** What was said and signed on the way to a version; null where it came from a file. */
export function negotiationOf(database: Database, reference: string, version: number) {
  const draft = draftOfVersion(database, reference, version)
  if (draft === null) return null
  return { comments: listComments(database, draft), signings: listSignings(database, draft) }
}

function stateOf({ dates, timeZone }: KeptVersion, versions: readonly KeptVersion[], now: number) {
  const today = writeLocalDate(instantToWall(timeZone, now))
  return lifeOn(
    dates,
    versions.map((version) => version.dates),
    today,
  )
}

function signatureStandings(agreement: Agreement): SignatureStanding[] {
  const { signatures = [] } = agreement.spec
  const signed = signatures.some(({ sha256 }) => sha256 !== undefined) ? sha256Of(keptSignedText(agreement)) : null
  return signatures.map(({ party, name, role = null, date, sha256 = null }) => ({
    party,
    name,
    role,
    date,
    sha256,
    holds: sha256 === null ? null : sha256 === signed,
  }))
}

/** What differs between two versions; where the older is not named, from the one before. */
export function versionChanges(versions: readonly KeptVersion[], to: KeptVersion, named: KeptVersion | null) {
  const from = named ?? before(versions, to)
  const changes = clauseChanges(from.written, to.written)
  const { title } = to.written.metadata
  return { reference: to.reference, title, from: from.version, to: to.version, changes }
}

function before(versions: readonly KeptVersion[], { reference, version }: KeptVersion): KeptVersion {
  const found = versions.findLast((kept) => kept.version < version)
  if (found !== undefined) return found
  throw new Refusal(
    'agreement.no-version-before',
    `There is no version of ${reference} before version ${version}, so there is nothing to compare it with.`,
  )
}
