import type { Target } from '../agreement/agreement.ts'
import { Refusal } from '../refusal.ts'
import type { BusinessCalendar } from '../time/business-calendar.ts'
import { type Duration, parseDuration, writeDuration } from '../time/duration.ts'
import type { Instant } from '../time/instant.ts'

/** What a target promises, by priority where it differs. */
export type PromisedTime = {
  /** By priority as `normalisedWord` writes it. */
  readonly byPriority: ReadonlyMap<string, Duration>
  /** For every other priority, and for tickets without one; null where they have no promise. */
  readonly otherwise: Duration | null
  /** `4h`, or `critical 4h, high 8h, otherwise 24h`. */
  readonly words: string
}

/** How words of an agreement and of a source are compared: trimmed, whatever their case. */
export function normalisedWord(word: string): string {
  return word.trim().toLowerCase()
}

/**
 * Reads a target's `within`; null when it has none.
 * @throws Refusal `promise.unreadable`
 */
export function readPromise(within: Target['within']): PromisedTime | null {
  if (within === undefined) return null
  if (typeof within === 'string') {
    return { byPriority: new Map(), otherwise: durationOf(within), words: asWritten(within) }
  }
  const entries = Object.entries(within).map(([priority, text]) => ({ priority, text, duration: durationOf(text) }))
  const isOther = ({ priority }: { priority: string }) => normalisedWord(priority) === 'default'
  const named = entries.filter((entry) => !isOther(entry))
  const other = entries.find(isOther)
  const words = named.map(({ priority, text }) => `${priority} ${asWritten(text)}`)
  return {
    byPriority: new Map(named.map(({ priority, duration }) => [normalisedWord(priority), duration])),
    otherwise: other?.duration ?? null,
    words: (other === undefined ? words : [...words, `otherwise ${asWritten(other.text)}`]).join(', '),
  }
}

/** In the agreement's own words, `24h` and not `1d`, which on opening hours reads as a day; only `PT4H` is no word. */
function asWritten(within: string): string {
  return /^\s*P/i.test(within) ? writeDuration(durationOf(within)) : within.trim()
}

function durationOf(text: string): Duration {
  const duration = parseDuration(text)
  if (duration !== null) return duration
  throw new Refusal('promise.unreadable', `"${text}" is no length of time; write one such as 4h, 4h 30m, 2bd or PT4H.`)
}

/** The promise for a priority; null where there is none. */
export function promiseFor(promise: PromisedTime, priority: string | null): Duration | null {
  const named = priority === null ? undefined : promise.byPriority.get(normalisedWord(priority))
  return named ?? promise.otherwise
}

/** The one length promised to every ticket, in milliseconds of the clock; null where it differs or counts in working days. */
export function singlePromiseMs({ byPriority, otherwise }: PromisedTime): number | null {
  const lengths = new Set([...byPriority.values(), ...(otherwise === null ? [] : [otherwise])].map(millisecondsOf))
  const [only = null] = lengths
  return lengths.size === 1 ? only : null
}

function millisecondsOf(duration: Duration): number | null {
  return duration.kind === 'time' ? duration.ms : null
}

/** `due(from, promise)`; null when the calendar never opens that long. */
export function dueAfter(calendar: BusinessCalendar, from: Instant, promise: Duration): Instant | null {
  return promise.kind === 'time' ? calendar.due(from, promise.ms) : calendar.dueInWorkingDays(from, promise.days)
}

/**
 * The promise as open milliseconds from `from` on: a promise in working days is as long as the clock runs until its deadline.
 * NaN when the calendar has not that many working days.
 */
export function allowanceMs(calendar: BusinessCalendar, from: Instant, promise: Duration): number {
  if (promise.kind === 'time') return promise.ms
  const due = calendar.dueInWorkingDays(from, promise.days)
  return due === null ? Number.NaN : calendar.elapsed(from, due)
}
