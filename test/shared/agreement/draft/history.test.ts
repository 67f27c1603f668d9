import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { beginHistory, type History, record, redo, undo } from '../../../../shared/agreement/draft/history.ts'

const said = (text: string) => ({ said: text })

it('takes letters typed into one field without a pause as one change', () => {
  const first = record(beginHistory(said('')), said('a'), { where: 'title', at: 0 })
  const second = record(first, said('ab'), { where: 'title', at: 900 })
  expect(undo(second)?.history.present).toEqual(said(''))
})

it.each([
  ['a pause', { where: 'title', at: 1_000 }],
  ['another field', { where: 'purpose', at: 1 }],
])('takes a change after %s as another', (_, change) => {
  const first = record(beginHistory(said('')), said('a'), { where: 'title', at: 0 })
  const second = record(first, said('ab'), change)
  expect(undo(second)).toMatchObject({ where: change.where, history: { present: said('a') } })
})

it('has nothing to take back at the beginning, and nothing to make again after a change', () => {
  const begun = beginHistory(said(''))
  expect(undo(begun)).toBeNull()
  const back = undo(record(begun, said('a'), { where: 'title', at: 0 }))?.history ?? begun
  expect(redo(record(back, said('b'), { where: 'title', at: 5 }))).toBeNull()
})

it('comes back to where it was, however often it goes back and forth', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 30 }), fc.nat(40), (texts, steps) => {
      const whole = texts.reduce<History>(
        (history, text, index) => record(history, said(text), { where: `field ${index}`, at: 0 }),
        beginHistory(said('')),
      )
      const back = walk(whole, undo, steps)
      expect(walk(back, redo, steps).present).toEqual(whole.present)
    }),
    { numRuns: 50 },
  )
})

function walk(history: History, step: typeof undo, times: number): History {
  let here = history
  for (let i = 0; i < times; i += 1) here = step(here)?.history ?? here
  return here
}
