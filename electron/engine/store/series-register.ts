import type { Sample } from '../../../shared/outages/measurement-rows.ts'
import { unitFactor } from '../../../shared/outages/units.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { exactly, times, toNumber } from '../../../shared/sla/fraction.ts'
import type { Database } from './database.ts'

type KnownSeries = { readonly id: number; readonly unit: string | null }

/** The series of one source: each keeps the unit that it came in first, and later values are brought to it. */
export function seriesRegister(
  database: Database,
  sourceId: number,
): (sample: Sample) => { readonly seriesId: number; readonly value: number | null } {
  const known = new Map<string, KnownSeries>()
  const find = database.prepare<[number, string], KnownSeries>(
    'SELECT id, unit FROM series WHERE source_id = ? AND name = ?',
  )
  const insert = database.prepare('INSERT INTO series (source_id, name, unit) VALUES (?, ?, ?)')
  const setUnit = database.prepare('UPDATE series SET unit = ? WHERE id = ?')

  function seriesOf({ series: name, unit }: Sample): KnownSeries {
    const found = known.get(name) ?? find.get(sourceId, name)
    const made = found ?? { id: Number(insert.run(sourceId, name, unit).lastInsertRowid), unit }
    const whole = made.unit === null && unit !== null ? { id: made.id, unit } : made
    if (whole !== made) setUnit.run(unit, made.id)
    known.set(name, whole)
    return whole
  }

  return (sample) => {
    const { id, unit } = seriesOf(sample)
    const { value } = sample
    if (value === null || unit === null || sample.unit === null || unit === sample.unit) return { seriesId: id, value }
    const factor = unitFactor(sample.unit, unit)
    if (factor === null) throw otherUnit(sample, unit)
    return { seriesId: id, value: toNumber(times(exactly(value), factor)) }
  }
}

function otherUnit({ series, unit }: Sample, kept: string): Refusal {
  return new Refusal(
    'series.unit',
    `The series "${series}" was imported in ${kept} before, and this file gives it in ${unit}. Give it another name, or import it into another source.`,
  )
}
