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
  Tooltip,
} from 'chart.js'
import type { ChartConfig } from '../../../shared/charts/chart.ts'
import { FONT_FAMILY } from '../../../shared/tokens.ts'

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
)

/** A canvas draws with whatever font is there at that moment, and would keep the wrong one. */
const fonts = () => Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 12px ${FONT_FAMILY}`)))

/** Draws a chart that follows the size of its place; returns what takes it away again. */
export function drawChart(canvas: HTMLCanvasElement, config: ChartConfig): () => void {
  const { type, data, options, plugins } = config
  // shared/charts describes what chart.js takes without knowing its types.
  const configuration = {
    type,
    data,
    options: { ...options, responsive: true, maintainAspectRatio: false },
    plugins,
  } as unknown as ChartConfiguration
  let chart: Chart | null = null
  let isGone = false
  void fonts().then(() => {
    if (!isGone) chart = new Chart(canvas, configuration)
  })
  return () => {
    isGone = true
    chart?.destroy()
  }
}
