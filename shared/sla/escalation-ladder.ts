import type { Agreement } from '../agreement/agreement.ts'
import { type Duration, parseDuration } from '../time/duration.ts'
import type { Instant } from '../time/instant.ts'
import type { BoundTarget } from './bind-target.ts'
import { type Fraction, parsePercentage } from './exact.ts'
import type { Judgement } from './judgement.ts'
import { normalisedWord } from './promised-time.ts'
import { reachedAt, type TicketClock } from './ticket-clock.ts'

/** One step of a ladder, ready to be asked. */
export type Step = {
  readonly after: string
  readonly to: string
  readonly at: { readonly kind: 'share'; readonly share: Fraction } | { readonly kind: 'past'; readonly by: Duration }
  /** Whom a history may name: the words of the step, and who has that role in the agreement. */
  readonly names: ReadonlySet<string>
}

/** The ladder of an agreement; steps that cannot be read are left out, for its file is checked when it is added. */
export function ladderOf({ spec }: Agreement): Step[] {
  return (spec.escalation ?? []).flatMap(({ after, to }) => {
    const share = parsePercentage(after)
    const by = after.startsWith('+') ? parseDuration(after.slice(1)) : null
    const at =
      share !== null ? ({ kind: 'share', share } as const) : by === null ? null : ({ kind: 'past', by } as const)
    return at === null ? [] : [{ after, to, at, names: namesOf(spec, to) }]
  })
}

function namesOf({ provider, customer }: Agreement['spec'], to: string): Set<string> {
  const wanted = normalisedWord(to)
  const people = [provider, customer].flatMap(({ owner, deputy, contacts = [] }) => [
    owner,
    ...(deputy === undefined ? [] : [deputy]),
    ...contacts,
  ])
  const inRole = people.filter(({ role }) => role !== undefined && normalisedWord(role) === wanted)
  return new Set([wanted, ...inRole.map(({ name }) => normalisedWord(name))])
}

/**
 * The time of the target's clock after which a step is due; NaN for a step that is due some working days past the deadline, which is
 * a date and not an amount.
 */
function amountOf({ at }: Step, withinMs: number): number {
  if (at.kind === 'past') return at.by.kind === 'time' ? withinMs + at.by.ms : Number.NaN
  const { over, under } = at.share
  if (over === under) return withinMs
  const product = withinMs * Number(over)
  if (Number.isSafeInteger(product)) return Math.floor(product / Number(under))
  return Number((BigInt(withinMs) * over) / under)
}

/** Whether a step was due: the clock has used more than it leaves, as a breach is more than the promise. */
export function wasDue(
  step: Step,
  target: BoundTarget,
  { judgement, asOf }: { readonly judgement: Judgement; readonly asOf: Instant },
): boolean {
  const { withinMs, elapsedMs, stopAt, currentDueAt } = judgement
  const amountMs = amountOf(step, withinMs)
  if (!Number.isNaN(amountMs)) return elapsedMs > amountMs
  if (judgement.verdict !== 'breached') return false
  const dueAt = pastDeadline(step, target, currentDueAt)
  return dueAt !== null && dueAt < (Number.isNaN(stopAt) ? asOf : stopAt)
}

/** When a step is due by a ticket's clock, projected by the calendar where it has not come to that; null for never. */
export function stepDueAt(
  step: Step,
  target: BoundTarget,
  { clock, judgement }: { readonly clock: TicketClock; readonly judgement: Judgement },
): Instant | null {
  const amountMs = amountOf(step, judgement.withinMs)
  return Number.isNaN(amountMs)
    ? pastDeadline(step, target, judgement.currentDueAt)
    : reachedAt(target.calendar, clock, amountMs + (clock.pausedTotalMs ?? 0))
}

function pastDeadline({ at }: Step, { calendar }: BoundTarget, deadline: number): Instant | null {
  if (at.kind !== 'past' || at.by.kind !== 'working-days' || Number.isNaN(deadline)) return null
  return calendar.dueInWorkingDays(deadline, at.by.days)
}
