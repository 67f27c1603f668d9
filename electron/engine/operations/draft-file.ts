import { readAgreementValue } from '../../../shared/agreement/read-agreement.ts'
import type { TextFormat } from '../../../shared/agreement/text-document.ts'
import { writeAgreement, writeUnfinished } from '../../../shared/agreement/write-agreement.ts'
import { fileNamePart } from '../file-name.ts'
import type { KeptDraft } from '../store/draft-register.ts'
import { headOf } from './draft-view.ts'

/** A draft as a file: in the canonical form where it is in order, else as far as it is written. */
export function draftText({ id, document }: KeptDraft, format: TextFormat): { text: string; fileName: string } {
  const { agreement } = readAgreementValue(document)
  const { reference, version } = headOf(document)
  const name = reference === '' ? `draft-${id}` : `${fileNamePart(reference)}-v${version}-draft`
  const text = agreement === null ? writeUnfinished(document, format) : writeAgreement(agreement, format)
  return { text, fileName: `${name}.${format}` }
}
