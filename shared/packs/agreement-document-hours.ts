import type { Agreement, MaintenanceWindow } from '../agreement/agreement.ts'
import { lengthWords } from '../agreement/target-sentence.ts'
import { WEEKDAY_WORDS } from '../format/weekday-words.ts'
import { localDate } from '../format.ts'
import type { CalendarDefinition, Weekday } from '../time/calendar-definition.ts'
import { WEEKDAYS } from '../time/calendar-definition.ts'
import type { DocumentClause, Numbered, SectionDraft } from './agreement-document.ts'

/** Hours in which clocks run, and those in which services may be taken down. */
export function hoursSection({ spec: { calendars = [], maintenance = [], scope } }: Agreement): SectionDraft | null {
  if (calendars.length + maintenance.length === 0) return null
  const nameOf = (id: string) => scope.services.find((service) => service.id === id)?.name ?? id
  return {
    id: 'hours',
    title: 'Service hours',
    startsPage: false,
    clauses: (numbered) => [
      ...calendars.flatMap((calendar) => calendarClauses(calendar, numbered)),
      ...maintenance.flatMap((window) => maintenanceClauses(window, numbered, nameOf)),
    ],
  }
}

function calendarClauses(calendar: CalendarDefinition, numbered: Numbered): DocumentClause[] {
  const { id, timeZone } = calendar
  return [
    numbered({
      name: `Calendar “${id}”`,
      text: `Times are those of ${timeZone}. Outside these hours a clock that counts by this calendar stands still.`,
      items: exceptions(calendar),
    }),
    week(calendar.hours),
  ]
}

function maintenanceClauses(
  { name, timeZone, hours, services, notice }: MaintenanceWindow,
  numbered: Numbered,
  nameOf: (id: string) => string,
): DocumentClause[] {
  const what = services === undefined ? 'every service' : services.map(nameOf).join(', ')
  const asked = notice === undefined ? 'without further notice' : `when announced ${lengthWords(notice)} before`
  const text = `In these hours (${timeZone}) ${what} may be taken down ${asked}; it does not count as downtime.`
  return [numbered({ name: `Maintenance window “${name}”`, text }), week(hours)]
}

function week(hours: CalendarDefinition['hours']): DocumentClause {
  const rows = runsOf(hours).map(({ days, open }) => [days, open])
  return {
    kind: 'table',
    title: null,
    table: {
      columns: [
        { head: 'Days', align: 'left', width: 130 },
        { head: 'Hours', align: 'left', width: 'rest' },
      ],
      rows,
      empty: 'No hours.',
    },
  }
}

/** Days that follow each other with the same hours, together: `Monday to Friday`. */
function runsOf(hours: CalendarDefinition['hours']): { days: string; open: string }[] {
  const runs: { first: Weekday; last: Weekday; open: string }[] = []
  for (const day of WEEKDAYS) {
    const open = openWords(hours[day] ?? [])
    const before = runs.at(-1)
    if (before?.open === open) before.last = day
    else runs.push({ first: day, last: day, open })
  }
  return runs.map(({ first, last, open }) => {
    const joint = WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) > 1 ? 'to' : 'and'
    return {
      days: first === last ? WEEKDAY_WORDS[first] : `${WEEKDAY_WORDS[first]} ${joint} ${WEEKDAY_WORDS[last]}`,
      open,
    }
  })
}

function openWords(hours: readonly string[]): string {
  const open = hours.filter((text) => text.split('-')[0] !== text.split('-')[1])
  return open.length === 0 ? 'closed' : open.map((text) => text.replace('-', '–')).join(', ')
}

function exceptions({ holidays = [], openings = [], closures = [] }: CalendarDefinition): string[] {
  const named = (text: string, name: string | undefined) => (name === undefined ? text : `${text} (${name})`)
  const closed = holidays.map((holiday) => {
    if ('set' in holiday) return `the public holidays of ${holiday.set}`
    return named('date' in holiday ? localDate(holiday.date) : yearly(holiday.every), holiday.name)
  })
  return [
    ...(closed.length === 0 ? [] : [`Closed on holidays: ${closed.join('; ')}.`]),
    ...openings.map(({ date, hours, name }) => named(`On ${localDate(date)}: ${openWords(hours)}`, name)),
    ...closures.map(({ date, hours, name }) => named(`On ${localDate(date)} not open ${openWords(hours)}`, name)),
  ]
}

/** `12-25` as `25 December of every year`; any year will do for its name. */
function yearly(monthAndDay: string): string {
  return `${localDate(`2000-${monthAndDay}`).replace(/\s*2000$/, '')} of every year`
}
