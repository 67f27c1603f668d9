import type { Status } from '../sla/figures.ts'

/** A workbook as data: what stands in which cell, without the library that writes it. */

export type CellValue = string | number | null

/** How a value is shown. Instants are numbers already: days since the end of 1899 on the wall of the agreement's zone. */
export type CellLook = 'text' | 'count' | 'number' | 'hours' | 'instant' | 'month' | 'percentage'

export type SheetCell = {
  readonly value: CellValue
  readonly look?: CellLook
  /** Decimals of a percentage; two when not given. */
  readonly places?: number
  readonly tone?: 'title' | 'quiet' | 'head' | 'strong'
  /** Without its equals sign; `value` is then what it comes to. */
  readonly formula?: string
}

/** A tint that holds while a formula is true, written for the first cell of the range. */
export type Tint = { readonly range: string; readonly formula: string; readonly status: Status }

/** A sheet to be read from top to bottom: headings, tables below each other. */
export type PageSheet = {
  readonly kind: 'page'
  readonly name: string
  /** In characters. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly (SheetCell | null)[])[]
  readonly frozen: { readonly rows: number; readonly columns: number }
  readonly tints: readonly Tint[]
}

export type ListColumn = { readonly head: string; readonly width: number; readonly look: CellLook }

/** One table with a head, that may be a million rows long; each row is made when it is asked for. */
export type ListSheet = {
  readonly kind: 'list'
  readonly name: string
  readonly columns: readonly ListColumn[]
  readonly length: number
  readonly at: (index: number) => readonly CellValue[]
  readonly frozenColumns: number
}

export type WorkbookDocument = {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** Written into the file; the same document and date give the same bytes. */
  readonly madeAt: number
  readonly sheets: readonly (PageSheet | ListSheet)[]
}

/** The letters of a column, 0 = A. */
export function columnLetters(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}
