import { type BusinessCalendar, compileCalendar } from '../../../shared/time/business-calendar.ts'
import type { CalendarDefinition } from '../../../shared/time/calendar-definition.ts'
import { DAY, HOUR, type Instant, MINUTE } from '../../../shared/time/instant.ts'
import { EXPORTED_AT, SAMPLE } from './sample.ts'
import type { Arrival } from './sample-arrivals.ts'
import { HOLD, LATE, QUICK, STEADY } from './sample-story.ts'
import type { Dice } from './seeded-random.ts'

/** What becomes of one request, as far as the export knows. */
export type Life = {
  readonly status: 'New' | 'In progress' | 'On hold' | 'Resolved' | 'Closed' | 'Cancelled'
  readonly respondedAt: Instant | null
  readonly resolvedAt: Instant | null
  readonly closedAt: Instant | null
  readonly updatedAt: Instant
  readonly holdMinutes: number
}

/** Minutes of opening time to the first response, by priority (1 = critical). */
export const RESPONSE_MINUTES: Readonly<Record<number, number>> = { 1: 240, 2: 1440, 3: 1440, 4: 1440 }
/** And to the solution; five working days of eight hours for the last two. */
export const SOLUTION_MINUTES: Readonly<Record<number, number>> = { 1: 480, 2: 960, 3: 2400, 4: 2400 }

/** The service desk's tool knows the opening hours, but neither lunch nor holidays: its verdicts differ from the agreement's now and then. */
const naive: CalendarDefinition = {
  id: 'tool',
  timeZone: SAMPLE.timeZone,
  hours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['08:30-17:30']])),
}
export const toolCalendar: BusinessCalendar = compileCalendar(naive)

/** Lives one request through: answer, pauses, solution, closing, and the few that go another way. */
export function live(dice: Dice, office: BusinessCalendar, arrival: Arrival, priority: number): Life {
  const response = responseMinutes(dice, arrival, priority)
  const holdMinutes = dice.chance(0.14) ? 5 * Math.round(dice.along(HOLD) / 5) : 0
  const solution = Math.max(solutionMinutes(dice, arrival, priority), response + 3 + dice.below(25))
  const isOnCall = priority === 1 && !office.isOpen(arrival.at) && dice.chance(0.25)
  const respondedAt = isOnCall ? arrival.at + (10 + dice.below(35)) * MINUTE : after(office, arrival.at, response)
  const resolvedAt = after(office, arrival.at, solution + holdMinutes)
  if (priority > 1 && dice.chance(0.012)) return cancelled(dice, arrival.at, respondedAt)
  // Some wait for a part, or for somebody who left; a few are closed without anybody having answered in the tool.
  const isStuck = dice.chance(0.004)
  const isUnanswered = dice.chance(0.002)
  const answer = isUnanswered ? null : respondedAt
  return atExport(dice, { arrival, answer, resolvedAt: isStuck ? EXPORTED_AT + DAY : resolvedAt, holdMinutes })
}

function responseMinutes(dice: Dice, { month }: Arrival, priority: number): number {
  const promised = RESPONSE_MINUTES[priority] ?? 0
  const isKept = dice.chance(priority === 1 ? month.responds.critical : month.responds.other)
  // Nobody lets a high request wait as long as the promise allows: it has to be solved sooner than that.
  const pace = isKept && priority === 2 ? 0.5 : 1
  return minutesOf(promised, pace * dice.along(isKept ? QUICK : LATE), isKept)
}

function solutionMinutes(dice: Dice, { month }: Arrival, priority: number): number {
  const promised = SOLUTION_MINUTES[priority] ?? 0
  const isKept = dice.chance(priority <= 2 ? month.resolves.urgent : month.resolves.other)
  return minutesOf(promised, dice.along(isKept ? STEADY : LATE), isKept)
}

/** Rounding never breaks a kept promise, nor keeps a broken one. */
function minutesOf(promised: number, share: number, isKept: boolean): number {
  const minutes = Math.round(promised * share)
  return isKept ? Math.min(Math.max(minutes, 2), promised) : Math.max(minutes, promised + 1)
}

function after(office: BusinessCalendar, from: Instant, minutes: number): Instant {
  const at = office.due(from, minutes * MINUTE)
  if (at === null) throw new RangeError('the sample calendar never opens that long')
  return at
}

function cancelled(dice: Dice, createdAt: Instant, respondedAt: Instant): Life {
  const closedAt = Math.min(createdAt + (30 + dice.below(1800)) * MINUTE, EXPORTED_AT)
  const answer = respondedAt < closedAt ? respondedAt : null
  return { status: 'Cancelled', respondedAt: answer, resolvedAt: null, closedAt, updatedAt: closedAt, holdMinutes: 0 }
}

type Course = { arrival: Arrival; answer: Instant | null; resolvedAt: Instant; holdMinutes: number }

/** What the export of that morning could know of it. The tool closes by itself, three days after, five past the next hour. */
function atExport(dice: Dice, { arrival, answer, resolvedAt, holdMinutes }: Course): Life {
  const known = (at: Instant | null) => (at !== null && at <= EXPORTED_AT ? at : null)
  const closing = Math.ceil((resolvedAt + 3 * DAY) / HOUR) * HOUR + 5 * MINUTE
  const [respondedAt, resolved, closedAt] = [known(answer), known(resolvedAt), known(closing)]
  if (resolved !== null) {
    const status = closedAt === null ? 'Resolved' : 'Closed'
    return { status, respondedAt, resolvedAt: resolved, closedAt, updatedAt: closedAt ?? resolved, holdMinutes }
  }
  const touched = EXPORTED_AT - (5 + dice.below(2000)) * MINUTE
  const updatedAt = Math.max(respondedAt ?? arrival.at, touched)
  const status = respondedAt === null ? 'New' : holdMinutes > 0 || dice.chance(0.3) ? 'On hold' : 'In progress'
  return { status, respondedAt, resolvedAt: null, closedAt: null, updatedAt, holdMinutes }
}
