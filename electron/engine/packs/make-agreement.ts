import type { DocumentInput } from '../../../shared/packs/agreement-document.ts'
import { inThread } from './pack-thread.ts'
import type { PrintedPdf } from './print-pdf.ts'

/** Writes an agreement as a PDF to read and sign, laid out in a thread of its own. */
export async function makeAgreement(input: DocumentInput): Promise<PrintedPdf> {
  return inThread('agreement', input, {})
}
