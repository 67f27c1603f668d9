import type { Counting, Target } from '../agreement/agreement.ts'

export type StopEvent = 'first-response' | 'resolved' | 'closed'
/** Statuses that stop the clock: those the import profile maps to pending, the source's own words, or none. */
export type PauseRule =
  | { readonly kind: 'pending' }
  | { readonly kind: 'statuses'; readonly statuses: readonly string[] }
  | { readonly kind: 'none' }

/** How one target is counted, with nothing left to a default. */
export type CountingRules = {
  /** Id of a calendar of the agreement, or `24x7`. */
  readonly clock: string
  readonly start: 'created'
  readonly stop: StopEvent
  readonly pauses: PauseRule
  readonly priority: NonNullable<Counting['priority']>
  readonly reopen: NonNullable<Counting['reopen']>
  readonly period: NonNullable<Counting['period']>
  readonly open: NonNullable<Counting['open']>
  readonly exclusions: NonNullable<Counting['exclusions']>
  readonly minimumSample: number
}

/** The clock that runs round the clock. */
export const ALWAYS = '24x7'

/**
 * A target's counting rules: what it says itself, else the first choice of each rule. The default clock is the first of the
 * agreement's calendars, or `24x7` where it has none.
 */
export function resolveRules(target: Target, calendarIds: readonly string[]): CountingRules {
  const said = target.counting ?? {}
  return {
    clock: said.clock ?? calendarIds[0] ?? ALWAYS,
    start: said.start ?? 'created',
    stop: said.stop ?? (target.metric === 'response-time' ? 'first-response' : 'resolved'),
    pauses: resolvePauses(said.pauses),
    priority: said.priority ?? 'final',
    reopen: said.reopen ?? 'sum',
    period: said.period ?? 'verdict',
    open: said.open ?? 'overdue-breached',
    exclusions: said.exclusions ?? 'remove',
    minimumSample: said.minimumSample ?? 5,
  }
}

function resolvePauses(pauses: Counting['pauses']): PauseRule {
  if (pauses === undefined) return { kind: 'pending' }
  return pauses === 'none' ? { kind: 'none' } : { kind: 'statuses', statuses: pauses }
}
