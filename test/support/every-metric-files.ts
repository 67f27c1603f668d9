import { sampleTickets } from '../../electron/engine/demo/sample-tickets.ts'
import { type Dice, seeded } from '../../electron/engine/demo/seeded-random.ts'
import { DAY, HOUR, type Instant } from '../../shared/time/instant.ts'

const START = Date.UTC(2026, 0, 1)
const END = Date.UTC(2026, 6, 1)

/** Outages of the network: short and long, partial, overlapping, and maintenance announced in time and too late. */
export function outageLog(): string {
  const rows = [
    ['O-1', '2026-01-14 10:05', '2026-01-14 13:35', 'no', '1', '', 'Core switch failed'],
    ['O-2', '2026-02-03 08:00', '2026-02-03 16:00', 'no', '0.25', '', 'Slow wireless in Leeds'],
    ['O-3', '2026-03-17 12:00', '2026-03-17 18:30', 'no', '1', '', 'Fibre cut by road works'],
    ['O-4', '2026-03-17 17:00', '2026-03-17 21:15', 'no', '0.5', '', 'Slow detour after the fibre cut'],
    ['O-5', '2026-03-21 22:00', '2026-03-22 04:00', 'yes', '1', '2026-03-12 09:00', 'New firewall'],
    [
      'O-6',
      '2026-04-08 19:00',
      '2026-04-08 23:00',
      'yes',
      '1',
      '2026-04-08 11:00',
      'Urgent patch, announced the same day',
    ],
    ['O-7', '2026-05-19 07:40', '2026-05-19 10:10', 'no', '1', '', 'Names could not be resolved'],
    ['O-8', '2026-06-09 02:00', '2026-06-09 07:50', 'no', '1', '', 'Power cut in the data centre'],
  ]
  return csv(
    ['Outage ID', 'Service', 'From', 'To', 'Planned', 'Weight', 'Announced at', 'Title'],
    rows.map(([key = '', ...rest]) => [key, 'network', ...rest]),
  )
}

/** Samples of every series, a row each, with a week that the monitoring missed. */
export function seriesLog(): string {
  const dice = seeded(19)
  return csv(
    ['Series', 'Time', 'Value', 'Good', 'Total'],
    [...hourly(dice), ...daily(dice)].map(([series, at, ...rest]) => [series, written(at), ...rest]),
  )
}

type Sample = readonly [series: string, at: Instant, value: string, good: string, total: string]

const MISSED = { from: Date.UTC(2026, 3, 13), to: Date.UTC(2026, 3, 20) }

function* hourly(dice: Dice): Generator<Sample> {
  for (let at = START; at < END; at += HOUR) {
    if (at >= MISSED.from && at < MISSED.to) continue
    const isSlow = dice.chance(0.02)
    const up = isSlow && dice.chance(0.25) ? '0.5' : '1'
    yield ['shop-up', at, up, '', '']
    yield [
      'search-milliseconds',
      at,
      String(Math.round(isSlow ? 600 + dice.next() * 900 : 120 + dice.next() * 330)),
      '',
      '',
    ]
    const month = new Date(at).getUTCMonth()
    const slower = month === 2 || month === 3 ? 0.9 : 0
    yield ['page-load-seconds', at, (0.8 + slower + dice.next() * 1.4).toFixed(2), '', '']
  }
}

function* daily(dice: Dice): Generator<Sample> {
  for (let at = START; at < END; at += DAY) {
    const all = 4000 + dice.below(2000)
    const good = all - Math.round(all * (dice.chance(0.04) ? 0.06 : 0.002 + dice.next() * 0.002))
    yield ['requests-all', at, String(all), '', '']
    yield ['requests-good', at, String(good), '', '']
    const runs = 8
    yield ['backup-runs', at, '', String(runs - (dice.chance(0.12) ? 1 : 0)), String(runs)]
  }
}

/** What people said of requests that are closed: about one in six of them answers. */
export function surveyLog(): string {
  const dice = seeded(47)
  const answers = sampleTickets().flatMap(({ number, closedAt, department }) => {
    if (closedAt === null || department !== 'Marketing' || !dice.chance(0.16)) return []
    const score = dice.weigh([
      { weight: 0.44, score: 5 },
      { weight: 0.37, score: 4 },
      { weight: 0.11, score: 3 },
      { weight: 0.05, score: 2 },
      { weight: 0.03, score: 1 },
    ])
    return [[`REQ${String(number).padStart(7, '0')}`, written(closedAt + HOUR), String(score.score)]]
  })
  return csv(['Ticket ID', 'Answered at', 'Score'], answers)
}

const written = (at: Instant) => new Date(at).toISOString().slice(0, 16).replace('T', ' ')

function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[header, ...rows].map((row) => row.join(',')).join('\n')}\n`
}
