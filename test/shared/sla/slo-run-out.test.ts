import { expect, it } from 'vitest'
import { HOUR } from '../../../shared/time/instant.ts'
import { type Sampled, series } from '../outages/builders.ts'
import { seriesRecords } from '../outages/records.ts'
import { agreement, at } from './builders.ts'
import { figuresOf } from './measuring.ts'

const start = at('2026-03-02 00:00')

/** Two days of hourly samples, of which those named failed; a quarter of the 48 slices, 12, may. */
function runsOut(isBad: (hour: number) => boolean, hours = 48) {
  const samples = Array.from({ length: hours }, (_, hour): Sampled => [start + hour * HOUR, isBad(hour) ? 0 : 10, 10])
  const slo = {
    budgeting: 'Timeslices',
    window: { calendar: { every: '2d', start: '2026-03-02 00:00:00' } },
    sliceTarget: '90%',
    sliceWindow: '1h',
  } as const
  const { budget } = figuresOf({
    rows: [],
    period: '2026-03',
    versions: [
      agreement({ targets: [{ id: 'pay', name: 'Pay', metric: 'ratio', series: 'pay', objective: '75%', slo }] }),
    ],
    records: seriesRecords(series(samples, { name: 'pay' })),
  })
  return { total: budget?.total, ...budget?.runsOut }
}

const instant = (hour: number) => new Date(start + hour * HOUR).toISOString().replace('.000Z', 'Z')

it.each<[string, (hour: number) => boolean, number, object]>([
  [
    'was gone with the slice that took the last of it',
    (hour) => hour >= 10 && hour < 30,
    48,
    { state: 'spent', at: instant(22) },
  ],
  [
    'was gone though the service was well again since',
    (hour) => hour % 3 === 0,
    48,
    { state: 'spent', at: instant(34) },
  ],
  ['will be gone at the present rate', (hour) => hour % 2 === 0, 12, { state: 'ahead', at: instant(24) }],
  ['lasts', (hour) => hour === 3, 24, { state: 'lasts', at: null }],
])('a budget of slices %s', (_, isBad, hours, expected) => {
  expect(runsOut(isBad, hours)).toEqual({ total: 12, ...expected })
})
