import { oc } from '@orpc/contract'
import { z } from 'zod'
import { side } from '../agreement/lifecycle.ts'
import { breachNote, cause, exclusion, ticketName } from '../review/review.ts'
import { breachWaiting } from '../review/snapshot.ts'
import { check } from '../sla/figures.ts'
import { act, said, which } from './acting.ts'
import { errors } from './errors.ts'

const base = oc.errors(errors)

/** Every breach of a large review can be dealt with in one act. */
const MOST_AT_ONCE = 200_000

const breachOf = ticketName.extend({ target: z.string() })

/** One breach with its check and what triage says of it. */
const breach = z.object({
  target: z.string(),
  check,
  note: breachNote.nullable(),
  exclusion: exclusion.nullable(),
})

/** Causes, notes and exclusions of breaches: one act for one key, each of them undoable. */
export const triage = {
  /** The list as it is; of a frozen review, as it was when that was frozen. */
  causes: base.input(which.extend({ revision: z.int().optional() }).optional()).output(z.array(cause)),
  keepCause: base
    .input(z.object({ by: said, cause: cause.omit({ id: true }).extend({ id: z.int().nullable() }) }))
    .output(z.array(cause)),
  /** The breaches of a review, worst first unless sorted otherwise. */
  breaches: base
    .input(
      which.extend({
        /** An earlier or frozen one shows the breaches that were frozen. */
        revision: z.int().optional(),
        target: z.string().optional(),
        /** `open`: nothing said of it yet. */
        standing: z.enum(['open', 'triaged', 'exclusion-asked', 'excluded']).optional(),
        cause: z.int().nullable().optional(),
        group: z.string().optional(),
        search: z.string().optional(),
        offset: z.int().nonnegative(),
        limit: z.int().positive().max(1000),
      }),
    )
    .output(z.object({ total: z.int(), open: z.int(), rows: z.array(breach) })),
  /** Says the same of one breach or of many; a key left out stays as it is. Gives what undoes it. */
  note: base
    .input(
      act.extend({
        breaches: z.array(breachOf).min(1).max(MOST_AT_ONCE),
        cause: z.int().nullable().optional(),
        note: z.string().nullable().optional(),
        incident: z.int().nullable().optional(),
        action: z.int().nullable().optional(),
      }),
    )
    .output(z.object({ undo: z.int(), triaged: z.int(), open: z.int() })),
  undo: base.input(act.extend({ undo: z.int() })).output(z.object({ triaged: z.int(), open: z.int() })),
  /** Breaches by cause, most frequent first, with the running share; and the time that tickets waited, by group. */
  pareto: base.input(which.extend({ revision: z.int().optional(), target: z.string().optional() })).output(
    z.object({
      causes: z.array(
        z.object({ cause: z.int().nullable(), name: z.string(), breaches: z.int(), runningShare: z.number() }),
      ),
      ...breachWaiting.shape,
    }),
  ),
  askExclusion: base
    .input(
      act.extend({
        breaches: z
          .array(ticketName.extend({ target: z.string().nullable() }))
          .min(1)
          .max(MOST_AT_ONCE),
        side,
        reason: said,
        evidence: said,
      }),
    )
    .output(z.array(exclusion)),
  /** Only the side that did not ask decides. */
  decideExclusion: base
    .input(
      act.extend({
        ids: z.array(z.int()).min(1).max(MOST_AT_ONCE),
        side,
        outcome: z.enum(['approved', 'declined']),
        note: z.string().optional(),
      }),
    )
    .output(z.array(exclusion)),
  withdrawExclusion: base.input(act.extend({ id: z.int(), reason: said })).output(z.array(exclusion)),
}
