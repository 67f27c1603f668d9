import { array, assert, integer, property } from 'fast-check'
import { expect, it } from 'vitest'
import { VarintReader, VarintWriter } from '../../../electron/engine/store/varint.ts'

const bytesOf = (value: number) => {
  const writer = new VarintWriter()
  writer.natural(value)
  return [...writer.take()]
}

it.each([
  [0, [0]],
  [127, [127]],
  [128, [0x80, 1]],
  [2 ** 31 - 1, [0xff, 0xff, 0xff, 0xff, 0x07]],
  [2 ** 31, [0x80, 0x80, 0x80, 0x80, 0x08]],
  [2 ** 53 - 1, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f]],
])('%i is written as seven bits a byte, the lowest first', (value, bytes) => {
  expect(bytesOf(value)).toEqual(bytes)
})

it('gives back every whole number in the order in which they were written, however many', () => {
  const wholes = array(integer({ min: -(2 ** 52), max: 2 ** 52 }), { maxLength: 200, size: 'max' })
  assert(
    property(wholes, (values) => {
      const writer = new VarintWriter()
      for (const value of values) writer.whole(value)
      const reader = new VarintReader(writer.take())
      expect(values.map(() => reader.whole())).toEqual(values)
      expect(reader.isAtEnd).toBe(true)
    }),
  )
})
