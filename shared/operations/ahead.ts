import { oc } from '@orpc/contract'
import { z } from 'zod'
import { check, targetFigures } from '../sla/figures.ts'
import { WEEKDAYS } from '../time/calendar-definition.ts'
import { errors } from './errors.ts'

const base = oc.errors(errors)
const count = z.int().nonnegative()
/** What every answer carries: how it came to be, and what it says to a manager. */
const told = { method: z.object({ name: z.string(), sentence: z.string() }), sentence: z.string() }

const trend = z.object({
  ...told,
  slope: z.object({ pointsPerMonth: z.number(), low: z.number(), high: z.number() }).nullable(),
  direction: z.enum(['rising', 'falling', 'no telling']).nullable(),
  fitted: z.array(z.object({ month: z.string(), share: z.number(), low: z.number(), high: z.number() })),
  weak: z.string().nullable(),
  months: count,
  checks: count,
})

const forecast = z.object({
  ...told,
  soFar: z.object({ met: count, counted: count }),
  expected: z
    .object({ share: z.number(), low: z.number(), high: z.number(), stillToCome: count, reaches: z.number() })
    .nullable(),
  weak: z.string().nullable(),
})

const budget = z.object({
  ...told,
  /** Share of the period's error budget that is used. */
  consumed: z.number(),
  expected: z
    .object({ consumed: z.number(), low: z.number(), high: z.number(), runsOutAt: z.int().nullable() })
    .nullable(),
  weak: z.string().nullable(),
})

const atRisk = z.object({
  ...told,
  total: count,
  rows: z.array(z.object({ check, leftMs: z.number(), dueAt: z.int().nullable(), isPaused: z.boolean() })),
})

const seasonality = z.object({
  ...told,
  weekdays: z.array(z.object({ weekday: z.enum(WEEKDAYS), met: count, counted: count })),
  hours: z.array(z.object({ hour: count, met: count, counted: count })),
  differs: z.boolean().nullable(),
  weak: z.string().nullable(),
})

const capacity = z.object({
  ...told,
  weeks: z.array(z.object({ monday: z.string(), arrived: count, ended: count, open: z.int() })),
  openNow: count,
})

const aheadOf = z.object({
  figures: targetFigures,
  trend,
  forecast,
  atRisk,
  seasonality,
})
export type AheadOfTarget = z.infer<typeof aheadOf>

/** A target with an error budget: its months so far, and where the budget of the running period goes. */
const budgetAhead = z.object({ figures: targetFigures, budget })
export type BudgetAhead = z.infer<typeof budgetAhead>

const aheadAnswer = z.object({
  /** The newest data; what is ahead begins here. */
  asOf: z.int(),
  timeZone: z.string(),
  /** The half-year that is running then. */
  period: z.string(),
  capacity,
  targets: z.array(aheadOf),
  budgets: z.array(budgetAhead),
})
export type Ahead = z.infer<typeof aheadAnswer>

export const ahead = {
  /** What the tickets so far say of what is to come. */
  show: base.input(z.object({ reference: z.string() })).output(aheadAnswer),
}
