import { readAgreement } from '../../../shared/agreement/read-agreement.ts'
import type { Checks, PackInput } from '../../../shared/packs/pack-input.ts'
import { canonicalJson } from '../../../shared/review/canonical-json.ts'
import type { ReviewSnapshot } from '../../../shared/review/snapshot.ts'
import { effectiveVersions } from '../../../shared/sla/effective-versions.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import type { PackReview } from './review-of-pack.ts'

/** What was said, and once it is frozen what was signed: what the data says by now is in no such pack. */
export function withReview(input: PackInput, review: PackReview | null): PackInput {
  if (review === null) return input
  const { part, frozen } = review
  if (frozen === null) return { ...input, review: part }
  const { rows, reconciliations: _reconciliations, explain, ...rest } = input
  const { evidence } = frozen.said
  // Samples and answers are not frozen; they stand behind the same figures alone.
  const isAsFrozen = canonicalJson(input.figures) === canonicalJson(frozen.figures)
  return {
    ...rest,
    ...(rows !== undefined && isAsFrozen ? { rows } : {}),
    ...(explain === undefined ? {} : { explain: asFrozen(explain) }),
    ...(evidence === undefined ? {} : evidence),
    review: part,
    agreement: agreementOf(frozen) ?? rest.agreement,
    figures: frozen.figures,
    checks: (target) => frozenChecks(frozen, target),
  }
}

/** The newest frozen version in force within the period. */
function agreementOf({ agreement, figures: { period } }: ReviewSnapshot) {
  const versions = agreement.flatMap(({ text }) => readAgreement(text, 'json').agreement ?? [])
  const { start, end } = parsePeriod(period.label, period.timeZone)
  const inForce = effectiveVersions(versions).find((version) => version.start < end && version.end > start)
  return inForce?.agreement ?? versions.at(-1)
}

/** A clock is drawn where it still shows what was frozen. */
function asFrozen(explain: NonNullable<PackInput['explain']>): NonNullable<PackInput['explain']> {
  return (targetId, check) => {
    const found = explain(targetId, check)
    return found?.check.elapsedMs === check.elapsedMs && found.check.overByMs === check.overByMs ? found : null
  }
}

function frozenChecks({ checks }: ReviewSnapshot, target: string): Checks {
  const all = checks[target] ?? []
  return {
    length: all.length,
    at(index) {
      const check = all[index]
      if (check === undefined) throw new RangeError(`There are ${all.length} checks; none at ${index}.`)
      return check
    },
  }
}
