import { count, countOf, localDate } from '../format.ts'
import type { Week } from '../sla/capacity.ts'
import { FONT_FAMILY } from '../tokens.ts'
import type { ChartLook, ChartPlugin, DrawableChart } from './chart.ts'
import { writeOn } from './draw.ts'

/** Arrival against closure by week: bars for what came, a line for what was done, both named at their end. */
export function flowChart(weeks: readonly Week[], look: ChartLook): DrawableChart {
  return {
    config: {
      type: 'bar',
      data: { labels: weeks.map(({ monday }, index) => labelOf(monday, index)), datasets: datasets(weeks, look) },
      options: options(look),
      plugins: [names(look)],
    },
    title: finding(weeks),
    description: `Tickets by week: ${weeks.map(said).join('; ')}.`,
    table: {
      headers: ['Week of', 'Came', 'Done', 'Open at its end'],
      rows: weeks.map(({ monday, arrived, ended, open }) => [
        localDate(monday),
        count(arrived),
        count(ended),
        count(open),
      ]),
    },
  }
}

/** Every fourth week is named. */
function labelOf(monday: string, index: number): string {
  return index % 4 === 0 ? localDate(monday).replace(/ \d{4}$/, '') : ''
}

function said({ monday, arrived, ended }: Week): string {
  return `${localDate(monday)}, ${count(arrived)} came and ${count(ended)} were done`
}

function finding(weeks: readonly Week[]): string {
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (first === undefined || last === undefined) return 'No whole week is known yet'
  const [before, now] = [count(first.open - first.arrived + first.ended), count(last.open)]
  return before === now
    ? `What is open stayed at ${now} over ${countOf(weeks.length, 'week')}`
    : `What is open went from ${before} to ${now} over ${countOf(weeks.length, 'week')}`
}

function datasets(weeks: readonly Week[], { palette, text }: ChartLook) {
  const bars = { data: weeks.map(({ arrived }) => arrived), backgroundColor: palette.grey3, borderWidth: 0, order: 2 }
  const line = {
    type: 'line',
    data: weeks.map(({ ended }) => ended),
    borderColor: palette.accent,
    borderWidth: text * 0.16,
    pointRadius: text * 0.16,
    pointBackgroundColor: palette.accent,
    pointBorderWidth: 0,
    order: 1,
  }
  return [bars, line]
}

function options({ palette, text }: ChartLook) {
  const ticks = { color: palette.grey1, font: { size: text, family: FONT_FAMILY } }
  return {
    animation: false,
    layout: { padding: { top: text, right: text * 4, left: 0, bottom: 0 } },
    interaction: { mode: 'index', intersect: false },
    plugins: { legend: { display: false }, title: { display: false }, tooltip: { enabled: false } },
    scales: {
      x: {
        grid: { display: false },
        border: { color: palette.grey3 },
        ticks: { ...ticks, autoSkip: false, maxRotation: 0 },
      },
      y: {
        beginAtZero: true,
        grid: { color: palette.hairline, lineWidth: text * 0.06, tickLength: 0 },
        border: { display: false },
        ticks: { ...ticks, precision: 0, maxTicksLimit: 6 },
      },
    },
  }
}

/** The names of the two, beside their last week; kept apart where they end together. */
function names(look: ChartLook): ChartPlugin {
  const { palette, text } = look
  return {
    id: 'series-names',
    afterDatasetsDraw(chart) {
      const [came, done] = [0, 1].map((index) => chart.getDatasetMeta(index).data.at(-1))
      if (came === undefined || done === undefined) return
      const x = chart.chartArea.right + text * 0.5
      const gap = Math.abs(came.y - done.y) < text * 1.3 ? text * 0.7 : 0
      const isDoneAbove = done.y <= came.y
      writeOn(chart.ctx, look, 'came', {
        x,
        y: came.y + (isDoneAbove ? gap : -gap),
        align: 'left',
        colour: palette.grey1,
      })
      writeOn(chart.ctx, look, 'done', {
        x,
        y: done.y + (isDoneAbove ? -gap : gap),
        align: 'left',
        colour: palette.accent,
        weight: 600,
      })
    },
  }
}
