import { createRequire } from 'node:module'
import { FONT_FAMILY } from '../../../shared/tokens.ts'
import { type Drawing, type DrawnPage, putDrawing } from './drawing/drawing.ts'
import { reuseShapes } from './font-shapes.ts'
import { INTER } from './fonts.ts'

/** A node of a pdfmake document: text, a table, columns, a drawing. */
export type PdfNode = string | readonly PdfNode[] | { readonly [property: string]: unknown }

/** The parts of a pdfmake document that the pack uses. Lengths in points. */
export type PdfDefinition = {
  readonly pageSize: 'A4' | 'LETTER'
  readonly pageMargins: readonly [number, number, number, number]
  readonly info: { readonly [property: string]: string | Date }
  readonly defaultStyle: { readonly [property: string]: unknown }
  readonly content: readonly PdfNode[]
  readonly header: (page: number, pages: number) => PdfNode | null
  readonly footer: (page: number, pages: number) => PdfNode | null
}

export type PrintProgress = {
  /** A page was begun; how many there will be is not yet known. */
  readonly onPage: (page: number) => void
  /** The pages are laid out and are being written. */
  readonly onWriting: (page: number, pages: number) => void
}

type PdfMake = {
  setFonts(fonts: { readonly [family: string]: { readonly [style: string]: string } }): void
  setUrlAccessPolicy(isAllowed: (url: string) => boolean): void
  setLocalAccessPolicy(isAllowed: (path: string) => boolean): void
  setProgressCallback(onProgress: (fraction: number) => void): void
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
}

const require = createRequire(import.meta.url)
// Required, because its declarations would bring the browser's types into the engine; this is the part of it that is used here.
const pdfmake = require('pdfmake') as PdfMake // its own declarations are not looked at

type SvgMeasure = {
  measureSVG(svg: string): { readonly width: number; readonly height: number }
  writeDimensions(svg: string, size: { readonly width: number; readonly height: number }): string
}

/** Its part that asks a drawing for its size, and for that reads the whole of it, twice. */
const { default: measureOf } = require('pdfmake/js/SVGMeasure') as { default: { prototype: SvgMeasure } } // not declared

/** What a drawing of ours begins with: its size in points and no view box, which none but logos have. */
const OURS =
  /^(?:<\?xml[^>]*>\s*)?<svg (?:xmlns(?::xlink)?="[^"]*" )*width="([\d.]+)" height="([\d.]+)"(?! viewBox)[^>]*>/

let isQuick = false

/** Takes the size of our own drawings from their first line. */
function measureQuickly(): void {
  if (isQuick) return
  isQuick = true
  const { measureSVG, writeDimensions } = measureOf.prototype
  measureOf.prototype.measureSVG = function measured(svg) {
    const [, width, height] = OURS.exec(svg) ?? []
    return width === undefined ? measureSVG.call(this, svg) : { width: Number(width), height: Number(height) }
  }
  measureOf.prototype.writeDimensions = function written(svg, size) {
    const [, width, height] = OURS.exec(svg) ?? []
    const isAsDrawn = Number(width) === size.width && Number(height) === size.height
    return isAsDrawn
      ? svg.replace(' width=', ` viewBox="0 0 ${width} ${height}" width=`)
      : writeDimensions.call(this, svg, size)
  }
}

type PlacedSvg = { readonly drawing?: Drawing; readonly x: number; readonly y: number }

const { default: rendererOf } = require('pdfmake/js/Renderer') as {
  default: { prototype: { pdfDocument: DrawnPage; renderSVG(svg: PlacedSvg): void } }
} // not declared

/** A drawing of ours where pdfmake takes an SVG: of this size, and nothing of it is to be read. */
export function drawingNode(drawing: Drawing, { width, height }: { width: number; height: number }): PdfNode {
  return { svg: `<svg width="${width}" height="${height}">`, drawing, width, height }
}

let isPut = false

/** Puts drawings of ours on the page as they are. */
function putDrawings(): void {
  if (isPut) return
  isPut = true
  const { renderSVG } = rendererOf.prototype
  rendererOf.prototype.renderSVG = function rendered(svg) {
    if (svg.drawing === undefined) return renderSVG.call(this, svg)
    putDrawing(this.pdfDocument, svg.drawing, svg)
  }
}

const fontFiles = new Set<string>(Object.values(INTER))

/** The pack's door to pdfmake. The same definition gives the same bytes: its dates stand in `info`, and nothing is fetched. */
export async function printPdf(
  definition: PdfDefinition,
  progress: PrintProgress,
): Promise<{ pdf: Uint8Array; pages: number }> {
  const { regular, semibold, italic } = INTER
  pdfmake.setFonts({ [FONT_FAMILY]: { normal: regular, bold: semibold, italics: italic, bolditalics: italic } })
  reuseShapes(regular)
  measureQuickly()
  putDrawings()
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => fontFiles.has(path))
  let pages = 0
  pdfmake.setProgressCallback((fraction) => progress.onWriting(Math.floor(fraction * pages), pages))
  const watched = {
    ...definition,
    language: 'en-GB',
    displayTitle: true,
    version: '1.7',
    background: (page: number) => {
      progress.onPage(page)
      return null
    },
    footer: (page: number, all: number) => {
      pages = all
      return definition.footer(page, all)
    },
  }
  const pdf = await pdfmake.createPdf(watched).getBuffer()
  return { pdf, pages }
}
