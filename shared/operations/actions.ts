import { oc } from '@orpc/contract'
import { z } from 'zod'
import { action } from '../review/review.ts'
import { said } from './acting.ts'
import { errors } from './errors.ts'

const base = oc.errors(errors)

const newAction = action.pick({
  reference: true,
  title: true,
  detail: true,
  owner: true,
  due: true,
  target: true,
  baseline: true,
  expected: true,
})

/** The improvement register: actions over all agreements, from reviews and between them. */
export const actions = {
  list: base
    .input(z.object({ reference: z.string().optional(), state: action.shape.state.optional() }))
    .output(z.array(action.extend({ isOverdue: z.boolean(), title: z.string() }))),
  raise: base.input(newAction.extend({ raisedIn: z.string().nullable(), by: said })).output(action),
  change: base.input(newAction.omit({ reference: true }).extend({ id: z.int(), by: said })).output(action),
  report: base.input(z.object({ id: z.int(), by: said, text: said })).output(action),
  close: base
    .input(
      z.object({
        id: z.int(),
        by: said,
        state: z.enum(['done', 'dropped']),
        on: z.iso.date(),
        note: z.string().nullable(),
      }),
    )
    .output(action),
  reopen: base.input(z.object({ id: z.int(), by: said, reason: said })).output(action),
}
