import type { DrawableChart } from '../../../../shared/charts/chart.ts'
import { distributionChart } from '../../../../shared/charts/distribution-chart.ts'
import { monthlyChart } from '../../../../shared/charts/monthly-chart.ts'
import type { PackChart } from '../../../../shared/packs/pack-document.ts'
import { drawChart } from '../draw-chart.ts'
import { drawingNode } from '../pdfmake-parts.ts'
import type { PdfNode } from '../print-pdf.ts'
import { palette, TEXT } from './style.ts'

const GAP = 16
const HEIGHT = 150
/** One that has the width of the page to itself needs less. */
const FLAT = 118
/** A short page has low charts, so that a target still stands on one. */
const SHARE_OF_PAGE = 0.185
/** Letters in the charts, in points on paper. */
const LETTERS = 7
/** The months need more room than the distribution. */
const SHARE = { monthly: 0.62, distribution: 0.38 } as const

const CONFIGURE = { monthly: monthlyChart, distribution: distributionChart } as const

type ChartPlace = { readonly width: number; readonly height: number; readonly accent: string }

/** Charts side by side, their titles above on one line of their own, so that the drawings start level. */
export function charts(all: readonly PackChart[], { width, height, accent }: ChartPlace): PdfNode {
  // One that stands alone has the width of the page.
  const widths = all.map(({ chart }) => (all.length === 1 ? width : Math.floor((width - GAP) * SHARE[chart])))
  const look = { palette: { ...palette, accent }, text: LETTERS }
  const titles = all.map(({ title }) => ({ text: title, ...TEXT.heading, fontSize: 9 }))
  const drawings = all.map(({ chart, target }, index) => {
    const drawable: DrawableChart = CONFIGURE[chart](target, look)
    const size = {
      width: widths[index] ?? width,
      height: all.length === 1 ? FLAT : Math.min(HEIGHT, height * SHARE_OF_PAGE),
    }
    return drawingNode(drawChart(drawable.config, size), size)
  })
  return {
    layout: { ...noLines, paddingRight: (column: number) => (column < all.length - 1 ? GAP : 0) },
    unbreakable: true,
    margin: [0, 0, 0, 10],
    table: { widths, body: [titles, drawings] },
  }
}

const noLines = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 4,
}
