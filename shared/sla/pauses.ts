import type { TicketEvent } from '../tickets/ticket.ts'
import type { Instant, Interval } from '../time/instant.ts'
import type { PauseRule } from './counting-rules.ts'
import { normalisedWord } from './promised-time.ts'

/** A stretch in a status that stops the clock; `to` is null while it lasts. `status` is the source's own word. */
export type Pause = { readonly from: Instant; readonly to: Instant | null; readonly status: string | null }

/** The pauses that a history tells of, oldest first. They never overlap, for a ticket has one status at a time. */
export function pausesOf(history: readonly TicketEvent[], rule: PauseRule): Pause[] {
  if (rule.kind === 'none') return []
  const words = rule.kind === 'statuses' ? wordsOf(rule) : null
  const pauses: Pause[] = []
  let running: Pause | null = null
  for (const event of history) {
    // A row that does not say the status leaves it as it was.
    if (event.status === null && event.statusText === null) continue
    const status: string | null = event.statusText ?? event.status
    const pausing = words === null ? event.status === 'pending' : isNamed(event, words)
    if (running !== null && pausing && running.status === status) continue
    if (running !== null) pauses.push({ from: running.from, to: event.at, status: running.status })
    running = pausing ? { from: event.at, to: null, status } : null
  }
  if (running !== null) pauses.push(running)
  return pauses
}

/** The words of a rule, made once for all the tickets that it is asked about. */
function wordsOf(rule: PauseRule & { readonly kind: 'statuses' }): ReadonlySet<string> {
  const words = known.get(rule) ?? new Set(rule.statuses.map(normalisedWord))
  known.set(rule, words)
  return words
}

const known = new WeakMap<PauseRule, ReadonlySet<string>>()

/** A status is named by the source's own word or by the word it is mapped to. */
function isNamed({ statusText, status }: TicketEvent, words: ReadonlySet<string>): boolean {
  return (statusText !== null && words.has(normalisedWord(statusText))) || (status !== null && words.has(status))
}

/** The parts of pauses inside stretches in order; a part stays open-ended only where both are. */
export function pausesWithin(
  pauses: readonly Pause[],
  stretches: readonly { readonly from: Instant; readonly to: Instant | null }[],
): Pause[] {
  const inside: Pause[] = []
  if (pauses.length === 0) return inside
  for (const stretch of stretches) {
    for (const pause of pauses) {
      const [from, to] = [Math.max(pause.from, stretch.from), earlier(pause.to, stretch.to)]
      if (to !== null && from >= to) continue
      inside.push(from === pause.from && to === pause.to ? pause : { from, to, status: pause.status })
    }
  }
  return inside
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b
  return Math.min(a, b)
}

/** A stretch without its pauses, which lie inside it, in order, behind what is `running` before it; an open-ended pause reaches to its end. */
export function withoutPauses(stretch: Interval, pauses: readonly Pause[], running: Interval[] = []): Interval[] {
  const end = stretch.to
  let { from } = stretch
  for (const pause of pauses) {
    const [pauseFrom, pauseTo] = [Math.max(pause.from, stretch.from), Math.min(pause.to ?? end, end)]
    if (pauseFrom >= pauseTo) continue
    if (from < pauseFrom) running.push({ from, to: pauseFrom })
    from = pauseTo
  }
  if (from < end) running.push({ from, to: end })
  return running
}
