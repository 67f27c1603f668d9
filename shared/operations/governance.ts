import { oc } from '@orpc/contract'
import { z } from 'zod'
import { lifeState } from '../agreement/lifecycle.ts'
import { errors } from './errors.ts'

const base = oc.errors(errors)

/** Something that should have happened by now, with the date by which. */
const overdueItem = z.object({
  what: z.enum(['review', 'notice', 'renewal', 'expiry', 'signature', 'comment', 'prerequisite', 'report']),
  says: z.string(),
  since: z.iso.date(),
})

/** One agreement, or a draft that is no version yet, as the register shows it. */
export const registerRow = z.object({
  reference: z.string(),
  title: z.string(),
  provider: z.string(),
  customer: z.string(),
  /** The provider's owner. */
  owner: z.string(),
  /** Null for a draft of a new agreement. */
  version: z.int().nullable(),
  versions: z.int(),
  /** The draft on the way; null where there is none. */
  draft: z.int().nullable(),
  state: lifeState,
  effective: z.object({ from: z.iso.date().nullable(), to: z.iso.date().nullable() }),
  /** Until its last day, today counting as 0; null without a last day. */
  daysToExpiry: z.int().nullable(),
  /** The day by which notice is to be given; null where none is agreed. */
  noticeBy: z.iso.date().nullable(),
  nextReview: z.iso.date().nullable(),
  targets: z.int(),
  signed: z.enum(['both', 'one', 'none']),
  /** Of the ten prerequisites. */
  prerequisitesMet: z.int(),
  overdue: z.array(overdueItem),
})
export type RegisterRow = z.infer<typeof registerRow>

/** The ten prerequisites of internal SLAs over all agreements. */
export const readiness = z.object({
  prerequisites: z.array(z.object({ id: z.string(), name: z.string(), says: z.string() })),
  agreements: z.array(
    z.object({
      reference: z.string(),
      title: z.string(),
      /** In the order of `prerequisites`. */
      standing: z.array(
        z.object({ state: z.enum(['met', 'without-evidence', 'open', 'not-said']), evidence: z.string().nullable() }),
      ),
    }),
  ),
})
export type Readiness = z.infer<typeof readiness>

/** What is watched over all agreements. */
export const governance = {
  register: base.output(z.array(registerRow)),
  readiness: base.output(readiness),
  /** Reviews, expiries and notice dates as an iCalendar file: of one agreement, or of all. */
  calendar: base
    .input(z.object({ reference: z.string().optional() }))
    .output(z.object({ text: z.string(), fileName: z.string() })),
  /** Ends an agreement before its last day, or one that has none. @throws `agreement.notice-too-short` unless `inspite` says why */
  terminate: base
    .input(
      z.object({
        reference: z.string(),
        /** The last day. */
        on: z.iso.date(),
        noticeOn: z.iso.date(),
        by: z.string().min(1),
        reason: z.string().min(1),
        inspite: z.string().min(1).optional(),
      }),
    )
    .output(registerRow),
}
