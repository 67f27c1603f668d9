import { createRequire } from 'node:module'
import { type Drawing, type DrawnPage, putDrawing } from './drawing/drawing.ts'

/** The parts of pdfmake that are done in another way here, for the time and the memory they take. Its version is pinned. */
const require = createRequire(import.meta.url)

type Class<Prototype> = { readonly default: { readonly prototype: Prototype } }

let isDone = false

/** Exchanges them, once for all documents. */
export function replaceParts(): void {
  if (isDone) return
  isDone = true
  findStylesQuickly()
  measureQuickly()
  putDrawings()
  writePagesWhole()
}

type Style = { readonly [property: string]: unknown }
type StyleStack = {
  readonly styleOverrides: readonly (string | Style)[]
  readonly defaultStyle: Style
  getProperty(property: string): unknown
}
type StyleStackClass = Class<StyleStack>['default'] & {
  getStyleProperty(item: Style, stack: StyleStack | null, property: string, otherwise: unknown): unknown
}

/** Looks a property up in the styles around a text without pushing and popping each text, twenty times for each. */
function findStylesQuickly(): void {
  const { default: stacks } = require('pdfmake/js/StyleContextStack') as { default: StyleStackClass } // not declared
  const { getProperty } = stacks.prototype
  const { getStyleProperty } = stacks
  stacks.prototype.getProperty = function found(property) {
    for (let index = this.styleOverrides.length - 1; index >= 0; index--) {
      const style = this.styleOverrides[index]
      // Named styles, of which we have none, have rules of their own.
      if (style === undefined || typeof style === 'string') return getProperty.call(this, property)
      const value = style[property]
      if (value !== undefined && value !== null) return value
    }
    return this.defaultStyle[property]
  }
  stacks.getStyleProperty = (item, stack, property, otherwise) => {
    if (stack === null || item['style'] !== undefined) return getStyleProperty(item, stack, property, otherwise)
    return item[property] ?? stack.getProperty(property) ?? otherwise
  }
}

type SvgMeasure = {
  measureSVG(svg: string): { readonly width: number; readonly height: number }
  writeDimensions(svg: string, size: { readonly width: number; readonly height: number }): string
}

/** What a drawing of ours begins with: its size in points and no view box, which none but logos have. */
const OURS = /^<svg (?:xmlns="[^"]*" )?width="([\d.]+)" height="([\d.]+)"(?! viewBox)[^>]*>/

/** Takes the size of our own drawings from their first line, where pdfmake reads the whole of them, twice. */
function measureQuickly(): void {
  const { default: measure } = require('pdfmake/js/SVGMeasure') as Class<SvgMeasure> // not declared
  const { measureSVG, writeDimensions } = measure.prototype
  measure.prototype.measureSVG = function measured(svg) {
    const [, width, height] = OURS.exec(svg) ?? []
    return width === undefined ? measureSVG.call(this, svg) : { width: Number(width), height: Number(height) }
  }
  measure.prototype.writeDimensions = function written(svg, size) {
    const [, width, height] = OURS.exec(svg) ?? []
    const isAsDrawn = Number(width) === size.width && Number(height) === size.height
    return isAsDrawn
      ? svg.replace(' width=', ` viewBox="0 0 ${width} ${height}" width=`)
      : writeDimensions.call(this, svg, size)
  }
}

/** A drawing of ours where pdfmake takes an SVG: of this size, and nothing of it is to be read. */
export function drawingNode(drawing: Drawing, { width, height }: { width: number; height: number }) {
  return { svg: `<svg width="${width}" height="${height}">`, drawing, width, height }
}

type PlacedSvg = { readonly drawing?: Drawing; readonly x: number; readonly y: number }
type Renderer = { readonly pdfDocument: DrawnPage; renderSVG(svg: PlacedSvg): void }

/** Puts drawings of ours on the page as they are. */
function putDrawings(): void {
  const { default: renderer } = require('pdfmake/js/Renderer') as Class<Renderer> // not declared
  const { renderSVG } = renderer.prototype
  renderer.prototype.renderSVG = function rendered(svg) {
    if (svg.drawing === undefined) return renderSVG.call(this, svg)
    putDrawing(this.pdfDocument, svg.drawing, svg)
  }
}

type Pages = {
  readonly page: { write(content: string): void }
  addContent(operators: string): Pages
  flushPages(): void
}

/** Joins the operators of a page before they become bytes: each by itself would be a buffer of its own. */
function writePagesWhole(): void {
  const { default: pages } = require('pdfmake/js/PDFDocument') as Class<Pages> // not declared
  const { flushPages } = pages.prototype
  const waiting = new WeakMap<Pages, string[]>()
  pages.prototype.addContent = function added(operators) {
    const before = waiting.get(this)
    if (before === undefined) waiting.set(this, [operators])
    else before.push(operators)
    return this
  }
  // Called before each page but the first, and at the end.
  pages.prototype.flushPages = function flushed() {
    const operators = waiting.get(this)
    if (operators !== undefined) this.page.write(operators.join('\n'))
    waiting.delete(this)
    flushPages.call(this)
  }
}
