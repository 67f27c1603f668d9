import type { TicketEvent } from '../tickets/ticket.ts'
import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { Instant, Interval } from '../time/instant.ts'
import type { Wait, Waiting } from './figures-beside.ts'

type Holder = 'group' | 'assignee'

/** From `from` on the ticket was with this one. */
type Holding = { readonly from: Instant; readonly name: string }

/**
 * With whom a ticket was while its clock ran: open time by group and by person, the longest first. What the history says first is
 * taken to hold since the beginning; an event that does not say leaves the ticket where it was. Null where the history names neither.
 */
export function waitingOf(
  history: readonly TicketEvent[],
  running: readonly Interval[],
  calendar: Pick<BusinessCalendar, 'elapsed'>,
): Waiting | null {
  const [group, assignee] = [heldBy(history, 'group'), heldBy(history, 'assignee')]
  if (group.length === 0 && assignee.length === 0) return null
  return { group: waits(group, running, calendar), assignee: waits(assignee, running, calendar) }
}

function heldBy(history: readonly TicketEvent[], holder: Holder): Holding[] {
  const told = history.flatMap(({ at, [holder]: name }) => (name === null ? [] : [{ from: at, name }]))
  const [first, ...later] = told.filter(({ name }, index) => name !== told[index - 1]?.name)
  return first === undefined ? [] : [{ ...first, from: Number.NEGATIVE_INFINITY }, ...later]
}

function waits(
  holdings: readonly Holding[],
  running: readonly Interval[],
  calendar: Pick<BusinessCalendar, 'elapsed'>,
): Wait[] {
  const byName = new Map<string, { ms: number; times: number }>()
  holdings.forEach(({ from, name }, index) => {
    const until = holdings[index + 1]?.from ?? Number.POSITIVE_INFINITY
    const ms = running.reduce((sum, stretch) => sum + shared({ from, to: until }, stretch, calendar), 0)
    const sofar = byName.get(name) ?? { ms: 0, times: 0 }
    byName.set(name, { ms: sofar.ms + ms, times: sofar.times + 1 })
  })
  return [...byName]
    .map(([name, { ms, times }]) => ({ name, ms, times }))
    .sort((a, b) => b.ms - a.ms || (a.name < b.name ? -1 : 1))
}

function shared(a: Interval, b: Interval, calendar: Pick<BusinessCalendar, 'elapsed'>): number {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)]
  return from < to ? calendar.elapsed(from, to) : 0
}
