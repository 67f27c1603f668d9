import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explainTicket } from '../../../shared/sla/explain.ts'
import type { Check } from '../../../shared/sla/figures.ts'
import { TICKET_STATUSES, type TicketEvent } from '../../../shared/tickets/ticket.ts'
import { type Instant, SECOND } from '../../../shared/time/instant.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import { agreement, columnsOf, type Row, target } from './builders.ts'

type OracleEvent = { at: string; type: 'created' | 'status' | 'firstResponse' | 'resolved'; state?: string }
type Oracle = {
  id: string
  tier: string
  calendar: { timezone: string; week: Record<string, [string, string][]>; holidays: string[] }
  targets: { priority: string; firstResponseMinutes: number; resolutionMinutes: number }
  clockRules: { pausingStates: string[] }
  events: OracleEvent[]
  asOf?: string
  expected: Partial<{
    firstResponseDue: string
    resolutionDue: string
    resolutionSeconds: number
    status: string
    resolutionLateSeconds: number
    firstResponseLateSeconds: number
  }>
}

const place = `${import.meta.dirname}/../../../../shared/oracles/sla-clocks.json`
const cases: Oracle[] = existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')).cases : []
const plain = cases.filter(({ tier }) => tier === 'plain')

describe.skipIf(plain.length === 0)('whole tickets of another project (../shared/oracles, where it is there)', () => {
  it.each(plain.map((one) => [one.id, one] as const))('%s', (_, oracle) => {
    const { expected } = oracle
    const [response, resolution] = [judge(oracle, 'response'), judge(oracle, 'resolution')]
    const found = {
      firstResponseDue: iso(response.currentDueAt),
      resolutionDue: iso(resolution.currentDueAt),
      resolutionSeconds: (resolution.elapsedMs ?? 0) / SECOND,
      resolutionLateSeconds: (resolution.overByMs ?? 0) / SECOND,
      firstResponseLateSeconds: (response.overByMs ?? 0) / SECOND,
      status: statusOf(oracle, response, resolution),
    }
    expect(found).toMatchObject(expected)
  })

  it('are all eleven', () => {
    expect(plain).toHaveLength(11)
  })
})

const iso = (at: Instant | null) => (at === null ? null : new Date(at).toISOString().replace('.000Z', 'Z'))

/** The status that the other project gives a ticket, from the verdicts of ours. */
function statusOf({ events, asOf, clockRules }: Oracle, response: Check, resolution: Check): string {
  if ([response, resolution].some(({ verdict }) => verdict === 'breached')) return 'Failed'
  if (resolution.stopAt !== null) return 'Fulfilled'
  const state = events.findLast((event) => event.state !== undefined && event.at <= (asOf ?? event.at))?.state
  return clockRules.pausingStates.includes(state ?? '') ? 'Paused' : 'Resolution Due'
}

function judge(oracle: Oracle, which: 'response' | 'resolution'): Check {
  const { calendar, targets, clockRules } = oracle
  const holidays = calendar.holidays.map((date) => ({ date }))
  const hours = Object.fromEntries(
    Object.entries(calendar.week).map(([day, stretches]) => [day, stretches.map((ends) => ends.join('-'))]),
  )
  const minutes = which === 'response' ? targets.firstResponseMinutes : targets.resolutionMinutes
  const promised = target({
    id: which,
    metric: which === 'response' ? 'response-time' : 'resolution-time',
    within: { [targets.priority]: `${minutes}m` },
    counting: { pauses: which === 'response' ? 'none' : clockRules.pausingStates },
  })
  const versions = [
    agreement({
      timeZone: calendar.timezone,
      calendars: [{ id: 'week', timeZone: calendar.timezone, hours, holidays }],
      targets: [promised],
    }),
  ]
  const period = parsePeriod('2026-03', calendar.timezone)
  const last = Math.max(...oracle.events.map(({ at }) => Date.parse(at)))
  const asOf = { at: oracle.asOf === undefined ? last : Date.parse(oracle.asOf) }
  return explainTicket({ versions, columns: columnsOf([rowOf(oracle)]), period, asOf, targetId: which, index: 0 }).check
}

function rowOf({ events, targets }: Oracle): Row {
  const when = (type: OracleEvent['type']) => {
    const event = events.find((one) => one.type === type)
    return event === undefined ? null : Date.parse(event.at)
  }
  const history = events.flatMap((event, index): TicketEvent[] => {
    const word = event.type === 'resolved' ? 'Resolved' : (event.state ?? null)
    const status = TICKET_STATUSES.find((one) => one === word?.toLowerCase()) ?? null
    return word === null
      ? []
      : [
          {
            at: Date.parse(event.at),
            statusText: word,
            status,
            priority: null,
            group: null,
            assignee: null,
            row: index,
          },
        ]
  })
  return {
    key: 'ticket',
    priority: targets.priority,
    createdAt: when('created'),
    firstRespondedAt: when('firstResponse'),
    resolvedAt: when('resolved'),
    history,
  }
}
