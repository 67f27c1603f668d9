import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js'
import type { ChartConfig } from '../../../shared/charts/chart.ts'
import { FONT_FAMILY } from '../../../shared/tokens.ts'
import { DrawingCanvas } from './drawing/canvas.ts'
import type { Drawing } from './drawing/drawing.ts'

/** The pack's door to chart.js: a configuration becomes lines and letters for a PDF page. */
export function drawChart(config: ChartConfig, size: { readonly width: number; readonly height: number }): Drawing {
  prepare()
  const context = new DrawingCanvas(size)
  const { type, data, plugins, options } = config
  const fixed = { ...options, responsive: false, animation: false, devicePixelRatio: 1, events: [] }
  // Our configuration is structural and read-only; chart.js's own types are generic over each chart type.
  const whole = { type, data, plugins, options: fixed } as unknown as ChartConfiguration
  const chart = new Chart(context.canvas, whole)
  const drawing = context.drawing()
  chart.destroy()
  return drawing
}

let isPrepared = false

function prepare(): void {
  if (isPrepared) return
  Chart.register(LineController, LineElement, PointElement, BarController, BarElement, CategoryScale, LinearScale)
  Chart.defaults.font.family = FONT_FAMILY
  isPrepared = true
}
