import { TICKET_STATUSES, type TicketEvent } from './ticket.ts'

/**
 * The updates of every ticket while a log is read, as columns of numbers: a log holds many more updates than tickets, and as objects
 * they would cost more to keep, and to clean up around, than the rest of the reading.
 */
export type EventShelf = {
  /** Puts an update behind the one at `before` (-1 for a ticket's first); gives its place. */
  put(event: TicketEvent, before: number): number
  /** A ticket's updates in file order, its last one standing at `place`. */
  take(place: number): TicketEvent[]
}

/** Where one update stands in the numbers: status, its word, priority, group, assignee, row, and the place of the update before. */
const WIDTH = 7
const NONE = -1

/** An empty shelf; it grows as updates come. */
export function eventShelf(): EventShelf {
  let at = new Float64Array(1 << 12)
  let numbers = new Int32Array(WIDTH << 12)
  let length = 0
  const words = wordNumbers()

  function grow(): void {
    const [longerAt, longerNumbers] = [new Float64Array(at.length * 2), new Int32Array(numbers.length * 2)]
    longerAt.set(at)
    longerNumbers.set(numbers)
    at = longerAt
    numbers = longerNumbers
  }

  function eventAt(place: number): TicketEvent {
    const from = place * WIDTH
    const status = numbers[from] ?? NONE
    return {
      at: at[place] ?? Number.NaN,
      status: status === NONE ? null : (TICKET_STATUSES[status] ?? null),
      statusText: words.wordOf(numbers[from + 1] ?? NONE),
      priority: words.wordOf(numbers[from + 2] ?? NONE),
      group: words.wordOf(numbers[from + 3] ?? NONE),
      assignee: words.wordOf(numbers[from + 4] ?? NONE),
      row: numbers[from + 5] ?? NONE,
    }
  }

  return {
    put(event, before) {
      if (length === at.length) grow()
      at[length] = event.at
      const from = length * WIDTH
      numbers[from] = event.status === null ? NONE : TICKET_STATUSES.indexOf(event.status)
      numbers[from + 1] = words.numberOf(event.statusText)
      numbers[from + 2] = words.numberOf(event.priority)
      numbers[from + 3] = words.numberOf(event.group)
      numbers[from + 4] = words.numberOf(event.assignee)
      numbers[from + 5] = event.row
      numbers[from + 6] = before
      return length++
    },
    take(place) {
      const events: TicketEvent[] = []
      for (let next = place; next !== NONE; next = numbers[next * WIDTH + 6] ?? NONE) events.push(eventAt(next))
      return events.reverse()
    },
  }
}

/** A number for each distinct word, and the word again. */
function wordNumbers() {
  const numbers = new Map<string, number>()
  const words: string[] = []
  return {
    numberOf(word: string | null): number {
      if (word === null) return NONE
      const known = numbers.get(word)
      if (known !== undefined) return known
      numbers.set(word, words.length)
      return words.push(word) - 1
    },
    // A place before an array's first is looked for slowly.
    wordOf: (number: number) => (number === NONE ? null : (words[number] ?? null)),
  }
}
