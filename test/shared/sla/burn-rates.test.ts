import { describe, expect, it } from 'vitest'
import { BURN_RATE_ALERTS } from '../../../shared/sla/burn-rate-windows.ts'
import { targetFigures } from '../../../shared/sla/figures.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { outage, type Sampled, series } from '../outages/builders.ts'
import { outageLog, seriesRecords } from '../outages/records.ts'
import { agreement, at, keptCalendar } from './builders.ts'
import { figuresOf } from './measuring.ts'

const end = at('2026-04-01 00:00')

function uptime(outages: Parameters<typeof outage>[0][], objective = '99.9%', clock = '24x7') {
  const target = { id: 'up', name: 'Up', metric: 'availability', objective, counting: { clock } } as const
  const figures = figuresOf({
    rows: [],
    period: '2026-03',
    versions: [agreement({ targets: [target] })],
    records: outageLog(outages.map(outage)),
    calendars: keptCalendar,
  })
  expect(targetFigures.parse(figures)).toEqual(figures)
  return figures.burnRates?.map(({ factor, longRate, shortRate, fires }) => [factor, longRate, shortRate, fires])
}

describe('burn rates of agreed time', () => {
  it('are those of the pairs of windows of the workbook, and fire while enough is being lost', () => {
    expect(uptime([{ from: end - 10 * MINUTE, to: end }])).toEqual([
      ['14.4', 10 / 60 / 0.001, 1000, true],
      ['6', expect.closeTo(10 / 360 / 0.001, 9), expect.closeTo(1000 / 3, 9), true],
      ['3', expect.closeTo(10 / 1440 / 0.001, 9), expect.closeTo(10 / 120 / 0.001, 9), true],
      ['1', expect.closeTo(10 / 4320 / 0.001, 9), expect.closeTo(10 / 360 / 0.001, 9), true],
    ])
  })

  it('do not fire for what is over: the short window says that it goes on no longer', () => {
    const rates = uptime([{ from: end - 5 * HOUR, to: end - 4 * HOUR }])
    expect(rates?.map(([, long, short, fires]) => [Number(long) > 0, short, fires])).toEqual([
      [false, 0, false],
      [true, 0, false],
      [true, 0, false],
      [true, expect.closeTo(60 / 360 / 0.001, 9), true],
    ])
  })

  it('fire exactly at the factor', () => {
    // 0.1 % of an hour is 3.6 s: 14.4 times that are 51.84 s.
    const exactly = [{ from: end - 51_840, to: end }]
    expect(uptime(exactly)?.[0]).toEqual(['14.4', 14.4, expect.closeTo(172.8, 9), true])
    expect(uptime([{ from: end - 51_839, to: end }])?.[0]?.[3]).toBe(false)
  })

  it('are not known over hours in which no service was agreed, and none without a budget', () => {
    const rates = uptime([{ from: end - 10 * MINUTE, to: end }], '99.9%', 'office')
    expect(rates?.[0]).toEqual(['14.4', null, null, null])
    expect(uptime([], '100%')).toEqual([])
  })

  it('are settled by the window that is known, where that one burns too slowly', () => {
    // The office opens at nine: of the last five minutes of the day nothing is agreed, of the last days nothing was lost.
    const rates = uptime([], '99.9%', 'office')
    expect(rates?.map(([, long, short, fires]) => [long, short, fires])).toContainEqual([0, null, false])
  })

  it('look back before the period where a window is longer than what it holds', () => {
    const { burnRates } = figuresOf({
      rows: [],
      period: '2026-03-31..2026-03-31',
      versions: [
        agreement({
          targets: [{ id: 'up', name: 'Up', metric: 'availability', objective: '99%', counting: { clock: '24x7' } }],
        }),
      ],
      records: outageLog([outage({ from: end - 2 * DAY, to: end - 2 * DAY + 72 * MINUTE })]),
    })
    expect(burnRates?.at(-1)).toMatchObject({ long: '3d', longRate: expect.closeTo(72 / 4320 / 0.01, 9) })
  })
})

it('burn rates of events are those of the samples in each window', () => {
  const samples = Array.from({ length: 24 }, (_, index): Sampled => {
    return [end - 2 * HOUR + index * 5 * MINUTE, index < 12 ? 100 : 80, 100]
  })
  const { burnRates } = figuresOf({
    rows: [],
    period: '2026-03',
    versions: [agreement({ targets: [{ id: 'pay', name: 'Pay', metric: 'ratio', series: 'pay', objective: '99%' }] })],
    records: seriesRecords(series(samples, { name: 'pay' })),
  })
  expect(burnRates?.map(({ longRate, shortRate }) => [longRate, shortRate])).toEqual([
    [20, 20],
    [10, 20],
    [10, 10],
    [10, 10],
  ])
  expect(burnRates?.map(({ long, short }) => [long, short])).toEqual(
    BURN_RATE_ALERTS.map(({ long, short }) => [long, short]),
  )
})
