import type { Agreement } from './agreement.ts'
import { writeAgreement } from './write-agreement.ts'

/** The canonical JSON text that both sides sign: all that is agreed, without the signatures under it. */
export function signedText(agreement: Agreement): string {
  return writeAgreement(withoutSignatures(agreement), 'json')
}

/**
 * The same of a kept version, whose keys stand in the order in which they were written: a later format may know another order, and
 * the signatures still hold.
 */
export function keptSignedText(kept: Agreement): string {
  return `${JSON.stringify(withoutSignatures(kept), null, 2)}\n`
}

/** The agreement as it stands before anybody has signed it. */
export function withoutSignatures(agreement: Agreement): Agreement {
  const { signatures: _signatures, ...spec } = agreement.spec
  return { ...agreement, spec }
}
