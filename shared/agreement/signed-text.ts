import type { Agreement } from './agreement.ts'
import { writeAgreement } from './write-agreement.ts'

/** The canonical JSON text that both sides sign: all that is agreed, without the signatures under it. */
export function signedText(agreement: Agreement): string {
  return writeAgreement(withoutSignatures(agreement), 'json')
}

/** The agreement as it stands before anybody has signed it. */
export function withoutSignatures(agreement: Agreement): Agreement {
  const { signatures: _signatures, ...spec } = agreement.spec
  return { ...agreement, spec }
}
