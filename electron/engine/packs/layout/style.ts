import type { Status } from '../../../../shared/sla/figures.ts'
import { light, STATUS_SHAPE } from '../../../../shared/tokens.ts'
import type { PdfNode } from '../print-pdf.ts'

/** The pack is printed on paper: always the light palette. */
export const palette = light

/** 20 mm. */
export const MARGIN = 56.7
export const PAGE = { A4: { width: 595.28, height: 841.89 }, LETTER: { width: 612, height: 792 } } as const
export const MARGINS = [MARGIN, 72, MARGIN, 62] as const

/** Sizes in points; line heights as pdfmake counts them, in multiples of Inter's own 1.21. */
export const TEXT = {
  cover: { fontSize: 30, bold: true, lineHeight: 1, color: palette.ink },
  section: { fontSize: 16, bold: true, lineHeight: 1.1, color: palette.ink },
  eyebrow: { fontSize: 7.5, bold: true, color: palette.accent },
  lead: { fontSize: 11, lineHeight: 1.15, color: palette.ink },
  heading: { fontSize: 9.5, bold: true, color: palette.ink },
  body: { fontSize: 9.5, lineHeight: 1.2, color: palette.ink },
  quiet: { fontSize: 7.5, lineHeight: 1.15, color: palette.grey2 },
  rules: { fontSize: 7, lineHeight: 1.05 },
  table: { fontSize: 8, lineHeight: 1.1, color: palette.ink },
  head: { fontSize: 7.5, color: palette.grey1 },
  note: { fontSize: 6.5, color: palette.grey2 },
  figure: { fontSize: 36, bold: true, lineHeight: 1, color: palette.ink },
} as const

/** Digits of one width, so that figures stand in columns. The rest is off: fontkit spends most of its time on it, and digits need none. */
export const FIGURES = { fontFeatures: { tnum: true, calt: false, ccmp: false, kern: false } } as const

/** A status as its shape in its colour; the word stands beside it or in the key below. */
export function mark(status: Status): { text: string; color: string } {
  return { text: `${STATUS_SHAPE[status]}\u202f`, color: palette.status[status] }
}

/** A hairline across the width of the text. */
export function rule(width: number, space: readonly [number, number] = [0, 0]): PdfNode {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: palette.hairline }],
    margin: [0, space[0], 0, space[1]],
  }
}

/** Only what is long enough to break may break: a figure never leaves its unit. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}
