import { dateTimeExact, durationExact } from '../format.ts'
import { MINUTE } from '../time/instant.ts'
import type { Explanation } from './figures.ts'
import type { Judgement } from './judgement.ts'
import type { TicketFacts } from './ticket-facts.ts'

type Reported = NonNullable<Explanation['reported']>
/** One value of the source's beside ours: whether they agree, null where that cannot be told, and why. */
type Comparison = { readonly agrees: boolean | null; readonly why: string }

/**
 * Exports are often written to the minute, and with seconds cut off; below this, two values are the same and a verdict close to the
 * promise cannot be told from the other.
 */
const PRECISION = MINUTE

/** What the source tool said of its own, set beside ours; null where it said nothing. Ours is the figure, theirs is evidence. */
export function reconcile(
  { columns, index }: TicketFacts,
  judgement: Judgement,
  { isResponse, timeZone }: { isResponse: boolean; timeZone: string },
): Explanation['reported'] {
  const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value)
  const said = {
    met: [false, true][columns.reportedMet[index] ?? -1] ?? null,
    elapsedMs: known(columns.durations.reportedElapsed[index]),
    remainingMs: known(columns.durations.reportedRemaining[index]),
    dueAt: known(columns.instants.dueAt[index]),
  }
  if (Object.values(said).every((value) => value === null)) return null
  return { ...said, ...conclude(isResponse ? [UNNAMED_CLOCK] : comparisons(said, judgement, timeZone)) }
}

const UNNAMED_CLOCK: Comparison = {
  agrees: null,
  why: 'The source does not say whether its values are about the response or about the resolution.',
}

function conclude(found: readonly Comparison[]): Pick<Reported, 'agrees' | 'why'> {
  const differing = found.filter(({ agrees }) => agrees === false)
  const agreeing = found.filter(({ agrees }) => agrees === true)
  const [agrees, reasons] =
    differing.length > 0
      ? (['differ', differing] as const)
      : agreeing.length > 0
        ? (['agree', agreeing] as const)
        : (['cannot tell', found] as const)
  return { agrees, why: reasons.map(({ why }) => why).join(' ') }
}

function comparisons(
  said: Pick<Reported, 'met' | 'elapsedMs' | 'remainingMs' | 'dueAt'>,
  judgement: Judgement,
  timeZone: string,
): Comparison[] {
  if (judgement.verdict === 'not-applicable') return [{ agrees: null, why: 'Our own check is not applicable.' }]
  const { elapsedMs, withinMs } = judgement
  return [
    ...(said.met === null ? [] : [compareVerdict(said.met, judgement)]),
    ...(said.elapsedMs === null ? [] : [compareLength('time used', said.elapsedMs, elapsedMs)]),
    ...(said.remainingMs === null ? [] : [compareLength('time left', said.remainingMs, withinMs - elapsedMs)]),
    ...(said.dueAt === null ? [] : [compareDue(said.dueAt, judgement, timeZone)]),
  ]
}

function compareVerdict(met: boolean, { verdict, elapsedMs, withinMs }: Judgement): Comparison {
  const theirs = met ? 'met' : 'breached'
  if (verdict === theirs) return { agrees: true, why: `The source says ${theirs}, and so do we.` }
  if (verdict === 'pending') {
    return { agrees: null, why: `The source says ${theirs}; our clock has not come to a verdict yet.` }
  }
  return Math.abs(elapsedMs - withinMs) < PRECISION
    ? { agrees: null, why: `The source says ${theirs}; within a minute of the promise its times cannot settle it.` }
    : { agrees: false, why: `The source says ${theirs}, we say ${verdict}.` }
}

function compareLength(what: string, theirs: number, ours: number): Comparison {
  const agrees = Math.abs(theirs - ours) < PRECISION
  const why = `The source gives ${durationExact(theirs)} as ${what}; ours is ${durationExact(ours)}.`
  return { agrees, why }
}

function compareDue(theirs: number, { originalDueAt, currentDueAt }: Judgement, timeZone: string): Comparison {
  const due = `The source's deadline is ${dateTimeExact(theirs, timeZone)}`
  if (Math.abs(theirs - currentDueAt) < PRECISION) return { agrees: true, why: `${due}, and so is ours.` }
  if (Math.abs(theirs - originalDueAt) < PRECISION) {
    return { agrees: true, why: `${due}, which is our original one, before pauses moved it.` }
  }
  return { agrees: false, why: `${due}; ours is ${dateTimeExact(currentDueAt, timeZone)}.` }
}
