import type { Palette } from '../tokens.ts'

/**
 * Charts as data: what chart.js is to be given, without chart.js. Screen and pack draw the same configuration, each behind its own
 * door; a door sets the size, the device ratio and `responsive`, and changes nothing else.
 *
 * There are no legends. Small plugins draw what a reader would otherwise have to look up:
 * - monthly: the objective and the minimum as lines named at their right end, the band between them tinted, each month's figure
 *   beside its point, `n` under the month, parts of months hatched, months without data named, a zigzag where the axis does not
 *   start at zero;
 * - distribution: the promise as a line named at its top with the counts on either side, bars past it hatched as well as darker,
 *   the axis labelled at the edges of the bars rather than at their middles, and two strokes through it before a bar that spans more
 *   time than the others.
 *
 * A chart's title stands outside the drawing, as text: it is a finding, and is searchable and read aloud like any other.
 */
export type ChartLook = {
  readonly palette: Palette
  /** Height of the letters, in the units of the canvas: 12 on screen, 7 in the pack. Lines and marks keep in proportion. */
  readonly text: number
}

/** The part of a 2D canvas that the plugins draw with; a browser's and the pack's both have it. */
export type Pen = {
  fillStyle: unknown
  strokeStyle: unknown
  lineWidth: number
  lineJoin: string
  font: string
  textAlign: string
  textBaseline: string
  save(): void
  restore(): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  rect(x: number, y: number, width: number, height: number): void
  clip(): void
  stroke(): void
  fillRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
  strokeText(text: string, x: number, y: number): void
  measureText(text: string): { readonly width: number }
  setLineDash(segments: number[]): void
}

export type Area = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** A drawn element: a point's centre, or a bar's top with its width and base. */
export type Drawn = { readonly x: number; readonly y: number; readonly width?: number; readonly base?: number }

/** What a plugin may ask of the chart that is being drawn. */
export type DrawnChart = {
  readonly ctx: Pen
  readonly chartArea: Area
  readonly scales: { readonly [id: string]: { getPixelForValue(value: number): number } }
  getDatasetMeta(index: number): { readonly data: readonly Drawn[] }
}

/** Methods, so that chart.js may hand in its own, wider chart. */
export type ChartPlugin = {
  readonly id: string
  beforeDatasetsDraw?(chart: DrawnChart): void
  afterDatasetsDraw?(chart: DrawnChart): void
}

export type ChartConfig = {
  readonly type: 'line' | 'bar'
  readonly data: {
    readonly labels: readonly (string | readonly string[])[]
    readonly datasets: readonly { readonly data: readonly (number | null)[]; readonly [option: string]: unknown }[]
  }
  readonly options: { readonly [option: string]: unknown }
  readonly plugins: readonly ChartPlugin[]
}

/** The numbers behind a chart, already in words; the first column names the row. */
export type ChartTable = { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] }

export type DrawableChart = {
  readonly config: ChartConfig
  /** The finding, as a sentence without a full stop. */
  readonly title: string
  /** What a reader who cannot see it would want said. */
  readonly description: string
  readonly table: ChartTable
}
