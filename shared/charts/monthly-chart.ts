import { count, monthName, statusWord } from '../format.ts'
import type { TargetFigures } from '../sla/figures.ts'
import { FONT_FAMILY } from '../tokens.ts'
import type { ChartLook, ChartTable, DrawableChart } from './chart.ts'
import { attainmentAxis, axisLabel, type MeasureAxis, monthLabels } from './month-axis.ts'
import { amountOf, hasCounts, isKnown, measureBars, measureName, monthCell, monthWords } from './month-measure.ts'
import { monthlyFinding } from './monthly-finding.ts'
import { axisBreak, bars, monthFigures, monthGrounds } from './monthly-plugins.ts'

const POINT = { green: 'circle', amber: 'triangle', red: 'rect', grey: 'circle' } as const

/**
 * Attainment, or the value measured, by month against the objective. A month without a verdict is hollow, a month without data leaves a gap, a part of a
 * month stands on hatched ground.
 */
export function monthlyChart(target: TargetFigures, look: ChartLook): DrawableChart {
  const axis = attainmentAxis(target)
  return {
    config: {
      type: 'line',
      data: { labels: monthLabels(target.months), datasets: [points(target, look)] },
      options: options(target, look, axis),
      plugins: [
        monthGrounds(target, look),
        bars(target, look),
        monthFigures(target, look),
        ...(axis.isBroken ? [axisBreak(look)] : []),
      ],
    },
    title: monthlyFinding(target),
    description: describe(target),
    table: monthlyTable(target),
  }
}

function points(target: TargetFigures, { palette, text }: ChartLook) {
  const { months } = target
  return {
    data: months.map((month) => amountOf(target, month)),
    clip: false,
    spanGaps: false,
    borderColor: palette.grey2,
    borderWidth: text * 0.12,
    pointStyle: months.map(({ status }) => POINT[status]),
    pointRadius: months.map(({ status }) => text * (status === 'green' || status === 'grey' ? 0.36 : 0.42)),
    pointHoverRadius: text * 0.5,
    pointBorderWidth: text * 0.13,
    pointBorderColor: months.map(({ status }) => palette.status[status]),
    pointBackgroundColor: months.map(({ status }) => (status === 'grey' ? palette.paper : palette.status[status])),
  }
}

function options(target: TargetFigures, look: ChartLook, axis: MeasureAxis) {
  const { palette, text } = look
  const ticks = { color: palette.grey1, font: { size: text, family: FONT_FAMILY } }
  return {
    animation: false,
    layout: { padding: { top: text * 1.9, right: text * 5.6, left: 0, bottom: 0 } },
    interaction: { mode: 'index', intersect: false },
    plugins: { legend: { display: false }, title: { display: false }, tooltip: tooltip(target, look) },
    scales: {
      x: {
        offset: true,
        grid: { display: false, tickLength: 0 },
        border: { color: palette.grey3, width: text * 0.07 },
        ticks: { ...ticks, autoSkip: false, maxRotation: 0, padding: text * 0.5 },
      },
      y: {
        min: axis.min,
        max: axis.max ?? 1,
        grid: { color: palette.hairline, lineWidth: text * 0.06, tickLength: 0 },
        border: { display: false },
        ticks: {
          ...ticks,
          stepSize: axis.step,
          padding: text * 0.6,
          callback: (value: number) => axisLabel(target, value, axis.step),
        },
      },
    },
  }
}

function tooltip(target: TargetFigures, { text }: ChartLook) {
  return {
    displayColors: false,
    titleFont: { size: text },
    bodyFont: { size: text },
    callbacks: {
      title: (items: readonly { dataIndex: number }[]) =>
        items.map((item) => monthName(monthAt(target, item.dataIndex)))[0],
      label: (item: { dataIndex: number }) => monthWords(target, target.months[item.dataIndex]),
    },
  }
}

function monthAt(target: TargetFigures, index: number): string {
  return target.months[index]?.month ?? ''
}

function describe(target: TargetFigures): string {
  const bars = measureBars(target)
  const least = bars.find(({ isObjective }) => !isObjective)
  const minimum = least === undefined ? '' : ` and a minimum of ${least.figure}`
  const months = target.months.map((month) => `${monthName(month.month)}: ${monthWords(target, month)}`)
  const against = bars.find(({ isObjective }) => isObjective)?.figure ?? target.objective
  return `${measureName(target)} by month against an objective of ${against}${minimum}. ${months.join('. ')}.`
}

/** The numbers behind the monthly chart. */
export function monthlyTable(target: TargetFigures): ChartTable {
  const isCounted = hasCounts(target)
  return {
    headers: ['Month', ...(isCounted ? ['Counted', 'Met'] : []), measureName(target), 'Status'],
    rows: target.months.map((month) => {
      const { counted, met, status, partial } = month
      const name = monthName(month.month)
      return [
        partial ? `${name} (part)` : name,
        ...(isCounted ? [count(counted ?? 0), count(met ?? 0)] : []),
        monthCell(target, month),
        isKnown(target, month) ? statusWord(status) : 'No data',
      ]
    }),
  }
}
