import { slotNamed } from './account.ts'
import { checkAt } from './check-list.ts'
import type { Check } from './figures.ts'
import { goOver, judgingTarget } from './go-over.ts'
import { openSurvey } from './survey.ts'
import { historyOf } from './ticket-facts.ts'
import type { AsAgreedInput } from './what-if.ts'

/** An open ticket with time left. */
export type AtRisk = {
  readonly check: Check
  /** Milliseconds of the target's clock. */
  readonly leftMs: number
  /** When the promise is reached if the clock goes on from now; null when the calendar never opens that long. */
  readonly dueAt: number | null
  /** The clock stands still: the ticket waits in a status that pauses it. */
  readonly isPaused: boolean
}

/**
 * The open tickets of a target whose promise is not broken yet, the soonest due first; paused ones behind those that run. The period
 * must reach back far enough to list them.
 */
export function atRisk(input: AsAgreedInput, most: number): { total: number; rows: AtRisk[] } {
  const survey = openSurvey(input)
  const slot = slotNamed(survey, input.targetId)
  const found: { index: number; leftMs: number; dueAt: number; isPaused: boolean }[] = []
  goOver(survey, [slot], (_, facts, { verdict, place, withinMs, elapsedMs, version }) => {
    const target = judgingTarget(slot, version)
    const isOpen = verdict === 'pending' && (place === 'pending' || place === 'counted')
    if (target === null || !isOpen) return
    const leftMs = withinMs - elapsedMs
    historyOf(facts)
    const isPaused = facts.status === 'pending' && target.rules.pauses.kind !== 'none'
    const dueAt = target.calendar.due(survey.asOf, leftMs) ?? Number.NaN
    found.push({ index: facts.index, leftMs, dueAt, isPaused })
  })
  found.sort(
    (a, b) => Number(a.isPaused) - Number(b.isPaused) || orLast(a.dueAt) - orLast(b.dueAt) || a.index - b.index,
  )
  const rows = found.slice(0, most).map(({ index, leftMs, dueAt, isPaused }) => ({
    check: checkAt(survey, slot, index),
    leftMs,
    dueAt: Number.isNaN(dueAt) ? null : dueAt,
    isPaused,
  }))
  return { total: found.length, rows }
}

function orLast(at: number): number {
  return Number.isNaN(at) ? Number.MAX_SAFE_INTEGER : at
}
