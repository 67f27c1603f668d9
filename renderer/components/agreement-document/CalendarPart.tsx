import { localDate } from '../../../shared/format.ts'
import type { CalendarDefinition } from '../../../shared/time/calendar-definition.ts'
import classes from './CalendarPart.module.css'
import { Part } from './Part.tsx'
import { type Day, weekOf } from './week.ts'

type CalendarProps = { readonly calendar: CalendarDefinition; readonly id: string; readonly path: string }

/** When time counts: the week drawn and written, and the days that differ. */
export function CalendarPart({ calendar, id, path }: CalendarProps) {
  return (
    <Part id={id} title={`Business hours “${calendar.id}”`} path={path}>
      <p className="secondary">Times are those of {calendar.timeZone}.</p>
      <WeekTable days={weekOf(calendar)} />
      <Exceptions calendar={calendar} />
    </Part>
  )
}

/** The days of a week, drawn and written. */
export function WeekTable({ days }: { readonly days: readonly Day[] }) {
  return (
    <table className={classes.week}>
      <tbody>
        {days.map((day) => (
          <DayRow key={day.weekday} day={day} />
        ))}
      </tbody>
    </table>
  )
}

function DayRow({ day: { name, openings } }: { readonly day: Day }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={classes.track} aria-hidden>
        <div>
          {openings.map(({ text, from, to }) => (
            <span key={text} style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }} />
          ))}
        </div>
      </td>
      <td className="tabular">
        {openings.length === 0 ? (
          <span className="secondary">closed</span>
        ) : (
          openings.map(({ text }, index) => (
            <span key={text} className="nowrap">
              {text}
              {index < openings.length - 1 && ', '}
            </span>
          ))
        )}
      </td>
    </tr>
  )
}

type Holiday = NonNullable<CalendarDefinition['holidays']>[number]

function holidayWords(holiday: Holiday): string {
  const name = holiday.name === undefined ? '' : `${holiday.name}, `
  if ('date' in holiday) return `${name}${localDate(holiday.date)}`
  if ('set' in holiday) return `${name}public holidays of ${holiday.set}`
  // Any leap year has every month and day; only these two are said.
  return `${name}every ${localDate(`2024-${holiday.every}`).replace(/ \d{4}$/, '')}`
}

function Exceptions({ calendar: { holidays = [], openings = [], closures = [] } }: Pick<CalendarProps, 'calendar'>) {
  const hours = (times: readonly string[]) => times.map((text) => text.replace('-', '–')).join(', ')
  const name = (text: string | undefined) => (text === undefined ? '' : ` (${text})`)
  const rows: (readonly [string, string[]])[] = [
    ['Holidays', holidays.map(holidayWords)],
    [
      'Opened as an exception',
      openings.map(
        (day) => `${localDate(day.date)}, ${day.hours.length === 0 ? 'closed' : hours(day.hours)}${name(day.name)}`,
      ),
    ],
    ['Closed as an exception', closures.map((day) => `${localDate(day.date)}, ${hours(day.hours)}${name(day.name)}`)],
  ]
  return (
    <dl className={classes.exceptions}>
      {rows
        .filter(([, days]) => days.length > 0)
        .map(([title, days]) => (
          <div key={title}>
            <dt>{title}</dt>
            {days.map((day) => (
              <dd key={day}>{day}</dd>
            ))}
          </div>
        ))}
    </dl>
  )
}
