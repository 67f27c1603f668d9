import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { Refusal } from '../../shared/refusal.ts'

const SENTENCES = new Map([
  ['ENOENT', 'does not exist. Check its name and place.'],
  ['EISDIR', 'is a folder. Name the file in it.'],
  ['EACCES', 'may not be read by you. Ask for the right to read it.'],
])

/** A text that a person wrote; `-` reads standard input. @throws Refusal `file.unreadable` */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readBytes(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('file.not-text', `${path} is not text in UTF-8. Save it as UTF-8 text and try again.`)
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    if (path !== '-') return await readFile(path)
    const chunks: Uint8Array[] = []
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
    return Buffer.concat(chunks)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const sentence = SENTENCES.get(code)
    throw sentence === undefined ? error : new Refusal('file.unreadable', `The file ${path} ${sentence}`)
  }
}

/** JSON by its name; everything else is read as YAML. */
export function textFormat(path: string): 'yaml' | 'json' {
  return extname(path).toLowerCase() === '.json' ? 'json' : 'yaml'
}
