import type { ClauseChange, LifeState } from '../../../shared/agreement/lifecycle.ts'
import { countOf, localDate, UNKNOWN } from '../../../shared/format.ts'
import type { SignatureStanding } from '../../../shared/operations/agreements.ts'
import type { RegisterRow } from '../../../shared/operations/governance.ts'
import type { Answer } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'
import { table } from '../table.ts'
import { writeWholeFile } from '../write-file.ts'

const LIFE_WORDS: Readonly<Record<LifeState, string>> = {
  draft: 'draft',
  proposed: 'proposed',
  agreed: 'agreed, not yet in force',
  'in-force': 'in force',
  expired: 'expired',
  terminated: 'terminated',
}

const opening = (command: string) => ({ program: `accord agreement ${command}`, create: false })

export async function listVersions(context: Context, reference: string): Promise<Answer> {
  const versions = await withEngine(context, opening('versions'), ({ client }) =>
    client.agreements.versions({ reference }),
  )
  const rows = versions.map(({ version, effective, state, signatures, sha256 }) => [
    String(version),
    stretch(effective),
    LIFE_WORDS[state],
    signatures.length === 0 ? 'nobody' : signatures.map(signer).join(', '),
    sha256.slice(0, 12),
  ])
  const heads = ['Version', 'Dates', 'State', 'Signed', 'SHA-256']
  const isWrong = versions.some(({ signatures }) => signatures.some(({ holds }) => holds === false))
  return {
    json: versions,
    text: table(
      heads.map((head) => ({ head })),
      rows,
    ),
    exit: isWrong ? 1 : 0,
  }
}

function signer({ name, holds }: SignatureStanding): string {
  return holds === false ? `${name} (over another text)` : name
}

function stretch({ from, to }: { readonly from: string | null; readonly to: string | null }): string {
  if (from === null) return UNKNOWN
  return to === null ? `${localDate(from)} on` : `${localDate(from)} to ${localDate(to)}`
}

type Between = { readonly from?: number; readonly to?: number }

export async function showDifference(context: Context, reference: string, between: Between): Promise<Answer> {
  const diff = await withEngine(context, opening('diff'), ({ client }) =>
    client.agreements.diff({ reference, ...between }),
  )
  const { title, from, to, changes } = diff
  const said =
    changes.length === 0
      ? 'nothing differs'
      : `${countOf(changes.length, 'clause')} differ${changes.length === 1 ? 's' : ''}`
  return { json: diff, text: `${title}, version ${from} to ${to}: ${said}.\n${changesInWords(changes)}` }
}

/** Each part with its clauses: `+` is new, `-` is gone, `~` says something else. */
export function changesInWords(changes: readonly ClauseChange[]): string {
  const parts = Map.groupBy(changes, ({ part }) => part)
  return [...parts]
    .map(([part, clauses]) => `\n${part}\n${clauses.map((clause) => `  ${changeInWords(clause)}\n`).join('')}`)
    .join('')
}

function changeInWords({ clause, change, before, after }: ClauseChange): string {
  if (change === 'added') return `+ ${clause}: ${after}`
  return change === 'removed' ? `- ${clause}: ${before}` : `~ ${clause}: ${before} → ${after}`
}

export async function showRegister(context: Context): Promise<Answer> {
  const rows = await withEngine(context, opening('register'), ({ client }) => client.governance.register())
  if (rows.length === 0) return { json: rows, text: 'No agreement yet. Add one: accord agreement add FILE\n' }
  const heads = ['Reference', 'Title', 'Between', 'Owner', 'State', 'Last day', 'Notice by', 'Next review', 'Overdue']
  const text = table(
    heads.map((head) => ({ head })),
    rows.map(registerCells),
  )
  return { json: rows, text: text + rows.map(overdueInWords).join('') }
}

function registerCells(row: RegisterRow): string[] {
  return [
    row.reference || `draft ${row.draft}`,
    row.title,
    `${row.provider} for ${row.customer}`,
    row.owner,
    LIFE_WORDS[row.state],
    localDate(row.effective.to),
    localDate(row.noticeBy),
    localDate(row.nextReview),
    row.overdue.length === 0 ? '' : String(row.overdue.length),
  ]
}

function overdueInWords({ reference, draft, overdue }: RegisterRow): string {
  if (overdue.length === 0) return ''
  const lines = overdue.map(({ says, since }) => `  since ${localDate(since)}: ${says}\n`)
  return `\n${reference || `draft ${draft}`}\n${lines.join('')}`
}

export async function showReadiness(context: Context): Promise<Answer> {
  const readiness = await withEngine(context, opening('readiness'), ({ client }) => client.governance.readiness())
  const words = { met: 'met', 'without-evidence': 'met, no evidence', open: 'open', 'not-said': UNKNOWN }
  const heads = ['Prerequisite', ...readiness.agreements.map(({ reference }) => reference)]
  const rows = readiness.prerequisites.map(({ name }, index) => [
    name,
    ...readiness.agreements.map(({ standing }) => words[standing[index]?.state ?? 'not-said']),
  ])
  return {
    json: readiness,
    text: table(
      heads.map((head) => ({ head })),
      rows,
    ),
  }
}

export function writeCalendar(context: Context, to: string): Promise<Answer> {
  return exportCalendar(context, to)
}

/** The dates of one agreement, or of all. */
export async function exportCalendar(context: Context, to: string, reference?: string): Promise<Answer> {
  const { text } = await withEngine(context, opening('calendar'), ({ client }) =>
    client.governance.calendar(reference === undefined ? {} : { reference }),
  )
  const of = reference === undefined ? {} : { reference }
  if (to === '-') return { json: { ...of, format: 'ics', text }, text }
  const file = await writeWholeFile(to, text)
  return { json: { ...of, format: 'ics', file }, text: `Wrote ${file}.\n` }
}

export type TerminateOptions = {
  readonly on: string
  readonly noticeOn: string
  readonly by: string
  readonly reason: string
  readonly inspite?: string
}

export async function terminate(context: Context, reference: string, options: TerminateOptions): Promise<Answer> {
  const { on, noticeOn, by, reason, inspite } = options
  const asked = { reference, on, noticeOn, by, reason, ...(inspite === undefined ? {} : { inspite }) }
  const row = await withEngine(context, opening('terminate'), ({ client }) => client.governance.terminate(asked))
  return {
    json: row,
    text: `${reference} ends on ${localDate(on)}. Tickets that start later are judged by no version.\n`,
  }
}
