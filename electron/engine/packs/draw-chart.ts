import { readFileSync } from 'node:fs'
import { createCanvas, GlobalFonts, SvgExportFlag } from '@napi-rs/canvas'
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
import { INTER } from './fonts.ts'

/** The pack's door to chart.js: a configuration becomes an SVG whose text is outlines, so that it prints the same everywhere. */
export function drawChart(config: ChartConfig, size: { readonly width: number; readonly height: number }): string {
  prepare()
  const canvas = createCanvas(size.width, size.height, SvgExportFlag.ConvertTextToPaths)
  const { type, data, plugins, options } = config
  const fixed = { ...options, responsive: false, animation: false, devicePixelRatio: 1, events: [] }
  // Our configuration is structural and read-only; chart.js's own types are generic over each chart type.
  const whole = { type, data, plugins, options: fixed } as unknown as ChartConfiguration
  const chart = new Chart(canvas, whole)
  // The content can be taken once: a second call gives an empty picture.
  const svg = canvas.getContent().toString()
  chart.destroy()
  return renumbered(rounded(svg))
}

/** To a hundredth of a point, which no printer shows: the outlines of letters are most of a chart. */
function rounded(svg: string): string {
  return svg.replace(/-?\d*\.\d{3,}/g, (written) => String(Math.round(Number(written) * 100) / 100))
}

/** The canvas numbers its clips through the life of the process; here each drawing begins at one. */
function renumbered(svg: string): string {
  const numbers = new Map<string, number>()
  return svg.replace(/\bcl_(\d+)\b/g, (_, old: string) => {
    const number = numbers.get(old) ?? numbers.size + 1
    numbers.set(old, number)
    return `cl_${number}`
  })
}

let isPrepared = false

function prepare(): void {
  if (isPrepared) return
  for (const path of [INTER.regular, INTER.semibold]) {
    // Read here, because the canvas cannot look into the archive that the desktop app ships in.
    const isKnown = GlobalFonts.register(readFileSync(path), FONT_FAMILY) !== null
    if (!isKnown) throw new Error(`The font ${path} cannot be read`)
  }
  Chart.register(LineController, LineElement, PointElement, BarController, BarElement, CategoryScale, LinearScale)
  Chart.defaults.font.family = FONT_FAMILY
  isPrepared = true
}
