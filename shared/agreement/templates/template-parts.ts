import { type CalendarDefinition, WEEKDAYS } from '../../time/calendar-definition.ts'
import { addDays, dayOf, weekdayOfDay } from '../../time/civil-date.ts'
import type { LocalDate } from '../../time/instant.ts'
import { addMonths } from '../../time/period.ts'
import type { Agreement } from '../agreement.ts'
import { placeholder } from '../placeholder.ts'
import { PREREQUISITES } from '../prerequisites.ts'

type Spec = Agreement['spec']
type Party = Spec['provider']

/** What a template is written for: the day, and the zone of whoever uses it. */
export type TemplateOccasion = { readonly today: LocalDate; readonly timeZone: string }

/** What every template says in the same way. */
export type TemplateParts = {
  readonly term: Pick<Spec, 'version' | 'effective' | 'timeZone' | 'term'>
  /** The first review, a week into what follows a half-year or quarter, when its data is whole. */
  readonly firstReview: (months: number) => LocalDate
  readonly office: CalendarDefinition
  readonly workingDays: CalendarDefinition
  readonly prerequisites: NonNullable<Spec['prerequisites']>
}

const HALF_MONTH = 14
const WORKING_WEEK = WEEKDAYS.slice(0, 5)

/** Effective for a year from the first day of a month, half a month from `today` at the soonest. */
export function templateParts({ today, timeZone }: TemplateOccasion): TemplateParts {
  const from = firstOfMonth(addDays(today, HALF_MONTH))
  return {
    term: {
      version: 1,
      effective: { from, to: addDays(addMonths(from, 12), -1) },
      timeZone,
      term: { notice: '3 months', renewal: 'by-agreement' },
    },
    firstReview: (months) => tuesdayFrom(addDays(addMonths(from, months), 7)),
    office: weekly('office', timeZone, '09:00-17:00'),
    workingDays: weekly('working-days', timeZone, '00:00-24:00'),
    prerequisites: PREREQUISITES.map(({ id }) => ({ id, met: false })),
  }
}

/** A party whose people are still to be named. */
export function unnamedParty(department: string, ownerRole: string, deputyRole: string): Party {
  return { department, owner: unnamedPerson(ownerRole), deputy: unnamedPerson(deputyRole) }
}

function unnamedPerson(role: string): Party['owner'] {
  return { name: placeholder(`Name: ${role}`), role }
}

function weekly(id: string, timeZone: string, hours: string): CalendarDefinition {
  return { id, timeZone, hours: Object.fromEntries(WORKING_WEEK.map((day) => [day, [hours]])) }
}

/** The next first of a month, `date` itself included. */
function firstOfMonth(date: LocalDate): LocalDate {
  return date.endsWith('-01') ? date : `${addMonths(date, 1).slice(0, 8)}01`
}

function tuesdayFrom(date: LocalDate): LocalDate {
  const weekday = weekdayOfDay(dayOf(date))
  return addDays(date, (TUESDAY - weekday + 7) % 7)
}

const TUESDAY = 1
