import { describe, expect, it } from 'vitest'
import { gatherContent } from '../../../shared/packs/pack-content.ts'
import { sourceLetters } from '../../../shared/packs/source-letters.ts'
import type { Check } from '../../../shared/sla/figures.ts'
import { HOUR } from '../../../shared/time/instant.ts'
import { aCheck, anUnmeasuredTarget, aTarget, someFigures } from '../../support/figures.ts'
import { aPackInput, listOf } from '../../support/pack-input.ts'

const over = (key: string, hours: number, given: Partial<Check> = {}) =>
  aCheck({ key, overByMs: hours * HOUR, ...given })

function shown(checks: readonly Check[], rows?: number): string[] {
  const input = aPackInput({ figures: someFigures({ targets: [aTarget()] }), checks: () => listOf(checks) })
  return gatherContent(input, rows).breaches.flatMap(({ shown }) => shown.map(({ key }) => key))
}

describe('the breaches that a pack lists', () => {
  it('are the counted ones, the furthest over first, equal ones by key', () => {
    const met = aCheck({ key: 'M', verdict: 'met', overByMs: null })
    const elsewhere = over('E', 9, { counted: false, month: null })
    expect(shown([over('B', 1), over('A', 1), met, over('C', 5), elsewhere])).toEqual(['C', 'A', 'B'])
  })

  it('are shared out where they are too many: short lists whole, long ones cut', () => {
    const figures = someFigures({ targets: ['few', 'many', 'more'].map((id) => aTarget({ id })) })
    const lengths: Record<string, number> = { few: 2, many: 50, more: 60 }
    const list = (id: string) =>
      listOf(Array.from({ length: lengths[id] ?? 0 }, (_, index) => over(`K${index}`, index)))
    const { breaches } = gatherContent(aPackInput({ figures, checks: list }), 22)
    expect(breaches.map(({ target, total, shown }) => [target.id, total, shown.length])).toEqual([
      ['few', 2, 2],
      ['many', 50, 10],
      ['more', 60, 10],
    ])
    expect(breaches[1]?.shown[0]?.key).toBe('K49')
  })

  it('are never asked of a target that is not measured', () => {
    const asked: string[] = []
    const checks = (id: string) => {
      asked.push(id)
      return listOf([])
    }
    gatherContent(aPackInput({ figures: someFigures({ targets: [aTarget(), anUnmeasuredTarget()] }), checks }))
    expect(asked).toEqual(['response-critical'])
  })

  it('may cross to another thread', () => {
    const content = gatherContent(aPackInput())
    expect(structuredClone(content)).toEqual(content)
  })
})

describe('the letters of source files', () => {
  it('name each sheet of each import once', () => {
    const places = [
      { importId: 2, file: 'b.xlsx', sheet: 'Data' },
      { importId: 1, file: 'a.csv', sheet: '' },
      { importId: 2, file: 'b.xlsx', sheet: 'Data' },
      { importId: 2, file: 'b.xlsx', sheet: 'More' },
    ]
    const letters = sourceLetters(places)
    expect(letters.legend.map(({ letter, words }) => `${letter} ${words}`)).toEqual([
      'A a.csv (import 1)',
      'B b.xlsx, sheet Data (import 2)',
      'C b.xlsx, sheet More (import 2)',
    ])
    expect(letters.of({ importId: 2, file: 'b.xlsx', sheet: 'More', row: 4 })).toBe('C')
  })

  it('go on after Z', () => {
    const letters = sourceLetters(
      Array.from({ length: 28 }, (_, index) => ({ importId: index, file: 'f.csv', sheet: '' })),
    )
    expect(letters.legend.slice(25).map(({ letter }) => letter)).toEqual(['Z', 'AA', 'AB'])
  })
})
