import { describe, expect, it } from 'vitest'
import { moveInGrid } from '../../renderer/components/grid-keys.ts'
import { nextRow } from '../../renderer/components/row-keys.ts'

describe('keys in the grid', () => {
  const size = { rows: 3, columns: 8 }

  it.each([
    ['ArrowRight', { row: 1, column: 4 }],
    ['ArrowLeft', { row: 1, column: 2 }],
    ['ArrowUp', { row: 0, column: 3 }],
    ['ArrowDown', { row: 2, column: 3 }],
    ['Home', { row: 1, column: 0 }],
    ['End', { row: 1, column: 7 }],
  ])('%s moves', (key, place) => {
    expect(moveInGrid({ row: 1, column: 3 }, key, size)).toEqual(place)
  })

  it('stop at the edge', () => {
    expect(moveInGrid({ row: 0, column: 7 }, 'ArrowRight', size)).toEqual({ row: 0, column: 7 })
    expect(moveInGrid({ row: 0, column: 0 }, 'ArrowUp', size)).toEqual({ row: 0, column: 0 })
  })

  it('other than these are left to the page', () => {
    expect(moveInGrid({ row: 0, column: 0 }, 'Tab', size)).toBeNull()
  })
})

describe('keys in a long list', () => {
  const list = { total: 200_000, inView: 20 }

  it.each([
    ['ArrowDown', 100, 101],
    ['ArrowUp', 0, 0],
    ['PageDown', 100, 118],
    ['PageUp', 5, 0],
    ['Home', 150_000, 0],
    ['End', 3, 199_999],
  ])('%s from row %i leads to row %i', (key, from, to) => {
    expect(nextRow(from, key, list)).toBe(to)
  })

  it('other than these are left to the page', () => {
    expect(nextRow(3, 'a', list)).toBeNull()
  })
})
