import type { Rejection } from '../../../shared/operations/imports.ts'
import type { IntakeRecord } from '../../../shared/outages/intake-record.ts'
import { isTimeField } from '../../../shared/outages/record-fields.ts'
import { recordIntake } from '../../../shared/outages/record-intake.ts'
import { builtInRecordProfile, placeRecordColumns } from '../../../shared/outages/record-plan.ts'
import { RECORD_PROFILES, type RecordProfile } from '../../../shared/outages/record-profile.ts'
import { dateTally } from '../../../shared/tickets/date-tally.ts'
import { emptyCells } from '../../../shared/tickets/empty-cells.ts'
import { wallToInstant } from '../../../shared/time/zone.ts'

export const KNOWN_AT = Date.parse('2026-07-01T00:00:00Z')

/** Reads a table, header first, by a built-in profile; `spoil` puts more into the profile. */
export function readTable(
  name: string,
  [header = [], ...rows]: readonly (readonly string[])[],
  spoil: (profile: RecordProfile) => void = () => {},
) {
  const builtIn = RECORD_PROFILES.find((one) => one.name === name)
  if (builtIn === undefined) throw new Error(name)
  const columns = header.map((text, place) => ({
    position: place + 1,
    header: text,
    occurrence: header.slice(0, place).filter((one) => one === text).length + 1,
    samples: rows.map((row) => row[place] ?? '').filter((cell) => !emptyCells(undefined).has(cell)),
  }))
  const profile = structuredClone(builtInRecordProfile(builtIn, columns))
  spoil(profile)
  const { places } = placeRecordColumns(profile, columns)
  const dates = new Map(
    [...places].flatMap(([field, column]) => {
      const tally = dateTally()
      for (const row of rows) tally.add(row[column.position - 1] ?? '')
      const { reading } = tally.finding()
      return isTimeField(field) && reading !== null ? [[field, reading] as const] : []
    }),
  )
  const records: IntakeRecord[] = []
  const rejections: Rejection[] = []
  const sink = {
    record: (record: IntakeRecord) => records.push(record),
    rejection: (rejection: Rejection) => rejections.push(rejection),
  }
  const local = (wall: number) => {
    const at = new Date(wall)
    const [date, time] = [at.toISOString().slice(0, 10).split('-').map(Number), at.toISOString().slice(11, 23)]
    const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
    const [year = 0, month = 1, day = 1] = date
    return wallToInstant('Europe/London', { year, month, day, hour, minute, second: Math.floor(second), ms: 0 })
  }
  const intake = recordIntake({ profile, sheet: '', columns, places, dates, local, seriesName: null }, sink, KNOWN_AT)
  rows.forEach((cells, index) => intake.take({ row: index + 2, cells: [...cells], faults: null, line: null }))
  return {
    profile,
    records,
    rejections: rejections.map(({ row, column, value, reason }) => ({ row, column, value, reason })),
    counts: intake.counts(),
    latest: intake.latestInstant(),
    warnings: intake.warnings().map(({ message }) => message),
  }
}
