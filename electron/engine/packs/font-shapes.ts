import { createRequire } from 'node:module'

type Glyph = { readonly id: number; readonly advanceWidth: number }
type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }
type Run = { readonly glyphs: readonly Glyph[]; readonly positions: readonly Position[]; readonly advanceWidth: number }
type Features = { readonly [feature: string]: boolean }

type Font = {
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): Glyph
  layout(text: string, features?: Features, script?: string): Run
}

/** The class that fontkit makes fonts of. */
type FontClass = Pick<Font, 'layout'>

const require = createRequire(import.meta.url)
// Required, so that it is the very copy that pdfmake sets its texts with; it ships no declarations.
const fontkit = require('fontkit') as { openSync(path: string): Font } // the part of it that is used here

export function openFont(path: string): Font {
  return fontkit.openSync(path)
}

/** Letters and digits that stand alone: in Inter an x between digits becomes a sign, and signs go by their neighbours. */
const PLAIN = /^[0-9A-WYZa-wyz]{2,} ?$/
/** Digits alone are of no script, for which fontkit kerns otherwise than for Latin. */
const IN_NO_SCRIPT = /^[0-9]+ ?$/

/** What a font has already shaped. */
type Shapes = {
  readonly runs: WeakMap<Features, Map<string, Run>>
  /** How far the first of two letters goes before the second; null where they are more than two letters side by side. */
  readonly pairs: Map<string, number | null>
}

let isReused = false

/**
 * Lets fontkit remember what it shaped, which is most of what a page of figures takes: figures with features of their own come again
 * and again, and a plain word, such as a ticket's key, is as wide as its pairs of letters. The shapes are what fontkit itself gives.
 */
export function reuseShapes(path: string): void {
  if (isReused) return
  isReused = true
  const fontClass = classOf(openFont(path))
  const shape = fontClass.layout
  const known = new WeakMap<Font, Shapes>()
  fontClass.layout = function layout(this: Font, text: string, features?: Features, script?: string): Run {
    const shapes = known.get(this) ?? { runs: new WeakMap(), pairs: new Map() }
    known.set(this, shapes)
    const shaped = (what: string, of = script) => shape.call(this, what, features, of)
    if (script !== undefined) return shaped(text)
    if (features !== undefined) return remembered({ shapes, text, features }, shaped)
    return (PLAIN.test(text) ? inPairs(this, text, { shapes, shaped }) : null) ?? shaped(text)
  }
}

function classOf(font: Font): FontClass {
  for (let at: object | null = font; at !== null; at = Object.getPrototypeOf(at)) {
    if (Object.hasOwn(at, 'layout')) return at as FontClass // what has the method is the class
  }
  throw new Error('The fonts of fontkit cannot lay out text')
}

type Asked = { readonly shapes: Shapes; readonly text: string; readonly features: Features }

function remembered({ shapes, text, features }: Asked, shaped: (text: string) => Run): Run {
  const runs = shapes.runs.get(features) ?? new Map<string, Run>()
  shapes.runs.set(features, runs)
  const before = runs.get(text)
  if (before !== undefined) return runOf(before.glyphs, before.positions)
  const { glyphs, positions } = shaped(text)
  // The one who asked scales the positions in place.
  runs.set(text, runOf(glyphs, positions))
  return runOf(glyphs, positions)
}

function runOf(glyphs: readonly Glyph[], positions: readonly Position[]): Run {
  const own = positions.map((position) => ({ ...position }))
  return {
    glyphs,
    positions: own,
    // Asked for after the positions were scaled.
    get advanceWidth() {
      return own.reduce((width, { xAdvance }) => width + xAdvance, 0)
    },
  }
}

type Pairing = { readonly shapes: Shapes; readonly shaped: (text: string, script?: string) => Run }

function inPairs(font: Font, text: string, { shapes, shaped }: Pairing): Run | null {
  const script = IN_NO_SCRIPT.test(text) ? 'zzzz' : 'latn'
  const glyphs: Glyph[] = []
  const positions: Position[] = []
  for (let index = 0; index < text.length; index++) {
    const glyph = font.glyphForCodePoint(text.charCodeAt(index))
    const isLast = index === text.length - 1
    const xAdvance = isLast ? glyph.advanceWidth : pairAdvance(text.slice(index, index + 2), script, { shapes, shaped })
    if (xAdvance === null) return null
    glyphs.push(glyph)
    positions.push({ xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 })
  }
  return runOf(glyphs, positions)
}

function pairAdvance(pair: string, script: 'latn' | 'zzzz', { shapes, shaped }: Pairing): number | null {
  const key = script + pair
  const before = shapes.pairs.get(key)
  if (before !== undefined) return before
  const { glyphs, positions } = shaped(pair, script)
  const isPlain = glyphs.length === 2 && positions.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0)
  const advance = isPlain ? (positions[0]?.xAdvance ?? null) : null
  shapes.pairs.set(key, advance)
  return advance
}
