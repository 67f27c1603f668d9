import { describe, expect, it } from 'vitest'
import { flowChart } from '../../../shared/charts/flow-chart.ts'
import { light } from '../../../shared/tokens.ts'

const look = { palette: light, text: 12 }
const week = (monday: string, arrived: number, ended: number, open: number) => ({ monday, arrived, ended, open })

describe('arrival against closure as a chart', () => {
  it('says what became of what is open, with the numbers behind it', () => {
    const chart = flowChart([week('2026-01-05', 12, 10, 7), week('2026-01-12', 9, 4, 12)], look)
    expect(chart.title).toBe('What is open went from 5 to 12 over 2 weeks')
    expect(chart.table.rows).toEqual([
      ['5 Jan 2026', '12', '10', '7'],
      ['12 Jan 2026', '9', '4', '12'],
    ])
    expect(chart.description).toContain('12 Jan 2026, 9 came and 4 were done')
    expect(chart.config.data.datasets.map(({ data }) => data)).toEqual([
      [12, 9],
      [10, 4],
    ])
  })

  it.each([
    [[week('2026-01-05', 3, 3, 2)], 'What is open stayed at 2 over 1 week'],
    [[], 'No whole week is known yet'],
  ])('has a finding for %j', (weeks, title) => {
    expect(flowChart(weeks, look).title).toBe(title)
  })
})
