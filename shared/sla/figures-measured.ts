import { z } from 'zod'
import { burnRateFigures } from './figures-beside.ts'

const count = z.int().nonnegative()
const fraction = z.number().nullable()

const allowance = z.object({
  /** Milliseconds of agreed time; left out where events or slices are counted. */
  totalMs: z.number().optional(),
  remainingMs: z.number().optional(),
  /** What may fail in the window, and what is left of it, below zero where it is overdrawn. */
  total: z.number(),
  remaining: z.number(),
  unit: z.enum(['ms', 'events', 'slices']),
  /** Share of the budget that is gone. */
  consumed: z.number(),
  /** 1 spends exactly the budget by the window's end. */
  burnRate: z.number(),
  /** When it is gone: it was spent, it will be at the present rate, or it lasts; null where that cannot be told. */
  runsOut: z
    .object({ state: z.enum(['spent', 'ahead', 'lasts']), at: z.iso.datetime().nullable() })
    .nullable()
    .optional(),
})

/** A stretch that an outage log tells of, as far as the period holds it. */
export const outageFigures = z.object({
  service: z.string().nullable(),
  title: z.string().nullable(),
  from: z.int(),
  to: z.int().nullable(),
  weight: z.number(),
  /** `down` counts as downtime, `planned` is left out of the agreed time; `unannounced` was planned and counts as downtime. */
  counts: z.enum(['down', 'planned', 'unannounced']),
  /** Agreed time that it took on its own; overlapping ones are counted once in the figure. */
  ms: z.number(),
  sourceName: z.string(),
  sheet: z.string(),
  row: z.int(),
})
export type OutageFigures = z.infer<typeof outageFigures>

/** One stretch that is judged on its own. */
const windowFigures = z.object({
  from: z.int(),
  to: z.int(),
  value: fraction,
  verdict: z.enum(['met', 'breached', 'pending', 'not-applicable']),
})

/** What the metrics other than clocks say beside the common figures; each has those that apply. */
export const measuredFigures = {
  /** What it was measured from, and until when that is known. */
  evidence: z
    .object({
      kind: z.enum(['outages', 'series', 'tickets', 'answers', 'manual']),
      sources: z.array(z.string()),
      asOf: z.iso.datetime().nullable(),
    })
    .nullable()
    .optional(),
  agreedMs: z.number().nullable().optional(),
  downMs: z.number().nullable().optional(),
  plannedMs: z.number().nullable().optional(),
  /** Null with a reason where there is none, as with an objective of 100 %. */
  budget: allowance.nullable().optional(),
  budgetReason: z.string().nullable().optional(),
  /** By the windows and factors of the SRE Workbook; empty where there is no budget. */
  burnRates: z.array(burnRateFigures).optional(),
  outages: z.array(outageFigures).optional(),
  /** Share of the time, or of the samples, that is there; what is missing is neither good nor bad. */
  coverage: z.object({ share: fraction, samples: count, unusable: count }).nullable().optional(),
  /** The value that a bar is held against. */
  value: z
    .object({ amount: fraction, unit: z.string().nullable(), statistic: z.string(), samples: count.nullable() })
    .nullable()
    .optional(),
  windows: z.array(windowFigures).optional(),
  ratio: z
    .object({ good: z.number(), total: z.number(), pooled: fraction, mean: fraction, worst: fraction, rows: count })
    .nullable()
    .optional(),
  satisfaction: z
    .object({
      mean: fraction,
      scale: z.object({ from: z.number(), to: z.number(), satisfied: z.number() }),
      asked: count.nullable(),
      responseRate: fraction,
    })
    .nullable()
    .optional(),
  manual: z.object({ value: z.string(), evidence: z.string(), enteredAt: z.iso.datetime() }).nullable().optional(),
}

/** The service level objective's own window: the rolling one that ends now, or the calendar one that holds now. */
export const ownWindow = z.object({
  budgeting: z.string(),
  window: z.string(),
  from: z.int(),
  to: z.int(),
  good: z.number(),
  total: z.number(),
  attainment: fraction,
  slices: z.object({ seen: count, all: count }).nullable(),
})
