import { bytes } from '../shared/format.ts'
import { Refusal } from '../shared/refusal.ts'

/** As the command line takes it; a text beyond it is no agreement, and is not even read. */
const MOST_BYTES = 2_000_000

export type AgreementText = { readonly text: string; readonly format: 'yaml' | 'json' }

/** A chosen file as the text of an agreement. @throws Refusal `file.too-large` */
export async function readAgreementText(file: File): Promise<AgreementText> {
  if (file.size > MOST_BYTES) {
    const message = `${file.name} has ${bytes(file.size)}; an agreement has at most ${bytes(MOST_BYTES)}. Check that it is the right file.`
    throw new Refusal('file.too-large', message)
  }
  return { text: await file.text(), format: /\.json$/i.test(file.name) ? 'json' : 'yaml' }
}
