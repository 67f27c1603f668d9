import { type BulkInsert, bulkInsert, MOST_ROWS } from './bulk-insert.ts'
import type { Database } from './database.ts'
import { CONTENT_COLUMNS, type TicketValues, type Value } from './ticket-row.ts'

export type NewVersion = {
  readonly version: number
  readonly ticketId: number
  readonly sheet: number | null
  readonly row: number
  readonly values: TicketValues
}

const PLACE = ['id', 'ticket_id', 'import_id', 'sheet', 'row', 'history', 'history_rows', 'custom_print']

/** Writes versions of tickets, each after its ticket, which it names. Columns that no ticket so far fills are left out, for each one bound costs time for every ticket. */
export function versionInsert(database: Database, importId: number, tickets: Pick<BulkInsert<never>, 'flush'>) {
  const filled: number[] = []
  const isFilled = new Uint8Array(CONTENT_COLUMNS.length)
  let insert = inserting(database, filled)

  /** True when a ticket fills a column that none before it did. */
  function fillsMore(content: TicketValues['content']): boolean {
    const before = filled.length
    for (let at = 0; at < content.length; at++) {
      if (content[at] === null || isFilled[at] === 1) continue
      isFilled[at] = 1
      filled.push(at)
    }
    return filled.length > before
  }

  function flush(): void {
    tickets.flush()
    insert.flush()
  }

  return {
    add({ version, ticketId, sheet, row, values }: NewVersion): void {
      const { content, history, historyRows, customPrint } = values
      if (fillsMore(content)) {
        flush()
        insert = inserting(database, filled)
      }
      const bound: Value[] = [version, ticketId, importId, sheet, row, history, historyRows, customPrint]
      for (const at of filled) bound.push(content[at] ?? null)
      insert.add(bound)
      if (insert.gathered() === MOST_ROWS) flush()
    },
    flush,
  }
}

function inserting(database: Database, filled: readonly number[]): BulkInsert<Value> {
  return bulkInsert(database, 'ticket_version', [...PLACE, ...filled.map((at) => CONTENT_COLUMNS[at] ?? '')])
}
