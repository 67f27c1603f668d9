import { oc } from '@orpc/contract'
import { z } from 'zod'
import { check, targetFigures } from '../sla/figures.ts'
import { whatIfChange } from '../sla/what-if-change.ts'
import { errors } from './errors.ts'

const base = oc.errors(errors)

const imagined = z.object({
  reference: z.string(),
  /** A past period: `2026-H1`, `2026-05`, … */
  period: z.string(),
  target: z.string(),
  change: whatIfChange,
})

const side = z.enum(['met', 'missed', 'not counted'])
const move = z.object({ from: side, to: side, count: z.int() })

const tightestPromise = z.object({
  priority: z.string().nullable(),
  counted: z.int(),
  needed: z.int().nullable(),
  exactMs: z.number().nullable(),
  within: z.string().nullable(),
  why: z.string().nullable(),
})

/** A change that nobody agreed yet, measured on tickets that are there. Nothing of it is kept. */
export const whatIf = {
  run: base.input(imagined.extend({ offset: z.int().nonnegative(), limit: z.int().positive().max(1000) })).output(
    z.object({
      period: z.string(),
      timeZone: z.string(),
      sentence: z.string(),
      before: targetFigures,
      after: targetFigures,
      moves: z.array(move),
      /** Checks that change sides first, then those that only move to another month. */
      changed: z.object({
        total: z.int(),
        rows: z.array(z.object({ from: side, to: side, before: check, after: check })),
      }),
    }),
  ),
  tightest: base.input(imagined.extend({ confidence: z.number().min(0.5).max(0.999).optional() })).output(
    z.object({
      period: z.string(),
      sentence: z.string(),
      method: z.object({ name: z.string(), sentence: z.string() }),
      current: targetFigures,
      promises: z.array(tightestPromise),
      confirmed: targetFigures.nullable(),
      hours: z.object({ longer: targetFigures, shorter: targetFigures }).nullable(),
    }),
  ),
}
