import { oc } from '@orpc/contract'
import { z } from 'zod'
import { judgement } from '../agreement/finding.ts'
import { clauseChange, clauseComment, lifeState, side, signing } from '../agreement/lifecycle.ts'
import { errors, problem } from './errors.ts'

const base = oc.errors(errors)

/** The agreement as far as it is written: the model of the agreement file with any part missing or not yet right. */
const draftDocument = z.record(z.string(), z.json())
export type DraftDocument = z.infer<typeof draftDocument>

const draftId = z.object({ draft: z.int() })
/** Who does it, as the audit trail names them; left out where nobody is asked. */
const by = z.string().min(1).optional()

export const draftSummary = z.object({
  draft: z.int(),
  /** As written so far; empty strings where nothing is written. */
  reference: z.string(),
  title: z.string(),
  provider: z.string(),
  customer: z.string(),
  version: z.int(),
  /** The kept version that it grew from; null for a new agreement. */
  basedOn: z.int().nullable(),
  state: lifeState.extract(['draft', 'proposed']),
  updatedAt: z.iso.datetime(),
  problems: z.int(),
  openComments: z.int(),
  signed: z.array(side),
})
export type DraftSummary = z.infer<typeof draftSummary>

export const draft = draftSummary.extend({
  document: draftDocument,
  /** Counts the saves; a save names the one it grew from. */
  revision: z.int(),
  mistakes: z.array(problem),
  /** Of the canonical text without signatures; null while it has mistakes. */
  sha256: z.string().nullable(),
  proposedAt: z.iso.datetime().nullable(),
  comments: z.array(clauseComment),
  signings: z.array(signing),
})
export type Draft = z.infer<typeof draft>

export const TEMPLATES = [
  'it-for-marketing',
  'production-uptime',
  'environments-within-a-day',
  'customer-issues',
  'hardware-network-backup-training',
  'blank',
] as const
export const templateName = z.enum(TEMPLATES)
export type TemplateName = z.infer<typeof templateName>

const fileText = z.object({ text: z.string(), format: z.enum(['yaml', 'json']) })

/** Agreements on the way: written, judged, proposed, commented and signed until they are kept as a version. */
export const drafts = {
  templates: base.output(z.array(z.object({ name: templateName, title: z.string(), says: z.string() }))),
  list: base.output(z.array(draftSummary)),
  /** A new draft: from a template, as the next version of a kept agreement (`renew`: from the day after it ends), or from a file's text. */
  start: base
    .input(
      z.union([
        z.object({ template: templateName, by }),
        z.object({ reference: z.string(), renew: z.boolean().optional(), by }),
        fileText.extend({ by }),
      ]),
    )
    .output(draft),
  show: base.input(draftId).output(draft),
  /** Keeps what is written, right or not. @throws `draft.changed-elsewhere` when `revision` is not the newest, `draft.proposed` while it stands still. */
  save: base
    .input(draftId.extend({ document: draftDocument, revision: z.int(), by }))
    .output(z.object({ revision: z.int(), mistakes: z.array(problem), sha256: z.string().nullable() })),
  /** The text of a file as a document, to be saved as a draft's; keeps nothing. @throws `draft.unreadable` */
  read: base.input(fileText).output(draftDocument),
  discard: base.input(draftId.extend({ by })).output(draftSummary),
  judge: base.input(draftId).output(judgement),
  /** What it would change of the version it grew from. */
  changes: base.input(draftId).output(z.array(clauseChange)),
  /** Its text stands still from now on. @throws `draft.mistakes`, `draft.overlap`, `draft.proposed` */
  propose: base.input(draftId.extend({ by: z.string().min(1) })).output(draft),
  /** Back to writing: signatures fall away, comments stay. */
  withdraw: base.input(draftId.extend({ by: z.string().min(1), reason: z.string().min(1) })).output(draft),
  comment: base
    .input(
      draftId.extend({
        clause: z.string(),
        side,
        author: z.string().min(1),
        text: z.string().min(1),
        answerTo: z.int().optional(),
      }),
    )
    .output(draft),
  settle: base.input(draftId.extend({ comment: z.int(), by: z.string().min(1) })).output(draft),
  /** The draft as a file, as far as it is written. */
  export: base
    .input(draftId.extend({ format: z.enum(['yaml', 'json']) }))
    .output(z.object({ text: z.string(), fileName: z.string() })),
  /** Signs the very text of `sha256`; the second side's signature keeps it as a version. @throws `draft.not-proposed`, `draft.other-text`, `draft.signed` */
  sign: base
    .input(
      draftId.extend({ party: side, name: z.string().min(1), role: z.string().min(1).optional(), sha256: z.string() }),
    )
    .output(
      z.object({
        /** Null once it is kept. */
        draft: draft.nullable(),
        agreed: z.object({ reference: z.string(), version: z.int() }).nullable(),
      }),
    ),
}
