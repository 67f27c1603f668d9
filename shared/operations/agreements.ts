import { oc } from '@orpc/contract'
import { z } from 'zod'
import { agreement } from '../agreement/agreement.ts'
import { judgement } from '../agreement/finding.ts'
import { clauseChange, clauseComment, lifeState, side, signing } from '../agreement/lifecycle.ts'
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
      /** The same with nothing excluded; null where nothing is. */
      gross: z.string().nullable().optional(),
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
/** Who does it, as the audit trail names them; left out where nobody is asked. */
const by = z.string().min(1).optional()

/** A kept version, the newest where none is named, or the text of a file. */
const judgedText = z.union([
  reference.extend({ version: z.int().optional() }),
  z.object({ text: z.string(), format: z.enum(['yaml', 'json']) }),
])

/** A signature under a version, and whether its hash is that of the text above it; null where it carries none. */
const signatureStanding = z.object({
  party: side,
  name: z.string(),
  role: z.string().nullable(),
  date: z.iso.date(),
  sha256: z.string().nullable(),
  holds: z.boolean().nullable(),
})
export type SignatureStanding = z.infer<typeof signatureStanding>

const terminationOf = z.object({
  lastDay: z.iso.date(),
  noticeOn: z.iso.date(),
  by: z.string(),
  reason: z.string(),
  inspite: z.string().nullable(),
})

/** One version among all of its agreement, newest first. */
const versionRow = z.object({
  version: z.int(),
  effective: z.object({ from: z.iso.date(), to: z.iso.date().nullable() }),
  /** Today. */
  state: lifeState,
  addedAt: z.iso.datetime(),
  sha256: z.string(),
  signatures: z.array(signatureStanding),
  /** The draft that it was; null where it came from a file. See `negotiation`. */
  draft: z.int().nullable(),
})
export type VersionRow = z.infer<typeof versionRow>

/** A file of a folder: its text, or why it has none. */
const givenFile = z.union([
  z.object({ file: z.string(), text: z.string(), format: z.enum(['yaml', 'json']) }),
  z.object({ file: z.string(), unreadable: z.object({ code: z.string(), message: z.string() }) }),
])
export type GivenFile = z.infer<typeof givenFile>

const addedFile = z.object({
  file: z.string(),
  /** `left-out`: in order, and not kept because others are not. */
  outcome: z.enum(['added', 'unchanged', 'refused', 'left-out']),
  /** Null where the text says none. */
  reference: z.string().nullable(),
  version: z.int().nullable(),
  /** Why it was refused; null where it was not. */
  code: z.string().nullable(),
  message: z.string().nullable(),
  problems: z.array(problem),
})
export type AddedFile = z.infer<typeof addedFile>

const addedFolder = z.object({ files: z.array(givenFile).min(1).max(10_000), allOrNone: z.boolean().optional(), by })
export type AddedFolder = z.infer<typeof addedFolder>

export const agreements = {
  list: base.output(z.array(agreementSummary)),
  /** Home: every agreement with how it stands. */
  standing: base.output(z.array(agreementStanding)),
  show: base.input(reference.extend({ version: z.int().optional() })).output(
    z.object({
      summary: agreementSummary,
      agreement,
      sha256: z.string(),
      /** Of the version shown, today. */
      state: lifeState,
      signatures: z.array(signatureStanding),
      /** What ends it before its own last day; null where nothing does. */
      termination: terminationOf.nullable(),
    }),
  ),
  /** Every version, newest first, with how it stands today. */
  versions: base.input(reference).output(z.array(versionRow)),
  /** What was said and signed on the way to a version; null where it came from a file. */
  negotiation: base
    .input(reference.extend({ version: z.int() }))
    .output(z.object({ comments: z.array(clauseComment), signings: z.array(signing) }).nullable()),
  /** Clause by clause, what differs; left out: from the version before, to the newest. */
  diff: base.input(reference.extend({ from: z.int().optional(), to: z.int().optional() })).output(
    z.object({
      reference: z.string(),
      title: z.string(),
      from: z.int(),
      to: z.int(),
      changes: z.array(clauseChange),
    }),
  ),
  /** Reads the text of an agreement file without keeping it. */
  check: base
    .input(z.object({ text: z.string(), format: z.enum(['yaml', 'json']) }))
    .output(z.object({ valid: z.boolean(), problems: z.array(problem), agreement: agreement.nullable() })),
  /** What the check finds in it, and what the imported data says of its targets. @throws `agreement.invalid` */
  judge: base.input(judgedText).output(judgement),
  /** Where the agreement can be read as a PDF to print and sign, of a kept version or of a draft. @throws `draft.mistakes` */
  document: base
    .input(z.union([reference.extend({ version: z.int().optional() }), z.object({ draft: z.int() })]))
    .output(z.object({ url: z.string(), fileName: z.string() })),
  /** Keeps the version of the text; adding the same text twice changes nothing and says so. */
  add: base.input(z.object({ text: z.string(), format: z.enum(['yaml', 'json']), by })).output(
    z.object({
      reference: z.string(),
      version: z.int(),
      changed: z.boolean(),
      summary: agreementSummary,
      /** Of other versions whose days it takes, or which take some of its own: what becomes of them, in words. */
      notes: z.array(z.string()),
    }),
  ),
  /** Keeps the files of a folder, those that are right or, with `allOrNone`, only if all are; every file is answered for. */
  addAll: base.input(addedFolder).output(z.array(addedFile)),
  export: base
    .input(reference.extend({ version: z.int().optional(), format: z.enum(['yaml', 'json']) }))
    .output(z.object({ text: z.string(), fileName: z.string() })),
}
