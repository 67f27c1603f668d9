import { lastDayOf, type VersionDates, versionOn } from '../../../shared/agreement/life.ts'
import type { VersionRow } from '../../../shared/operations/agreements.ts'
import { addDays, daysBetween } from '../../../shared/time/civil-date.ts'
import type { LocalDate } from '../../../shared/time/instant.ts'

/** Days on which one version is in force, or none: `version` null. Shares are of the whole strip, 0 to 1. */
export type Span = {
  readonly version: number | null
  readonly from: LocalDate
  /** The last day; null where it has none. */
  readonly to: LocalDate | null
  readonly start: number
  readonly width: number
}

export type Strip = {
  readonly spans: readonly Span[]
  /** Where today stands. */
  readonly today: number
  /** First days of years, where they stand. */
  readonly years: readonly { readonly year: string; readonly at: number }[]
}

/** How far past today a strip is drawn when a version has no last day. */
const DAYS_AHEAD = 180

/** Which version is in force when: the higher one takes over from its first day, and between versions there may be gaps. */
export function stripOf(rows: readonly VersionRow[], today: LocalDate): Strip | null {
  const dates = rows.map(({ version, effective }): VersionDates => ({ version, ...effective, terminatedOn: null }))
  const first = dates.map(({ from }) => from).toSorted()[0]
  if (first === undefined) return null
  const start = today < first ? today : first
  const end = lastDrawn(dates, today)
  const days = Math.max(1, daysBetween(start, end) + 1)
  const at = (day: LocalDate) => daysBetween(start, day) / days
  return {
    spans: spansOf(dates, start, end).map((span) => placed(span, at, end)),
    today: at(today),
    years: yearsIn(start, end, at),
  }
}

function lastDrawn(dates: readonly VersionDates[], today: LocalDate): LocalDate {
  const ends = dates.map(
    (version) => lastDayOf(version) ?? addDays(version.from > today ? version.from : today, DAYS_AHEAD),
  )
  return [...ends, today].toSorted().at(-1) ?? today
}

type Unplaced = Pick<Span, 'version' | 'from'> & { readonly last: LocalDate; readonly isEndless: boolean }

function spansOf(dates: readonly VersionDates[], start: LocalDate, end: LocalDate): Unplaced[] {
  const edges = dates.flatMap((version) => {
    const last = lastDayOf(version)
    return last === null ? [version.from] : [version.from, addDays(last, 1)]
  })
  const begins = [...new Set([start, ...edges])].filter((day) => day >= start && day <= end).toSorted()
  const found: Unplaced[] = []
  for (const [index, from] of begins.entries()) {
    const version = versionOn(dates, from)
    const next = begins[index + 1]
    const last = next === undefined ? end : addDays(next, -1)
    const isEndless = next === undefined && version !== null && lastDayOf(version) === null
    const before = found.at(-1)
    if (before !== undefined && before.version === (version?.version ?? null))
      found[found.length - 1] = { ...before, last, isEndless }
    else found.push({ version: version?.version ?? null, from, last, isEndless })
  }
  return found
}

function placed({ version, from, last, isEndless }: Unplaced, at: (day: LocalDate) => number, end: LocalDate): Span {
  const to = isEndless || (version === null && last === end) ? null : last
  return { version, from, to, start: at(from), width: at(addDays(last, 1)) - at(from) }
}

function yearsIn(start: LocalDate, end: LocalDate, at: (day: LocalDate) => number) {
  const years: { year: string; at: number }[] = []
  for (let year = Number(start.slice(0, 4)) + 1; `${year}-01-01` <= end; year += 1)
    years.push({ year: String(year), at: at(`${year}-01-01`) })
  return years
}
