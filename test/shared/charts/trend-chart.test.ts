import { describe, expect, it } from 'vitest'
import { trendChart } from '../../../shared/charts/trend-chart.ts'
import { trendSentence } from '../../../shared/sla/ahead-words.ts'
import { trendOf } from '../../../shared/sla/trend.ts'
import { light } from '../../../shared/tokens.ts'
import { aTarget, monthsOf } from '../../support/figures.ts'
import { drawOn } from '../../support/recording-pen.ts'

const look = { palette: light, text: 10 }

function chartOf(...met: readonly number[]) {
  const figures = aTarget({ months: monthsOf(...met.map((one) => [one, 100] as const)) })
  const trend = trendOf(met.map((one, index) => ({ month: `2026-0${index + 1}`, met: one, counted: 100 })))
  return trendChart({ figures, trend: { ...trend, fitted: [...trend.fitted], sentence: trendSentence(trend) } }, look)
}

describe('the trend chart', () => {
  it('says the direction as its title, and has the line and its band in the table', () => {
    const { title, table, config } = chartOf(95, 92, 90, 86, 83, 80)
    expect(title).toBe('Response is falling from month to month')
    expect(table.headers.slice(-2)).toEqual(['Fitted', 'Between'])
    expect(table.rows[0]?.at(-1)).toMatch(/^88.4\u202f% and 97.2\u202f%$/)
    expect(config.plugins.map(({ id }) => id)).toContain('trend-band')
    // Cut off at the edges of the drawing.
    expect(drawOn(config).clips).toBe(1)
  })

  it('makes nothing of what chance may do', () => {
    expect(chartOf(95, 60, 99, 70, 98, 85).title).toBe('Response: neither a rise nor a fall can be told from chance')
  })

  it('draws no line through too few months', () => {
    const { config, title } = chartOf(95, 94, 96)
    expect(config.plugins.map(({ id }) => id)).not.toContain('trend-band')
    expect(title).toBe('Response slipped in February')
  })
})
