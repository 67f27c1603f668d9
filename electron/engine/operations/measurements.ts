import type { Agreement } from '../../../shared/agreement/agreement.ts'
import type { Records } from '../../../shared/outages/records.ts'
import type { Checks } from '../../../shared/packs/pack-input.ts'
import { type AsOf, asOf } from '../../../shared/sla/as-of.ts'
import type { CalendarSource } from '../../../shared/sla/compile-versions.ts'
import type { Exclusions } from '../../../shared/sla/exclusions.ts'
import type { Measurement } from '../../../shared/sla/measure.ts'
import type { TicketColumns } from '../../../shared/tickets/ticket-columns.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type Period, parsePeriod } from '../../../shared/time/period.ts'
import { calendarSource } from '../holiday-sets.ts'
import type { KeptVersion } from '../store/agreement-register.ts'
import { approvedExclusions } from '../store/exclusion-register.ts'
import { loadColumns } from '../store/load-columns.ts'
import { loadRecords } from '../store/load-records.ts'
import type { Store } from '../store/open-store.ts'
import { dataCutOff } from '../store/source-register.ts'
import { recently } from './recently.ts'

/** An agreement measured over a period, with all it was measured from. */
export type Measured = {
  readonly versions: readonly KeptVersion[]
  readonly columns: TicketColumns
  readonly period: Period
  readonly asOf: AsOf
  readonly calendars: CalendarSource
  readonly records: Records
  /** Approved by the other side. */
  readonly exclusions: Exclusions
  readonly measurement: Measurement
}

/** An agreement ready to be measured over a period. */
export type Ready = Omit<Measured, 'measurement'>

/** What is known of the tickets an agreement reads, and until when. */
export type Evidence = { readonly columns: TicketColumns; readonly cutOff: Instant | null }

/** Tickets in memory and the last measurements, each kept until the data changes. */
export type Measurements = {
  evidence(versions: readonly Pick<KeptVersion, 'agreement'>[]): Evidence
  /** `versions` are all versions of one agreement; `period` as written. @throws Refusal `period.unreadable` */
  measure(versions: readonly KeptVersion[], period: string): Promise<Measured>
  /** The same with nothing measured yet. @throws Refusal `period.unreadable` */
  ready(versions: readonly KeptVersion[], period: string): Promise<Ready>
}

type BesideTickets = Pick<Measured, 'records' | 'exclusions'>

/** Two or three agreements over a few periods, looked at in turn. */
const KEPT_MEASUREMENTS = 16
const KEPT_COLUMNS = 2

export function measurements(store: Store): Measurements {
  const columns = recently<TicketColumns>(KEPT_COLUMNS)
  const measured = recently<Measured>(KEPT_MEASUREMENTS)
  const beside = recently<BesideTickets>(KEPT_COLUMNS)
  const besideTickets = (versions: readonly KeptVersion[]): BesideTickets => {
    const { reference } = newest(versions).metadata
    const key = JSON.stringify([store.revision(), reference])
    return beside.get(key, () => ({
      records: loadRecords(store.database, reference),
      exclusions: approvedExclusions(store.database, reference),
    }))
  }

  const evidence = (versions: readonly Pick<KeptVersion, 'agreement'>[]): Evidence => {
    const sources = sourcesRead(versions)
    const key = JSON.stringify([store.revision(), sources])
    const cutOff = dataCutOff(store.database, sources)
    return { columns: columns.get(key, () => loadColumns(store.database, sources)), cutOff }
  }

  return {
    evidence,
    async ready(versions, written) {
      const calendars = await calendarSource(versions.map(({ agreement }) => agreement))
      const period = parsePeriod(written, newest(versions).spec.timeZone)
      return readyOf({ versions, period, calendars, ...besideTickets(versions) }, evidence(versions))
    },
    async measure(versions, written) {
      const calendars = await calendarSource(versions.map(({ agreement }) => agreement))
      const period = parsePeriod(written, newest(versions).spec.timeZone)
      const hashes = versions.map(({ sha256 }) => sha256)
      const key = JSON.stringify([store.revision(), hashes, period.label])
      // Loaded here, for many a command measures nothing.
      const { measure } = await import('../../../shared/sla/measure.ts')
      return measured.get(key, () => {
        const ready = readyOf({ versions, period, calendars, ...besideTickets(versions) }, evidence(versions))
        const agreements = versions.map(({ agreement }) => agreement)
        return { ...ready, measurement: measure({ ...ready, versions: agreements }) }
      })
    },
  }
}

function readyOf(question: Omit<Ready, 'columns' | 'asOf'>, { columns, cutOff }: Evidence): Ready {
  return { ...question, columns, asOf: asOf(question.period, cutOff) }
}

/** The sources that any version reads; null where one reads all. */
export function sourcesRead(versions: readonly Pick<KeptVersion, 'agreement'>[]): string[] | null {
  const named = versions.map(({ agreement }) => agreement.spec.data?.sources ?? null)
  return named.includes(null) ? null : [...new Set(named.flatMap((sources) => sources ?? []))].sort()
}

/** The checks behind a target's figure; none where it is not measured. */
export function checksOf({ measurement }: Measured, target: string): Checks {
  return measurement.checks(target) ?? NO_CHECKS
}

const NO_CHECKS: Checks = {
  length: 0,
  at(index) {
    throw new RangeError(`There is no check ${index} among none`)
  },
}

/** The newest version's agreement; there is always one. */
export function newest(versions: readonly KeptVersion[]): Agreement {
  const last = versions.at(-1)
  if (last === undefined) throw new RangeError('An agreement without versions cannot be measured')
  return last.agreement
}
