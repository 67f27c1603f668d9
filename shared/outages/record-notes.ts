import { countOf } from '../format.ts'
import type { ImportWarning } from '../operations/imports.ts'
import type { Instant } from '../time/instant.ts'
import type { IntakeRecord } from './intake-record.ts'

/** What was taken and is worth a second look. */
export type RecordNotes = {
  add(record: IntakeRecord): void
  /** A row that holds no value at all. */
  empty(row: number): void
  warnings(sheet: string): ImportWarning[]
}

type Case = 'lasting' | 'future' | 'empty' | 'units'

/** `knownAt` is when the file was exported, or now. */
export function recordNotes(knownAt: Instant): RecordNotes {
  const cases = new Map<Case, { count: number; row: number }>()
  const units = new Map<string, Set<string>>()
  const note = (one: Case, row: number) => {
    const found = cases.get(one) ?? { count: 0, row }
    cases.set(one, { ...found, count: found.count + 1 })
  }
  return {
    add(record) {
      if (record.kind === 'outage') {
        const { to, from, planned, place } = record.outage
        if (to === null) note('lasting', place.row)
        if (!planned && from > knownAt) note('future', place.row)
      } else if (record.kind === 'sample') {
        const { series, unit, place } = record.sample
        const known = units.get(series) ?? new Set()
        units.set(series, known.add(unit ?? ''))
        if (known.size === 2 && unit !== null) note('units', place.row)
      }
    },
    empty: (row) => note('empty', row),
    warnings(sheet) {
      const mixed = [...units].filter(([, known]) => known.size > 1).map(([series]) => `"${series}"`)
      return [...cases].map(([one, { count, row }]) => ({
        code: CODES[one],
        message: SENTENCES[one](count, mixed.slice(0, 5).join(', ')),
        sheet,
        row,
        column: null,
      }))
    },
  }
}

const CODES: Readonly<Record<Case, string>> = {
  lasting: 'outage.lasting',
  future: 'time.in-future',
  empty: 'sample.empty',
  units: 'series.units',
}

const SENTENCES: Readonly<Record<Case, (count: number, series: string) => string>> = {
  lasting: (count) =>
    `${countOf(count, 'outage')} ${count === 1 ? 'has' : 'have'} no end: each counts as lasting until the log was exported.`,
  future: (count) =>
    `${countOf(count, 'outage')} ${count === 1 ? 'begins' : 'begin'} after the log was exported; taken as written.`,
  empty: (count) =>
    `${countOf(count, 'row')} ${count === 1 ? 'holds' : 'hold'} no value: ${count === 1 ? 'it is a gap' : 'they are gaps'}, not zero.`,
  units: (_, series) =>
    `Values of ${series} are written in more than one unit; they were taken as the numbers they are.`,
}
