import type { Instant } from '../time/instant.ts'

/** Where a record stands in the file that it came from: `row` counts from 1, the header included. */
export type RecordPlace = {
  readonly sheet: string
  readonly row: number
  /** Known once it is kept. */
  readonly importId?: number
  readonly file?: string
}

/** A stretch in which a service was down, or was to be taken down. */
export type Outage = {
  /** The log's own number for it; null where it has none. */
  readonly key: string | null
  /** Null where the log is about one service and does not name it. */
  readonly service: string | null
  readonly from: Instant
  /** Null while it lasts. */
  readonly to: Instant | null
  readonly planned: boolean
  /** How much of the service was away, above 0 to 1; a number stands for the decimal that it prints as. */
  readonly weight: number
  /** When planned maintenance was announced; null where the log does not say. */
  readonly announcedAt: Instant | null
  readonly title: string | null
  readonly place: RecordPlace
}
