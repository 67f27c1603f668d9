import { expect, it } from 'vitest'
import { drawChart } from '../../../electron/engine/packs/draw-chart.ts'
import type { Drawing, Label } from '../../../electron/engine/packs/drawing/drawing.ts'
import { distributionChart } from '../../../shared/charts/distribution-chart.ts'
import { monthlyChart } from '../../../shared/charts/monthly-chart.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { light } from '../../../shared/tokens.ts'
import { aMonth, aTarget, monthsOf } from '../../support/figures.ts'

const look = { palette: light, text: 7 }
const size = { width: 290, height: 150 }
const NONE = { distribution: null, elapsed: null }

const labelsOf = (drawing: Drawing): Label[] => drawing.filter((part) => typeof part !== 'string')
const operatorsOf = (drawing: Drawing): string => drawing.filter((part) => typeof part === 'string').join('\n')

it.each<[string, Partial<TargetFigures>]>([
  ['of six months', {}],
  ['of one check', { months: monthsOf([1, 1]) }],
  ['of nothing', { months: [aMonth('2026-01', 0, 0)], ...NONE }],
  ['without a month', { months: [], ...NONE }],
  ['with gaps and parts of months', { months: [aMonth('2026-01', 1, 9, { partial: true }), aMonth('2026-02', 0, 0)] }],
  ['of two years', { months: monthsOf(...Array.from({ length: 24 }, () => [9, 10] as const)) }],
  ['without a minimum', { minimum: null }],
])('is drawn %s, within its size', (_, given) => {
  for (const { config } of [monthlyChart(aTarget(given), look), distributionChart(aTarget(given), look)]) {
    const drawing = drawChart(config, size)
    // Lines and figures of PDF operators, and nothing else.
    expect(operatorsOf(drawing)).toMatch(/^(?:(?:[-\d.[\] ]+ )?(?:[mlchwJjdqQSWnf]|re|rg|RG|cm|W\*|f\*)[ \n]?)+$/)
    for (const { x, y } of labelsOf(drawing)) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThan(size.width)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThanOrEqual(size.height)
    }
  }
})

it('closes each part that it cuts off', () => {
  const operators = operatorsOf(drawChart(monthlyChart(aTarget(), look).config, size)).split(/\s/)
  expect(operators.filter((each) => each === 'q').length).toBe(operators.filter((each) => each === 'Q').length)
})

it('writes its words once, as letters that can be searched', () => {
  const texts = labelsOf(drawChart(monthlyChart(aTarget(), look).config, size)).map(({ text }) => text)
  expect(texts.filter((text) => text === 'Objective')).toEqual(['Objective'])
  expect(texts).toEqual(expect.arrayContaining(['Jan', 'Jun', 'n']))
})

it('marks the gap where its font lacks a letter', () => {
  const texts = labelsOf(drawChart(monthlyChart(aTarget({ objective: 'at most 2.5 件' }), look).config, size))
  expect(texts.map(({ text }) => text)).toContain('≤\u202f2.5\u202f□')
})

it('refuses what it cannot draw', () => {
  const { config } = monthlyChart(aTarget(), { ...look, palette: { ...light, grey1: 'rebeccapurple' } })
  expect(() => drawChart(config, size)).toThrow('The pack cannot print the colour rebeccapurple')
})

it('is the same each time', () => {
  const draw = () => drawChart(monthlyChart(aTarget(), look).config, size)
  expect(draw()).toEqual(draw())
})
