/**
 * A million ticket clocks on a calendar with lunch breaks and holidays, each an elapsed time and a due date: how long they take, and
 * how many times as fast as other libraries that is, on the same tickets. Prints JSON; exits with 1 when it misses its limits.
 * `node test/bench/clocks.ts`
 */

import { type BusinessCalendar, compileCalendar } from '../../shared/time/business-calendar.ts'
import { officeWithLunch, type TicketClock, ticketClocks } from './clocks-cases.ts'
import { type Library, otherLibraries } from './clocks-others.ts'

const TICKETS = 1_000_000
/** The others are slow; so many of the same tickets tell their time per ticket. */
const SAMPLE = 2_000
const ROUNDS = 5
const MOST_SECONDS = 1
const LEAST_TIMES = 50

// The other libraries take the machine's zone for the calendar's.
process.env['TZ'] = 'UTC'

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

function secondsOf(work: () => void): number {
  const before = performance.now()
  work()
  return (performance.now() - before) / 1_000
}

function runAll({ elapsed, due }: BusinessCalendar, tickets: readonly TicketClock[]): void {
  let sum = 0
  for (const ticket of tickets)
    sum += elapsed(ticket.created, ticket.resolved) + (due(ticket.created, ticket.withinMs) ?? 0)
  // The answers have to be used, or the compiler might leave them out.
  if (Number.isNaN(sum)) throw new Error('A ticket clock came to no number.')
}

/**
 * Only tickets that a library answers rightly are timed. An answer is right when it is that of the calendar, which the tests prove
 * against a slow walk over its minutes. Fewer rounds than ours: they take a second each.
 */
function measureOther(library: Library, calendar: BusinessCalendar, tickets: readonly TicketClock[]) {
  const right = tickets.filter((ticket) => {
    const { created, resolved, withinMs } = ticket
    const { elapsed, due } = library.answer(ticket)
    return elapsed === calendar.elapsed(created, resolved) && due === calendar.due(created, withinMs)
  })
  const seconds = median([1, 2, 3].map(() => secondsOf(() => right.forEach((ticket) => library.answer(ticket)))))
  return {
    library: library.name,
    microsecondsEach: (seconds / right.length) * 1e6,
    right: right.length,
    of: tickets.length,
  }
}

const definition = officeWithLunch()
const compileMs = median(Array.from({ length: 9 }, () => secondsOf(() => compileCalendar(definition)) * 1_000))
const calendar = compileCalendar(definition)
const tickets = ticketClocks(TICKETS)
const seconds = median(Array.from({ length: ROUNDS }, () => secondsOf(() => runAll(calendar, tickets))))
const microsecondsEach = (seconds / TICKETS) * 1e6
const others = otherLibraries().map((library) => {
  const measured = measureOther(library, calendar, tickets.slice(0, SAMPLE))
  return { ...measured, timesAsLong: Math.round(measured.microsecondsEach / microsecondsEach) }
})
process.stdout.write(`${JSON.stringify({ tickets: TICKETS, seconds, microsecondsEach, compileMs, others }, null, 2)}\n`)
const keepsLimits = seconds < MOST_SECONDS && others.every(({ timesAsLong }) => timesAsLong >= LEAST_TIMES)
if (!keepsLimits) process.exitCode = 1
