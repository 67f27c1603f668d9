import { type Drawing, fixed, type Label } from './drawing.ts'
import { type DrawnPath, drawnPath } from './drawn-path.ts'
import { type Ink, type InkSet, inkToFill, inkToStroke } from './ink.ts'
import { baselineOf, letteringOf, printed, rimOf, widthOf } from './letters.ts'

/** What a canvas keeps when it is told to save. */
type Settings = Ink & {
  readonly font: string
  readonly textAlign: string
  readonly textBaseline: string
  readonly origin: { readonly x: number; readonly y: number }
}

/** `clips` are what the page had been told of inks before each clip since then. */
type Saved = { readonly settings: Settings; readonly clips: InkSet[] }

type FillRule = 'nonzero' | 'evenodd'

/**
 * A canvas that writes down what is drawn on it, as a drawing for a PDF page. It has what chart.js and the plugins of our charts draw
 * with; what it has not, it refuses rather than leave out.
 */
export class DrawingCanvas {
  readonly canvas: { width: number; height: number; getContext: () => DrawingCanvas }

  fillStyle: unknown = '#000000'
  strokeStyle: unknown = '#000000'
  lineWidth = 1
  lineJoin = 'miter'
  lineCap = 'butt'
  lineDashOffset: number | undefined = 0
  font = '10px Inter'
  textAlign = 'start'
  textBaseline = 'alphabetic'

  #dash: readonly number[] = []
  #origin = { x: 0, y: 0 }
  #parts: (string | Label)[] = []
  #set: InkSet = new Map()
  readonly #saved: Saved[] = []
  readonly #path: DrawnPath = drawnPath(() => this.#origin)

  constructor(size: { readonly width: number; readonly height: number }) {
    this.canvas = { ...size, getContext: () => this }
  }

  /** What has been drawn. */
  drawing(): Drawing {
    return joined(this.#parts)
  }

  save(): void {
    this.#saved.push({ settings: this.#settings(), clips: [] })
  }

  restore(): void {
    const saved = this.#saved.pop()
    if (saved === undefined) return
    const { dash, origin, ...settings } = saved.settings
    Object.assign(this, settings)
    this.#dash = dash
    this.#origin = origin
    for (const set of saved.clips.toReversed()) {
      this.#parts.push('Q')
      this.#set = set
    }
  }

  translate(x: number, y: number): void {
    this.#origin = { x: this.#origin.x + x, y: this.#origin.y + y }
  }

  rotate(angle: number): void {
    if (angle !== 0) throw new Error('Nothing slanted is drawn in a pack')
  }

  setTransform(...matrix: readonly number[]): void {
    if (matrix.join(' ') !== '1 0 0 1 0 0') throw new Error('Nothing is drawn to another scale in a pack')
    this.resetTransform()
  }

  resetTransform(): void {
    this.#origin = { x: 0, y: 0 }
  }

  /** Done once, of the whole, before anything is drawn. */
  clearRect(): void {
    this.#parts = []
    this.#set = new Map()
  }

  beginPath(): void {
    this.#path.clear()
  }

  closePath(): void {
    this.#path.close()
  }

  moveTo(x: number, y: number): void {
    this.#path.moveTo(x, y)
  }

  lineTo(x: number, y: number): void {
    this.#path.lineTo(x, y)
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(x, y, width, height)
  }

  /** Clockwise. */
  arc(...[x, y, radius, from, to]: readonly [number, number, number, number, number]): void {
    this.#path.arc({ x, y, radius }, from, to)
  }

  clip(rule: FillRule = 'nonzero'): void {
    const path = this.#path.written()
    if (path === null) return
    this.#saved.at(-1)?.clips.push(new Map(this.#set))
    this.#parts.push('q', path, rule === 'evenodd' ? 'W* n' : 'W n')
  }

  fill(rule: FillRule = 'nonzero'): void {
    this.#paint(inkToFill(this.#settings(), this.#set), rule === 'evenodd' ? 'f*' : 'f')
  }

  stroke(): void {
    this.#paint(inkToStroke(this.#settings(), this.#set), 'S')
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath()
    this.rect(x, y, width, height)
    this.fill()
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = [...dash]
  }

  measureText(text: string): { readonly width: number } {
    return { width: widthOf(printed(text), letteringOf(this.font)) }
  }

  fillText(given: string, x: number, y: number): void {
    if (given.trim() === '') return
    const text = printed(given)
    const ink = inkToFill(this.#settings(), this.#set)
    if (ink === null) return
    const { isStrong, size } = letteringOf(this.font)
    this.#parts.push(...ink, { text, isStrong, size, ...this.#placeOf(text, x, y) })
  }

  strokeText(given: string, x: number, y: number): void {
    if (given.trim() === '') return
    const text = printed(given)
    const ink = inkToStroke(this.#settings(), this.#set)
    if (ink === null) return
    const place = { ...this.#placeOf(text, x, y), width: this.lineWidth }
    this.#parts.push(...ink, ...rimOf(text, letteringOf(this.font), place))
  }

  #placeOf(text: string, x: number, y: number): { x: number; y: number } {
    const lettering = letteringOf(this.font)
    const share = { center: 0.5, right: 1, end: 1 }[this.textAlign] ?? 0
    return {
      x: fixed(this.#origin.x + x - widthOf(text, lettering) * share),
      y: fixed(this.#origin.y + y + baselineOf(this.textBaseline, lettering)),
    }
  }

  #paint(ink: readonly string[] | null, operator: string): void {
    const path = this.#path.written()
    if (ink !== null && path !== null) this.#parts.push(...ink, path, operator)
  }

  #settings(): Settings {
    const { fillStyle, strokeStyle, lineWidth, lineJoin, lineCap, lineDashOffset, font, textAlign, textBaseline } = this
    const inks = { fillStyle, strokeStyle, lineWidth, lineJoin, lineCap, lineDashOffset, dash: this.#dash }
    return { ...inks, font, textAlign, textBaseline, origin: this.#origin }
  }
}

/** Operators between two texts as one. */
function joined(parts: readonly (string | Label)[]): Drawing {
  const drawing: (string | Label)[] = []
  let operators: string[] = []
  const flush = () => {
    if (operators.length > 0) drawing.push(operators.join('\n'))
    operators = []
  }
  for (const part of parts) {
    if (typeof part === 'string') operators.push(part)
    else {
      flush()
      drawing.push(part)
    }
  }
  flush()
  return drawing
}
