import { percentOf } from '../format.ts'
import type { AheadOfTarget } from '../operations/ahead.ts'
import type { ChartLook, ChartPlugin, DrawableChart, DrawnChart } from './chart.ts'
import { monthlyChart } from './monthly-chart.ts'
import { subjectOf } from './words.ts'

type Trend = AheadOfTarget['trend']
type Fitted = Trend['fitted'][number]

/** The months with the line fitted through them and the band it may lie in; the months alone where there is no line. */
export function trendChart(ahead: Pick<AheadOfTarget, 'figures' | 'trend'>, look: ChartLook): DrawableChart {
  const { figures, trend } = ahead
  const chart = monthlyChart(figures, look)
  if (trend.direction === null || trend.fitted.length === 0) return chart
  const plugins = [...chart.config.plugins, trendBand(ahead, look)]
  return {
    ...chart,
    config: { ...chart.config, plugins },
    title: titleOf(figures.metric, trend.direction),
    description: `${chart.description} ${trend.sentence}`,
    table: {
      headers: [...chart.table.headers, 'Fitted', 'Between'],
      rows: chart.table.rows.map((row, index) => {
        const fit = fitOf(trend, figures.months[index]?.month)
        return [
          ...row,
          percentOf(fit?.share ?? null),
          fit === null ? '–' : `${percentOf(fit.low)} and ${percentOf(fit.high)}`,
        ]
      }),
    },
  }
}

function titleOf(metric: string, direction: NonNullable<Trend['direction']>): string {
  const subject = subjectOf(metric)
  if (direction === 'no telling') return `${subject}: neither a rise nor a fall can be told from chance`
  return `${subject} is ${direction} from month to month`
}

function fitOf({ fitted }: Trend, month: string | undefined): Fitted | null {
  return fitted.find((one) => one.month === month) ?? null
}

/** Drawn under the points: the band, cut off at the drawing's edges, and the line in it. */
function trendBand({ figures, trend }: Pick<AheadOfTarget, 'figures' | 'trend'>, look: ChartLook): ChartPlugin {
  return {
    id: 'trend-band',
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea } = chart
      const places = figures.months.flatMap(({ month }, index) => {
        const fit = fitOf(trend, month)
        return fit === null ? [] : [placeOf(chart, fit, (index + 0.5) / figures.months.length)]
      })
      ctx.save()
      ctx.beginPath()
      ctx.rect(chartArea.left, chartArea.top, chartArea.right - chartArea.left, chartArea.bottom - chartArea.top)
      ctx.clip()
      // Through which the objective is still seen.
      fillBand(chart, places, `${look.palette.accent}26`)
      ctx.strokeStyle = look.palette.accent
      ctx.lineWidth = look.text * 0.14
      ctx.setLineDash([look.text * 0.6, look.text * 0.3])
      ctx.beginPath()
      for (const [index, { x, middle }] of places.entries()) {
        if (index === 0) ctx.moveTo(x, middle)
        else ctx.lineTo(x, middle)
      }
      ctx.stroke()
      ctx.restore()
    },
  }
}

type Place = { readonly x: number; readonly low: number; readonly middle: number; readonly high: number }

function placeOf(chart: DrawnChart, { share, low, high }: Fitted, along: number): Place {
  const { left, right } = chart.chartArea
  const at = (value: number) => chart.scales['y']?.getPixelForValue(value) ?? 0
  return { x: left + (right - left) * along, low: at(low), middle: at(share), high: at(high) }
}

/** In upright strips, which is all that the pen of the pack can fill. */
function fillBand({ ctx }: DrawnChart, places: readonly Place[], colour: string): void {
  ctx.fillStyle = colour
  for (const [index, to] of places.entries()) {
    const from = places[index - 1]
    if (from === undefined) continue
    for (let x = Math.ceil(from.x); x < to.x; x += 1) {
      const along = (x - from.x) / (to.x - from.x)
      const high = from.high + (to.high - from.high) * along
      const low = from.low + (to.low - from.low) * along
      ctx.fillRect(x, high, 1, low - high)
    }
  }
}
