import { addDays } from '../time/civil-date.ts'
import type { LocalDate } from '../time/instant.ts'
import type { LifeState } from './lifecycle.ts'

/** The dates of a kept version. `to` and `terminatedOn` are last days, null where there is none. */
export type VersionDates = {
  readonly version: number
  readonly from: LocalDate
  readonly to: LocalDate | null
  readonly terminatedOn: LocalDate | null
}

/** The last day of a version, by its own dates or because it was terminated before; null where it has none. */
export function lastDayOf({ to, terminatedOn }: VersionDates): LocalDate | null {
  if (to === null || terminatedOn === null) return to ?? terminatedOn
  return terminatedOn < to ? terminatedOn : to
}

/** The version in force on a day: of several the highest, for what was agreed later takes over. Null where none is. */
export function versionOn<Version extends VersionDates>(versions: readonly Version[], day: LocalDate): Version | null {
  return highest(versions.filter((version) => version.from <= day && reaches(version, day)))
}

/** The version that speaks for an agreement on a day: the one in force, else the next to come, else the last there was. */
export function versionToShow<Version extends VersionDates>(
  versions: readonly Version[],
  day: LocalDate,
): Version | null {
  const coming = versions.filter((version) => version.from > day && reaches(version, version.from))
  const [next] = coming.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return versionOn(versions, day) ?? next ?? highest(versions)
}

/** How a kept version stands on a day, among all versions of its agreement. */
export function lifeOn(version: VersionDates, versions: readonly VersionDates[], day: LocalDate): LifeState {
  if (versionOn(versions, day)?.version === version.version) return 'in-force'
  const { terminatedOn, to } = version
  const isTerminated = terminatedOn !== null && (to === null || terminatedOn < to)
  if (isTerminated && (day > terminatedOn || version.from > terminatedOn)) return 'terminated'
  return version.from > day ? 'agreed' : 'expired'
}

/**
 * The last day on which some version is in force without a gap from the given version on; null where that has no end. What is
 * renewed in time does not expire.
 */
export function lastDayOfAll(version: VersionDates, versions: readonly VersionDates[]): LocalDate | null {
  let last = lastDayOf(version)
  // Each turn reaches a later day, and there are as many of them as versions.
  for (let turns = 0; last !== null && turns <= versions.length; turns += 1) {
    const next = versionOn(versions, addDays(last, 1))
    if (next === null) return last
    last = lastDayOf(next)
  }
  return last
}

function reaches(version: VersionDates, day: LocalDate): boolean {
  const last = lastDayOf(version)
  return last === null || day <= last
}

function highest<Version extends VersionDates>(versions: readonly Version[]): Version | null {
  return versions.reduce<Version | null>(
    (found, version) => (found === null || version.version > found.version ? version : found),
    null,
  )
}
