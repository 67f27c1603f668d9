import type { Agreement } from '../agreement/agreement.ts'
import { Refusal } from '../refusal.ts'
import { dayNumber, parseLocalDate } from '../time/civil-date.ts'
import { DAY, type Instant, type LocalDate } from '../time/instant.ts'
import { zoneNamed } from '../time/zone.ts'

/** One version with the stretch in which it is in force, half-open; `end` is Infinity where it has none. */
export type EffectiveVersion = { readonly agreement: Agreement; readonly start: Instant; readonly end: Instant }

/** All versions with their stretches, the highest version first: where two overlap, the higher one is in force. */
export function effectiveVersions(versions: readonly Agreement[]): EffectiveVersion[] {
  return versions
    .map((agreement) => {
      const { effective, timeZone } = agreement.spec
      const end = effective.to === undefined ? Number.POSITIVE_INFINITY : midnight(timeZone, effective.to, 1)
      return { agreement, start: midnight(timeZone, effective.from, 0), end }
    })
    .sort((a, b) => b.agreement.spec.version - a.agreement.spec.version)
}

/** The instant at which the day `days` after `date` begins in the zone. */
function midnight(timeZone: string, date: LocalDate, days: number): Instant {
  const civil = parseLocalDate(date)
  if (civil === null)
    throw new Refusal('agreement.date', `"${date}" is no calendar date; write one such as 2026-01-31.`)
  return zoneNamed(timeZone).toInstant((dayNumber(civil) + days) * DAY)
}

/** Index of the version in force at an instant; -1 where none is. */
export function versionAt(versions: readonly EffectiveVersion[], at: Instant): number {
  for (let index = 0; index < versions.length; index += 1) {
    const version = versions[index]
    if (version !== undefined && version.start <= at && at < version.end) return index
  }
  return -1
}

/** The versions that are in force at some moment of a stretch, highest first; one that a higher one covers whole is not. */
export function versionsWithin<Version extends EffectiveVersion>(
  versions: readonly Version[],
  { start, end }: { readonly start: Instant; readonly end: Instant },
): Version[] {
  const changes = [start, ...versions.flatMap((version) => [version.start, version.end])]
  const moments = changes.filter((at) => at >= start && at < end)
  const found = new Set(moments.map((at) => versionAt(versions, at)))
  return versions.filter((_, index) => found.has(index))
}
