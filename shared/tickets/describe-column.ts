import { describeDates } from './date-reading.ts'
import { unitOfHeader } from './duration-reading.ts'
import type { ReadingPlan } from './reading-plan.ts'
import { DURATION_FIELDS, INSTANT_FIELDS, NUMBER_FIELDS, type TicketField } from './ticket.ts'

const isOneOf = <Field extends TicketField>(fields: readonly Field[], field: TicketField): field is Field =>
  fields.some((one) => one === field)

/** How a column's cells are read, in words: `date written day/month/year, Europe/London`; `header` is the column's. */
export function describeColumn(field: TicketField | null, header: string, plan: ReadingPlan): string {
  const { values, timeZone } = plan.profile.spec
  if (field === null) return 'kept as it is'
  if (isOneOf(INSTANT_FIELDS, field)) {
    const reading = plan.dates.get(field)
    const zone =
      reading?.kind === 'epoch-ms' || reading?.kind === 'epoch-s' ? 'UTC' : (timeZone ?? 'time zone not chosen')
    return reading === undefined ? 'date' : `${describeDates(reading)}, ${zone}`
  }
  if (isOneOf(DURATION_FIELDS, field)) {
    const unit = unitOfHeader(header)
    return `length of time, bare numbers are ${unit ?? 'hours'}`
  }
  if (isOneOf(NUMBER_FIELDS, field)) return 'number'
  if (field === 'reportedMet')
    return values?.reportedMet === undefined ? 'yes or no' : `yes or no, ${mapWords(values.reportedMet)}`
  if (field === 'status')
    return values?.status === undefined ? 'status, by well-known words' : `status, ${mapWords(values.status)}`
  if (field === 'key') return 'ticket number'
  const map =
    field === 'priority' || field === 'type' || field === 'service' || field === 'category' || field === 'group'
      ? values?.[field]
      : undefined
  return map === undefined ? 'text' : `text, ${mapWords(map)}`
}

function mapWords(map: object): string {
  const count = Object.keys(map).length
  return count === 1 ? '1 word mapped' : `${count} words mapped`
}
