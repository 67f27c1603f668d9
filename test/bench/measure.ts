/**
 * One measurement of a million generated tickets against ten targets over twelve months, with all breakdowns and every counting rule:
 * how long it takes and how much memory it needs; first of tickets of one row each, then with a history (pauses, changes of group and
 * priority, reopenings) for two of five. Prints a line of JSON for each; exits with 1 when one is over the limits, in processor time.
 * `node --expose-gc test/bench/measure.ts [tickets]`
 */

import { historyShelf } from '../../electron/engine/store/history-shelf.ts'
import { historyPacker } from '../../electron/engine/store/ticket-history.ts'
import type { Counting, Target } from '../../shared/agreement/agreement.ts'
import { asOf } from '../../shared/sla/as-of.ts'
import { measure } from '../../shared/sla/measure.ts'
import { TICKET_STATUSES, type TicketEvent } from '../../shared/tickets/ticket.ts'
import type { TextColumn, TicketColumns } from '../../shared/tickets/ticket-columns.ts'
import { DAY, HOUR, type Instant } from '../../shared/time/instant.ts'
import { parsePeriod } from '../../shared/time/period.ts'
import { agreement, at, columnsOf, target } from '../shared/sla/builders.ts'

const tickets = Number(process.argv[2] ?? 1_000_000)
const MOST_SECONDS = 5
const MOST_MEGABYTES = 1024
/** Tickets in five that have a history. */
const TOLD = 2
const from = at('2025-12-01 00:00')

/** A linear congruential generator: the same tickets every time, on every machine. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** Every value as often as every other; one ticket in fifty has none. */
function words(random: () => number, values: readonly string[]): TextColumn {
  const code = () => (random() < 0.02 ? -1 : Math.floor(random() * values.length))
  return { values, codes: Int32Array.from({ length: tickets }, code) }
}

function later(starts: Float64Array, random: () => number, usual: number): Float64Array {
  return starts.map((start: Instant) => (random() < 0.02 ? Number.NaN : start + Math.round(random() ** 4 * usual)))
}

function columns(): TicketColumns {
  const random = generator(42)
  const createdAt = Float64Array.from({ length: tickets }, () => from + Math.floor(random() * 390 * DAY))
  const resolvedAt = later(createdAt, random, 20 * DAY)
  const empty = columnsOf([])
  const unknown = new Float64Array(tickets).fill(Number.NaN)
  const none: TextColumn = { values: [], codes: new Int32Array(tickets).fill(-1) }
  return {
    ...empty,
    length: tickets,
    keys: Array.from({ length: tickets }, (_, index) => `INC${index}`),
    titles: Array.from({ length: tickets }, () => null),
    source: new Int32Array(tickets),
    sources: [{ name: 'desk', hasHistory: false, fields: new Set(['firstRespondedAt', 'resolvedAt', 'closedAt']) }],
    text: {
      ...empty.text,
      type: none,
      service: none,
      assignee: none,
      requester: none,
      department: none,
      priority: words(random, ['critical', 'high', 'medium', 'low']),
      group: words(
        random,
        Array.from({ length: 80 }, (_, index) => `Group ${index}`),
      ),
      category: words(
        random,
        Array.from({ length: 60 }, (_, index) => `Category ${index}`),
      ),
    },
    status: Int8Array.from(resolvedAt, (at) => TICKET_STATUSES.indexOf(Number.isNaN(at) ? 'open' : 'closed')),
    instants: {
      createdAt,
      firstRespondedAt: later(createdAt, random, 2 * DAY),
      resolvedAt,
      closedAt: resolvedAt.map((at) => at + 3 * DAY),
      updatedAt: resolvedAt,
      dueAt: unknown,
    },
    durations: {
      pausedFor: Float64Array.from({ length: tickets }, () => (random() < 0.2 ? random() * 8 * HOUR : Number.NaN)),
      reportedElapsed: unknown,
      reportedRemaining: unknown,
    },
    hasHistory: new Uint8Array(tickets),
    importId: new Int32Array(tickets).fill(1),
    row: Int32Array.from({ length: tickets }, (_, index) => index + 2),
  }
}

const GROUPS = Array.from({ length: 80 }, (_, index) => `Group ${index}`)
const PRIORITIES = ['critical', 'high', 'medium', 'low']
const STATUS_WORDS = ['New', 'In Progress', 'Awaiting Caller', 'Awaiting Vendor', 'Resolved', 'Closed', 'Reopened']
const WORDS = ['', ...STATUS_WORDS, ...PRIORITIES, ...GROUPS]

/** What befell a ticket: passed on, paused, one in four raised, one in four reopened; the last events are its own end. */
function eventsOf(index: number, from: Instant, end: Instant): TicketEvent[] {
  const step = (end - from) / 8
  const group = GROUPS[index % GROUPS.length] ?? null
  const priority = PRIORITIES[index % 3] ?? null
  const usual = { priority, group, assignee: null, row: index + 2 }
  const event = (part: number, statusText: string, status: TicketEvent['status'], more: Partial<TicketEvent> = {}) => ({
    ...usual,
    at: Math.round(from + part * step),
    statusText,
    status,
    ...more,
  })
  const passedOn = { group: GROUPS[(index + 1) % GROUPS.length] ?? null }
  const raised = index % 4 === 0 ? { ...passedOn, priority: 'critical' } : passedOn
  const again = [event(6, 'Reopened', 'open', raised), event(8, 'Resolved', 'resolved', raised)]
  return [
    event(0, 'New', 'open'),
    event(1, 'In Progress', 'open', passedOn),
    event(2, index % 2 === 0 ? 'Awaiting Caller' : 'Awaiting Vendor', 'pending', passedOn),
    event(4, 'In Progress', 'open', raised),
    event(5, 'Resolved', 'resolved', raised),
    ...(index % 4 === 1 ? again : []),
  ]
}

/** The same tickets with their histories, packed as the store keeps them. */
function withHistories(columns: TicketColumns): TicketColumns {
  const shelf = historyShelf(tickets, WORDS)
  const numbers = new Map(WORDS.map((word, number) => [word, number]))
  const pack = historyPacker((word) => (word === null ? null : (numbers.get(word) ?? null)))
  const { createdAt, resolvedAt } = columns.instants
  for (let index = 0; index < tickets; index += 1) {
    const [from = 0, end = Number.NaN] = [createdAt[index], resolvedAt[index]]
    if (index % 5 >= TOLD) continue
    const packed = pack(eventsOf(index, from, Number.isNaN(end) ? from + 4 * DAY : end))
    shelf.put(index, packed.events, packed.rows)
  }
  return {
    ...columns,
    sources: columns.sources.map((source) => ({ ...source, hasHistory: true })),
    hasHistory: Uint8Array.from({ length: tickets }, (_, index) => (shelf.has(index) ? 1 : 0)),
    history: (index) => shelf.read(index),
  }
}

const byPriority = { critical: '4h', high: '8h', medium: '24h', low: '40h' }
const resolve = (id: string, counting: Counting, within: Target['within'] = byPriority) =>
  target({ id, within, counting })
const targets: Target[] = [
  target({ id: 'respond', metric: 'response-time', within: { critical: '30m', default: '4h' } }),
  target({ id: 'respond-critical', metric: 'response-time', within: '30m', where: { priority: ['critical'] } }),
  resolve('resolve', {}),
  resolve('initial-first', { priority: 'initial', reopen: 'first', period: 'created' }),
  resolve('shares-last', { priority: 'proportional', reopen: 'last', exclusions: 'count-as-met' }),
  resolve('due-all', { period: 'due', open: 'all', reopen: 'span' }),
  resolve('any-hour', { clock: '24x7', period: 'created', open: 'exclude', minimumSample: 30 }, '5d'),
  resolve('days', { pauses: ['Awaiting Caller'] }, '5bd'),
  resolve('unpaused', { pauses: 'none', period: 'resolved' }),
  resolve('close', { stop: 'closed' }, '80h'),
]

const period = parsePeriod('2026', 'Europe/London')

/** One measurement; the processor's time is what the work takes whatever else the machine does meanwhile. */
function run(name: string, input: TicketColumns): boolean {
  globalThis.gc?.()
  const before = performance.now()
  const used = process.cpuUsage()
  const { figures } = measure({ versions: [agreement({ targets })], columns: input, period, asOf: asOf(period, null) })
  const tookMs = Math.round(performance.now() - before)
  const cpuMs = Math.round(process.cpuUsage(used).user / 1000)
  const counted = figures.targets.reduce((sum, one) => sum + (one.counted ?? 0), 0)
  const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024)
  process.stdout.write(
    `${JSON.stringify({ name, tickets, targets: targets.length, counted, tookMs, cpuMs, peakRssMb })}\n`,
  )
  return cpuMs <= MOST_SECONDS * 1000 && peakRssMb <= MOST_MEGABYTES
}

const rows = columns()
const isWithin = [run('rows', rows), run('histories', withHistories(rows))]
process.exitCode = isWithin.every(Boolean) ? 0 : 1
