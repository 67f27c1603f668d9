/**
 * One what-if over generated tickets: another promise and longer hours for one target of a half-year, with the tickets that change
 * sides. Prints one line of JSON; over 300 ms is a failure. `node --expose-gc test/bench/what-if.ts [tickets]`
 */

import { asOf } from '../../shared/sla/as-of.ts'
import { asAgreed, type Followed, whatIf } from '../../shared/sla/what-if.ts'
import type { WhatIfChange } from '../../shared/sla/what-if-change.ts'
import { HOUR } from '../../shared/time/instant.ts'
import { parsePeriod } from '../../shared/time/period.ts'
import { agreement, at, columnsOf, target, ticket } from '../shared/sla/builders.ts'

const tickets = Number(process.argv[2] ?? 100_000)
const MOST_MS = 300
const first = at('2026-01-01 00:00')

/** Spread over the half-year, each open for up to ten days, a fifth of them paused for a while. */
const columns = columnsOf(
  Array.from({ length: tickets }, (_, index) => {
    const createdAt = first + Math.floor((index * 180 * 24 * HOUR) / tickets)
    const resolvedAt = createdAt + ((index * 7919) % 240) * HOUR
    return ticket({ createdAt, resolvedAt, status: 'resolved', pausedFor: index % 5 === 0 ? HOUR : null })
  }),
)
const versions = [agreement({ targets: [target({ within: '24h' })] })]
const period = parsePeriod('2026-H1', 'Europe/London')
const input = { versions, columns, period, asOf: asOf(period, null), targetId: 'resolve' }

const changes: readonly WhatIfChange[] = [
  { within: '16h' },
  { longerByMinutes: 60 },
  { counting: { clock: '24x7', period: 'created' } },
  { within: { high: '2bd' }, objective: '90%', longerByMinutes: -60 },
  { leaveOut: { where: { priority: ['high'] } } },
]
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** From the target as agreed, which is measured once for all changes, to the first hundred tickets that change sides. */
function answerOf(change: WhatIfChange, before: Followed) {
  globalThis.gc?.()
  const [startMs, cpu] = [performance.now(), process.cpuUsage()]
  const { changed } = whatIf({ ...input, change }, before)
  const page = Array.from({ length: Math.min(100, changed.length) }, (_, place) => changed.at(place))
  // The processor's time is what the work takes whatever else the machine does meanwhile.
  const { user, system } = process.cpuUsage(cpu)
  return {
    tookMs: performance.now() - startMs,
    cpuMs: (user + system) / 1000,
    changed: changed.length,
    listed: page.length,
  }
}

const before = asAgreed(input)
const answers = changes.map((change) => {
  const rounds = Array.from({ length: 5 }, () => answerOf(change, before))
  const [first] = rounds
  return {
    changed: first?.changed,
    firstMs: Math.round(first?.tookMs ?? Number.NaN),
    tookMs: Math.round(median(rounds.map(({ tookMs }) => tookMs))),
    cpuMs: Math.round(median(rounds.map(({ cpuMs }) => cpuMs))),
  }
})
process.stdout.write(`${JSON.stringify({ tickets, answers })}\n`)
if (answers.some(({ cpuMs }) => cpuMs > MOST_MS)) process.exitCode = 1
