import type { RecordPlace } from '../outages/outage.ts'
import type { TicketColumns } from '../tickets/ticket-columns.ts'
import type { EvidencePlace } from './evidence-entry.ts'

/** Where a record stands in its file. */
export function placeOf({ sheet, row, file, importId }: RecordPlace): EvidencePlace {
  return { file: file ?? null, importId: importId ?? null, sheet, row }
}

/** The same of a ticket. */
export function placeOfTicket(columns: TicketColumns, index: number): EvidencePlace {
  const importId = columns.importId[index] ?? -1
  const sheet = columns.sheet.values[columns.sheet.codes[index] ?? -1] ?? ''
  return { file: columns.fileName(importId), importId, sheet, row: columns.row[index] ?? 0 }
}
