import { oc } from '@orpc/contract'
import { z } from 'zod'
import { evidenceEffect, evidenceEntry, evidenceHead } from '../sla/evidence-entry.ts'
import { check, explanation, figures, periodFigures, verdict } from '../sla/figures.ts'
import { accountLine } from '../sla/figures-beside.ts'
import { difference, earlierState } from './difference.ts'
import { errors } from './errors.ts'
import { reconciliation, typedReconciliation } from './reconciliation.ts'

const base = oc.errors(errors)

/** An agreement's figures for a period (`2026-H1`, `2026-05`, …). */
const measured = z.object({ reference: z.string(), period: z.string() })

export const checkFilter = z.object({
  verdict: verdict.optional(),
  /** `YYYY-MM` of the SLAM grid. */
  month: z.string().optional(),
  /** Only checks that the figure counts. */
  counted: z.boolean().optional(),
  priority: z.string().optional(),
  group: z.string().optional(),
  category: z.string().optional(),
  requester: z.string().optional(),
  /** `mon` to `sun`, and `0` to `23`, by the clock's start in the agreement's time zone. */
  weekday: z.string().optional(),
  hour: z.string().optional(),
  /** A line of the target's account, with one of its reasons where it has several: also tickets that the period does not list. */
  account: z.object({ line: accountLine, reason: z.string().optional() }).optional(),
  /** Part of key or title. */
  search: z.string().optional(),
})

export const evidenceFilter = z.object({
  effect: evidenceEffect.optional(),
  /** `YYYY-MM`: what lies in the month, or reaches into it. */
  month: z.string().optional(),
})

export const results = {
  compute: base.input(measured).output(figures),
  /** The tickets behind a figure, paged. */
  checks: base
    .input(
      measured.extend({
        target: z.string(),
        filter: checkFilter.optional(),
        sort: z
          .object({
            by: z.enum(['key', 'startAt', 'stopAt', 'elapsedMs', 'overByMs', 'verdict']),
            descending: z.boolean(),
          })
          .optional(),
        offset: z.int().nonnegative(),
        limit: z.int().positive().max(1000),
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(check) })),
  explain: base
    .input(
      z.object({
        reference: z.string(),
        target: z.string(),
        ticket: z.string(),
        source: z.string().optional(),
        /** Left out: the half-year to review; for a ticket created after it, the one that holds the data cut-off. */
        period: z.string().optional(),
      }),
    )
    .output(explanation),
  /** What a figure without clocks was made of: outages, samples, answers, tickets or typed-in values; oldest first, paged. */
  evidence: base
    .input(
      measured.extend({
        target: z.string(),
        filter: evidenceFilter.optional(),
        offset: z.int().nonnegative(),
        limit: z.int().positive().max(1000),
      }),
    )
    .output(evidenceHead.extend({ period: periodFigures, total: z.int(), rows: z.array(evidenceEntry) })),
  /** Our figure beside the one that the source's own verdicts give, and what makes the difference. */
  reconcile: base
    .input(measured.extend({ target: z.string(), offset: z.int().nonnegative(), limit: z.int().positive().max(1000) }))
    .output(reconciliation),
  /** Our figure beside one that somebody read off a tool (`92.3%`, `108/117`), and what would give that one. */
  reconcileFigure: base
    .input(
      measured.extend({
        target: z.string(),
        figure: z.string().min(1).max(40),
        offset: z.int().nonnegative(),
        limit: z.int().positive().max(1000),
      }),
    )
    .output(typedReconciliation),
  /** The present figures of a period beside those of an earlier state of knowledge, and the tickets that make the difference. */
  difference: base
    .input(
      measured.extend({
        before: earlierState,
        /** Tickets of this target alone. */
        target: z.string().optional(),
        offset: z.int().nonnegative(),
        limit: z.int().positive().max(1000),
      }),
    )
    .output(difference),
  /** The periods worth offering for an agreement, newest first, from its effective dates and its data. */
  periods: base
    .input(z.object({ reference: z.string() }))
    .output(z.object({ periods: z.array(z.string()), newestWithData: z.string().nullable() })),
}
