import type { z } from 'zod'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import type { Signing } from '../../../shared/agreement/lifecycle.ts'
import { withoutSignatures } from '../../../shared/agreement/signed-text.ts'
import type { drafts } from '../../../shared/operations/drafts.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { writeLocalDate } from '../../../shared/time/civil-date.ts'
import { instantToWall } from '../../../shared/time/zone.ts'
import type { Services } from '../services.ts'
import { appendAudit } from '../store/audit-trail.ts'
import type { Database } from '../store/database.ts'
import { addSigning, type KeptDraft, listSignings, markKept } from '../store/draft-register.ts'
import { notProposed } from './draft-negotiation.ts'
import { knownDraft, readDraft, subjectOf, viewDraft } from './draft-view.ts'
import { keepAgreement } from './keep-agreement.ts'

type Input = z.infer<NonNullable<(typeof drafts.sign)['~orpc']['inputSchema']>>

/** One side signs the very text it has seen; the second signature keeps the version, in the same transaction. */
export async function sign({ store, now }: Services, input: Input) {
  return store.write((database) => {
    const draft = knownDraft(database, input.draft)
    const agreement = signable(database, draft, input)
    const { party, name, role = null, sha256 } = input
    addSigning(database, draft.id, { party, name, role, sha256, at: now() })
    const detail = `as ${party}${role === null ? '' : `, ${role}`}; sha256 ${sha256}`
    appendAudit(database, { at: now(), act: 'draft.sign', subject: subjectOf(draft), detail, who: name })
    const signings = listSignings(database, draft.id)
    if (signings.length < 2) return { draft: viewDraft(database, draft), agreed: null }
    const signed = withSignings(agreement, signings)
    keepAgreement(database, signed, { at: now(), act: 'agreement.agree', who: name })
    const agreed = { reference: signed.metadata.reference, version: signed.spec.version }
    markKept(database, draft.id, agreed)
    return { draft: null, agreed }
  })
}

/** The agreement that is about to be signed. @throws Refusal when it may not be */
function signable(database: Database, draft: KeptDraft, { party, sha256 }: Input): Agreement {
  if (draft.proposedAt === null) throw notProposed(draft)
  const read = readDraft(database, draft.document)
  if (read.agreement === null || read.sha256 === null) {
    const message = `${subjectOf(draft)} cannot be signed any more, for a version was kept meanwhile. Withdraw the proposal and mend what is listed.`
    throw new Refusal('draft.mistakes', message, read.mistakes)
  }
  if (read.sha256 !== sha256)
    throw new Refusal(
      'draft.other-text',
      `${subjectOf(draft)} says something else than the text that was to be signed. Read it again.`,
    )
  const before = listSignings(database, draft.id).find((signing) => signing.party === party)
  if (before !== undefined)
    throw new Refusal('draft.signed', `${before.name} has signed ${subjectOf(draft)} as ${party} already.`)
  return read.agreement
}

/** The signatures stand in the file, each with the hash of the text that it was given for. */
function withSignings(agreement: Agreement, signings: readonly Signing[]): Agreement {
  const { spec, ...rest } = withoutSignatures(agreement)
  const signatures = signings.map(({ party, name, role, at, sha256 }) => {
    const date = writeLocalDate(instantToWall(spec.timeZone, Date.parse(at)))
    return { party, name, ...(role === null ? {} : { role }), date, sha256 }
  })
  return { ...rest, spec: { ...spec, signatures } }
}
