import { TICKET_STATUSES, type TicketEvent } from '../../../shared/tickets/ticket.ts'
import { VarintReader, VarintWriter } from './varint.ts'
import { NO_WORD, repeatedWord, type WordNumber } from './words.ts'

/**
 * A ticket's history as bytes: events oldest first, each its time since the one before, then the numbers of its words, 0 for none.
 * The rows stand apart, so that the same history found in other rows of a newer export is seen to be the same.
 */
export type PackedHistory = { readonly events: Uint8Array; readonly rows: Uint8Array }

const eventWriter = new VarintWriter()
const rowWriter = new VarintWriter()

/** Packs histories, one after the other. */
export function historyPacker(numberOf: WordNumber): (history: readonly TicketEvent[]) => PackedHistory {
  const [statusText, priority] = [repeatedWord(numberOf), repeatedWord(numberOf)]
  const [group, assignee] = [repeatedWord(numberOf), repeatedWord(numberOf)]
  return (history) => {
    let at = 0
    let row = 0
    for (const event of history) {
      eventWriter.whole(event.at - at)
      eventWriter.natural(event.status === null ? 0 : TICKET_STATUSES.indexOf(event.status) + 1)
      eventWriter.natural(statusText(event.statusText) ?? NO_WORD)
      eventWriter.natural(priority(event.priority) ?? NO_WORD)
      eventWriter.natural(group(event.group) ?? NO_WORD)
      eventWriter.natural(assignee(event.assignee) ?? NO_WORD)
      rowWriter.whole(event.row - row)
      at = event.at
      row = event.row
    }
    return { events: eventWriter.take(), rows: rowWriter.take() }
  }
}

/** `words[number]` is the word of that number; `words[0]` is never asked for. */
export function unpackHistory(packed: PackedHistory, words: readonly string[]): TicketEvent[] {
  const events = new VarintReader(packed.events)
  const rows = new VarintReader(packed.rows)
  const wordOf = (number: number) => (number === NO_WORD ? null : (words[number] ?? null))
  const history: TicketEvent[] = []
  let at = 0
  let row = 0
  while (!events.isAtEnd) {
    at += events.whole()
    row += rows.whole()
    const status = events.natural()
    history.push({
      at,
      status: status === 0 ? null : (TICKET_STATUSES[status - 1] ?? null),
      statusText: wordOf(events.natural()),
      priority: wordOf(events.natural()),
      group: wordOf(events.natural()),
      assignee: wordOf(events.natural()),
      row,
    })
  }
  return history
}

/** Each word's number that a packed history uses. */
export function wordsOfHistory(events: Uint8Array): number[] {
  const reader = new VarintReader(events)
  const numbers: number[] = []
  while (!reader.isAtEnd) {
    reader.whole()
    reader.natural()
    for (let word = 0; word < 4; word++) numbers.push(reader.natural())
  }
  return numbers
}

/**
 * One history from those of several imports, given oldest export first. What two of them say alike counts once; of events at the
 * same instant those that only an older export knows come first.
 */
export function mergeHistories(histories: readonly (readonly TicketEvent[])[]): readonly TicketEvent[] {
  return histories.reduce((known, newer) => {
    const said = new Set(newer.map(identity))
    const onlyOlder = known.filter((event) => !said.has(identity(event)))
    return onlyOlder.length === 0 ? newer : [...onlyOlder, ...newer].sort((a, b) => a.at - b.at)
  }, [])
}

/** Whether `older` tells of an event that `known` does not. */
export function tellsMore(older: readonly TicketEvent[], known: readonly TicketEvent[]): boolean {
  const said = new Set(known.map(identity))
  return older.some((event) => !said.has(identity(event)))
}

function identity({ at, status, statusText, priority, group, assignee }: TicketEvent): string {
  return JSON.stringify([at, status, statusText, priority, group, assignee])
}
