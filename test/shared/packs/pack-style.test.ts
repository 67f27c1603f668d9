import { describe, expect, it } from 'vitest'
import { writtenIn } from '../../../shared/format/locale.ts'
import { count, date, objective, percent } from '../../../shared/format.ts'
import { checkStyle } from '../../../shared/packs/check-style.ts'
import { contrast } from '../../../shared/packs/contrast.ts'
import { gatherContent } from '../../../shared/packs/pack-content.ts'
import { HOUSE_STYLE, PACK_PARTS, type PackLogo, type PackStyle } from '../../../shared/packs/pack-style.ts'
import { readPackStyle } from '../../../shared/packs/read-style.ts'
import { packDocument } from '../../../shared/packs/write-pack.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { aPackInput } from '../../support/pack-input.ts'

function refusalOf(act: () => unknown): Refusal {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('It was not refused')
}

const styled = (given: Partial<PackStyle>): PackStyle => ({ ...HOUSE_STYLE, ...given })
const svg = (inside: string): PackLogo => ({
  type: 'image/svg+xml',
  base64: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${inside}</svg>`).toString('base64'),
})

it.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  // The example of WCAG's own explanation: the palest grey that passes on white.
  ['#767676', '#ffffff', 4.54],
])('holds %s on %s for a contrast of %f', (a, b, apart) => {
  expect(contrast(a, b)).toBeCloseTo(apart, 2)
  expect(contrast(b, a)).toBe(contrast(a, b))
})

describe('a style', () => {
  it('is taken with a dark accent and a plain picture', () => {
    const style = styled({ accent: '#7A1F5C', logo: svg('<rect width="8" height="8"/>') })
    expect(checkStyle(style)).toEqual({ ...style, accent: '#7a1f5c' })
  })

  it('is refused with an accent that is too pale to read', () => {
    const refusal = refusalOf(() => checkStyle(styled({ accent: '#ffcc00' })))
    expect(refusal.code).toBe('pack-style.accent')
    expect(refusal.message).toContain('its contrast is 1.5, and small letters need 4.5')
  })

  it('is refused with no part at all', () => {
    expect(refusalOf(() => checkStyle(styled({ parts: [] }))).code).toBe('pack-style.parts')
  })

  it.each<[string, PackLogo, string]>([
    ['a script', svg('<script>alert(1)</script>'), 'it holds a script'],
    ['an act', svg('<rect onclick="x()"/>'), 'it holds a script'],
    ['a picture from elsewhere', svg('<image href="https://example.org/x.png"/>'), 'fetches something from elsewhere'],
    ['a fill from elsewhere', svg('<rect fill="url(//example.org/x)"/>'), 'fetches something from elsewhere'],
    ['text', svg('<text>Marketing</text>'), 'turn it into outlines'],
    ['no picture', { type: 'image/svg+xml', base64: Buffer.from('hello').toString('base64') }, 'it is not an SVG file'],
    [
      'another kind of file',
      { type: 'image/png', base64: Buffer.from('GIF89a').toString('base64') },
      'it is not a whole PNG file',
    ],
    [
      'half a picture',
      { type: 'image/jpeg', base64: Buffer.from([0xff, 0xd8, 0xff]).toString('base64') },
      'it is not a whole JPEG file',
    ],
    ['too many pixels', { type: 'image/png', base64: png(4000, 10) }, 'it is 4000 by 10 pixels'],
  ])('is refused with a logo that is %s', (_, logo, why) => {
    const refusal = refusalOf(() => checkStyle(styled({ logo })))
    expect(refusal.code).toBe('pack-style.logo')
    expect(refusal.message).toContain(why)
  })
})

/** The beginning of a PNG file of that size. */
function png(width: number, height: number): string {
  const bytes = Buffer.alloc(40)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(bytes)
  bytes.write('IHDR', 12, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes.toString('base64')
}

describe('the file of a style', () => {
  const file = (spec: string) => readPackStyle(`apiVersion: accord/v1\nkind: PackStyle\nspec:\n${spec}`, 'yaml')

  it('gives what it says, and the house’s own for what it leaves out', () => {
    const { style, logo, problems } = file('  logo: logo.svg\n  paper: LETTER\n  sections: [summary, targets]\n')
    expect(problems).toEqual([])
    expect(logo).toBe('logo.svg')
    expect(style).toEqual({
      accent: HOUSE_STYLE.accent,
      language: 'en-GB',
      paper: 'LETTER',
      parts: ['summary', 'targets'],
    })
  })

  it.each([
    ['an unknown key', '  colour: red\n', 'spec.colour'],
    ['a colour by name', '  accent: red\n', 'spec.accent'],
    ['an unknown section', '  sections: [everything]\n', 'spec.sections[0]'],
    ['a language that is not offered', '  language: tlh\n', 'spec.language'],
  ])('names %s with its place', (_, spec, path) => {
    expect(file(spec).problems.map((problem) => problem.path)).toEqual([path])
  })
})

describe('the language of a pack', () => {
  it('is that of its numbers and dates, while the words stay English', () => {
    const text = (language: PackStyle['language']) =>
      JSON.stringify(packDocument(gatherContent(aPackInput({ style: styled({ language }) }))))
    expect(text('de-DE')).toContain('Near: objective 95\u202f%, minimum 90\u202f%')
    expect(text('de-DE')).toContain('90,0\u202f%')
    expect(text('de-DE')).toContain('2. Juli 2026')
    expect(text('en-US')).toContain('Jul 2, 2026')
    expect(text('en-GB')).toContain('90.0\u202f%')
  })

  it('is left behind when the pack is written, whatever came of it', () => {
    expect(writtenIn('de-DE', () => [count(1234), percent(1, 3), objective('99.95%'), date(0, 'UTC')])).toEqual([
      '1.234',
      '33,3\u202f%',
      '99,95\u202f%',
      '1. Jan. 1970',
    ])
    expect(() =>
      writtenIn('de-DE', () => {
        throw new Error('enough')
      }),
    ).toThrow('enough')
    expect(count(1234)).toBe('1,234')
  })
})

it.each(PACK_PARTS.filter((part) => part !== 'contents'))('leaves out the part %s where its style does', (part) => {
  const sections = (parts: PackStyle['parts']) =>
    packDocument(gatherContent(aPackInput({ style: styled({ parts }) }))).sections.map((section) => section.part)
  expect(sections(PACK_PARTS.filter((each) => each !== part))).not.toContain(part)
})
