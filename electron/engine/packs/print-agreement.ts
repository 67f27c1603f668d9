import type { DocumentInput } from '../../../shared/packs/agreement-document.ts'
import { agreementDocument } from '../../../shared/packs/agreement-document-write.ts'
import { agreementPages } from './layout/agreement-pages.ts'
import { type PrintedPdf, printPdf } from './print-pdf.ts'
import { makePrinter, printableTexts } from './printable.ts'

/** An agreement as a PDF to read and sign; of the same text and state the same bytes. Holds its thread for about a second: `makeAgreement` runs it in one of its own. */
export async function printAgreement(input: DocumentInput): Promise<PrintedPdf> {
  const { sha256, ...said } = agreementDocument(input)
  const document = { ...printableTexts(said, makePrinter().print), sha256 }
  return printPdf(agreementPages(document), { onPage: () => {}, onWriting: () => {} })
}
