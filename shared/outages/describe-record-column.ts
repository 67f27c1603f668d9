import { describeDates } from '../tickets/date-reading.ts'
import { unitOfHeader } from '../tickets/duration-reading.ts'
import { columnName, type TableColumn } from '../tickets/table-header.ts'
import { unitOfMeasureHeader } from './measure-reading.ts'
import { isTimeField, RECORD_FIELD_WORDS, type RecordField } from './record-fields.ts'
import type { RecordPlan } from './record-plan.ts'

/** How a column's cells are read, in words: `date written day/month/year, Europe/London`. */
export function describeRecordColumn(field: RecordField | null, column: TableColumn, plan: RecordPlan): string {
  const { spec } = plan.profile
  if (field === null) {
    const isSeries = spec.rowKind === 'measurement' && spec.layout === 'columns' && column.header !== ''
    return isSeries ? `the series "${columnName(column)}"` : 'not read'
  }
  if (isTimeField(field)) {
    const reading = plan.dates.get(field)
    const isEpoch = reading?.kind === 'epoch-ms' || reading?.kind === 'epoch-s'
    const zone = isEpoch ? 'UTC' : (spec.timeZone ?? 'time zone not chosen')
    return reading === undefined ? 'date' : `${describeDates(reading)}, ${zone}`
  }
  return describeOther(field, column.header)
}

function describeOther(field: Exclude<RecordField, 'from' | 'to' | 'at' | 'announcedAt'>, header: string): string {
  switch (field) {
    case 'duration':
      return `length of time, bare numbers are ${unitOfHeader(header) ?? 'hours'}`
    case 'planned':
      return 'yes or no, or words such as planned and maintenance; empty is no'
    case 'weight':
      return 'share from 0 to 1, or in per cent; empty is all of it'
    case 'value': {
      const unit = unitOfMeasureHeader(header)
      return unit === null ? 'number, with the unit that stands in the cell' : `number, in ${unit}`
    }
    case 'good':
    case 'bad':
    case 'total':
      return 'count'
    case 'score':
      return 'number, such as 4 or 4/5; empty is no answer'
    case 'key':
    case 'service':
    case 'title':
    case 'series':
    case 'comment':
      return `text: ${RECORD_FIELD_WORDS[field]}`
  }
}
