import { Temporal } from 'temporal-polyfill'
import { type CalendarDefinition, WEEKDAYS } from '../../../shared/time/calendar-definition.ts'
import { MINUTE } from '../../../shared/time/instant.ts'

/**
 * A second opinion on business calendars, as plain and as slow as the rules read: it asks of one minute at a time whether hours
 * that start on that date or beside it hold it. Wall times are Temporal's business, nothing is merged or summed up.
 */
export function slowCalendar(definition: CalendarDefinition): {
  isOpen(at: number): boolean
  elapsed(from: number, to: number): number
} {
  const { timeZone } = definition
  const dates = new Map<string, ReturnType<typeof spansOn>>()

  function isOpen(at: number): boolean {
    const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate()
    // Where clocks go back over midnight, hours of a date that has begun once run on while the wall shows the day before again.
    return [-1, 0, 1].some((days) => {
      const date = today.add({ days })
      const spans = dates.get(String(date)) ?? spansOn(definition, date)
      dates.set(String(date), spans)
      const holds = ([from, to]: readonly [number, number]) => from <= at && at < to
      return spans.open.some(holds) && !spans.closed.some(holds)
    })
  }

  function elapsed(from: number, to: number): number {
    let open = 0
    for (let at = from; at < to; at += MINUTE) open += isOpen(at) ? MINUTE : 0
    return open
  }
  return { isOpen, elapsed }
}

function spansOn(definition: CalendarDefinition, date: Temporal.PlainDate) {
  const { hours, holidays = [], openings = [], closures = [] } = definition
  const dated = (list: typeof openings) => list.filter((one) => one.date === String(date))
  const isHoliday = holidays.some((holiday) =>
    'date' in holiday
      ? holiday.date === String(date)
      : 'every' in holiday && String(date).endsWith(`-${holiday.every}`),
  )
  const weekday = WEEKDAYS[date.dayOfWeek - 1]
  const usual = isHoliday || weekday === undefined ? [] : (hours[weekday] ?? [])
  const open = dated(openings).length > 0 ? dated(openings).flatMap((one) => one.hours) : usual
  const span = (text: string) => instants(definition.timeZone, date, text)
  return {
    open: open.map(span),
    closed: dated(closures)
      .flatMap((one) => one.hours)
      .map(span),
  }
}

function instants(timeZone: string, date: Temporal.PlainDate, text: string): readonly [number, number] {
  const [from = '', to = ''] = text.split('-')
  const resolve = (clock: string, on: Temporal.PlainDate) => {
    const day = clock === '24:00' ? on.add({ days: 1 }) : on
    const time = clock === '24:00' ? '00:00' : clock
    return day.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(timeZone).epochMilliseconds
  }
  return [resolve(from, date), resolve(to, to < from ? date.add({ days: 1 }) : date)]
}
