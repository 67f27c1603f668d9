/**
 * One measurement of a million generated tickets against ten targets over twelve months, with all breakdowns: how long it takes and
 * how much memory it needs. Prints one line of JSON. `node --expose-gc test/bench/measure.ts [tickets]`
 */

import type { Target } from '../../shared/agreement/agreement.ts'
import { asOf } from '../../shared/sla/as-of.ts'
import { measure } from '../../shared/sla/measure.ts'
import { TICKET_STATUSES } from '../../shared/tickets/ticket.ts'
import type { TextColumn, TicketColumns } from '../../shared/tickets/ticket-columns.ts'
import { DAY, HOUR, type Instant } from '../../shared/time/instant.ts'
import { parsePeriod } from '../../shared/time/period.ts'
import { agreement, at, columnsOf, target } from '../shared/sla/builders.ts'

const tickets = Number(process.argv[2] ?? 1_000_000)
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

const byPriority = { critical: '4h', high: '8h', medium: '24h', low: '40h' }
const targets: Target[] = [
  target({ id: 'respond', metric: 'response-time', within: { critical: '30m', default: '4h' } }),
  target({ id: 'respond-critical', metric: 'response-time', within: '30m', where: { priority: ['critical'] } }),
  target({ id: 'respond-any-hour', metric: 'response-time', within: '24h', counting: { clock: '24x7' } }),
  target({ id: 'resolve', within: byPriority }),
  target({ id: 'resolve-created', within: byPriority, counting: { period: 'created' } }),
  target({ id: 'resolve-due', within: byPriority, counting: { period: 'due', open: 'all' } }),
  target({ id: 'resolve-any-hour', within: '5d', counting: { clock: '24x7' } }),
  target({ id: 'resolve-days', within: '5bd' }),
  target({ id: 'resolve-unpaused', within: byPriority, counting: { pauses: 'none', period: 'resolved' } }),
  target({ id: 'close', within: '80h', counting: { stop: 'closed' } }),
]

const input = columns()
const period = parsePeriod('2026', 'Europe/London')
globalThis.gc?.()
const before = performance.now()
const cpuBefore = process.cpuUsage()
const { figures } = measure({ versions: [agreement({ targets })], columns: input, period, asOf: asOf(period, null) })
const tookMs = Math.round(performance.now() - before)
// What the work takes whatever else the machine does meanwhile.
const cpuMs = Math.round(process.cpuUsage(cpuBefore).user / 1000)
const counted = figures.targets.reduce((sum, one) => sum + (one.counted ?? 0), 0)
const rssMb = Math.round(process.resourceUsage().maxRSS / 1024)
process.stdout.write(
  `${JSON.stringify({ tickets, targets: targets.length, counted, tookMs, cpuMs, peakRssMb: rssMb })}\n`,
)
