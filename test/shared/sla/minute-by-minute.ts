import type { CountingRules } from '../../../shared/sla/counting-rules.ts'
import type { TicketEvent, TicketStatus } from '../../../shared/tickets/ticket.ts'
import { DAY, type Instant, MINUTE } from '../../../shared/time/instant.ts'
import type { Row } from './builders.ts'

/**
 * The clock of a ticket computed a second time, slowly and by other means: a walk over single minutes, with a table of open minutes
 * that is made from the runtime's own clock. Every time it is given lies on a whole minute.
 */
export type SlowVerdict = {
  readonly verdict: 'met' | 'breached' | 'pending'
  readonly elapsedMs: number
  readonly stopAt: Instant | null
  /** Null where the promise is counted in shares. */
  readonly currentDueAt: Instant | null
}

/** The stretch that the walk knows: six weeks that hold the spring change of London's clocks. */
export const WALK_FROM = Date.UTC(2026, 2, 20)
const WALK_MINUTES = (42 * DAY) / MINUTE

/** Hours of the walk's calendar; Sunday's lie across the change. Monday 30 March is a holiday. */
export const WALK_HOURS = {
  mon: ['08:30-12:00', '13:00-17:15'],
  tue: ['08:30-12:00', '13:00-17:15'],
  wed: ['09:00-17:00'],
  thu: ['22:00-02:00'],
  sun: ['00:30-03:00', '05:00-06:00'],
}
export const WALK_HOLIDAY = '2026-03-30'

const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** By minute of the walk: the calendar is open. */
const openMinutes: readonly boolean[] = Array.from({ length: WALK_MINUTES }, (_, minute) => {
  const read = (at: Instant) => Object.fromEntries(wall.formatToParts(at).map(({ type, value }) => [type, value]))
  const now = read(WALK_FROM + minute * MINUTE)
  const yesterday = read(WALK_FROM + minute * MINUTE - DAY)
  if (`${now.year}-${now.month}-${now.day}` === WALK_HOLIDAY) return false
  const time = `${now.hour}:${now.minute}`
  const day = now.weekday?.toLowerCase() as keyof typeof WALK_HOURS | undefined // a day without hours finds none
  const hours = (day === undefined ? undefined : WALK_HOURS[day]) ?? []
  const isInTail = yesterday.weekday === 'Thu' && time < '02:00'
  return isInTail || hours.some((stretch) => isWithin(stretch, time))
})

function isWithin(stretch: string, time: string): boolean {
  const [from = '', to = ''] = stretch.split('-')
  return to < from ? time >= from : time >= from && time < to
}

type Rules = Pick<CountingRules, 'stop' | 'pauses' | 'priority' | 'reopen'>
type Given = {
  readonly rules: Rules
  readonly within: Readonly<Record<string, number>>
  readonly asOf: Instant
  readonly isRoundTheClock: boolean
}

/** Judges a ticket that has all its clock needs; a total of pauses is left out of shares. `within` is in minutes by priority. */
export function judgeSlowly(row: Row, { rules, within, asOf, isRoundTheClock }: Given): SlowVerdict {
  const created = row.createdAt ?? 0
  const events = (row.history ?? []).filter(({ at }) => at <= asOf)
  const cycles = slowCycles(row, events, { rules, asOf })
  const counted = chosen(cycles, rules.reopen)
  const last = counted.at(-1) ?? [created, null]
  const total =
    events.some(({ status }) => status !== null) || rules.pauses.kind === 'none' || rules.stop === 'first-response'
      ? 0
      : (row.pausedFor ?? 0)
  const isCounted = (at: Instant) => counted.some(([from, to]) => at >= from && at < (to ?? asOf))
  const promiseAt = (at: Instant) => within[priorityAt(row, events, { rule: rules.priority, at })] ?? 0
  // Whole shares of an eight-hour day keep the sum of shares in whole numbers.
  const costAt = (at: Instant) => (rules.priority === 'proportional' ? 480 / promiseAt(at) : 1)
  const allowed = rules.priority === 'proportional' ? 480 : promiseAt(created) + total / MINUTE
  let [used, cost] = [0, 0]
  let due: Instant | null = null
  for (let at = counted[0]?.[0] ?? created; at < WALK_FROM + WALK_MINUTES * MINUTE; at += MINUTE) {
    if (due === null && cost >= allowed) due = at
    const isKnown = at < (last[1] ?? asOf)
    if (!isKnown && (due !== null || rules.priority === 'proportional')) break
    const runs = isKnown ? isCounted(at) && !isPaused(events, rules, at) : true
    if (!runs || !(isRoundTheClock || openMinutes[(at - WALK_FROM) / MINUTE])) continue
    if (isKnown) used += MINUTE
    cost += costAt(at)
  }
  const knownCost = rules.priority === 'proportional' ? cost : used / MINUTE
  const verdict = knownCost > allowed ? 'breached' : last[1] === null ? 'pending' : 'met'
  const currentDueAt = rules.priority === 'proportional' ? null : due
  return { verdict, elapsedMs: Math.max(0, used - total), stopAt: last[1], currentDueAt }
}

type SlowCycle = readonly [Instant, Instant | null]

function slowCycles(
  row: Row,
  events: readonly TicketEvent[],
  { rules, asOf }: { rules: Rules; asOf: Instant },
): SlowCycle[] {
  const created = row.createdAt ?? 0
  const endings: (TicketStatus | null)[] = rules.stop === 'closed' ? ['closed'] : ['resolved', 'closed']
  const cycles: [Instant, Instant | null][] = [[created, null]]
  for (let at = created; at <= asOf && rules.stop !== 'first-response'; at += MINUTE) {
    const now = events.filter((event) => event.at === at || (at === created && event.at < at))
    for (const { status } of now) {
      const current = cycles[cycles.length - 1]
      if (current !== undefined && current[1] === null && endings.includes(status)) current[1] = at
      else if (current !== undefined && current[1] !== null && (status === 'open' || status === 'pending'))
        cycles.push([at, null])
    }
  }
  const current = cycles[cycles.length - 1]
  const own = {
    'first-response': [row.firstRespondedAt],
    resolved: [row.resolvedAt, row.closedAt],
    closed: [row.closedAt],
  }
  const stop = own[rules.stop].find((at) => at != null && at <= asOf && at >= (current?.[0] ?? 0))
  if (current !== undefined && stop != null) current[1] = stop
  return cycles
}

function chosen(cycles: readonly SlowCycle[], reopen: Rules['reopen']): readonly SlowCycle[] {
  const [first, last] = [cycles[0], cycles.at(-1)]
  if (first === undefined || last === undefined) return []
  return { sum: cycles, first: [first], last: [last], span: [[first[0], last[1]] as const] }[reopen]
}

function isPaused(events: readonly TicketEvent[], { pauses }: Rules, at: Instant): boolean {
  const state = events.findLast((event) => event.at <= at && (event.status !== null || event.statusText !== null))
  if (state === undefined || pauses.kind === 'none') return false
  if (pauses.kind === 'pending') return state.status === 'pending'
  return [state.status, state.statusText].some((word) => pauses.statuses.some((one) => one === word))
}

function priorityAt(
  row: Row,
  events: readonly TicketEvent[],
  { rule, at }: { rule: Rules['priority']; at: Instant },
): string {
  const told = events.filter(({ priority }) => priority !== null)
  const newest = row.priority ?? ''
  if (rule === 'final') return newest
  if (rule === 'initial') return told[0]?.priority ?? newest
  return told.findLast((event) => event.at <= at)?.priority ?? told[0]?.priority ?? newest
}
