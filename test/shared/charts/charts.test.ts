import { describe, expect, it } from 'vitest'
import type { ChartLook } from '../../../shared/charts/chart.ts'
import { distributionChart } from '../../../shared/charts/distribution-chart.ts'
import { attainmentAxis, monthLabels } from '../../../shared/charts/month-axis.ts'
import { monthlyChart } from '../../../shared/charts/monthly-chart.ts'
import { slamGrid } from '../../../shared/charts/slam-grid.ts'
import { HOUR } from '../../../shared/time/instant.ts'
import { light } from '../../../shared/tokens.ts'
import { aMonth, anUnmeasuredTarget, aTarget, monthsOf, someFigures } from '../../support/figures.ts'
import { drawOn } from '../../support/recording-pen.ts'

const look: ChartLook = { palette: light, text: 10 }

describe('the monthly chart', () => {
  it('gives its numbers as a table, with the digits that decide', () => {
    const months = [aMonth('2026-01', 1899, 2000), aMonth('2026-02', 0, 0), aMonth('2026-03', 8, 10, { partial: true })]
    expect(monthlyChart(aTarget({ months }), look).table).toEqual({
      headers: ['Month', 'Counted', 'Met', 'Attainment', 'Status'],
      rows: [
        ['January 2026', '2,000', '1,899', '94.95\u202f%', 'Near'],
        ['February 2026', '0', '0', '–', 'No data'],
        ['March 2026 (part)', '10', '8', '80.0\u202f%', 'Missed'],
      ],
    })
  })

  it('describes itself in words', () => {
    const target = aTarget({ months: [aMonth('2026-01', 19, 20), aMonth('2026-02', 0, 0)] })
    expect(monthlyChart(target, look).description).toBe(
      'Attainment by month against an objective of 95\u202f% and a minimum of 90\u202f%. January 2026: 95.0\u202f% of 20, met. February 2026: no data.',
    )
  })

  it('leaves a gap where nothing was counted, and marks each verdict by shape as well as colour', () => {
    const { datasets } = monthlyChart(aTarget({ months: monthsOf([20, 20], [0, 0], [18, 20], [1, 20], [1, 2]) }), look)
      .config.data
    expect(datasets[0]).toMatchObject({
      data: [1, null, 0.9, 0.05, 0.5],
      spanGaps: false,
      pointStyle: ['circle', 'circle', 'triangle', 'rect', 'circle'],
      pointBackgroundColor: [light.status.green, light.paper, light.status.amber, light.status.red, light.paper],
    })
  })

  it('names the objective and the minimum at their lines, and each month’s figure at its point', () => {
    const written = drawOn(monthlyChart(aTarget(), look).config).texts
    expect(written).toEqual(
      expect.arrayContaining(['Objective', '95\u202f%', 'Minimum', '90\u202f%', 'n', '20', '75.0', '100.0']),
    )
    expect(written).not.toContain('part')
  })

  it('hatches a part of a month and names a month without data', () => {
    const months = [aMonth('2026-01', 19, 20, { partial: true }), aMonth('2026-02', 0, 0)]
    const drawn = drawOn(monthlyChart(aTarget({ months }), look).config)
    expect(drawn.texts).toEqual(expect.arrayContaining(['part', 'no data']))
    expect(drawn.clips).toBe(1)
  })

  it('writes a figure on the side where no line runs through it', () => {
    // The scale of the drawing is two units to the per cent: below the dip at 97 % the objective is in the way, above it nothing is.
    const dip = aTarget({ minimum: null, months: monthsOf([100, 100], [97, 100], [100, 100]), objective: '90%' })
    const { at } = drawOn(monthlyChart(dip, look).config)
    expect(at('97.0').y).toBeLessThan(36)
    const free = aTarget({ minimum: null, months: monthsOf([100, 100], [97, 100], [100, 100]), objective: '50%' })
    expect(drawOn(monthlyChart(free, look).config).at('97.0').y).toBeGreaterThan(36)
  })

  it('keeps the names of close lines apart', () => {
    const { at } = drawOn(monthlyChart(aTarget({ objective: '95%', minimum: '94.9%' }), look).config)
    const [upper, lower] = [at('95\u202f%'), at('Minimum')]
    expect(lower.y - upper.y).toBeGreaterThan(look.text)
  })

  it.each([
    [
      'starts at zero where figures lie low',
      [
        [4, 20],
        [20, 20],
      ],
      { min: 0, step: 0.2, isBroken: false },
    ],
    [
      'breaks off below figures that lie high',
      [
        [19, 20],
        [20, 20],
      ],
      { min: 0.85, step: 0.05, isBroken: true },
    ],
    ['starts at zero where nothing was counted and bars are high', [[0, 0]], { min: 0.85, step: 0.05, isBroken: true }],
  ] as const)('%s', (_, pairs, axis) => {
    expect(attainmentAxis(aTarget({ months: monthsOf(...pairs) }))).toEqual(axis)
  })

  it('draws the break only where the axis is broken', () => {
    const ids = (pairs: readonly (readonly [number, number])[]) =>
      monthlyChart(aTarget({ months: monthsOf(...pairs) }), look).config.plugins.map(({ id }) => id)
    expect(ids([[19, 20]])).toContain('axis-break')
    expect(ids([[1, 20]])).not.toContain('axis-break')
  })

  it('says the year where it changes, and thins out labels that would touch', () => {
    expect(monthLabels([aMonth('2025-12', 1, 1), aMonth('2026-01', 1, 1), aMonth('2026-02', 1, 1)])).toEqual([
      ['Dec 2025', ' '],
      ['Jan 2026', ' '],
      ['Feb', ' '],
    ])
    const two = monthLabels(monthsOf(...Array.from({ length: 24 }, () => [1, 1] as const)))
    expect(two.slice(0, 4)).toEqual([['Jan 2026'], [''], [''], ['Apr']])
  })
})

describe('the distribution chart', () => {
  it('tells the bars past the promise by shade and by hatching', () => {
    const { config, table } = distributionChart(aTarget(), look)
    const fill = config.data.datasets[0]?.['backgroundColor']
    expect(fill).toEqual([...Array(8).fill(light.accent), ...Array(3).fill(light.status.red)])
    expect(drawOn(config).clips).toBe(3)
    expect(table.rows.slice(7, 9)).toEqual([
      ['3 h 30 min to 4 h', '4', 'within'],
      ['4 h to 6 h', '6', 'past'],
    ])
  })

  it('names the promise and what lies on either side of it', () => {
    const { texts } = drawOn(distributionChart(aTarget(), look).config)
    expect(texts).toEqual(expect.arrayContaining(['Promise 4 h', '108 within', '12 past']))
  })

  it('says nothing of a promise that differs by priority', () => {
    const distribution = { edgesMs: [0, HOUR, 2 * HOUR], counts: [4, 6], withinMs: null }
    const { config, description, table } = distributionChart(aTarget({ distribution }), look)
    expect(drawOn(config).texts.join(' ')).not.toContain('Promise')
    expect(table.headers).toEqual(['Elapsed', 'Checks'])
    expect(description).toContain('The promise differs by priority.')
  })

  it('says so where there is nothing to draw', () => {
    const { config, table } = distributionChart(aTarget({ distribution: null, elapsed: null }), look)
    expect(drawOn(config).texts).toEqual(['no data'])
    expect(table.rows).toEqual([])
  })

  it('marks where a bar spans more time than the others', () => {
    const ids = distributionChart(aTarget(), look).config.plugins.map(({ id }) => id)
    expect(ids).toContain('scale-breaks')
    expect(drawOn(distributionChart(aTarget(), look).config).slants).toBe(2 * 3)
    const even = { edgesMs: [0, HOUR, 2 * HOUR], counts: [4, 6], withinMs: null }
    expect(drawOn(distributionChart(aTarget({ distribution: even }), look).config).slants).toBe(0)
  })

  it('never lets the labels of its edges touch', () => {
    const distribution = {
      edgesMs: Array.from({ length: 41 }, (_, i) => i * HOUR * 1.5),
      counts: Array(40).fill(1),
      withinMs: null,
    }
    const { places } = drawOn(distributionChart(aTarget({ distribution }), look).config)
    const edges = places.filter(({ text }) => / (?:h|min|d)$/.test(text) || text === '0')
    const isApart = edges.every((edge, index) => index === 0 || edge.left > (edges[index - 1]?.right ?? 0))
    expect(edges.length).toBeGreaterThan(3)
    expect(isApart).toBe(true)
  })
})

describe('the SLAM grid', () => {
  it('has a mark, a word and a figure for each month of each target', () => {
    const grid = slamGrid(
      someFigures({ targets: [aTarget({ months: monthsOf([19, 20], [0, 0], [1, 2]) }), anUnmeasuredTarget()] }),
    )
    expect(grid.months).toEqual([
      { month: '2026-01', name: 'Jan', partial: false },
      { month: '2026-02', name: 'Feb', partial: false },
      { month: '2026-03', name: 'Mar', partial: false },
    ])
    expect(grid.rows[0]?.cells.map(({ shape, word, figure, counted }) => [shape, word, figure, counted])).toEqual([
      ['●', 'Met', '95.0', 20],
      ['○', 'No data', null, 0],
      ['○', 'No verdict', '50.0', 2],
    ])
    expect(grid.rows[0]?.cells[0]?.description).toBe('January 2026: 95.0\u202f% of 20, Met')
    expect(grid.rows[1]?.cells).toEqual([])
  })
})
