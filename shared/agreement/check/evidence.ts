import type { Records } from '../../outages/records.ts'
import type { CalendarSource } from '../../sla/compile-versions.ts'
import type { Exclusions } from '../../sla/exclusions.ts'
import type { TicketColumns } from '../../tickets/ticket-columns.ts'
import type { Instant } from '../../time/instant.ts'
import { addMonths, halfYearOf, monthOf, type Period, parsePeriod } from '../../time/period.ts'
import type { Agreement } from '../agreement.ts'
import { parseCadence } from '../cadence.ts'

/** What the imported sources hold, as far as the agreement reads them. */
export type Evidence = {
  readonly columns: TicketColumns
  readonly records: Records
  /** Approved for an agreement of this reference; left out: none. */
  readonly exclusions?: Exclusions
  /** Until when it is known; null where nothing was imported. */
  readonly cutOff: Instant | null
  /** Knows the public holidays that the agreement names. */
  readonly calendars: CalendarSource
}

/** The text as if it had been agreed all along: only so can the past be measured by it. */
export function asIfAlways(agreement: Agreement): Agreement {
  return { ...agreement, spec: { ...agreement.spec, effective: { from: '1970-01-01' } } }
}

/** A kind of reporting period, in months. */
type PeriodMonths = 6 | 3 | 1
const KINDS = [6, 3, 1] as const satisfies readonly PeriodMonths[]
const MOST_PERIODS = 4

export type PastPeriods = {
  /** Oldest first; none where no whole period is known. */
  readonly periods: readonly Period[]
  readonly noun: 'half-year' | 'quarter' | 'month'
}

/**
 * The last periods of which all is known, four at most: of the length that reviews are held at, or a shorter one where less than two
 * of those are known. A first period that the data begins early in counts as known.
 */
export function pastPeriods(agreement: Agreement, evidence: Evidence): PastPeriods {
  const known = knownStretch(evidence)
  const longest = reviewMonths(agreement)
  const kinds = KINDS.filter((months) => months <= longest)
  const found = kinds.map((months) => ({
    periods: known === null ? [] : wholePeriods(months, known, agreement.spec.timeZone),
    noun: NOUNS[months],
  }))
  const none = { periods: [], noun: NOUNS[1] }
  return found.find(({ periods }) => periods.length > 1) ?? found.find(({ periods }) => periods.length > 0) ?? none
}

const NOUNS = { 6: 'half-year', 3: 'quarter', 1: 'month' } as const

function reviewMonths({ spec }: Agreement): number {
  const cadence = spec.review === undefined ? null : parseCadence(spec.review.every)
  if (cadence === null) return 6
  return cadence.unit === 'months' ? cadence.amount : cadence.amount < 28 ? 1 : Math.floor(cadence.amount / 28)
}

type Stretch = { readonly from: Instant; readonly to: Instant }

/** From the first ticket, outage, sample or answer on. */
function knownStretch({ columns, records, cutOff }: Evidence): Stretch | null {
  if (cutOff === null) return null
  const starts = [
    ...records.outages.flatMap(({ entries }) => entries.map(({ from }) => from)),
    ...records.series.map(({ at }) => at[0] ?? Number.NaN),
    ...records.answers.flatMap(({ entries }) => entries.map(({ at }) => at)),
  ]
  const least = (first: number, at: number) => (at < first ? at : first)
  const from = starts.reduce(least, columns.instants.createdAt.reduce(least, Number.POSITIVE_INFINITY))
  return from < cutOff ? { from, to: cutOff } : null
}

function wholePeriods(months: PeriodMonths, { from, to }: Stretch, timeZone: string): Period[] {
  const periods: Period[] = []
  let first = firstMonth(months, to, timeZone)
  // The one that holds the last known moment may be whole: its end is that moment, or an hour or two later.
  for (let back = 0; back <= MOST_PERIODS && periods.length < MOST_PERIODS; back += 1) {
    const period = parsePeriod(nameOf(first, months), timeZone)
    first = addMonths(`${first}-01`, -months).slice(0, 7)
    if (period.end - to > SLACK * (period.end - period.start)) continue
    if (from - period.start > (period.end - period.start) / 4) break
    periods.unshift(period)
  }
  return periods
}

/** An export made on the last day of a period is of the whole of it. */
const SLACK = 0.012

/** The first month of the period that holds an instant. */
function firstMonth(months: PeriodMonths, at: Instant, timeZone: string): string {
  const month = monthOf(at, timeZone)
  if (months === 6)
    return halfYearOf(at, timeZone).endsWith('H1') ? `${month.slice(0, 4)}-01` : `${month.slice(0, 4)}-07`
  const number = Number(month.slice(5))
  return `${month.slice(0, 5)}${String(number - ((number - 1) % months)).padStart(2, '0')}`
}

function nameOf(first: string, months: PeriodMonths): string {
  const [year, month] = [first.slice(0, 4), Number(first.slice(5))]
  if (months === 1) return first
  return months === 6 ? `${year}-H${month === 1 ? 1 : 2}` : `${year}-Q${(month + 2) / 3}`
}
