import { createRequire } from 'node:module'

type PathCommand = { readonly command: string; readonly args: readonly number[] }
type Glyph = {
  readonly id: number
  readonly advanceWidth: number
  readonly path: { readonly commands: readonly PathCommand[] }
}
type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }
type Run = { readonly glyphs: readonly Glyph[]; readonly positions: readonly Position[]; readonly advanceWidth: number }
type Features = { readonly [feature: string]: boolean }

type Font = {
  readonly postscriptName: string
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
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

/** Words and figures that stand alone: in Inter an x between digits becomes a sign, and signs go by their neighbours. */
const PLAIN = /^(?:[0-9A-WYZa-wyz]+|[0-9]+(?:[.,][0-9]+)+) ?$/
/** Spaces at which no line breaks, or which are wider than others. */
const SPACES = /([\u2002\u202f\u00a0])/
/** A word and figures after it: no sign looks for letters beyond such a space. */
const SPACED = /^[^\sxX]*[\u2002\u202f\u00a0][^\p{L}]*$/u
/** Words and figures alone have no sign that could. */
const SPACED_WORDS = /^[0-9A-WYZa-wyz]+(?:[\u2002\u202f\u00a0][0-9A-WYZa-wyz]+)+ ?$/
const LETTER = /\p{L}/u

/** What a font has already shaped. */
type Shapes = {
  readonly runs: WeakMap<Features, Map<string, Run>>
  /** Without features of their own. */
  readonly pieces: Map<string, Run>
  /** How far the first of two letters goes before the second; null where they are more than two letters side by side. */
  readonly pairs: Map<string, number | null>
}

let isReused = false

/**
 * Lets fontkit remember what it shaped, which is most of what a page of figures takes: figures with features of their own come again
 * and again, and a plain word, such as a ticket's key, is as wide as its pairs of letters. The shapes are what fontkit itself gives,
 * but that figures without a letter are kerned as among letters: of no script, fontkit draws them together twice.
 */
export function reuseShapes(path: string): void {
  if (isReused) return
  isReused = true
  const fontClass = classOf(openFont(path))
  const shape = fontClass.layout
  const known = new WeakMap<Font, Shapes>()
  const pairs = new Map<string, Shapes['pairs']>()
  fontClass.layout = function layout(this: Font, text: string, features?: Features, script?: string): Run {
    const shapes = known.get(this) ?? { runs: new WeakMap(), pieces: new Map(), pairs: pairsOf(this, pairs) }
    known.set(this, shapes)
    const shaped = (what: string) =>
      shape.call(this, what, features, script ?? (LETTER.test(what) ? undefined : 'latn'))
    if (script !== undefined) return shaped(text)
    if (features !== undefined) return remembered(runsOf(shapes, features), text, shaped)
    const pairing = { font: this, shapes, shaped }
    const isSpaced = SPACED.test(text) || SPACED_WORDS.test(text)
    return (isSpaced ? inPieces(text, pairing) : inPairs(text, pairing)) ?? shaped(text)
  }
}

function classOf(font: Font): FontClass {
  for (let at: object | null = font; at !== null; at = Object.getPrototypeOf(at)) {
    if (Object.hasOwn(at, 'layout')) return at as FontClass // what has the method is the class
  }
  throw new Error('The fonts of fontkit cannot lay out text')
}

/** Numbers alone are the same for a font that is opened again; its glyphs remember the letters that they were first asked for. */
function pairsOf({ postscriptName }: Font, pairs: Map<string, Shapes['pairs']>): Shapes['pairs'] {
  const known = pairs.get(postscriptName) ?? new Map<string, number | null>()
  pairs.set(postscriptName, known)
  return known
}

function runsOf({ runs }: Shapes, features: Features): Map<string, Run> {
  const known = runs.get(features) ?? new Map<string, Run>()
  runs.set(features, known)
  return known
}

function remembered(runs: Map<string, Run>, text: string, shaped: (text: string) => Run): Run {
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

type Pairing = { readonly font: Font; readonly shapes: Shapes; readonly shaped: (text: string) => Run }

/** The words, figures and spaces of a text side by side. */
function inPieces(text: string, pairing: Pairing): Run {
  const runs = text
    .split(SPACES)
    .filter((piece) => piece !== '')
    .map((piece) => inPairs(piece, pairing) ?? remembered(pairing.shapes.pieces, piece, pairing.shaped))
  return runOf(
    runs.flatMap(({ glyphs }) => glyphs),
    runs.flatMap(({ positions }) => positions),
  )
}

function inPairs(text: string, pairing: Pairing): Run | null {
  if (!PLAIN.test(text)) return null
  const glyphs: Glyph[] = []
  const positions: Position[] = []
  for (let index = 0; index < text.length; index++) {
    const glyph = pairing.font.glyphForCodePoint(text.charCodeAt(index))
    const isLast = index === text.length - 1
    const xAdvance = isLast ? glyph.advanceWidth : pairAdvance(text.slice(index, index + 2), pairing)
    if (xAdvance === null) return null
    glyphs.push(glyph)
    positions.push({ xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 })
  }
  return runOf(glyphs, positions)
}

function pairAdvance(pair: string, { shapes, shaped }: Pairing): number | null {
  const before = shapes.pairs.get(pair)
  if (before !== undefined) return before
  const { glyphs, positions } = shaped(pair)
  const isPlain = glyphs.length === 2 && positions.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0)
  const advance = isPlain ? (positions[0]?.xAdvance ?? null) : null
  shapes.pairs.set(pair, advance)
  return advance
}
