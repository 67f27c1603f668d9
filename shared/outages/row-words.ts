import type { RowKind } from '../operations/imports.ts'
import { RECORD_NOUN } from './record-fields.ts'

/** One row's worth of a kind, for counts: `1 outage`. */
export const ROW_NOUN: Readonly<Record<RowKind, string>> = { ticket: 'ticket', ...RECORD_NOUN }

/** What a file of a kind holds, as a heading. */
export const KIND_WORD: Readonly<Record<RowKind, string>> = {
  ticket: 'Tickets',
  outage: 'Outages',
  measurement: 'Samples',
  survey: 'Survey answers',
}
