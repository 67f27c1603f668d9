import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { openFont, reuseShapes } from '../../../electron/engine/packs/font-shapes.ts'
import { INTER } from '../../../electron/engine/packs/fonts.ts'
import { FIGURES } from '../../../electron/engine/packs/layout/style.ts'

const WORDS = [
  'INC4741 ',
  'A3',
  '4741',
  '74 ',
  '0x10',
  '100.0 %',
  'Tally',
  'AV',
  '12:30',
  'WAVE71',
  'of 417',
  'ÄÖ',
  'Typ',
  '7',
  '97.4',
  '74 %',
  'INC4741\u2002●\u202f7\u202f14 ',
  '■\u202f(12)\u202f–\u202f4',
  'WAVE\u2002○\u202f11',
  'A)\u2002a',
  '3x\u20027',
  '1,234.56 ',
  '100.0',
  '27,7',
  '10\u00a0h',
  'Promise\u202f17\u00a0h ',
  '3\u00a0x\u00a04',
  'T.1',
  '7.T',
]

type Shaped = ReturnType<ReturnType<typeof openFont>['layout']>
const said = ({ glyphs, positions, advanceWidth }: Shaped) => ({
  glyphs: glyphs.map(({ id }) => id),
  positions: positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => [xAdvance, yAdvance, xOffset, yOffset]),
  advanceWidth,
})

const shapesOf = (path: string, features?: Readonly<Record<string, boolean>>, script?: string) => {
  const font = openFont(path)
  return [...WORDS, ...WORDS].map((word) => said(font.layout(word, features, script)))
}

it('shapes words, figures and signs as fontkit itself does, the first time and again', () => {
  const paths = Object.values(INTER)
  const features = () => ({ ...FIGURES.fontFeatures })
  // Figures without a letter as among letters, too: of no script, fontkit draws them together twice.
  const before = paths.map((path) => [shapesOf(path, undefined, 'latn'), shapesOf(path, features(), 'latn')])
  reuseShapes(INTER.regular)
  expect(paths.map((path) => [shapesOf(path), shapesOf(path, features())])).toEqual(before)
})

it('gives each who asks positions of its own to scale', () => {
  reuseShapes(INTER.regular)
  const [font, features] = [openFont(INTER.regular), { tnum: true }]
  const first = font.layout('84', features)
  for (const position of first.positions) position.xAdvance *= 2
  expect(font.layout('84', features).advanceWidth).toBe(first.advanceWidth / 2)
})

it('reaches the fontkit that pdfmake sets its texts with', () => {
  const ofPack = createRequire(import.meta.url)
  const ofPdfkit = createRequire(ofPack.resolve('pdfkit', { paths: [ofPack.resolve('pdfmake')] }))
  expect(ofPdfkit.resolve('fontkit')).toBe(ofPack.resolve('fontkit'))
})
