import type { ImportWarning } from '../operations/imports.ts'

/** What was taken and is worth a second look, by code. */
export type NoteCode = keyof typeof SENTENCES

type Group = {
  readonly code: NoteCode
  readonly column: string | null
  readonly row: number
  readonly details: Set<string>
  count: number
}

export type ReadingNotes = {
  /** Counts one case; those of one code and column are told together, with the first row. `details` are words worth naming. */
  add(code: NoteCode, place: { readonly row: number; readonly column?: string | null; readonly detail?: string }): void
  warnings(sheet: string): ImportWarning[]
}

type Told = { readonly count: number; readonly column: string; readonly details: string }

const rows = (count: number) => (count === 1 ? '1 row' : `${count} rows`)
const tickets = (count: number) => (count === 1 ? '1 ticket' : `${count} tickets`)

const SENTENCES = {
  'response.after-resolution': ({ count }: Told) =>
    `In ${tickets(count)} the first response is later than the resolution; both times were taken as they are.`,
  'closed.before-resolved': ({ count }: Told) =>
    `In ${tickets(count)} the closing is earlier than the resolution; both times were taken as they are.`,
  'time.in-future': ({ count, column }: Told) =>
    `In ${tickets(count)} the time in "${column}" is later than the export; it was taken as it is.`,
  'duration.negative': ({ count, column }: Told) =>
    `In ${tickets(count)} the length in "${column}" is negative; it was taken as it is.`,
  'status.unknown': ({ column, details }: Told) =>
    `Status words in "${column}" that the profile does not know: ${details}. Their tickets were taken without a status; map the words to give them one.`,
  'reported-met.unknown': ({ column, details }: Told) =>
    `Words in "${column}" that say neither yes nor no: ${details}. They were left out; map them to use them.`,
  'rows.short': ({ count }: Told) => `${rows(count)} end before the last column; what is missing counts as empty.`,
  'cells.beyond': ({ count }: Told) =>
    `${rows(count)} hold something to the right of the last named column; it was left out.`,
  'key.repeated': ({ count, details }: Told) =>
    `${tickets(count)} ${count === 1 ? 'stands' : 'stand'} in more than one row with different content; the later row was taken: ${details}.`,
  'events.out-of-order': ({ count }: Told) =>
    `In ${tickets(count)} the updates do not stand in the order of their times; the history was put in that order.`,
  'events.before-creation': ({ count }: Told) =>
    `In ${tickets(count)} an update is earlier than the creation; it counts as made at the creation.`,
  'response.by-assignment': ({ count, column }: Told) =>
    `No column gives the first response, so it is the first update with a name in "${column}" (${tickets(count)}).`,
  'export.cut-off': () =>
    'The export says that it stopped because of its size: rows are missing. Export in parts, or as CSV.',
} as const

/** How many words or keys a warning names before it says "and more". */
const MOST_DETAILS = 12

/** Nothing noted yet. */
export function readingNotes(): ReadingNotes {
  const groups = new Map<string, Group>()
  return {
    add(code, { row, column = null, detail }) {
      const place = `${code} ${column ?? ''}`
      const group = groups.get(place) ?? { code, column, row, details: new Set<string>(), count: 0 }
      group.count++
      if (detail !== undefined && group.details.size <= MOST_DETAILS) group.details.add(detail)
      groups.set(place, group)
    },
    warnings: (sheet) =>
      [...groups.values()].map(({ code, column, row, details, count }) => ({
        code,
        message: SENTENCES[code]({ count, column: column ?? '', details: listed(details) }),
        sheet,
        row,
        column,
      })),
  }
}

function listed(details: ReadonlySet<string>): string {
  const named = [...details].slice(0, MOST_DETAILS)
  return named.join(', ') + (details.size > named.length ? ' and more' : '')
}
