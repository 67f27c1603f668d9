import type { ChartConfig, DrawnChart, Pen } from '../../shared/charts/chart.ts'

/** What plugins wrote, where, and how often they clipped. */
export type Drawing = {
  readonly texts: readonly string[]
  readonly places: readonly { text: string; x: number; y: number; left: number; right: number }[]
  readonly clips: number
  /** Lines that run neither level nor upright, hatching not counted. */
  readonly slants: number
  readonly at: (text: string) => { x: number; y: number }
}

const AREA = { left: 40, top: 30, right: 440, bottom: 230 }
const LETTER = 6

const nothing = () => {}

/** Runs a chart's plugins on a pen that writes down what it is asked for; letters are six units wide. */
export function drawOn(config: ChartConfig): Drawing {
  const places: { text: string; x: number; y: number; left: number; right: number }[] = []
  let clips = 0
  let slants = 0
  let from = { x: 0, y: 0 }
  let isHatching = false
  const pen: Pen = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    lineJoin: '',
    font: '',
    textAlign: 'left',
    textBaseline: '',
    save: nothing,
    restore: () => void (isHatching = false),
    beginPath: nothing,
    moveTo: (x, y) => void (from = { x, y }),
    lineTo: (x, y) => void (slants += !isHatching && x !== from.x && y !== from.y ? 1 : 0),
    rect: nothing,
    stroke: nothing,
    fillRect: nothing,
    strokeText: nothing,
    setLineDash: nothing,
    clip() {
      clips += 1
      isHatching = true
    },
    measureText: (text) => ({ width: text.length * LETTER }),
    fillText(text, x, y) {
      const width = text.length * LETTER
      const left = pen.textAlign === 'left' ? x : pen.textAlign === 'right' ? x - width : x - width / 2
      places.push({ text, x, y, left, right: left + width })
    },
  }
  const chart = drawnChart(config, pen)
  for (const plugin of config.plugins) plugin.beforeDatasetsDraw?.(chart)
  for (const plugin of config.plugins) plugin.afterDatasetsDraw?.(chart)
  return {
    places,
    clips,
    slants,
    texts: places.map(({ text }) => text),
    at(text) {
      const place = places.find((each) => each.text === text)
      if (place === undefined) throw new Error(`"${text}" was not written`)
      return place
    },
  }
}

/** Elements evenly spread over the area, the scale from 0 to 1. */
function drawnChart({ data }: ChartConfig, pen: Pen): DrawnChart {
  const values = data.datasets[0]?.data ?? []
  const slot = (AREA.right - AREA.left) / Math.max(1, values.length)
  const at = (value: number) => AREA.bottom - (AREA.bottom - AREA.top) * value
  return {
    ctx: pen,
    chartArea: AREA,
    scales: { y: { getPixelForValue: at } },
    getDatasetMeta: () => ({
      data: values.map((value, index) => ({
        x: AREA.left + slot * (index + 0.5),
        y: at(Math.min(1, value ?? 0)),
        width: slot * 0.9,
        base: AREA.bottom,
      })),
    }),
  }
}
