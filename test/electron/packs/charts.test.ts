import { expect, it } from 'vitest'
import { drawChart } from '../../../electron/engine/packs/draw-chart.ts'
import { distributionChart } from '../../../shared/charts/distribution-chart.ts'
import { monthlyChart } from '../../../shared/charts/monthly-chart.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { light } from '../../../shared/tokens.ts'
import { aMonth, aTarget, monthsOf } from '../../support/figures.ts'

const look = { palette: light, text: 7 }
const size = { width: 290, height: 150 }
const NONE = { distribution: null, elapsed: null }

it.each<[string, Partial<TargetFigures>]>([
  ['of six months', {}],
  ['of one check', { months: monthsOf([1, 1]) }],
  ['of nothing', { months: [aMonth('2026-01', 0, 0)], ...NONE }],
  ['without a month', { months: [], ...NONE }],
  ['with gaps and parts of months', { months: [aMonth('2026-01', 1, 9, { partial: true }), aMonth('2026-02', 0, 0)] }],
  ['of two years', { months: monthsOf(...Array.from({ length: 24 }, () => [9, 10] as const)) }],
  ['without a minimum', { minimum: null }],
])('is drawn %s, as outlines, within its size', (_, given) => {
  for (const { config } of [monthlyChart(aTarget(given), look), distributionChart(aTarget(given), look)]) {
    const svg = drawChart(config, size)
    expect(svg).toContain('<path')
    expect(svg).toMatch(/width="290" height="150"/)
    // Text as text would lose its letters on the way into the PDF; a picture would not be sharp.
    expect(svg).not.toMatch(/<text|<image|NaN|Infinity/)
  }
})

it('is the same each time', () => {
  const draw = () => drawChart(monthlyChart(aTarget(), look).config, size)
  expect(draw()).toBe(draw())
})
