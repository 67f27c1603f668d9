import { keptSignedText } from '../../../shared/agreement/signed-text.ts'
import type { DocumentInput } from '../../../shared/packs/agreement-document.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { writeLocalDate } from '../../../shared/time/civil-date.ts'
import { instantToWall } from '../../../shared/time/zone.ts'
import { fileNamePart } from '../file-name.ts'
import { makeAgreement } from '../packs/make-agreement.ts'
import type { Services } from '../services.ts'
import type { KeptVersion } from '../store/agreement-register.ts'
import { listSignings } from '../store/draft-register.ts'
import { standingOfVersion } from './agreement-history.ts'
import { chosenVersion, keptVersions } from './agreements.ts'
import { knownDraft, readDraft } from './draft-view.ts'
import { sha256Of } from './keep-agreement.ts'

/** A kept version, the newest where none is named, or a draft. */
export type AskedDocument =
  | { readonly reference: string; readonly version?: number | undefined }
  | { readonly draft: number }

type Asking = Pick<Services, 'store' | 'now'>

/** Where the document can be read. @throws Refusal as `documentFile` */
export function documentAddress(asking: Asking, asked: AskedDocument): { url: string; fileName: string } {
  const { agreement } = documentInput(asking, asked)
  const { reference } = agreement.metadata
  const { version } = agreement.spec
  const url =
    'draft' in asked
      ? `/files/drafts/${asked.draft}.pdf`
      : `/files/agreements/${encodeURIComponent(reference)}/${version}.pdf`
  return { url, fileName: fileNameOf(reference, version) }
}

/** The document as a PDF. @throws Refusal `agreement.unknown`, `agreement.version-unknown`, `draft.unknown`, `draft.mistakes` */
export async function documentFile(
  asking: Asking,
  asked: AskedDocument,
): Promise<{ fileName: string; type: string; bytes: Uint8Array }> {
  const input = documentInput(asking, asked)
  const { pdf } = await makeAgreement(input)
  const { metadata, spec } = input.agreement
  return { fileName: fileNameOf(metadata.reference, spec.version), type: 'application/pdf', bytes: pdf }
}

function fileNameOf(reference: string, version: number): string {
  return `${fileNamePart(reference)}-v${version}.pdf`
}

function documentInput(asking: Asking, asked: AskedDocument): DocumentInput {
  if ('draft' in asked) return inputOfDraft(asking, asked.draft)
  const versions = keptVersions(asking.store, asked.reference)
  return inputOfVersion(asking, versions, chosenVersion(versions, asked.version))
}

function inputOfVersion(asking: Asking, versions: readonly KeptVersion[], kept: KeptVersion): DocumentInput {
  const { state, signatures } = standingOfVersion(asking, versions, kept)
  return {
    // As it was signed: a termination stands beside the text, not in it.
    agreement: kept.written,
    state,
    sha256: sha256Of(keptSignedText(kept.written)),
    signatures,
    writtenAt: kept.addedAt,
  }
}

function inputOfDraft({ store: { database } }: Asking, id: number): DocumentInput {
  const draft = knownDraft(database, id)
  const { agreement, sha256, mistakes } = readDraft(database, draft.document)
  if (agreement === null || sha256 === null) {
    const message = 'The draft has mistakes, so it is no agreement to print yet. Put right what is listed.'
    throw new Refusal('draft.mistakes', message, mistakes)
  }
  const { timeZone } = agreement.spec
  const signatures = listSignings(database, id).map(({ party, name, role, at }) => ({
    party,
    name,
    role,
    date: writeLocalDate(instantToWall(timeZone, Date.parse(at))),
  }))
  return {
    agreement,
    state: draft.proposedAt === null ? 'draft' : 'proposed',
    sha256,
    signatures,
    writtenAt: draft.updatedAt,
  }
}
