import { z } from 'zod'

/** What stands beside a target's figure: where every ticket went, what was still open, and which escalations were due. */
const count = z.int().nonnegative()

/** What becomes of a ticket that was read, before one target; each falls into exactly one of these. */
export const ACCOUNT_LINES = [
  'not-yet-created',
  'agreement-filter',
  'not-promised',
  'target-filter',
  'not-applicable',
  'earlier',
  'later',
  'undated',
  'pending',
  'overdue',
  'excluded',
  'met',
  'excluded-met',
  'breached',
  'open-counted',
] as const
export const accountLine = z.enum(ACCOUNT_LINES)
export type AccountLine = z.infer<typeof accountLine>

export const accountFigures = z.object({
  /** Tickets of the sources that the agreement names; the lines add up to it. */
  tickets: count,
  /** In the order of `ACCOUNT_LINES`; lines without tickets are left out. */
  lines: z.array(z.object({ line: accountLine, reason: z.string().nullable(), count })),
})
export type AccountFigures = z.infer<typeof accountFigures>

/** The checks whose clock had not stopped at the moment of knowledge, the period's end at the latest. */
export const backlogFigures = z.object({
  count,
  /** Of those, past their promise. */
  overdue: count,
  /** Since the creation, in whole time and in open time of the clock; null where nothing is open. */
  age: z
    .object({ medianMs: z.number(), oldestMs: z.number(), medianOpenMs: z.number(), oldestOpenMs: z.number() })
    .nullable(),
  oldest: z.object({ sourceName: z.string(), key: z.string(), createdAt: z.int() }).nullable(),
  /** By days since the creation, from and before; the last band has no end. */
  bands: z.array(z.object({ fromDays: z.int(), beforeDays: z.int().nullable(), count, overdue: count })),
})
export type BacklogFigures = z.infer<typeof backlogFigures>

/** A step of the agreement's ladder over the checks that the period lists. */
export const escalationFigures = z.object({
  after: z.string(),
  to: z.string(),
  due: count,
  /** The history shows that the ticket came to them. */
  taken: count,
  cannotTell: z.array(z.object({ reason: z.string(), count })),
})
export type EscalationFigures = z.infer<typeof escalationFigures>

/** A step of the ladder for one ticket. */
export const escalationStep = z.object({
  after: z.string(),
  to: z.string(),
  /** Reached, or projected by the calendar while the clock runs; null for never. */
  dueAt: z.int().nullable(),
  state: z.enum(['not-due', 'taken', 'cannot-tell']),
  takenAt: z.int().nullable(),
  reason: z.string().nullable(),
})
export type EscalationStep = z.infer<typeof escalationStep>

const wait = z.object({
  name: z.string(),
  /** Open time of the clock; pauses do not count. */
  ms: z.number(),
  /** How often the ticket came to them. */
  times: count,
})
export type Wait = z.infer<typeof wait>

/** With whom a ticket was while its clock ran, the longest first; each list adds up to what ran, or is empty. */
export const waiting = z.object({ group: z.array(wait), assignee: z.array(wait) })
export type Waiting = z.infer<typeof waiting>

/** How fast an error budget was spent over two windows that end with what is known; see `burn-rate-windows.ts` for the factors. */
export const burnRateFigures = z.object({
  severity: z.enum(['page', 'ticket']),
  factor: z.string(),
  long: z.string(),
  short: z.string(),
  /** 1 spends exactly the budget by the window's end; null where nothing is known of the window. */
  longRate: z.number().nullable(),
  shortRate: z.number().nullable(),
  /** Both burn at the factor or more; null where that hangs on a window of which nothing is known. */
  fires: z.boolean().nullable(),
})
export type BurnRateFigures = z.infer<typeof burnRateFigures>
