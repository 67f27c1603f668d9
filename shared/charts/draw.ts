import { FONT_FAMILY } from '../tokens.ts'
import type { Area, ChartLook, Pen } from './chart.ts'

/** A font as a canvas takes it. */
export function font(look: ChartLook, weight: 400 | 600 = 400): string {
  return `${weight} ${look.text}px ${FONT_FAMILY}, sans-serif`
}

export type TextPlace = {
  readonly x: number
  readonly y: number
  readonly align: 'left' | 'center' | 'right'
  readonly colour: string
  readonly weight?: 400 | 600
}

/** Text with a rim of paper around it, so that a line behind it does not cross its letters. */
export function writeOn(pen: Pen, look: ChartLook, text: string, place: TextPlace): void {
  pen.save()
  pen.font = font(look, place.weight)
  pen.textAlign = place.align
  pen.textBaseline = 'middle'
  pen.lineJoin = 'round'
  pen.lineWidth = look.text * 0.35
  pen.strokeStyle = look.palette.paper
  pen.strokeText(text, place.x, place.y)
  pen.fillStyle = place.colour
  pen.fillText(text, place.x, place.y)
  pen.restore()
}

export type LineStroke = { readonly colour: string; readonly width: number; readonly dash?: number[] }

/** A straight line. */
export function drawLine(
  pen: Pen,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  stroke: LineStroke,
): void {
  pen.save()
  pen.strokeStyle = stroke.colour
  pen.lineWidth = stroke.width
  pen.setLineDash(stroke.dash ?? [])
  pen.beginPath()
  pen.moveTo(x1, y1)
  pen.lineTo(x2, y2)
  pen.stroke()
  pen.restore()
}

/** Slanting lines inside an area: a difference that grey print keeps. */
export function hatch(pen: Pen, area: Area, stroke: LineStroke & { readonly gap: number }): void {
  const height = area.bottom - area.top
  if (height <= 0 || area.right <= area.left) return
  pen.save()
  pen.beginPath()
  pen.rect(area.left, area.top, area.right - area.left, height)
  pen.clip()
  pen.strokeStyle = stroke.colour
  pen.lineWidth = stroke.width
  pen.beginPath()
  // Anchored to the canvas, so that neighbouring areas are hatched as one.
  const first = Math.floor((area.left - height) / stroke.gap) * stroke.gap
  for (let x = first; x < area.right; x += stroke.gap) {
    pen.moveTo(x, area.bottom)
    pen.lineTo(x + height, area.top)
  }
  pen.stroke()
  pen.restore()
}
