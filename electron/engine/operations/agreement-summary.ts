import type { AgreementSummary } from '../../../shared/operations/agreements.ts'
import { effectiveVersions } from '../../../shared/sla/effective-versions.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { KeptVersion } from '../store/agreement-register.ts'
import { nextReview } from './next-review.ts'

/** One agreement as a row of a list; `versions` oldest first, at least one. */
export function summarise(versions: readonly KeptVersion[], now: Instant): AgreementSummary {
  const newest = versions.at(-1)
  if (newest === undefined) throw new RangeError('An agreement without versions cannot be summarised')
  const { metadata, spec } = newest.agreement
  return {
    reference: metadata.reference,
    title: metadata.title,
    provider: spec.provider.department,
    customer: spec.customer.department,
    version: newest.version,
    versions: versions.map(({ version }) => version),
    timeZone: spec.timeZone,
    effective: { from: spec.effective.from, to: spec.effective.to ?? null },
    state: stateOf(newest, now),
    targets: spec.targets.length,
    nextReview: nextReview(spec, now),
  }
}

function stateOf({ agreement }: KeptVersion, now: Instant): AgreementSummary['state'] {
  const [version] = effectiveVersions([agreement])
  if (version === undefined || now < version.start) return 'upcoming'
  return now < version.end ? 'in-force' : 'expired'
}
