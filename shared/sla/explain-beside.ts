import { dateTimeExact, durationExact } from '../format.ts'
import type { EscalationStep, Wait, Waiting } from './figures-beside.ts'

/** So many are named; more would not be read. */
const MOST_NAMED = 5

/** With whom the ticket was, and what became of its escalations, as sentences in local times of the zone. */
export function stepsBeside(
  waiting: Waiting | null,
  escalation: readonly EscalationStep[],
  timeZone: string,
): string[] {
  return [
    ...(waiting === null ? [] : [waitingStep('group', waiting.group), waitingStep('assignee', waiting.assignee)]),
    ...escalation.map((step) => escalationStep(step, timeZone)),
  ].filter((step) => step !== '')
}

function waitingStep(holder: 'group' | 'assignee', waits: readonly Wait[]): string {
  if (waits.length === 0) return ''
  const named = waits.slice(0, MOST_NAMED).map(({ name, ms }) => `${name} ${durationExact(ms)}`)
  const rest = waits.slice(MOST_NAMED).reduce((sum, { ms }) => sum + ms, 0)
  const all = waits.length > MOST_NAMED ? [...named, `others ${durationExact(rest)}`] : named
  return `While the clock ran the ticket was with ${holder === 'group' ? 'these groups' : 'these people'}: ${all.join(', ')}.`
}

function escalationStep({ after, to, dueAt, state, takenAt, reason }: EscalationStep, timeZone: string): string {
  const step = `The escalation to ${to} after ${after}`
  const when = dueAt === null ? '' : ` on ${dateTimeExact(dueAt, timeZone)}`
  switch (state) {
    case 'not-due':
      return `${step} was not due.`
    case 'taken': {
      const since = takenAt === null ? '' : ` from ${dateTimeExact(takenAt, timeZone)}`
      return `${step} was due${when}; the history shows the ticket with them${since}.`
    }
    case 'cannot-tell':
      return `${step} was due${when}; whether it was taken cannot be told: ${reason ?? 'no reason is known'}.`
  }
}
