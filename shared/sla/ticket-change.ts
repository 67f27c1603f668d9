import { z } from 'zod'
import { type Check, verdict } from './figures.ts'

/** What of a check is compared between two states of knowledge. */
export const checkState = z.object({
  verdict,
  counted: z.boolean(),
  month: z.string().nullable(),
  priority: z.string().nullable(),
  startAt: z.int().nullable(),
  stopAt: z.int().nullable(),
  elapsedMs: z.number().nullable(),
  withinMs: z.number().nullable(),
  verdictAt: z.int().nullable(),
  note: z.string().nullable(),
})
export type CheckState = z.infer<typeof checkState>

/** A ticket whose check against one target is another one than it was; null where it was, or is, not listed. */
export const ticketChange = z.object({
  target: z.string(),
  sourceName: z.string(),
  key: z.string(),
  before: checkState.nullable(),
  after: checkState.nullable(),
  /** What makes the difference, each as a sentence. */
  why: z.array(z.string()),
})
export type TicketChange = z.infer<typeof ticketChange>

/** The part of a check that is compared. */
export function stateOf(check: Check): CheckState {
  const { counted, month, priority, startAt, stopAt, elapsedMs, withinMs, verdictAt, note } = check
  return { verdict: check.verdict, counted, month, priority, startAt, stopAt, elapsedMs, withinMs, verdictAt, note }
}

/** Whether the figure of a period, or its months, see a difference. */
export function isChanged(before: CheckState | null, after: CheckState | null): boolean {
  if (before === null || after === null) return before !== after
  return before.verdict !== after.verdict || before.counted !== after.counted || before.month !== after.month
}

/** Why a check changed, as far as the two states tell; at least one sentence. */
export function whyChanged(before: CheckState | null, after: CheckState | null): string[] {
  if (before === null) return ['It was not listed in this period before.']
  if (after === null) return ['It is no longer listed in this period.']
  const said = REASONS.flatMap((reason) => reason(before, after) ?? [])
  return said.length > 0 ? said : ['The rules of counting changed.']
}

type Reason = (before: CheckState, after: CheckState) => string | null

const REASONS: readonly Reason[] = [
  (before, after) => (before.startAt === after.startAt ? null : 'Its clock starts at another time.'),
  ({ stopAt: was }, { stopAt: is }) => {
    if (was === is) return null
    if (was === null) return 'It has stopped since.'
    return is === null ? 'It runs again: it was reopened, or its stop was taken back.' : 'It stopped at another time.'
  },
  (before, after) =>
    before.verdict === 'pending' && after.verdict === 'breached' && after.stopAt === null
      ? 'It ran past its promise.'
      : null,
  (before, after) =>
    isSamePriority(before, after)
      ? null
      : `Its priority was ${quoted(before.priority)} and is ${quoted(after.priority)}.`,
  (before, after) =>
    before.withinMs === after.withinMs || !isSamePriority(before, after) || isUnknown(before, after)
      ? null
      : 'The agreement promises another time.',
  (before, after) => (isTimedAnew(before, after) ? 'Its hours or pauses count otherwise.' : null),
  (before, after) => (before.note === after.note ? null : noteChange(before.note, after.note)),
]

/** Words are compared whatever their case, as everywhere. */
function isSamePriority({ priority: was }: CheckState, { priority: is }: CheckState): boolean {
  return was?.trim().toLowerCase() === is?.trim().toLowerCase()
}

function quoted(word: string | null): string {
  return word === null ? 'none' : `"${word}"`
}

function isUnknown(before: CheckState, after: CheckState): boolean {
  return before.withinMs === null || after.withinMs === null
}

/** The same clock, stopped at the same time, came to another length. */
function isTimedAnew(before: CheckState, after: CheckState): boolean {
  const isSameRun = before.startAt === after.startAt && before.stopAt === after.stopAt && before.stopAt !== null
  return isSameRun && before.elapsedMs !== after.elapsedMs && before.elapsedMs !== null && after.elapsedMs !== null
}

function noteChange(was: string | null, is: string | null): string {
  if (is === null) return `No longer so: ${was ?? ''}.`
  return was === null ? `New: ${is}.` : `Before: ${was}. Now: ${is}.`
}
