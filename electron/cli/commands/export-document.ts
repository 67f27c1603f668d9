import { type Answer, WrongUsage } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'
import { writeWholeFile } from '../write-file.ts'

/** A kept version, the newest where none is named. */
type Which = { readonly reference: string; readonly version?: number }

/** Writes the document to print and sign. */
export async function exportDocument(context: Context, which: Which, to: string): Promise<Answer> {
  if (to === '-') throw new WrongUsage('A PDF is not printed to the screen: give --to the name of a file.')
  const opening = { program: 'accord agreement export', create: false }
  const bytes = await withEngine(context, opening, async ({ client, files }) => {
    const { url } = await client.agreements.document(which)
    const file = await files.read(url)
    if (file === null) throw new Error(`The document ${url} was offered and is not to be found`)
    return file.bytes
  })
  const path = await writeWholeFile(to, bytes)
  return { json: { reference: which.reference, format: 'pdf', file: path }, text: `Wrote ${path}.\n` }
}
