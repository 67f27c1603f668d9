import { createHash } from 'node:crypto'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { refuseOverlap } from '../../../shared/agreement/versions.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { hashOfVersion, keepVersion, versionsOf } from '../store/agreement-register.ts'
import { appendAudit } from '../store/audit-trail.ts'
import type { Database } from '../store/database.ts'

/** When, by whom, and as which act the audit trail names it. */
export type Keeping = { readonly at: Instant; readonly act: string; readonly who: string | null }

/**
 * Keeps a version, inside the caller's transaction; false when the very same is kept already.
 * @throws Refusal `agreement.version-kept`, `agreement.overlap`
 */
export function keepAgreement(database: Database, agreement: Agreement, { at, act, who }: Keeping): boolean {
  const { reference } = agreement.metadata
  const { version } = agreement.spec
  const text = writeAgreement(agreement, 'json')
  const sha256 = sha256Of(text)
  const kept = hashOfVersion(database, reference, version)
  if (kept === sha256) return false
  if (kept !== null) throw versionIsKept(reference, version)
  const overlap = refuseOverlap(
    agreement,
    versionsOf(database, reference).map((other) => other.written),
  )
  if (overlap !== null) throw overlap
  keepVersion(database, { agreement, text, sha256, addedAt: at })
  appendAudit(database, { at, act, subject: `${reference} version ${version}`, detail: `sha256 ${sha256}`, who })
  return true
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function versionIsKept(reference: string, version: number): Refusal {
  return new Refusal(
    'agreement.version-kept',
    `Version ${version} of ${reference} is kept already and says something else. A version never changes: give this one the number ${version + 1} in spec.version.`,
  )
}
