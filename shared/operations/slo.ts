import { oc } from '@orpc/contract'
import { z } from 'zod'
import { agreement, agreementSpec, target } from '../agreement/agreement.ts'
import { errors } from './errors.ts'

const base = oc.errors(errors)

/** Texts of OpenSLO documents; the ending of the name says whether they are JSON. */
const files = z.object({
  files: z
    .array(z.object({ file: z.string(), text: z.string().max(5_000_000) }))
    .min(1)
    .max(1000),
})
const version = z.object({ reference: z.string(), version: z.int().optional() })

const mistake = z.object({
  path: z.string(),
  code: z.string(),
  message: z.string(),
  /** Where the text holds several documents. */
  document: z.object({ index: z.int(), kind: z.string().nullable(), name: z.string().nullable() }).optional(),
})
/** Something that the other side has no words for. */
const notCarried = z.object({ of: z.string(), path: z.string(), reason: z.string() })

/** Service level objectives of other tools: OpenSLO v1 documents, and rules for Prometheus. */
export const slo = {
  /** Judges each file as go-sdk's v1 validation does. */
  validate: base.input(files).output(
    z.array(
      z.object({
        file: z.string(),
        valid: z.boolean(),
        errors: z.array(mistake).readonly(),
        warnings: z.array(mistake).readonly(),
      }),
    ),
  ),
  /** The objectives as targets: a part of an agreement file, or with `into` the draft of an agreement's next version. Nothing is kept. */
  import: base.input(files.extend({ into: z.string().optional(), from: z.iso.date().optional() })).output(
    z.object({
      targets: z.array(target).readonly(),
      services: z.array(agreementSpec.shape.scope.shape.services.element).readonly(),
      warnings: z.array(notCarried).readonly(),
      notCarried: z.array(notCarried).readonly(),
      draft: agreement.nullable(),
      text: z.string(),
    }),
  ),
  /** An agreement's services and targets as OpenSLO v1. */
  export: base.input(version).output(
    z.object({
      text: z.string(),
      fileName: z.string(),
      objectives: z.int(),
      notCarried: z.array(notCarried).readonly(),
    }),
  ),
  /** Recording and alerting rules for the SLOs of files, or of an agreement. */
  rules: base
    .input(z.union([files, version]))
    .output(z.object({ text: z.string(), objectives: z.int(), notCarried: z.array(notCarried).readonly() })),
}
