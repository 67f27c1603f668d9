import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finderOf } from '../../../shared/time/finder.ts'

const ascending = fc
  .array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constantFrom(0, 1e12, 0.1, -0.30000000000000004)), {
    maxLength: 60,
  })
  .map((values) => Float64Array.from(values).sort())
const asked = fc.oneof(
  fc.integer({ min: -60, max: 60 }),
  fc.constantFrom(0.1, 1e12, 2e12, Number.NaN, Infinity, -Infinity),
)

describe('a finder', () => {
  it('finds what looking at every place finds, however unevenly the values lie', () => {
    fc.assert(
      fc.property(ascending, asked, (values, value) => {
        const finder = finderOf(values)
        const found = [finder.lastReached(value), finder.lastBelow(value)]
        expect(found).toEqual([
          values.findLastIndex((each) => each <= value),
          values.findLastIndex((each) => each < value),
        ])
      }),
      { numRuns: 500 },
    )
  })
})
