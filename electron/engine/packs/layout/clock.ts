import { type Mark, placeLabels } from '../../../../shared/charts/clock-marks.ts'
import { type Scale, scaleOf } from '../../../../shared/charts/clock-scale.ts'
import type { Bar } from '../../../../shared/charts/clock-span.ts'
import type { PackClock } from '../../../../shared/packs/pack-document.ts'
import { FONT_FAMILY } from '../../../../shared/tokens.ts'
import type { PdfNode } from '../print-pdf.ts'
import { hatch } from './hatch.ts'
import { palette, TEXT } from './style.ts'

const NAMES = 52
const LANE = 13
const BAR = 8
const LABEL_ROW = 17
const AXIS = 12
const LETTERS = 6
/** Rough width of a letter of that size. */
const LETTER = 3.3
const LANES = ['Open hours', 'Cycles', 'Counted', 'Paused'] as const

type Place = { readonly width: number; readonly accent: string }
type Frame = { readonly scale: Scale; readonly top: number; readonly bottom: number; readonly accent: string }

/** A ticket's clock: what became of it, and the drawing that its own page on screen has. */
export function clock({ title, facts, drawing }: PackClock, { width, accent }: Place): PdfNode {
  const inner = width - NAMES - 4
  const places = placeLabels(drawing.marks, inner, LETTER)
  const top = (Math.max(0, ...places.map(({ row }) => row)) + 1) * LABEL_ROW
  const bottom = top + LANES.length * LANE
  const frame = { scale: scaleOf(NAMES, inner), top, bottom, accent }
  const shapes = [
    ...ticks(drawing, frame),
    ...lanes(drawing, frame, inner),
    ...drawing.marks.map((mark, index) => markLine(mark, frame, places[index]?.row ?? 0)),
    ...drawing.marks.map((mark, index) => markLabel(mark, frame, places[index] ?? FIRST)),
  ]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${bottom + AXIS}" font-family="${FONT_FAMILY}" font-size="${LETTERS}">${shapes.join('')}</svg>`
  return {
    stack: [
      { text: title, ...TEXT.heading },
      { text: facts, ...TEXT.table, color: palette.grey1, margin: [0, 1, 0, 3] },
      { svg, width, height: bottom + AXIS },
    ],
    unbreakable: true,
    margin: [0, 2, 0, 14],
  }
}

const FIRST = { row: 0, anchor: 'start' } as const

type Drawing = PackClock['drawing']

function ticks({ ticks: all }: Drawing, { scale, top, bottom }: Frame): string[] {
  return all.flatMap(({ at, label }) => {
    const x = fixed(scale.x(at))
    return [
      `<path d="M${x} ${top}V${bottom + 2}" stroke="${palette.hairline}" stroke-width="0.5"/>`,
      text(label, { x, y: bottom + 9, anchor: 'middle', colour: palette.grey1 }),
    ]
  })
}

function lanes(drawing: Drawing, { scale, top, accent }: Frame, width: number): string[] {
  const y = (lane: number) => top + lane * LANE + (LANE - BAR) / 2
  const bar = (lane: number, of: Bar, fill: string) => rect(boxOf(scale, of, y(lane)), fill)
  const striped = (lane: number, of: Bar, colour: { ground: string; line: string }) => {
    const box = boxOf(scale, of, y(lane))
    return rect(box, colour.ground) + strokes(hatch(box, 2.6), colour.line)
  }
  return [
    ...LANES.flatMap((name, lane) => [
      text(name, { x: 0, y: y(lane) + 6, anchor: 'start', colour: palette.grey1 }),
      rect({ x: NAMES, y: y(lane), w: width, h: BAR }, palette.raised),
    ]),
    ...drawing.hours.map((hours) => bar(0, hours, palette.grey3)),
    ...drawing.cycles.map((cycle) => bar(1, cycle, cycle.counted ? palette.grey1 : palette.hairline)),
    ...drawing.within.map((within) => bar(2, within, accent)),
    ...drawing.past.map((past) => striped(2, past, { ground: palette.tint.red, line: palette.status.red })),
    ...drawing.pauses.map((pause) => striped(3, pause, { ground: palette.paper, line: palette.grey1 })),
  ]
}

function boxOf(scale: Scale, of: Bar, y: number) {
  return { x: fixed(scale.x(of.from)), y, w: fixed(scale.width(of)), h: BAR }
}

/** Deadlines are dashed, the original one lighter: they differ without colour. */
const LINE: Readonly<Record<Mark['kind'], { readonly colour: string; readonly dash: string }>> = {
  start: { colour: palette.ink, dash: '' },
  stop: { colour: palette.ink, dash: '' },
  deadline: { colour: palette.status.red, dash: '3 2' },
  'original-deadline': { colour: palette.grey2, dash: '1 2' },
  'as-of': { colour: palette.grey2, dash: '' },
}

function markLine({ kind, at }: Mark, { scale, bottom }: Frame, row: number): string {
  const { colour, dash } = LINE[kind]
  const dashed = dash === '' ? '' : ` stroke-dasharray="${dash}"`
  return `<path d="M${fixed(scale.x(at))} ${row * LABEL_ROW + 1}V${bottom}" stroke="${colour}" stroke-width="0.9"${dashed}/>`
}

type LabelPlace = { readonly row: number; readonly anchor: 'start' | 'end' }

function markLabel({ at, word, when }: Mark, { scale }: Frame, { row, anchor }: LabelPlace): string {
  const x = fixed(scale.x(at) + (anchor === 'start' ? 3 : -3))
  const y = row * LABEL_ROW
  return (
    text(word, { x, y: y + 7, anchor, colour: palette.ink, isStrong: true }) +
    text(when, { x, y: y + 14, anchor, colour: palette.grey1 })
  )
}

type TextPlace = {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly colour: string
  readonly isStrong?: boolean
}

function text(said: string, { x, y, anchor, colour, isStrong = false }: TextPlace): string {
  const weight = isStrong ? ' font-weight="bold"' : ''
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${colour}"${weight}>${escaped(said)}</text>`
}

function escaped(said: string): string {
  return said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function rect({ x, y, w, h }: { x: number; y: number; w: number; h: number }, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"/>`
}

function strokes(all: ReturnType<typeof hatch>, colour: string): string {
  const d = all.map(({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`).join('')
  return d === '' ? '' : `<path d="${d}" stroke="${colour}" stroke-width="0.6" fill="none"/>`
}

const fixed = (value: number) => Math.round(value * 100) / 100
