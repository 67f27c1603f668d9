import type { Duration } from '../time/duration.ts'
import type { Instant } from '../time/instant.ts'
import type { BoundTarget } from './bind-target.ts'
import { NEVER_DUE, unpromised } from './not-applicable.ts'
import { allowanceMs, dueAfter, promiseFor } from './promised-time.ts'
import { allowedByShares, firstPriority, prioritiesOf, sharesOf, type Tenure } from './proportional.ts'
import type { TicketClock } from './ticket-clock.ts'
import { historyOf, type TicketFacts } from './ticket-facts.ts'

/** What the promise comes to for one ticket: milliseconds of its clock, and what was promised at the start; null where nothing was. */
export type Allowance = { readonly withinMs: number; readonly atStart: Duration | null }

/** The deadline as promised at the start; null where nothing was, or the calendar never opens that long. */
export function originalDue({ calendar }: BoundTarget, { start }: TicketClock, { atStart }: Allowance): Instant | null {
  return atStart === null ? null : dueAfter(calendar, start, atStart)
}

/** The allowance by the target's priority rule; a reason where there is none. */
export function allowanceOf(target: BoundTarget, facts: TicketFacts, clock: TicketClock): Allowance | string {
  switch (target.rules.priority) {
    case 'final':
      return allowanceUnder(target, clock, priorityOf(facts))
    case 'initial':
      return allowanceUnder(target, clock, firstPriority(historyOf(facts), priorityOf(facts)))
    case 'proportional':
      return proportionalAllowance(target, facts, clock)
  }
}

/** The priority of the ticket's newest row. */
export function priorityOf({ columns, priorityCode }: TicketFacts): string | null {
  return columns.text.priority.values[priorityCode] ?? null
}

function allowanceUnder({ promise, calendar }: BoundTarget, clock: TicketClock, priority: string | null) {
  const promised = promiseFor(promise, priority)
  if (promised === null) return unpromised(priority)
  const withinMs = allowanceMs(calendar, clock.start, promised)
  return Number.isNaN(withinMs) ? NEVER_DUE : { withinMs, atStart: promised }
}

/** What has run under each priority uses up its share of that priority's promise. */
function proportionalAllowance(target: BoundTarget, facts: TicketFacts, clock: TicketClock): Allowance | string {
  const { promise, calendar } = target
  const tenures = prioritiesOf(historyOf(facts), priorityOf(facts)).map((change) => {
    const promised = promiseFor(promise, change.priority)
    return { ...change, promisedMs: promised === null ? Number.NaN : allowanceMs(calendar, clock.start, promised) }
  })
  const shares = sharesOf(calendar, clock.running, tenures)
  const [atStart, newest] = [tenures.findLast(({ from }) => from <= clock.start), tenures.at(-1)]
  const lacking = [...shares.map(({ tenure }) => tenure), ...(newest ? [newest] : [])].find(hasNoPromise)
  if (lacking !== undefined)
    return promiseFor(promise, lacking.priority) === null ? unpromised(lacking.priority) : NEVER_DUE
  return {
    withinMs: allowedByShares(shares, newest?.promisedMs ?? 0),
    atStart: promiseFor(promise, atStart?.priority ?? null),
  }
}

function hasNoPromise({ promisedMs }: Tenure): boolean {
  return Number.isNaN(promisedMs)
}
