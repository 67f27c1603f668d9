import type { TargetFigures } from '../sla/figures.ts'
import type { ChartLook, ChartPlugin, Drawn, DrawnChart } from './chart.ts'
import { drawLine, font, hatch, writeOn } from './draw.ts'
import { DENSE } from './month-axis.ts'
import { amountOf, countedOf, hasCounts, isKnown, type MeasureBar, measureBars, pointFigure } from './month-measure.ts'

/** Hatched ground under parts of months, a word where there is no data, and `n` before the counts. */
export function monthGrounds(target: TargetFigures, look: ChartLook): ChartPlugin {
  return {
    id: 'month-grounds',
    beforeDatasetsDraw(chart) {
      const { left, right, top, bottom } = chart.chartArea
      const width = (right - left) / Math.max(1, target.months.length)
      for (const [index, month] of target.months.entries()) {
        const column = { left: left + width * index, right: left + width * (index + 1), top, bottom }
        const line = { colour: look.palette.hairline, width: look.text * 0.08, gap: look.text * 0.55 }
        if (month.partial) hatch(chart.ctx, column, line)
        const word = isKnown(target, month) ? (month.partial ? 'part' : null) : 'no data'
        if (word !== null) groundWord(chart, look, { word, x: left + width * (index + 0.5), width })
      }
      if (hasCounts(target)) writeCounts(chart, look, target)
    },
  }
}

function groundWord(
  { ctx, chartArea }: DrawnChart,
  look: ChartLook,
  { word, x, width }: { word: string; x: number; width: number },
): void {
  if (width < look.text * 3.4) return
  const place = { x, y: chartArea.bottom - look.text * 0.9, align: 'center', colour: look.palette.grey2 } as const
  writeOn(ctx, look, word, place)
}

/** `n` and the number counted under each month; smaller where they are wide, left to the table where even that is too wide. */
function writeCounts({ ctx, chartArea }: DrawnChart, look: ChartLook, { months }: TargetFigures): void {
  const slot = (chartArea.right - chartArea.left) / Math.max(1, months.length)
  const counts = months.map(countedOf)
  ctx.font = font(look)
  const widest = Math.max(0, ...counts.map((text) => ctx.measureText(text).width))
  const text = look.text * Math.min(1, (slot * 0.92) / widest)
  if (months.length >= DENSE || text < look.text * 0.75) return
  const y = chartArea.bottom + look.text * 2.45
  const place = { y, colour: look.palette.grey1 } as const
  writeOn(ctx, look, 'n', { ...place, x: chartArea.left - look.text * 0.6, align: 'right' })
  for (const [index, each] of counts.entries()) {
    writeOn(ctx, { ...look, text }, each, { ...place, x: chartArea.left + slot * (index + 0.5), align: 'center' })
  }
}

type Bar = MeasureBar & { readonly y: number }

/** Objective and minimum, each a line with its name and figure at the right end, and the band between them tinted. */
export function bars(target: TargetFigures, look: ChartLook): ChartPlugin {
  return {
    id: 'objective-lines',
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea } = chart
      const shown = barsOf(target, chart)
      const [upper, lower] = shown
      if (upper !== undefined && lower !== undefined) {
        ctx.save()
        ctx.fillStyle = look.palette.tint.amber
        ctx.fillRect(chartArea.left, upper.y, chartArea.right - chartArea.left, lower.y - upper.y)
        ctx.restore()
      }
      for (const bar of shown) {
        const stroke = { colour: look.palette.accent, width: look.text * (bar.isObjective ? 0.14 : 0.09) }
        const dash = bar.isObjective ? [] : [look.text * 0.25, look.text * 0.25]
        drawLine(ctx, [chartArea.left, bar.y, chartArea.right, bar.y], { ...stroke, dash })
      }
      nameBars(chart, look, shown)
    },
  }
}

function barsOf(target: TargetFigures, chart: DrawnChart): Bar[] {
  return measureBars(target).map((bar) => ({ ...bar, y: chart.scales['y']?.getPixelForValue(bar.at) ?? 0 }))
}

/** The names stand in the margin; where the lines are close their names are moved apart, never on top of each other. */
function nameBars({ ctx, chartArea }: DrawnChart, look: ChartLook, shown: readonly Bar[]): void {
  const [upper, lower] = shown
  const crowd = lower && upper ? Math.max(0, look.text * 2.5 - (lower.y - upper.y)) / 2 : 0
  for (const bar of shown) {
    const y = bar.y + (bar === upper ? -crowd : crowd)
    const place = { x: chartArea.right + look.text * 0.5, align: 'left' } as const
    const colour = look.palette.accent
    writeOn(ctx, look, bar.word, { ...place, y: y - look.text * 0.55, colour })
    writeOn(ctx, look, bar.figure, { ...place, y: y + look.text * 0.6, colour, weight: 600 })
  }
}

/** Each month's figure beside its point: below it in a dip, and on the side where no line runs through it, if there is one. */
export function monthFigures(target: TargetFigures, look: ChartLook): ChartPlugin {
  return {
    id: 'month-figures',
    afterDatasetsDraw(chart) {
      const drawn = chart.getDatasetMeta(0).data
      for (const [index, month] of target.months.entries()) {
        const point = drawn[index]
        if (!isKnown(target, month) || point === undefined || !isNamed(target, index)) continue
        const text = pointFigure(target, month)
        const sides = isDip(target, drawn, index) ? [1.2, -1.15] : [-1.15, 1.2]
        const y = clearOf(
          barsOf(target, chart),
          look,
          sides.map((side) => point.y + look.text * side),
        )
        writeOn(chart.ctx, look, text, { x: point.x, y, align: 'center', colour: look.palette.ink, weight: 600 })
      }
    },
  }
}

/** The first place on which no objective or minimum runs through the letters; the first of all where there is none. */
function clearOf(bars: readonly Bar[], look: ChartLook, places: readonly number[]): number {
  const isClear = (place: number) => bars.every((bar) => Math.abs(bar.y - place) > look.text * 0.75)
  return places.find(isClear) ?? places[0] ?? 0
}

/** All of them while there is room; then the lowest and the last. */
function isNamed(target: TargetFigures, index: number): boolean {
  const { months } = target
  if (months.length < DENSE) return true
  const amounts = months.map((month) => amountOf(target, month))
  const lowest = Math.min(...amounts.filter((amount) => amount !== null))
  return index === months.length - 1 || index === amounts.indexOf(lowest)
}

function isDip(target: TargetFigures, drawn: readonly Drawn[], index: number): boolean {
  const neighbours = [index - 1, index + 1].filter((each) => {
    const month = target.months[each]
    return month !== undefined && isKnown(target, month)
  })
  const here = drawn[index]?.y ?? 0
  return neighbours.length > 0 && neighbours.every((each) => (drawn[each]?.y ?? 0) < here)
}

/** A zigzag at the foot of the axis: it does not start at zero. */
export function axisBreak(look: ChartLook): ChartPlugin {
  return {
    id: 'axis-break',
    afterDatasetsDraw({ ctx, chartArea }) {
      const { text, palette } = look
      const [x, foot] = [chartArea.left, chartArea.bottom]
      const turns = [
        [x, foot],
        [x, foot - text * 0.45],
        [x - text * 0.35, foot - text * 0.65],
        [x + text * 0.35, foot - text * 1.05],
        [x - text * 0.35, foot - text * 1.45],
        [x, foot - text * 1.65],
        [x, foot - text * 2.1],
      ] as const
      for (const [from, to] of turns.slice(1).map((turn, index) => [turns[index] ?? turn, turn] as const)) {
        drawLine(ctx, [...from, ...to], { colour: palette.grey2, width: text * 0.09 })
      }
    },
  }
}
