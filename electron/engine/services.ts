import type { Instant } from '../../shared/time/instant.ts'
import type { Grants } from './grants.ts'
import type { Measurements } from './operations/measurements.ts'
import type { Store } from './store/open-store.ts'

/** A fault, as it is written where the engine runs; people see its reference alone. */
export type LogEntry = { readonly reference: string; readonly operation: string; readonly error: unknown }
export type Log = (entry: LogEntry) => void

/** What every operation works with. */
export type Services = {
  readonly store: Store
  readonly grants: Grants
  readonly measurements: Measurements
  readonly now: () => Instant
  readonly log: Log
}
