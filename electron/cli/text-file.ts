import { readFile, stat } from 'node:fs/promises'
import { MOST_TEXT_BYTES } from '../../shared/agreement/text-format.ts'
import { bytes } from '../../shared/format.ts'
import { Refusal } from '../../shared/refusal.ts'

const SENTENCES = new Map([
  ['ENOENT', 'does not exist. Check its name and place.'],
  ['EISDIR', 'is a folder. Name the file in it.'],
  ['EACCES', 'may not be read by you. Ask for the right to read it.'],
])

/** A text that a person wrote; `-` reads standard input. @throws Refusal `file.unreadable`, `file.too-large`, `file.not-text` */
export async function readTextFile(path: string): Promise<string> {
  const read = await readBytes(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(read)
  } catch {
    throw new Refusal('file.not-text', `${path} is not text in UTF-8. Save it as UTF-8 text and try again.`)
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    if (path === '-') return await readStandardInput()
    // Asked before anything is read: nobody waits for a spreadsheet that was taken for an agreement.
    const { size } = await stat(path)
    if (size > MOST_TEXT_BYTES) throw tooLarge(`The file ${path} has ${bytes(size)}`)
    return await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const sentence = SENTENCES.get(code)
    throw sentence === undefined ? error : new Refusal('file.unreadable', `The file ${path} ${sentence}`)
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    const part = Buffer.from(chunk)
    size += part.length
    if (size > MOST_TEXT_BYTES) throw tooLarge('The text on standard input goes on and on')
    chunks.push(part)
  }
  return Buffer.concat(chunks)
}

function tooLarge(found: string): Refusal {
  return new Refusal(
    'file.too-large',
    `${found}; a text of this kind has at most ${bytes(MOST_TEXT_BYTES)}. Check that it is the right file.`,
  )
}
