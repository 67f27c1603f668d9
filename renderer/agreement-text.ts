import { formatOfFile, MOST_TEXT_BYTES } from '../shared/agreement/text-format.ts'
import { bytes } from '../shared/format.ts'
import { Refusal } from '../shared/refusal.ts'

export type AgreementText = { readonly text: string; readonly format: 'yaml' | 'json' }

/** A chosen file as the text of an agreement. @throws Refusal `file.too-large` */
export async function readAgreementText(file: File): Promise<AgreementText> {
  if (file.size > MOST_TEXT_BYTES) {
    const message = `${file.name} has ${bytes(file.size)}; an agreement has at most ${bytes(MOST_TEXT_BYTES)}. Check that it is the right file.`
    throw new Refusal('file.too-large', message)
  }
  return { text: await file.text(), format: formatOfFile(file.name) }
}
