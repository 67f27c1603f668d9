import type { Check, Figures, GroupFigures, MonthFigures, Status, TargetFigures } from '../../shared/sla/figures.ts'
import { HOUR, MINUTE } from '../../shared/time/instant.ts'

/** Good figures made by hand, for what reads figures; each test spoils one thing. */

const OBJECTIVE = 0.95
const MINIMUM = 0.9

function statusOf(met: number, counted: number): Status {
  if (counted < 5) return 'grey'
  if (met >= counted * OBJECTIVE) return 'green'
  return met >= counted * MINIMUM ? 'amber' : 'red'
}

/** A month with `met` of `counted` against 95 % and 90 %. */
export function aMonth(month: string, met: number, counted: number, given: Partial<MonthFigures> = {}): MonthFigures {
  const attainment = counted === 0 ? null : met / counted
  const status = statusOf(met, counted)
  return { month, counted, met, breached: counted - met, attainment, status, partial: false, ...given }
}

/** Months of 2026 from January on, as pairs of met and counted. */
export function monthsOf(...pairs: readonly (readonly [number, number])[]): MonthFigures[] {
  return pairs.map(([met, counted], index) => {
    const year = 2026 + Math.floor(index / 12)
    return aMonth(`${year}-${String((index % 12) + 1).padStart(2, '0')}`, met, counted)
  })
}

export function aGroup(value: string | null, met: number, counted: number): GroupFigures {
  const attainment = counted === 0 ? null : met / counted
  return { value, counted, met, breached: counted - met, attainment, status: statusOf(met, counted) }
}

const COUNTING = [
  {
    rule: 'clock',
    choice: 'office',
    meaning: 'Time counts Monday to Friday 09:00 to 17:00, Europe/London, less the calendar’s holidays.',
  },
  { rule: 'start', choice: 'created', meaning: 'The clock starts when the ticket is created.' },
  { rule: 'stop', choice: 'first-response', meaning: 'It stops at the first response.' },
  {
    rule: 'pauses',
    choice: 'pending',
    meaning: 'It stands still while the ticket’s status is one that means pending.',
  },
  { rule: 'priority', choice: 'final', meaning: 'The ticket’s last priority decides, from the start.' },
  { rule: 'reopen', choice: 'sum', meaning: 'The time of every cycle is added.' },
  { rule: 'period', choice: 'verdict', meaning: 'A ticket counts in the period that holds its verdict.' },
  { rule: 'open', choice: 'none needed', meaning: 'A pending ticket has no verdict and is counted when it has one.' },
  {
    rule: 'exclusions',
    choice: 'remove',
    meaning: 'Excluded checks are taken out of both sides; the figure without exclusions stands beside.',
  },
  { rule: 'minimum sample', choice: '5', meaning: 'Below 5 checks there is no verdict.' },
]

/** Respond to critical requests within 4 h: 108 of 120, near its objective. */
export function aTarget(given: Partial<TargetFigures> = {}): TargetFigures {
  const months = given.months ?? monthsOf([19, 20], [20, 20], [16, 20], [15, 20], [19, 20], [19, 20])
  const counted = months.reduce((sum, month) => sum + (month.counted ?? 0), 0)
  const met = months.reduce((sum, month) => sum + (month.met ?? 0), 0)
  return {
    id: 'response-critical',
    name: 'Respond to critical requests',
    metric: 'response-time',
    measured: true,
    reason: null,
    objective: '95%',
    minimum: '90%',
    within: '4h',
    counted,
    met,
    breached: counted - met,
    pending: 3,
    notApplicable: 2,
    excluded: 0,
    attainment: counted === 0 ? null : met / counted,
    gross: counted === 0 ? null : met / counted,
    status: statusOf(met, counted),
    interval95: null,
    elapsed: { medianMs: 90 * MINUTE, p90Ms: 3 * HOUR + 36 * MINUTE, maxMs: 11 * HOUR + 6 * MINUTE },
    nearMisses: 4,
    overdueOpen: 1,
    approximate: 0,
    months,
    breakdowns: {
      priority: [aGroup('critical', met, counted)],
      group: [aGroup('Service desk', 60, 66), aGroup('Network', 30, 32), aGroup(null, met - 90, counted - 98)],
      category: [aGroup('Hardware', 50, 58), aGroup('Software', met - 50, counted - 58)],
    },
    distribution: {
      edgesMs: [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 6, 8, 12].map((hours) => hours * HOUR),
      counts: [12, 24, 22, 18, 14, 9, 5, 4, 6, 4, 2],
      withinMs: 4 * HOUR,
    },
    counting: COUNTING,
    notApplicableReasons: [{ reason: 'The ticket has no created time', count: 2 }],
    versions: [1],
    ...given,
  }
}

/** A target whose metric is not computed yet. */
export function anUnmeasuredTarget(given: Partial<TargetFigures> = {}): TargetFigures {
  const nothing = { counted: null, met: null, breached: null, pending: null, notApplicable: null, excluded: null }
  const reason = 'Availability is not yet measured.'
  const none = {
    elapsed: null,
    nearMisses: null,
    overdueOpen: null,
    approximate: null,
    distribution: null,
    within: null,
  }
  return {
    ...aTarget(),
    ...nothing,
    ...none,
    id: 'uptime',
    name: 'Production is up',
    metric: 'availability',
    measured: false,
    reason,
    objective: '99.9%',
    minimum: null,
    attainment: null,
    gross: null,
    status: 'grey',
    counting: [],
    notApplicableReasons: [],
    months: [],
    breakdowns: { priority: [], group: [], category: [] },
    ...given,
  }
}

/** IT answering Marketing, first half of 2026, two measured targets and one that is not. */
export function someFigures(given: Partial<Figures> = {}): Figures {
  const resolution = aTarget({
    id: 'resolution',
    name: 'Resolve all requests',
    metric: 'resolution-time',
    within: '24h',
    months: monthsOf([97, 100], [98, 100], [96, 100], [99, 100], [97, 100], [98, 100]),
    distribution: {
      edgesMs: [0, 4, 8, 12, 16, 20, 24, 36, 48].map((hours) => hours * HOUR),
      counts: [210, 160, 90, 60, 40, 25, 10, 5],
      withinMs: 24 * HOUR,
    },
  })
  return {
    agreement: { reference: 'SLA-IT-MKT', title: 'IT support for Marketing', versions: [1] },
    period: { label: '2026-H1', from: '2026-01-01', to: '2026-06-30', timeZone: 'Europe/London' },
    asOf: '2026-06-30T23:00:00Z',
    asOfFrom: 'period-end',
    tickets: { read: 725, sources: ['service-desk'] },
    targets: [aTarget(), resolution, anUnmeasuredTarget()],
    ...given,
  }
}

/** A breached response check, 2 h past its 4 h. */
export function aCheck(given: Partial<Check> = {}): Check {
  const startAt = Date.UTC(2026, 2, 9, 9)
  return {
    key: 'INC0001042',
    sourceName: 'service-desk',
    title: 'Campaign mailer rejects the spring list',
    priority: 'critical',
    group: 'Service desk',
    category: 'Software',
    verdict: 'breached',
    note: null,
    startAt,
    stopAt: startAt + 6 * HOUR,
    elapsedMs: 6 * HOUR,
    withinMs: 4 * HOUR,
    overByMs: 2 * HOUR,
    verdictAt: startAt + 4 * HOUR,
    originalDueAt: startAt + 4 * HOUR,
    currentDueAt: startAt + 4 * HOUR,
    approximate: false,
    month: '2026-03',
    counted: true,
    source: { importId: 1, file: 'incidents.csv', sheet: 'incidents.csv', row: 1043 },
    ...given,
  }
}
