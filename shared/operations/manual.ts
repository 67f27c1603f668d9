import { oc } from '@orpc/contract'
import { z } from 'zod'
import { status } from '../sla/figures.ts'
import { errors } from './errors.ts'

const base = oc.errors(errors)

/** A value that somebody typed in, with what shows it. */
export const typedValue = z.object({
  target: z.string(),
  period: z.string(),
  value: z.string(),
  evidence: z.string(),
  enteredAt: z.iso.datetime(),
  /** How it stands against the objective that holds in the period; null where it no longer can be held against it. */
  status: status.nullable(),
})
export type TypedValue = z.infer<typeof typedValue>

/** A target whose values are typed in, as its newest version words it. */
export const manualTarget = z.object({
  id: z.string(),
  name: z.string(),
  objective: z.string(),
  minimum: z.string().nullable(),
  /** `share`: `97.5%`, or counts such as `117/120`. `amount`: a number, in `unit` where the objective has one. */
  takes: z.enum(['share', 'amount']),
  unit: z.string().nullable(),
})
export type ManualTarget = z.infer<typeof manualTarget>

const place = z.object({ reference: z.string(), target: z.string(), period: z.string() })

export const manual = {
  /** The targets of an agreement whose values are typed in, the periods that a value may be for, and the values there are. */
  list: base
    .input(z.object({ reference: z.string() }))
    .output(z.object({ targets: z.array(manualTarget), periods: z.array(z.string()), values: z.array(typedValue) })),
  /** Keeps a value in place of an earlier one for the same target and period. */
  set: base
    .input(place.extend({ value: z.string(), evidence: z.string() }))
    .output(z.object({ kept: typedValue, replaced: typedValue.nullable() })),
  remove: base.input(place).output(z.object({ removed: typedValue })),
}
