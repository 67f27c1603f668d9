import type { TicketEvent } from '../../../shared/tickets/ticket.ts'
import { historyPacker, unpackHistory } from './ticket-history.ts'

/** Packed histories side by side in two long byte arrays: a million of them cost bytes, not objects. */
export type HistoryShelf = {
  put(index: number, events: Uint8Array, rows: Uint8Array): void
  /** Another history than the one put, for a ticket that several imports know. */
  replace(index: number, history: readonly TicketEvent[]): void
  has(index: number): boolean
  read(index: number): readonly TicketEvent[]
}

export function historyShelf(length: number, words: readonly string[]): HistoryShelf {
  const events = byteShelf(length)
  const rows = byteShelf(length)
  // Merged histories are few; their words are numbered anew so that they pack the same way.
  const numbers = new Map(words.map((word, number) => [word, number]))
  const pack = historyPacker((text) => (text === null ? null : (numbers.get(text) ?? null)))
  return {
    put(index, packedEvents, packedRows) {
      events.put(index, packedEvents)
      rows.put(index, packedRows)
    },
    replace(index, history) {
      const packed = pack(history)
      events.put(index, packed.events)
      rows.put(index, packed.rows)
    },
    has: (index) => events.lengthOf(index) > 0,
    read: (index) =>
      events.lengthOf(index) === 0 ? [] : unpackHistory({ events: events.get(index), rows: rows.get(index) }, words),
  }
}

type ByteShelf = {
  put(index: number, bytes: Uint8Array): void
  lengthOf(index: number): number
  get(index: number): Uint8Array
}

function byteShelf(length: number): ByteShelf {
  let bytes = new Uint8Array(1 << 16)
  let end = 0
  const starts = new Float64Array(length)
  const lengths = new Uint32Array(length)
  return {
    put(index, added) {
      if (end + added.length > bytes.length) {
        const wider = new Uint8Array(Math.max(bytes.length * 2, end + added.length))
        wider.set(bytes.subarray(0, end))
        bytes = wider
      }
      bytes.set(added, end)
      starts[index] = end
      lengths[index] = added.length
      end += added.length
    },
    lengthOf: (index) => lengths[index] ?? 0,
    get(index) {
      const start = starts[index] ?? 0
      return bytes.subarray(start, start + (lengths[index] ?? 0))
    },
  }
}
