import { INTER } from '../fonts.ts'

/** Letters of a drawing: set as text in the page's own font, so that they can be searched and copied. */
export type Label = {
  readonly text: string
  readonly isStrong: boolean
  /** Height of the letters and where their first one stands on its line, in points from the drawing's upper left corner. */
  readonly size: number
  readonly x: number
  readonly y: number
}

/** What was drawn, in order: operators of a PDF page, whose y grows downwards here, and letters between them. */
export type Drawing = readonly (string | Label)[]

/** The part of a PDF page that a drawing needs. */
export type DrawnPage = {
  addContent(operators: string): unknown
  font(path: string): unknown
  fontSize(size: number): unknown
  text(text: string, x: number, y: number, options: object): unknown
}

/** Puts a drawing on a page, its upper left corner there. What was set on the page before is so again. */
export function putDrawing(
  page: DrawnPage,
  drawing: Drawing,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  page.addContent(`q\n1 0 0 1 ${x} ${y} cm`)
  for (const part of drawing) {
    if (typeof part === 'string') page.addContent(part)
    else putLabel(page, part)
  }
  page.addContent('Q')
}

function putLabel(page: DrawnPage, { text, isStrong, size, x, y }: Label): void {
  page.font(isStrong ? INTER.semibold : INTER.regular)
  page.fontSize(size)
  page.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
}

/** To a hundredth of a point, which no printer shows. */
export function fixed(value: number): number {
  const rounded = Math.round(value * 100) / 100
  if (!Number.isFinite(rounded)) throw new Error('A drawing has a point that is nowhere')
  // No minus before nothing.
  return rounded === 0 ? 0 : rounded
}
