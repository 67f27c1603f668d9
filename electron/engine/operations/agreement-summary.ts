import { nextReview, stateOn } from '../../../shared/agreement/versions.ts'
import type { AgreementSummary } from '../../../shared/operations/agreements.ts'
import { writeLocalDate } from '../../../shared/time/civil-date.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { instantToWall } from '../../../shared/time/zone.ts'
import type { KeptVersion } from '../store/agreement-register.ts'

/** One agreement as a row of a list; `versions` oldest first, at least one. */
export function summarise(versions: readonly KeptVersion[], now: Instant): AgreementSummary {
  const newest = versions.at(-1)
  if (newest === undefined) throw new RangeError('An agreement without versions cannot be summarised')
  const { agreement } = newest
  const { metadata, spec } = agreement
  const today = writeLocalDate(instantToWall(spec.timeZone, now))
  return {
    reference: metadata.reference,
    title: metadata.title,
    provider: spec.provider.department,
    customer: spec.customer.department,
    version: newest.version,
    versions: versions.map(({ version }) => version),
    timeZone: spec.timeZone,
    effective: { from: spec.effective.from, to: spec.effective.to ?? null },
    state: stateOn(agreement, today),
    targets: spec.targets.length,
    nextReview: nextReview(agreement, today),
  }
}
