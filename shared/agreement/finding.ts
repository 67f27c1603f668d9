import { z } from 'zod'

/** How much a finding of the check weighs. Findings never keep an agreement from being added. */
export const FINDING_WEIGHTS = ['problem', 'warning', 'advice'] as const

/** What the check asks of an agreement: whether it can be measured, kept, read in one way only, and whether all its parts are there. */
export const FINDING_KINDS = ['measurable', 'realistic', 'contradiction', 'vague', 'missing'] as const

/** One thing that the check of an agreement found. */
export const finding = z.object({
  /** Stable, such as `measurable.no-first-response`: scripts and filters go by it. */
  code: z.string().regex(/^[a-z]+(?:\.[a-z0-9-]+)+$/),
  kind: z.enum(FINDING_KINDS),
  weight: z.enum(FINDING_WEIGHTS),
  /** Where it stands in the document: `spec.targets[0].within`. */
  path: z.string(),
  /** The target it is about; null when it is about another part. */
  target: z.string().nullable(),
  /** One sentence that says what is the matter. */
  says: z.string(),
  /** One sentence that says what to do; null where there is nothing to do. */
  next: z.string().nullable(),
})
export type Finding = z.infer<typeof finding>

/** What the imported data says of one target, as far as it says anything. */
export const targetOutlook = z.object({
  target: z.string(),
  measurable: z.enum(['yes', 'partly', 'no', 'no-data']),
  /** Normalised ticket fields, or kinds of records, that its clock needs and no source gives. */
  missingFields: z.array(z.string()),
  realistic: z.enum(['yes', 'tight', 'no', 'unknown']),
  /** What the last periods would have given, oldest first. */
  history: z.array(
    z.object({
      period: z.string(),
      counted: z.int().nullable(),
      met: z.int().nullable(),
      attainment: z.number().nullable(),
      status: z.string(),
    }),
  ),
  /** The tightest promise that history supports at the objective, as written in the file (`6h 30m`); null where it cannot be told. */
  tightestWithin: z.string().nullable(),
  /** How many checks one period will hold, by the past ones; null where there is no past. */
  expectedSample: z.number().nullable(),
  /** The above in one sentence. */
  sentence: z.string(),
})
export type TargetOutlook = z.infer<typeof targetOutlook>

export const judgement = z.object({ findings: z.array(finding), outlooks: z.array(targetOutlook) })
export type Judgement = z.infer<typeof judgement>
