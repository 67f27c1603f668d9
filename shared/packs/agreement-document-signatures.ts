import type { Agreement } from '../agreement/agreement.ts'
import { SIDES, type Side } from '../agreement/lifecycle.ts'
import { localDate } from '../format.ts'
import type { DocumentInput, SectionDraft } from './agreement-document.ts'
import type { PackSignature } from './pack-document.ts'

/** Where both parties sign, or have signed, over exactly which text. */
export function signatureSection({ agreement, sha256, signatures }: DocumentInput): SectionDraft {
  const { reference } = agreement.metadata
  const { version } = agreement.spec
  return {
    id: 'signatures',
    title: 'Signatures',
    startsPage: true,
    clauses: (numbered) => [
      numbered({ text: `Both parties agree to version ${version} of ${reference} as it stands in this document.` }),
      numbered({
        text: `Its text is named by this SHA-256: ${sha256}. It is that of the agreement’s canonical JSON text without signatures; a text that differs by one letter has another.`,
      }),
      numbered({ text: 'What is changed after signing is a new version, which both parties sign again.' }),
      {
        kind: 'signatures',
        signatures: SIDES.flatMap((side) =>
          placesOf(
            agreement.spec,
            side,
            signatures.filter(({ party }) => party === side),
          ),
        ),
      },
    ],
  }
}

function placesOf(spec: Agreement['spec'], side: Side, given: DocumentInput['signatures']): PackSignature[] {
  const { department, owner } = spec[side]
  const sides = `For ${department}, the ${side}`
  if (given.length === 0) return [{ side: sides, name: owner.name, role: owner.role ?? null, signed: null }]
  return given.map(({ name, role, date }) => ({ side: sides, name, role, signed: `Signed on ${localDate(date)}` }))
}
