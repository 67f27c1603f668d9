import { type Side, side } from '../../../shared/agreement/lifecycle.ts'
import { formatOfFile } from '../../../shared/agreement/text-format.ts'
import { countOf, dateTime } from '../../../shared/format.ts'
import { type Draft, type DraftSummary, templateName } from '../../../shared/operations/drafts.ts'
import type { EngineClient } from '../../engine/engine.ts'
import { type Answer, WrongUsage } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'
import { problemInWords } from '../failure.ts'
import { facts, table } from '../table.ts'
import { readTextFile } from '../text-file.ts'
import { writeWholeFile } from '../write-file.ts'
import { actor } from './actor.ts'
import { changesInWords } from './govern.ts'

const OPENING = { program: 'accord draft', create: true }

function drafting<T>(context: Context, act: (drafts: EngineClient['drafts']) => Promise<T>): Promise<T> {
  return withEngine(context, OPENING, ({ client }) => act(client.drafts))
}

export async function listTemplates(context: Context): Promise<Answer> {
  const templates = await drafting(context, (drafts) => drafts.templates())
  const rows = templates.map(({ name, title, says }) => [name, title, says])
  return { json: templates, text: table([{ head: 'Template' }, { head: 'Title' }, { head: 'What it is for' }], rows) }
}

export type StartOptions = {
  readonly template?: string
  readonly next?: string
  readonly renew?: boolean
  readonly by?: string
}

export async function startDraft(context: Context, file: string | undefined, options: StartOptions): Promise<Answer> {
  const asked = { ...(await beginning(file, options)), by: actor(options.by) }
  const draft = await drafting(context, (drafts) => drafts.start(asked))
  return { json: draft, text: inWords(draft) }
}

async function beginning(file: string | undefined, { template, next, renew = false }: StartOptions) {
  if ([file, template, next].filter((one) => one !== undefined).length !== 1)
    throw new WrongUsage('Name one of them: a file, --template or --next.')
  if (file !== undefined) return { text: await readTextFile(file), format: formatOfFile(file) }
  if (next !== undefined) return { reference: next, renew }
  const known = templateName.safeParse(template)
  if (!known.success)
    throw new WrongUsage(`There is no template ${template}; there is ${templateName.options.join(', ')}.`)
  return { template: known.data }
}

export async function listDrafts(context: Context): Promise<Answer> {
  const list = await drafting(context, (drafts) => drafts.list())
  if (list.length === 0) return { json: list, text: 'No draft. Begin one: accord draft start --template blank\n' }
  const heads = ['Draft', 'Reference', 'Title', 'Version', 'State', 'Mistakes', 'Open comments', 'Signed']
  return {
    json: list,
    text: table(
      heads.map((head) => ({ head })),
      list.map(cells),
    ),
  }
}

function cells({ draft, reference, title, version, state, problems, openComments, signed }: DraftSummary): string[] {
  return [
    String(draft),
    reference,
    title,
    String(version),
    state,
    String(problems),
    String(openComments),
    signed.length === 0 ? 'nobody' : signed.join(', '),
  ]
}

export async function showDraft(context: Context, id: number): Promise<Answer> {
  const [draft, changes] = await drafting(context, (drafts) =>
    Promise.all([drafts.show({ draft: id }), drafts.changes({ draft: id })]),
  )
  const heading = draft.basedOn === null ? '' : `\nAgainst version ${draft.basedOn}:\n${changesInWords(changes)}`
  return { json: { ...draft, changes }, text: inWords(draft) + heading }
}

function inWords(draft: Draft): string {
  const known = facts([
    ['Draft', String(draft.draft)],
    ['Agreement', `${draft.reference}, version ${draft.version}, ${draft.title}`],
    ['State', draft.state],
    ['Revision', String(draft.revision)],
    ['SHA-256', draft.sha256 ?? 'none while it has mistakes'],
    ['Signed', draft.signings.map(({ name, party }) => `${name} (${party})`).join(', ') || 'nobody'],
  ])
  const mistakes = draft.mistakes.map((problem) => `  ${problemInWords(problem)}\n`)
  const said = mistakes.length === 0 ? '' : `\n${countOf(mistakes.length, 'mistake')}:\n${mistakes.join('')}`
  const comments = draft.comments.map(commentInWords)
  return known + said + (comments.length === 0 ? '' : `\nComments:\n${comments.join('')}`)
}

function commentInWords({ id, clause, side, author, text, at, answerTo, settled }: Draft['comments'][number]): string {
  const where = answerTo === null ? (clause === '' ? 'the whole' : clause) : `answer to ${answerTo}`
  const state = settled === null ? '' : `, settled by ${settled.by}`
  return `  ${id} ${where}: ${author} (${side}), ${dateTime(Date.parse(at), 'UTC')} UTC${state}: ${text}\n`
}

type Saving = { readonly draft: number; readonly file: string; readonly by: string | undefined }

export async function saveDraft(context: Context, { draft, file, by }: Saving): Promise<Answer> {
  const text = await readTextFile(file)
  const saved = await drafting(context, async (drafts) => {
    const { revision } = await drafts.show({ draft })
    const document = await drafts.read({ text, format: formatOfFile(file) })
    return drafts.save({ draft, document, revision, by: actor(by) })
  })
  const mistakes = saved.mistakes.map((problem) => `  ${problemInWords(problem)}\n`).join('')
  const found = saved.mistakes.length === 0 ? 'no mistakes' : countOf(saved.mistakes.length, 'mistake')
  return { json: saved, text: `Saved draft ${draft} as revision ${saved.revision}, with ${found}.\n${mistakes}` }
}

export async function exportDraft(context: Context, id: number, to: string): Promise<Answer> {
  const format = formatOfFile(to)
  const { text } = await drafting(context, (drafts) => drafts.export({ draft: id, format }))
  if (to === '-') return { json: { draft: id, format, text }, text }
  const file = await writeWholeFile(to, text)
  return { json: { draft: id, format, file }, text: `Wrote ${file}.\n` }
}

export async function discardDraft(context: Context, id: number, by: string | undefined): Promise<Answer> {
  const gone = await drafting(context, (drafts) => drafts.discard({ draft: id, by: actor(by) }))
  return { json: gone, text: `Threw draft ${id} away (${gone.reference}, ${gone.title}).\n` }
}

export function propose(context: Context, draft: number, by: string): Promise<Answer> {
  return shown(context, (drafts) => drafts.propose({ draft, by }))
}

export function withdraw(context: Context, draft: number, options: { by: string; reason: string }): Promise<Answer> {
  const { by, reason } = options
  return shown(context, (drafts) => drafts.withdraw({ draft, by, reason }))
}

export type CommentOptions = {
  readonly side: string
  readonly by: string
  readonly text: string
  readonly clause?: string
  readonly answerTo?: number
}

export function comment(context: Context, draft: number, options: CommentOptions): Promise<Answer> {
  const { by, text, clause = '', answerTo } = options
  const said = { draft, clause, side: sideNamed(options.side), author: by, text }
  return shown(context, (drafts) => drafts.comment(answerTo === undefined ? said : { ...said, answerTo }))
}

export function settle(context: Context, draft: number, options: { by: string; comment: number }): Promise<Answer> {
  const { by, comment } = options
  return shown(context, (drafts) => drafts.settle({ draft, comment, by }))
}

async function shown(context: Context, act: (drafts: EngineClient['drafts']) => Promise<Draft>): Promise<Answer> {
  const draft = await drafting(context, act)
  return { json: draft, text: inWords(draft) }
}

export type SignOptions = {
  readonly party: string
  readonly name: string
  readonly sha256: string
  readonly role?: string
}

export async function sign(context: Context, draft: number, options: SignOptions): Promise<Answer> {
  const { name, sha256, role } = options
  const signing = { draft, party: sideNamed(options.party), name, sha256, ...(role === undefined ? {} : { role }) }
  const signed = await drafting(context, (drafts) => drafts.sign(signing))
  const { agreed } = signed
  const text =
    agreed === null
      ? `${name} has signed draft ${draft}; the other side has not.\n`
      : `Both sides have signed: ${agreed.reference}, version ${agreed.version}, is agreed.\n`
  return { json: signed, text }
}

function sideNamed(text: string): Side {
  const read = side.safeParse(text)
  if (read.success) return read.data
  throw new WrongUsage(`The side is ${side.options.join(' or ')}, not ${text}.`)
}
