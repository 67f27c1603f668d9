import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { formatOfFile } from '../../../shared/agreement/text-format.ts'
import { countOf } from '../../../shared/format.ts'
import type { AddedFile } from '../../../shared/operations/agreements.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Answer } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'
import { problemInWords } from '../failure.ts'
import { readTextFile } from '../text-file.ts'
import { actor } from './actor.ts'

export type AddOptions = { readonly allOrNone?: boolean; readonly by?: string }

const ENDINGS = ['.yaml', '.yml', '.json']
const OPENING = { program: 'accord agreement add', create: true }

export async function addAgreement(context: Context, path: string, options: AddOptions): Promise<Answer> {
  const isFolder = path !== '-' && ((await stat(path).catch(() => null))?.isDirectory() ?? false)
  return isFolder ? addFolder(context, path, options) : addFile(context, path, actor(options.by))
}

async function addFile(context: Context, file: string, by: string): Promise<Answer> {
  const text = await readTextFile(file)
  const { reference, version, changed, summary, notes } = await withEngine(context, OPENING, ({ client }) =>
    client.agreements.add({ text, format: formatOfFile(file), by }),
  )
  const said = changed ? 'Added' : 'Nothing changed: the workspace holds already'
  return {
    json: {
      reference,
      version,
      changed,
      title: summary.title,
      versions: summary.versions,
      ...(notes.length > 0 && { notes }),
    },
    text: `${said} ${reference}, version ${version}, ${summary.title}.\n${notes.map((note) => `${note}\n`).join('')}`,
  }
}

/** Each file is answered for; one that cannot be read as text is one of those that were refused. */
async function addFolder(context: Context, folder: string, { allOrNone = false, by }: AddOptions): Promise<Answer> {
  const names = (await readdir(folder)).filter((name) => ENDINGS.includes(extname(name).toLowerCase())).toSorted()
  if (names.length === 0) {
    const message = `${folder} holds no agreement: no file in it ends in ${ENDINGS.join(', ')}.`
    throw new Refusal('folder.no-agreement', message)
  }
  const files = await Promise.all(names.map((name) => readOne(folder, name)))
  const answer = await withEngine(context, OPENING, ({ client }) =>
    client.agreements.addAll({ files, allOrNone, by: actor(by) }),
  )
  const refused = answer.filter(({ outcome }) => outcome === 'refused').length
  const kept = answer.filter(({ outcome }) => outcome === 'added').length
  const text = `${answer.map(inWords).join('')}${countOf(kept, 'agreement')} added, ${refused} refused.\n`
  return { json: { files: answer, added: kept, refused }, text, exit: refused === 0 ? 0 : 1 }
}

async function readOne(folder: string, name: string) {
  const path = join(folder, name)
  try {
    return { file: name, text: await readTextFile(path), format: formatOfFile(path) }
  } catch (error) {
    if (error instanceof Refusal) return { file: name, unreadable: { code: error.code, message: error.message } }
    throw error
  }
}

const OUTCOME_WORDS: Readonly<Record<AddedFile['outcome'], string>> = {
  added: 'added',
  unchanged: 'nothing changed',
  refused: 'refused',
  'left-out': 'in order, and left out with the others',
}

function inWords({ file, outcome, reference, version, message, problems }: AddedFile): string {
  const of = reference === null ? '' : ` (${reference}, version ${version})`
  const lines = problems.map((problem) => `  ${problemInWords(problem)}\n`)
  return `${file}: ${OUTCOME_WORDS[outcome]}${of}${message === null ? '' : `. ${message}`}\n${lines.join('')}`
}
