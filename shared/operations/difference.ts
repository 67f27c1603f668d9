import { z } from 'zod'
import { targetDifference } from '../sla/figure-difference.ts'
import { figures } from '../sla/figures.ts'
import { ticketChange } from '../sla/ticket-change.ts'

/** What the present figures are held against. */
export const earlierState = z.union([
  /** As they were before this import was made, and all that came after it. */
  z.strictObject({ importId: z.int().positive() }),
  /** As of this moment: what happened later is not known. */
  z.strictObject({ asOf: z.iso.datetime({ offset: true }) }),
  /** By these versions of the agreement alone. */
  z.strictObject({ versions: z.array(z.int().positive()).min(1) }),
])
export type EarlierState = z.infer<typeof earlierState>

const state = figures.pick({ asOf: true, asOfFrom: true }).extend({
  /** Of the agreement, that are known in this state. */
  versions: z.array(z.int()),
  /** Tickets the agreement reads. */
  read: z.int().nonnegative(),
})

export const difference = z.object({
  agreement: figures.shape.agreement,
  period: figures.shape.period,
  before: state,
  after: state,
  isSame: z.boolean(),
  targets: z.array(targetDifference),
  tickets: z.object({ total: z.int().nonnegative(), rows: z.array(ticketChange) }),
})
export type Difference = z.infer<typeof difference>
