import { exactly, minus, toNumber } from '../sla/fraction.ts'
import { plainHeader } from '../tickets/column-names.ts'
import { emptyCells } from '../tickets/empty-cells.ts'
import { readNumber } from '../tickets/number-reading.ts'
import type { ReadRow } from '../tickets/read-row.ts'
import { columnName, type TableColumn } from '../tickets/table-header.ts'
import type { Instant } from '../time/instant.ts'
import { readMeasure, saysNoValue, unitOfMeasureHeader } from './measure-reading.ts'
import type { RecordPlace } from './outage.ts'
import { mappedWord, type RecordCells, UnreadableRow } from './record-cells.ts'
import type { RecordField } from './record-fields.ts'
import type { RecordPlan } from './record-plan.ts'
import type { RecordProfile } from './record-profile.ts'

/** One sample of a series; null where a count or the value is not written. */
export type Sample = {
  readonly series: string
  readonly at: Instant
  readonly value: number | null
  readonly good: number | null
  readonly total: number | null
  readonly unit: string | null
  readonly place: RecordPlace
}

type MeasurementSpec = Extract<RecordProfile['spec'], { rowKind: 'measurement' }>
type SampleReader = (row: ReadRow, cells: RecordCells, place: RecordPlace) => Sample[]

/** Reads rows of samples, or rows that hold a sample of every series. A cell without a value is a gap, and makes no sample. */
export function sampleReader(plan: RecordPlan, spec: MeasurementSpec): SampleReader {
  return spec.layout === 'columns' ? wideReader(plan, spec) : longReader(plan, spec)
}

function longReader(plan: RecordPlan, spec: MeasurementSpec): SampleReader {
  const header = (['value', 'total', 'good'] as const)
    .map((field) => plan.places.get(field))
    .find((column) => column !== undefined)
  const name = seriesNameOf(plan, header)
  const headerUnit = unitOfMeasureHeader(plan.places.get('value')?.header ?? '')
  return (_, cells, place) => {
    const word = cells.text('series')
    if (word === null && cells.isMapped('series'))
      throw cells.problem('series', 'the cell is empty; a sample needs its series')
    const series = word === null ? name : (mappedWord(spec.values?.series, word) ?? word)
    const at = cells.required('at')
    const measure = measureIn(cells)
    const { good, total } = countsIn(cells)
    if (measure === null && total === null) return []
    return [{ series, at, value: measure?.value ?? null, good, total, unit: measure?.unit ?? headerUnit, place }]
  }
}

/** Headers that say what a column holds, and not what is measured. */
const SAYS_NOTHING =
  /^(?:value|result|measurement|score|avg|average|mean|status|percentage|percent|good|ok|success|total|all|count|bad|failed|wert|gut|gesamt|anzahl|fehler)$/

function seriesNameOf({ seriesName }: RecordPlan, header: TableColumn | undefined): string {
  if (header === undefined) return seriesName ?? 'series'
  return seriesName !== null && SAYS_NOTHING.test(plainHeader(header.header)) ? seriesName : columnName(header)
}

function measureIn(cells: RecordCells) {
  const text = cells.text('value')
  if (text === null || saysNoValue(text)) return null
  const measure = readMeasure(text)
  if (measure === null) throw cells.problem('value', `"${text}" is no number`)
  return measure
}

/** Good of total; a bad count stands for what is left of the total. */
function countsIn(cells: RecordCells): { good: number | null; total: number | null } {
  const [good, bad, total] = [countIn(cells, 'good'), countIn(cells, 'bad'), countIn(cells, 'total')]
  if (total !== null) {
    const found = good ?? (bad === null ? null : less(total, bad))
    if (found !== null && found > total) throw cells.problem('good', 'more are good than there were')
    if (found !== null && found < 0) throw cells.problem('bad', 'more are bad than there were')
    return found === null ? { good: null, total: null } : { good: found, total }
  }
  if (good === null || bad === null) return { good: null, total: null }
  return { good, total: toNumber(minus(exactly(good), exactly(-bad))) }
}

function less(total: number, bad: number): number {
  return toNumber(minus(exactly(total), exactly(bad)))
}

function countIn(cells: RecordCells, field: RecordField): number | null {
  const text = cells.text(field)
  if (text === null || saysNoValue(text)) return null
  const count = readNumber(text)
  if (!Number.isFinite(count) || count < 0) throw cells.problem(field, `"${text}" is no count`)
  return count
}

/** A row is a time, and every other column a series, called by its header. */
function wideReader(plan: RecordPlan, spec: MeasurementSpec): SampleReader {
  const empty = emptyCells(plan.profile.spec.empty)
  const time = plan.places.get('at')?.position
  const series = plan.columns.filter(({ position, header }) => position !== time && header !== '')
  const named = series.map((column) => ({
    column,
    name: nameOf(column, spec),
    unit: unitOfMeasureHeader(column.header),
  }))
  return (row, cells, place) => {
    const at = cells.required('at')
    return named.flatMap(({ column, name, unit }): Sample[] => {
      const text = (row.cells[column.position - 1] ?? '').trim()
      if (empty.has(text) || saysNoValue(text)) return []
      const measure = readMeasure(text)
      if (measure === null)
        throw new UnreadableRow({ column: columnName(column), value: text, reason: `"${text}" is no number` })
      return [{ series: name, at, value: measure.value, good: null, total: null, unit: measure.unit ?? unit, place }]
    })
  }
}

function nameOf(column: TableColumn, spec: MeasurementSpec): string {
  const name = columnName(column)
  return mappedWord(spec.values?.series, name) ?? name
}
