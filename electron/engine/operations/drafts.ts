import { implement } from '@orpc/server'
import { clauseChanges } from '../../../shared/agreement/clause-changes.ts'
import { aboutTemplate } from '../../../shared/agreement/templates/template-document.ts'
import { drafts as contract, TEMPLATES } from '../../../shared/operations/drafts.ts'
import type { Services } from '../services.ts'
import { versionsOf } from '../store/agreement-register.ts'
import { listDrafts } from '../store/draft-register.ts'
import { draftText } from './draft-file.ts'
import { comment, propose, settle, withdraw } from './draft-negotiation.ts'
import { sign } from './draft-signing.ts'
import { headOf, knownDraft, summariseDraft, viewDraft } from './draft-view.ts'
import { discardDraft, documentOf, saveWritten, startDraft } from './draft-writing.ts'
import { judging } from './judge.ts'

const drafts = implement(contract)

export function draftOperations(services: Services) {
  const { database } = services.store
  const { judgeDraft } = judging(services)
  return {
    templates: drafts.templates.handler(() => TEMPLATES.map((name) => ({ name, ...aboutTemplate(name) }))),
    list: drafts.list.handler(() => listDrafts(database).map((draft) => summariseDraft(database, draft))),
    start: drafts.start.handler(({ input }) => startDraft(services, input)),
    show: drafts.show.handler(({ input }) => viewDraft(database, knownDraft(database, input.draft))),
    save: drafts.save.handler(({ input }) => saveWritten(services, input)),
    read: drafts.read.handler(({ input }) => documentOf(input)),
    discard: drafts.discard.handler(({ input }) => discardDraft(services, input)),
    judge: drafts.judge.handler(({ input }) => judgeDraft(knownDraft(database, input.draft).document)),
    changes: drafts.changes.handler(({ input }) => {
      const { document, basedOn } = knownDraft(database, input.draft)
      const kept = versionsOf(database, headOf(document).reference).find(({ version }) => version === basedOn)
      return clauseChanges(kept?.written ?? {}, document)
    }),
    propose: drafts.propose.handler(({ input }) => propose(services, input)),
    withdraw: drafts.withdraw.handler(({ input }) => withdraw(services, input)),
    comment: drafts.comment.handler(({ input }) => comment(services, input)),
    settle: drafts.settle.handler(({ input }) => settle(services, input)),
    export: drafts.export.handler(({ input }) => draftText(knownDraft(database, input.draft), input.format)),
    sign: drafts.sign.handler(({ input }) => sign(services, input)),
  }
}
