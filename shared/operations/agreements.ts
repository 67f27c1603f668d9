import { oc } from '@orpc/contract'
import { z } from 'zod'
import { agreement } from '../agreement/agreement.ts'
import { judgement } from '../agreement/finding.ts'
import { status } from '../sla/figures.ts'
import { errors, problem } from './errors.ts'

const base = oc.errors(errors)

export const agreementSummary = z.object({
  reference: z.string(),
  title: z.string(),
  provider: z.string(),
  customer: z.string(),
  /** Newest version. */
  version: z.int(),
  versions: z.array(z.int()),
  timeZone: z.string(),
  effective: z.object({ from: z.string(), to: z.string().nullable() }),
  /** Of the newest version, today: not yet in force, in force, or past its end. */
  state: z.enum(['upcoming', 'in-force', 'expired']),
  targets: z.int(),
  nextReview: z.string().nullable(),
})
export type AgreementSummary = z.infer<typeof agreementSummary>

/** The last six months of the worst target, for the row on Home; null figures where nothing is measured yet. */
export const agreementStanding = agreementSummary.extend({
  /** The half-year to review: that of the data cut-off once a month of it is known, else the one before. */
  period: z.string().nullable(),
  status,
  targetsMet: z.int(),
  targetsMeasured: z.int(),
  worst: z
    .object({
      id: z.string(),
      name: z.string(),
      objective: z.string(),
      attainment: z.number().nullable(),
      counted: z.int().nullable(),
      met: z.int().nullable(),
      status,
      metric: z.string().optional(),
      /** As it is printed, with what it is of: `88.3 % of 120`, `3.04 s`; null where there is none. */
      figure: z.string().nullable().optional(),
    })
    .nullable(),
  /** How the worst target went of late; null where that cannot be told. */
  trend: z
    .object({ direction: z.enum(['better', 'worse', 'level', 'unclear']), sentence: z.string() })
    .nullable()
    .optional(),
  months: z.array(
    z.object({
      month: z.string(),
      status,
      attainment: z.number().nullable(),
      counted: z.int().nullable(),
      /** As it is printed; null where there is none. */
      figure: z.string().nullable().optional(),
    }),
  ),
})
export type AgreementStanding = z.infer<typeof agreementStanding>

const reference = z.object({ reference: z.string() })

/** A kept version, the newest where none is named, or the text of a file. */
const judgedText = z.union([
  reference.extend({ version: z.int().optional() }),
  z.object({ text: z.string(), format: z.enum(['yaml', 'json']) }),
])

export const agreements = {
  list: base.output(z.array(agreementSummary)),
  /** Home: every agreement with how it stands. */
  standing: base.output(z.array(agreementStanding)),
  show: base
    .input(reference.extend({ version: z.int().optional() }))
    .output(z.object({ summary: agreementSummary, agreement, sha256: z.string() })),
  /** Reads the text of an agreement file without keeping it. */
  check: base
    .input(z.object({ text: z.string(), format: z.enum(['yaml', 'json']) }))
    .output(z.object({ valid: z.boolean(), problems: z.array(problem), agreement: agreement.nullable() })),
  /** What the check finds in it, and what the imported data says of its targets. @throws `agreement.invalid` */
  judge: base.input(judgedText).output(judgement),
  /** Keeps the version of the text; adding the same text twice changes nothing and says so. */
  add: base
    .input(z.object({ text: z.string(), format: z.enum(['yaml', 'json']) }))
    .output(z.object({ reference: z.string(), version: z.int(), changed: z.boolean(), summary: agreementSummary })),
  export: base
    .input(reference.extend({ version: z.int().optional(), format: z.enum(['yaml', 'json']) }))
    .output(z.object({ text: z.string(), fileName: z.string() })),
}
