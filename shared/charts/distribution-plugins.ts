import { count, duration } from '../format.ts'
import type { ChartLook, ChartPlugin, DrawnChart } from './chart.ts'
import { drawLine, font, hatch, writeOn } from './draw.ts'
import { type ElapsedBars, isPast, isWider } from './elapsed-bars.ts'

/** With more bars than this their counts would touch; the table has them. */
const NAMED = 12

/** Slanting lines over the bars past the promise. */
export function pastHatch(bars: ElapsedBars, look: ChartLook): ChartPlugin {
  return {
    id: 'past-hatch',
    afterDatasetsDraw(chart) {
      for (const [index, bar] of chart.getDatasetMeta(0).data.entries()) {
        if (!isPast(bars, index) || bar.width === undefined || bar.base === undefined) continue
        const area = { left: bar.x - bar.width / 2, right: bar.x + bar.width / 2, top: bar.y, bottom: bar.base }
        hatch(chart.ctx, area, { colour: look.palette.paper, width: look.text * 0.09, gap: look.text * 0.42 })
      }
    },
  }
}

/** Each bar's count above it. */
export function barCounts(bars: ElapsedBars, look: ChartLook): ChartPlugin {
  return {
    id: 'bar-counts',
    afterDatasetsDraw(chart) {
      if (bars.counts.length > NAMED) return
      for (const [index, bar] of chart.getDatasetMeta(0).data.entries()) {
        const each = bars.counts[index] ?? 0
        if (each === 0) continue
        const place = { x: bar.x, y: bar.y - look.text * 0.75, align: 'center', colour: look.palette.ink } as const
        writeOn(chart.ctx, look, count(each), place)
      }
    },
  }
}

/** Two short strokes through the axis where a bar begins that spans more time than the others: the scale changes there. */
export function scaleBreaks(bars: ElapsedBars, look: ChartLook): ChartPlugin {
  return {
    id: 'scale-breaks',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart
      const reach = look.text * 0.45
      for (const index of bars.counts.keys()) {
        if (!isWider(bars, index)) continue
        for (const shift of [-0.18, 0.18]) {
          const x = edgeAt(bars, chart, index) + shift * look.text
          const line = [x - reach / 2, chartArea.bottom + reach, x + reach / 2, chartArea.bottom - reach] as const
          drawLine(ctx, line, { colour: look.palette.grey1, width: look.text * 0.09 })
        }
      }
    },
  }
}

/** Elapsed times at the edges of the bars: the last one, then from the left as many as fit without touching. */
export function edgeLabels(bars: ElapsedBars, look: ChartLook): ChartPlugin {
  return {
    id: 'edge-labels',
    afterDatasetsDraw(chart) {
      if (bars.counts.length === 0) return writeNothing(chart, look)
      const labels = bars.edgesMs.map((_, index) => edgeLabel(bars, look, { chart, index }))
      const last = labels.at(-1)
      let free = Number.NEGATIVE_INFINITY
      for (const label of labels) {
        const isClear = label.left >= free && (label === last || label.right + look.text * 0.8 <= (last?.left ?? 0))
        if (!isClear && label !== last) continue
        free = label.right + look.text * 0.8
        writeEdge(chart, look, label)
      }
    },
  }
}

type EdgeLabel = { readonly text: string; readonly edge: number; readonly left: number; readonly right: number }

/** Around its edge; the outermost stays within the drawing. */
function edgeLabel(
  bars: ElapsedBars,
  look: ChartLook,
  { chart, index }: { chart: DrawnChart; index: number },
): EdgeLabel {
  const { ctx, chartArea } = chart
  const at = bars.edgesMs[index] ?? 0
  const text = at === 0 ? '0' : duration(at)
  ctx.font = font(look)
  const width = ctx.measureText(text).width
  const edge = edgeAt(bars, chart, index)
  const left = Math.min(edge - width / 2, chartArea.right + look.text - width)
  return { text, edge, left, right: left + width }
}

function writeEdge({ ctx, chartArea }: DrawnChart, look: ChartLook, { text, edge, left }: EdgeLabel): void {
  const { bottom } = chartArea
  const stroke = { colour: look.palette.grey3, width: look.text * 0.07 }
  drawLine(ctx, [edge, bottom, edge, bottom + look.text * 0.3], stroke)
  writeOn(ctx, look, text, { x: left, y: bottom + look.text * 1.05, align: 'left', colour: look.palette.grey1 })
}

function writeNothing({ ctx, chartArea }: DrawnChart, look: ChartLook): void {
  const middle = { x: (chartArea.left + chartArea.right) / 2, y: (chartArea.top + chartArea.bottom) / 2 }
  writeOn(ctx, look, 'no data', { ...middle, align: 'center', colour: look.palette.grey2 })
}

function edgeAt(bars: ElapsedBars, { chartArea }: DrawnChart, index: number): number {
  return chartArea.left + ((chartArea.right - chartArea.left) * index) / Math.max(1, bars.counts.length)
}

/** The promise as a line from the axis up, named at its top, with what lies on either side of it. */
export function promiseLine(bars: ElapsedBars, look: ChartLook): ChartPlugin {
  return {
    id: 'promise-line',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart
      const x = promiseAt(bars, chart)
      if (x === null || bars.withinMs === null) return
      const top = chartArea.top - look.text * 1.5
      drawLine(ctx, [x, chartArea.bottom, x, top], { colour: look.palette.ink, width: look.text * 0.12 })
      const name = `Promise ${duration(bars.withinMs)}`
      ctx.font = font(look, 600)
      const half = ctx.measureText(name).width / 2
      const middle = Math.min(Math.max(x, chartArea.left + half), chartArea.right - half)
      writeOn(ctx, look, name, {
        x: middle,
        y: top - look.text * 0.75,
        align: 'center',
        colour: look.palette.ink,
        weight: 600,
      })
      writeSides(bars, look, { chart, x, y: top + look.text * 0.6 })
    },
  }
}

function writeSides(
  bars: ElapsedBars,
  look: ChartLook,
  { chart, x, y }: { chart: DrawnChart; x: number; y: number },
): void {
  const { ctx, chartArea } = chart
  const gap = look.text * 0.5
  const sides = [
    { text: `${count(bars.shown - bars.past)} within`, room: x - gap - chartArea.left, align: 'right', at: x - gap },
    { text: `${count(bars.past)} past`, room: chartArea.right - x - gap, align: 'left', at: x + gap },
  ] as const
  for (const side of sides) {
    ctx.font = font(look)
    if (ctx.measureText(side.text).width > side.room) continue
    writeOn(ctx, look, side.text, { x: side.at, y, align: side.align, colour: look.palette.grey1 })
  }
}

/** Where the promise stands among the bars, of which it is always an edge; null where there is none. */
function promiseAt(bars: ElapsedBars, chart: DrawnChart): number | null {
  const edge = bars.withinMs === null ? -1 : bars.edgesMs.indexOf(bars.withinMs)
  return edge < 0 ? null : edgeAt(bars, chart, edge)
}
