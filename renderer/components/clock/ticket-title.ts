import { duration } from '../../../shared/format.ts'
import type { Explanation } from '../../../shared/sla/figures.ts'

const VERBS: Readonly<Record<string, string>> = { 'response-time': 'answered', 'resolution-time': 'resolved' }

/** What became of one ticket against one target, in a sentence. */
export function ticketTitle({ check, target, stop }: Explanation): string {
  const { key, verdict, elapsedMs, withinMs, overByMs } = check
  const verb = VERBS[target.metric] ?? 'done'
  const used = duration(elapsedMs, withinMs)
  const promised = duration(withinMs)
  switch (verdict) {
    case 'met':
      return `${key} was ${verb} in ${used}, within the ${promised} promised`
    case 'breached':
      return stop === null
        ? `${key} is not ${verb} yet and is ${duration(overByMs)} past the ${promised} promised`
        : `${key} was ${verb} ${duration(overByMs)} too late, after ${used} of the ${promised} promised`
    case 'pending':
      return `${key} is not ${verb} yet; ${used} of the ${promised} promised are used`
    case 'not-applicable':
      return `The target does not apply to ${key}${check.note === null ? '' : `: ${check.note}`}`
  }
}
