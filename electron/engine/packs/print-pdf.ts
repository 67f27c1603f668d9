import { createRequire } from 'node:module'
import { FONT_FAMILY } from '../../../shared/tokens.ts'
import { reuseShapes } from './font-shapes.ts'
import { INTER } from './fonts.ts'
import { replaceParts } from './pdfmake-parts.ts'

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

/** A PDF and how many pages it has. */
export type PrintedPdf = { readonly pdf: Uint8Array; readonly pages: number }

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

const fontFiles = new Set<string>(Object.values(INTER))

/** The pack's door to pdfmake. The same definition gives the same bytes: its dates stand in `info`, and nothing is fetched. */
export async function printPdf(definition: PdfDefinition, progress: PrintProgress): Promise<PrintedPdf> {
  const { regular, semibold, italic } = INTER
  pdfmake.setFonts({ [FONT_FAMILY]: { normal: regular, bold: semibold, italics: italic, bolditalics: italic } })
  reuseShapes(regular)
  replaceParts()
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
