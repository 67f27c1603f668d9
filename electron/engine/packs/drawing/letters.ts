import { openFont, reuseShapes } from '../font-shapes.ts'
import { INTER } from '../fonts.ts'
import { GAP } from '../printable.ts'
import { fixed } from './drawing.ts'

/** A font as a canvas is told of it, such as `600 7px Inter, sans-serif`. */
export type Lettering = { readonly isStrong: boolean; readonly size: number }

type Font = ReturnType<typeof openFont>
type Run = ReturnType<Font['layout']>
type Outlines = { readonly font: Font; readonly widths: Map<string, number>; readonly glyphs: Map<number, string> }

const opened = new Map<string, Outlines>()

function outlinesOf(isStrong: boolean): Outlines {
  const path = isStrong ? INTER.semibold : INTER.regular
  const before = opened.get(path)
  if (before !== undefined) return before
  reuseShapes(INTER.regular)
  const fresh = { font: openFont(path), widths: new Map<string, number>(), glyphs: new Map<number, string>() }
  opened.set(path, fresh)
  return fresh
}

export function letteringOf(font: string): Lettering {
  const [, weight, size] = /^(?:(?:normal|italic) )?(\w+ )?([\d.]+)px /.exec(font) ?? []
  if (size === undefined) throw new Error(`The pack has no letters like ${font}`)
  return { isStrong: weight === 'bold ' || Number(weight) >= 600, size: Number(size) }
}

/** The text as the font can print it: as everywhere in a pack, what it lacks is a marked gap. All cuts have the same characters. */
export function printed(text: string): string {
  const { font } = outlinesOf(false)
  const has = (character: string) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
  return text.replace(/[^\x20-\x7e]/gu, (character) => (has(character) ? character : GAP))
}

/** How wide a text stands, in the units of its size. */
export function widthOf(text: string, { isStrong, size }: Lettering): number {
  const { font, widths } = outlinesOf(isStrong)
  const known = widths.get(text) ?? setInWords(font, text).reduce((width, word) => width + word.advanceWidth, 0)
  widths.set(text, known)
  return (known / font.unitsPerEm) * size
}

/** As the page sets it: each word with the space after it. */
function setInWords(font: Font, text: string): Run[] {
  return text.split(/(?<= )/).map((word) => font.layout(word))
}

/** How far below the named height the letters stand. */
export function baselineOf(baseline: string, { isStrong, size }: Lettering): number {
  const { ascent, descent, unitsPerEm } = outlinesOf(isStrong).font
  const share = { alphabetic: 0, middle: (ascent + descent) / 2, top: ascent, bottom: descent }[baseline]
  if (share === undefined) throw new Error(`The pack has no letters that stand ${baseline}`)
  return (share / unitsPerEm) * size
}

type RimPlace = { readonly x: number; readonly y: number; readonly width: number }

/** The outlines of a text as lines of a width: a rim to be drawn below its letters. Text set twice would be found twice. */
export function rimOf(text: string, { isStrong, size }: Lettering, { x, y, width }: RimPlace): string[] {
  const { font, glyphs: known } = outlinesOf(isStrong)
  const words = setInWords(font, text)
  const [glyphs, positions] = [words.flatMap((word) => word.glyphs), words.flatMap((word) => word.positions)]
  const scale = size / font.unitsPerEm
  const rim = [
    `q\n${[scale, 0, 0, -scale].map(precise).join(' ')} ${fixed(x)} ${fixed(y)} cm ${fixed(width / scale)} w`,
  ]
  let gone = 0
  for (const [index, glyph] of glyphs.entries()) {
    const outline = known.get(glyph.id) ?? glyphOutline(glyph.path.commands)
    known.set(glyph.id, outline)
    if (outline !== '') {
      rim.push(gone === 0 ? outline : `1 0 0 1 ${fixed(gone)} 0 cm\n${outline}`)
      gone = 0
    }
    gone += positions[index]?.xAdvance ?? 0
  }
  return [...rim, 'Q']
}

type PathCommand = { readonly command: string; readonly args: readonly number[] }

const OPERATORS: Readonly<Record<string, string>> = { moveTo: 'm', lineTo: 'l', bezierCurveTo: 'c', closePath: 'h' }

/** A glyph in the font's own units, as a path that is drawn. Empty for a space. */
function glyphOutline(commands: readonly PathCommand[]): string {
  let [fromX, fromY] = [0, 0]
  const written = commands.map(({ command, args }) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = args
    const cubic = command !== 'quadraticCurveTo' ? args : cubicOf([fromX, fromY, x1, y1, x2, y2])
    ;[fromX, fromY] = [args.at(-2) ?? fromX, args.at(-1) ?? fromY]
    return [...cubic.map(Math.round), OPERATORS[command] ?? 'c'].join(' ')
  })
  return written.length === 0 ? '' : `${written.join('\n')} S`
}

type Quadratic = readonly [number, number, number, number, number, number]

function cubicOf([x0, y0, x1, y1, x2, y2]: Quadratic): number[] {
  const third = (from: number, to: number) => from + ((to - from) * 2) / 3
  return [third(x0, x1), third(y0, y1), third(x2, x1), third(y2, y1), x2, y2]
}

const precise = (value: number) => Math.round(value * 1e6) / 1e6
