import type { AgreementStanding } from '../../shared/operations/agreements.ts'
import type { Check, Explanation, TargetFigures } from '../../shared/sla/figures.ts'

/** Good objects, which each case spoils once. */

export const at = (text: string): number => Date.parse(`${text}Z`)

const hours = (value: number): number => value * 3_600_000

export function aCheck(spoiled: Partial<Check> = {}): Check {
  return {
    key: 'INC0001',
    sourceName: 'service-desk',
    title: 'Printer prints blank pages',
    priority: 'critical',
    group: 'Service Desk',
    category: 'Hardware',
    verdict: 'breached',
    note: null,
    startAt: at('2026-01-09T15:00'),
    stopAt: at('2026-01-13T11:40'),
    elapsedMs: hours(8) + 40 * 60_000,
    withinMs: hours(7),
    overByMs: hours(1) + 40 * 60_000,
    verdictAt: at('2026-01-13T10:00'),
    originalDueAt: at('2026-01-12T14:00'),
    currentDueAt: at('2026-01-13T10:00'),
    approximate: false,
    month: '2026-01',
    counted: true,
    source: { importId: 1, file: 'january.csv', sheet: 'january', row: 12 },
    ...spoiled,
  }
}

/** Friday afternoon to Tuesday noon, reopened once, paused once, on office hours of London in winter. */
export function anExplanation(spoiled: Partial<Explanation> = {}): Explanation {
  const stretch = (from: string, to: string) => ({ from: at(from), to: at(to), ms: at(to) - at(from) })
  const open = (from: string, to: string) => ({ from: at(from), to: at(to) })
  return {
    agreement: { reference: 'SLA-IT-MKT', version: 1 },
    target: { id: 'response', name: 'Respond to critical requests', metric: 'response-time', within: '7h' },
    period: { label: '2026-H1', from: '2026-01-01', to: '2026-06-30', timeZone: 'Europe/London' },
    asOf: at('2026-06-30T23:00'),
    calendar: {
      id: 'office',
      timeZone: 'Europe/London',
      hours: [
        open('2026-01-09T15:00', '2026-01-09T17:00'),
        open('2026-01-12T09:00', '2026-01-12T17:00'),
        open('2026-01-13T09:00', '2026-01-13T11:40'),
      ],
    },
    counting: [],
    check: aCheck(),
    start: { at: at('2026-01-09T15:00'), event: 'created' },
    stop: { at: at('2026-01-13T11:40'), event: 'first-response' },
    cycles: [
      { from: at('2026-01-09T15:00'), to: at('2026-01-12T10:00'), counted: true },
      { from: at('2026-01-12T11:00'), to: at('2026-01-13T11:40'), counted: true },
    ],
    open: [
      stretch('2026-01-09T15:00', '2026-01-09T17:00'),
      stretch('2026-01-12T09:00', '2026-01-12T10:00'),
      stretch('2026-01-12T11:00', '2026-01-12T12:00'),
      stretch('2026-01-12T15:00', '2026-01-12T17:00'),
      stretch('2026-01-13T09:00', '2026-01-13T11:40'),
    ],
    pauses: [{ from: at('2026-01-12T12:00'), to: at('2026-01-12T15:00'), ms: hours(3), status: 'Awaiting User Info' }],
    pausedTotalMs: null,
    reported: null,
    steps: [],
    cells: null,
    ...spoiled,
  }
}

export function aStanding(spoiled: Partial<AgreementStanding> = {}): AgreementStanding {
  return {
    reference: 'SLA-IT-MKT',
    title: 'IT support for Marketing',
    provider: 'IT',
    customer: 'Marketing',
    version: 1,
    versions: [1],
    timeZone: 'Europe/London',
    effective: { from: '2026-01-01', to: '2026-12-31' },
    state: 'in-force',
    targets: 6,
    nextReview: '2026-07-01',
    period: '2026-H1',
    status: 'green',
    targetsMet: 6,
    targetsMeasured: 6,
    worst: {
      id: 'response',
      name: 'Respond to critical requests',
      objective: '95%',
      attainment: 0.96,
      counted: 100,
      met: 96,
      status: 'green',
    },
    months: [],
    ...spoiled,
  }
}

export function aTarget(spoiled: Partial<TargetFigures> = {}): TargetFigures {
  return {
    id: 'response',
    name: 'Respond to critical requests',
    metric: 'response-time',
    measured: true,
    reason: null,
    objective: '95%',
    minimum: '90%',
    within: '7h',
    counted: 120,
    met: 108,
    breached: 12,
    pending: 3,
    notApplicable: 0,
    excluded: 0,
    attainment: 0.9,
    gross: 0.9,
    status: 'amber',
    interval95: null,
    elapsed: null,
    nearMisses: 0,
    overdueOpen: 0,
    approximate: 0,
    months: [],
    breakdowns: { priority: [], group: [], category: [] },
    distribution: null,
    counting: [],
    notApplicableReasons: [],
    versions: [1],
    ...spoiled,
  }
}
