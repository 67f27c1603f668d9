import type { z } from 'zod'
import { agreement } from '../../../shared/agreement/agreement.ts'
import { readPath, writePath } from '../../../shared/agreement/path.ts'
import { unknownHolidaySets } from '../../../shared/agreement/read-whole-agreement.ts'
import { isKnownPath } from '../../../shared/agreement/schema-keys.ts'
import { countOf } from '../../../shared/format.ts'
import type { Draft, drafts } from '../../../shared/operations/drafts.ts'
import { type Problem, Refusal } from '../../../shared/refusal.ts'
import type { Services } from '../services.ts'
import { appendAudit } from '../store/audit-trail.ts'
import type { Database } from '../store/database.ts'
import {
  addComment,
  type KeptDraft,
  listComments,
  markProposed,
  removeSignings,
  settleComment,
} from '../store/draft-register.ts'
import { knownDraft, readDraft, subjectOf, viewDraft } from './draft-view.ts'

type Input<Operation extends 'propose' | 'withdraw' | 'comment' | 'settle'> = z.infer<
  NonNullable<(typeof drafts)[Operation]['~orpc']['inputSchema']>
>
type Act = { readonly act: string; readonly detail: string; readonly who: string }

/** One act on a draft and its entry in the audit trail, together or not at all. */
async function change(
  { store, now }: Services,
  id: number,
  act: (database: Database, draft: KeptDraft) => Act,
): Promise<Draft> {
  return store.write((database) => {
    const draft = knownDraft(database, id)
    appendAudit(database, { at: now(), subject: subjectOf(draft), ...act(database, draft) })
    return viewDraft(database, knownDraft(database, id))
  })
}

export async function propose(services: Services, input: Input<'propose'>): Promise<Draft> {
  await refuseUnknownHolidays(services, input.draft)
  return change(services, input.draft, (database, draft) => {
    if (draft.proposedAt !== null) throw new Refusal('draft.proposed', `${subjectOf(draft)} is proposed already.`)
    const { mistakes, overlap, sha256 } = readDraft(database, draft.document)
    if (overlap !== null) throw new Refusal('draft.overlap', overlap.message, overlap.problems)
    if (mistakes.length > 0 || sha256 === null) throw hasMistakes(draft, mistakes)
    markProposed(database, draft.id, services.now())
    return { act: 'draft.propose', detail: `sha256 ${sha256}`, who: input.by }
  })
}

/** Asked here, for looking a set up loads the tables of all countries; the editor offers only those there are. */
async function refuseUnknownHolidays({ store }: Services, id: number): Promise<void> {
  const draft = knownDraft(store.database, id)
  const { agreement: written } = readDraft(store.database, draft.document)
  const unknown = written === null ? [] : await unknownHolidaySets(written)
  if (unknown.length === 0) return
  throw hasMistakes(
    draft,
    unknown.map(({ place, ...said }) => ({ path: writePath(place), ...said })),
  )
}

function hasMistakes(draft: KeptDraft, mistakes: readonly Problem[]): Refusal {
  const message = `${subjectOf(draft)} has ${countOf(mistakes.length, 'mistake')}, so it cannot be proposed yet. Mend what is listed.`
  return new Refusal('draft.mistakes', message, mistakes)
}

export function withdraw(services: Services, input: Input<'withdraw'>): Promise<Draft> {
  return change(services, input.draft, (database, draft) => {
    if (draft.proposedAt === null) throw notProposed(draft)
    markProposed(database, draft.id, null)
    removeSignings(database, draft.id)
    return { act: 'draft.withdraw', detail: input.reason, who: input.by }
  })
}

export function notProposed(draft: KeptDraft): Refusal {
  return new Refusal('draft.not-proposed', `${subjectOf(draft)} is not proposed; propose it first.`)
}

export function comment(services: Services, input: Input<'comment'>): Promise<Draft> {
  const { clause, side, author, text, answerTo = null } = input
  return change(services, input.draft, (database, draft) => {
    const answered = answerTo === null ? null : commentOf(database, draft, answerTo)
    const place = answered?.clause ?? clause
    const path = readPath(place)
    if (path === null || !isKnownPath(agreement, path))
      throw new Refusal('clause.unknown', `No agreement has a clause "${place}"; name one such as spec.targets[0].`)
    // An answer to an answer stands under the comment that began it.
    const under = answered === null ? null : (answered.answerTo ?? answered.id)
    addComment(database, draft.id, { clause: place, side, author, text, at: services.now(), answerTo: under })
    const detail = `${place === '' ? 'the whole' : place}: ${text}`
    return { act: under === null ? 'draft.comment' : 'draft.answer', detail, who: `${author} (${side})` }
  })
}

export function settle(services: Services, input: Input<'settle'>): Promise<Draft> {
  return change(services, input.draft, (database, draft) => {
    const found = commentOf(database, draft, input.comment)
    if (found.answerTo !== null)
      throw new Refusal('comment.answer', 'An answer is settled with the comment that it answers; settle that one.')
    if (found.settled !== null)
      throw new Refusal('comment.settled', `${found.settled.by} has settled this comment already.`)
    settleComment(database, found.id, { by: input.by, at: services.now() })
    return {
      act: 'draft.settle',
      detail: `${found.clause === '' ? 'the whole' : found.clause}: ${found.text}`,
      who: input.by,
    }
  })
}

function commentOf(database: Database, draft: KeptDraft, id: number) {
  const found = listComments(database, draft.id).find((one) => one.id === id)
  if (found !== undefined) return found
  throw new Refusal('comment.unknown', `${subjectOf(draft)} has no comment ${id}.`)
}
