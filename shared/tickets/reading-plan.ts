import type { DateReading } from './date-reading.ts'
import type { ImportProfile } from './import-profile.ts'
import type { TableColumn } from './table-header.ts'
import type { InstantField, TicketField } from './ticket.ts'
import type { LocalTime } from './written-time.ts'

/** All that is settled before the first row is read. */
export type ReadingPlan = {
  readonly profile: ImportProfile
  readonly sheet: string
  readonly columns: readonly TableColumn[]
  readonly places: ReadonlyMap<TicketField, TableColumn>
  readonly dates: ReadonlyMap<InstantField, DateReading>
  /** Null where no time zone is known. */
  readonly local: LocalTime | null
  /** A row with more cells than the header was cut wrongly, as by a delimiter inside an unquoted text. */
  readonly refusesLongRows: boolean
}
