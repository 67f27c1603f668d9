import { oc } from '@orpc/contract'
import { z } from 'zod'
import { TICKET_STATUSES } from '../tickets/ticket.ts'
import { errors } from './errors.ts'

const base = oc.errors(errors)

export const listedTicket = z.object({
  key: z.string(),
  sourceName: z.string(),
  title: z.string().nullable(),
  priority: z.string().nullable(),
  group: z.string().nullable(),
  status: z.enum(TICKET_STATUSES).nullable(),
  /** The status as its source words it. */
  statusText: z.string().nullable(),
  createdAt: z.int().nullable(),
  resolvedAt: z.int().nullable(),
  /** An agreement that reads it, with the first target that is about it; null where no agreement is. */
  at: z.object({ reference: z.string(), target: z.string() }).nullable(),
})
export type ListedTicket = z.infer<typeof listedTicket>

/** The tickets of all sources, whatever agreement they count for. */
export const tickets = {
  list: base
    .input(
      z.object({
        /** Part of key or title. */
        search: z.string().max(200).optional(),
        source: z.string().optional(),
        sort: z.object({ by: z.enum(['key', 'createdAt']), descending: z.boolean() }).optional(),
        offset: z.int().nonnegative(),
        limit: z.int().positive().max(1000),
      }),
    )
    .output(
      z.object({
        total: z.int().nonnegative(),
        /** Of all sources with tickets. */
        sources: z.array(z.string()),
        /** The zone in which the instants are to be shown: that of the agreements, where they share one. */
        timeZone: z.string(),
        rows: z.array(listedTicket),
      }),
    ),
}
