import { type Arbitrary, array, assert, constantFrom, integer, option, property, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  historyPacker,
  mergeHistories,
  tellsMore,
  unpackHistory,
} from '../../../electron/engine/store/ticket-history.ts'
import { TICKET_STATUSES, type TicketEvent } from '../../../shared/tickets/ticket.ts'
import { anEvent } from './builders.ts'

const word = option(string(), { nil: null })
const events: Arbitrary<TicketEvent[]> = array(
  record({
    // The years 1 to 9999.
    at: integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }),
    statusText: word,
    status: option(constantFrom(...TICKET_STATUSES), { nil: null }),
    priority: word,
    group: word,
    assignee: word,
    row: integer({ min: 1, max: 1_048_576 }),
  }),
  { maxLength: 12 },
)

function numbering() {
  const words = ['']
  const numberOf = (text: string | null) => {
    if (text === null) return null
    const known = words.indexOf(text, 1)
    return known > 0 ? known : words.push(text) - 1
  }
  return { words, numberOf }
}

describe('packing', () => {
  it('gives every history back as it was', () => {
    assert(
      property(events, (history) => {
        const { words, numberOf } = numbering()
        const packed = historyPacker(numberOf)(history)
        expect(unpackHistory(packed, words)).toEqual(history)
      }),
    )
  })

  it('says the same of the same history in other rows', () => {
    const { numberOf } = numbering()
    const here = historyPacker(numberOf)([anEvent(1000, { row: 2 }), anEvent(2000, { row: 3 })])
    const there = historyPacker(numberOf)([anEvent(1000, { row: 800 }), anEvent(2000, { row: 12 })])
    expect(there.events).toEqual(here.events)
    expect(there.rows).not.toEqual(here.rows)
  })

  it('takes a dozen bytes or so for an event', () => {
    const { numberOf } = numbering()
    const history = Array.from({ length: 100 }, (_, hour) =>
      anEvent(1_782_000_000_000 + hour * 3_600_000, { row: hour + 2 }),
    )
    const { events: packed, rows } = historyPacker(numberOf)(history)
    expect((packed.length + rows.length) / history.length).toBeLessThan(12)
  })
})

describe('merging', () => {
  const [a, b, c] = [anEvent(1000), anEvent(2000, { statusText: 'Held' }), anEvent(3000, { statusText: 'Done' })]

  it.each<[string, TicketEvent[][], TicketEvent[]]>([
    ['of nothing is nothing', [], []],
    ['of one is that one', [[a, b]], [a, b]],
    ['of a month and the next is both', [[a, b], [c]], [a, b, c]],
    [
      'counts what both tell once',
      [
        [a, b],
        [b, c],
      ],
      [a, b, c],
    ],
    ['keeps what only the older export told', [[a, b], [c]], [a, b, c]],
    ['takes the row from the newest export', [[{ ...a, row: 2 }], [{ ...a, row: 90 }]], [{ ...a, row: 90 }]],
    [
      'tells an event of another priority from the same at that instant',
      [[a], [{ ...a, priority: 'low' }]],
      [a, { ...a, priority: 'low' }],
    ],
    ['keeps a repeated event of one file', [[a, a]], [a, a]],
    ['sorts an older export that knows later events', [[c], [a, b]], [a, b, c]],
  ])('%s', (_, histories, merged) => {
    expect(mergeHistories(histories)).toEqual(merged)
  })

  it('never loses or doubles an event, whatever is merged', () => {
    assert(
      property(array(events, { maxLength: 4 }), (histories) => {
        const sorted = histories.map((history) => history.toSorted((x, y) => x.at - y.at))
        const merged = mergeHistories(sorted)
        expect(merged.map(({ at }) => at)).toEqual(merged.map(({ at }) => at).toSorted((x, y) => x - y))
        for (const history of sorted) expect(tellsMore(history, merged)).toBe(false)
        expect(tellsMore(merged, sorted.flat())).toBe(false)
      }),
    )
  })
})
