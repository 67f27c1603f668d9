import { resolveRules } from '../../sla/counting-rules.ts'
import { compileCalendar } from '../../time/business-calendar.ts'
import type { CalendarDefinition } from '../../time/calendar-definition.ts'
import { addMonths, parsePeriod } from '../../time/period.ts'
import type { Agreement, Target } from '../agreement.ts'
import type { Finding } from '../finding.ts'
import type { Path } from '../path.ts'
import { found } from './codes.ts'

type Spec = Agreement['spec']

/** Calendars that nobody uses, that never open, or that are of another place or year. */
export function* calendarContradictions({ spec }: Agreement): Generator<Finding> {
  const ids = (spec.calendars ?? []).map(({ id }) => id)
  const used = new Set(spec.targets.flatMap((target) => clockOf(target, ids) ?? []))
  for (const [index, calendar] of (spec.calendars ?? []).entries()) {
    const path = ['spec', 'calendars', index]
    if (!used.has(calendar.id)) {
      const says = `No target counts by the calendar “${calendar.id}”.`
      const next = 'Name it in the counting of a target, or take it away.'
      yield found('contradiction.calendar-unused', { path, says, next })
    }
    yield* hourContradictions(calendar, spec, path)
    if (calendar.timeZone === spec.timeZone) continue
    const says = `The calendar “${calendar.id}” is kept in ${calendar.timeZone}, the agreement in ${spec.timeZone}.`
    const next = 'Leave it so if the people work there; else change the zone.'
    yield found('contradiction.calendar-of-other-zone', { path: [...path, 'timeZone'], says, next })
  }
}

/** The clock that a target counts by; null for a metric that looks at none. */
export function clockOf(target: Target, calendars: readonly string[]): string | null {
  const { metric, counting } = target
  const hasClock = metric === 'response-time' || metric === 'resolution-time' || metric === 'availability'
  return hasClock || counting?.clock !== undefined ? resolveRules(target, calendars).clock : null
}

function* hourContradictions(calendar: CalendarDefinition, spec: Spec, path: Path): Generator<Finding> {
  const dated = (calendar.holidays ?? []).filter((holiday) => !('set' in holiday))
  if (isNeverOpen({ ...calendar, holidays: dated }, spec)) {
    const says = `The calendar “${calendar.id}” has no open hour while the agreement is in force.`
    const next = 'Open it on a weekday, or correct its closures and dates.'
    yield found('contradiction.calendar-never-open', { path: [...path, 'hours'], says, next })
  }
  const dates = dated.flatMap((holiday) => ('date' in holiday ? [holiday.date] : []))
  const { from, to = addMonths(from, 12) } = spec.effective
  if (dates.length === 0 || dates.some((date) => date >= from && date <= to)) return
  const says = `None of the dated holidays of the calendar “${calendar.id}” lies within the agreement.`
  const next = 'Write down the holidays of its years, or name a set that knows every year.'
  yield found('contradiction.holidays-of-other-years', { path: [...path, 'holidays'], says, next })
}

/** Laying a calendar out takes its time, and one that opens every week is open within any quarter whatever its holidays. */
function isNeverOpen(calendar: CalendarDefinition, { effective: { from, to }, timeZone }: Spec): boolean {
  const last = to ?? addMonths(from, 12)
  const opensWeekly = Object.values(calendar.hours).some((day) => (day ?? []).length > 0)
  if (opensWeekly && last >= addMonths(from, 3)) return false
  const { start, end } = parsePeriod(`${from}..${last}`, timeZone)
  return compileCalendar(calendar).elapsed(start, end) === 0
}
