import { assert as assertThat, dictionary, jsonValue, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, jsonDifferences } from '../../../shared/review/canonical-json.ts'

describe('canonical JSON', () => {
  it('orders keys by their code units, as RFC 8785 shows it', () => {
    const value = {
      '\u20ac': 'Euro',
      '\r': 'CR',
      '\ufb33': 'Dalet',
      '1': 'One',
      '\ud83d\ude00': 'Smiley',
      '\u0080': 'Control',
      '\u00f6': 'o',
    }
    expect([...canonicalJson(value).matchAll(/:"(\w+)"/g)].map(([, word]) => word)).toEqual([
      'CR',
      'One',
      'Control',
      'o',
      'Euro',
      'Smiley',
      'Dalet',
    ])
  })

  it.each([
    [
      'numbers as ECMAScript prints them',
      [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0],
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    ],
    ['nothing of what is undefined', { a: undefined, b: null }, '{"b":null}'],
    ['texts with their quotes', { text: 'a "quoted"\nline' }, '{"text":"a \\"quoted\\"\\nline"}'],
  ])('writes %s', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [() => 0]])('refuses %s', (value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError)
  })

  it('says the same of the same content, in whatever order it was put together', () => {
    assertThat(
      property(dictionary(string(), jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
        expect(jsonDifferences(value, JSON.parse(canonicalJson(value)))).toEqual(
          jsonDifferences(value, JSON.parse(JSON.stringify(value))),
        )
      }),
    )
  })
})

describe('where two contents differ', () => {
  it.each([
    ['nowhere', { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, []],
    ['in a leaf', { a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, [{ path: 'a[1].b', before: '2', after: '3' }]],
    ['in what is gone', { a: 1, b: 'x' }, { a: 1 }, [{ path: 'b', before: 'x', after: null }]],
    ['in what came', { a: [] }, { a: [null] }, [{ path: 'a[0]', before: null, after: 'null' }]],
    ['in kind', { a: [1] }, { a: { 0: 1 } }, [{ path: 'a', before: '[1]', after: '{"0":1}' }]],
  ])('%s', (_, before, after, differences) => {
    expect(jsonDifferences(before, after)).toEqual(differences)
  })

  it('names no more places than asked for', () => {
    expect(jsonDifferences([1, 2, 3], [4, 5, 6], 2)).toHaveLength(2)
  })
})
