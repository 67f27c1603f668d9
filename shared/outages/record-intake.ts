import type { ImportWarning, Rejection } from '../operations/imports.ts'
import { isBlankRow } from '../tickets/empty-cells.ts'
import type { ReadRow } from '../tickets/read-row.ts'
import type { Instant } from '../time/instant.ts'
import type { IntakeRecord } from './intake-record.ts'
import { sampleReader } from './measurement-rows.ts'
import type { RecordPlace } from './outage.ts'
import { outageReader } from './outage-rows.ts'
import { faultIn, type RecordCells, recordCells, UnreadableRow } from './record-cells.ts'
import { recordNotes } from './record-notes.ts'
import type { RecordPlan } from './record-plan.ts'
import { oneUnit } from './series-unit.ts'
import { answerReader } from './survey-rows.ts'

/** Where records and rejected rows go, one at a time, in the order of the file. */
export type RecordSink = { record(record: IntakeRecord): void; rejection(rejection: Rejection): void }

export type RecordCounts = { rowsRead: number; accepted: number; rejected: number; records: number }

export type RecordIntake = {
  take(row: ReadRow): void
  readonly counts: () => RecordCounts
  /** The newest time of an accepted record; announcements and ends that are still ahead count as they are. */
  readonly latestInstant: () => Instant | null
  warnings(): ImportWarning[]
}

/** Turns rows into records as the plan says. `knownAt` is when the file was exported, or now. */
export function recordIntake(plan: RecordPlan, sink: RecordSink, knownAt: Instant): RecordIntake {
  const counts: RecordCounts = { rowsRead: 0, accepted: 0, rejected: 0, records: 0 }
  const notes = recordNotes(knownAt)
  const [cellsOf, read] = [recordCells(plan), readerOf(plan)]
  let latest: Instant | null = null

  function take(row: ReadRow): void {
    if (isBlankRow(row.cells) && row.faults === null) return
    counts.rowsRead += 1
    try {
      const fault = faultIn(plan, row)
      if (fault !== null) throw new UnreadableRow(fault)
      accept(read(row, cellsOf(row), { sheet: plan.sheet, row: row.row }), row.row)
    } catch (error) {
      if (!(error instanceof UnreadableRow)) throw error
      counts.rejected += 1
      sink.rejection({ sheet: plan.sheet, row: row.row, ...error.problem })
    }
  }

  function accept(records: readonly IntakeRecord[], row: number): void {
    counts.accepted += 1
    counts.records += records.length
    if (records.length === 0) notes.empty(row)
    for (const record of records) {
      latest = Math.max(latest ?? Number.NEGATIVE_INFINITY, latestOf(record))
      notes.add(record)
      sink.record(record)
    }
  }

  return {
    take,
    counts: () => ({ ...counts }),
    latestInstant: () => latest,
    warnings: () => notes.warnings(plan.sheet),
  }
}

type Reader = (row: ReadRow, cells: RecordCells, place: RecordPlace) => IntakeRecord[]

function readerOf(plan: RecordPlan): Reader {
  const { spec } = plan.profile
  switch (spec.rowKind) {
    case 'outage': {
      const read = outageReader(plan, spec)
      return (_, cells, place) => [{ kind: 'outage', outage: read(cells, place) }]
    }
    case 'measurement': {
      const read = sampleReader(plan, spec)
      const unify = oneUnit()
      return (row, cells, place) => read(row, cells, place).map((sample) => ({ kind: 'sample', sample: unify(sample) }))
    }
    case 'survey': {
      const read = answerReader(spec)
      return (_, cells, place) => [{ kind: 'answer', answer: read(cells, place) }]
    }
  }
}

function latestOf(record: IntakeRecord): Instant {
  switch (record.kind) {
    case 'outage':
      return Math.max(record.outage.from, record.outage.to ?? record.outage.from)
    case 'sample':
      return record.sample.at
    case 'answer':
      return record.answer.at
  }
}
