import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { bytes, count, countOf, dateTime, decimal, UNKNOWN } from '../../../shared/format.ts'
import type { ImportRecord, ImportResult, Rejection } from '../../../shared/operations/imports.ts'
import type { RecordProfile } from '../../../shared/outages/record-profile.ts'
import { KIND_WORD, ROW_NOUN } from '../../../shared/outages/row-words.ts'
import type { ImportProfile } from '../../../shared/tickets/import-profile.ts'
import type { Engine } from '../../engine/engine.ts'
import { type Answer, WrongUsage } from '../answer.ts'
import { type Context, follow, withEngine } from '../context.ts'
import { readInstant } from '../read-instant.ts'
import { facts, printable, table } from '../table.ts'

export type ImportOptions = {
  readonly source?: string
  readonly profile?: string
  readonly sheet?: string
  readonly timeZone?: string
  readonly exportedAt?: string
  readonly series?: string
  readonly dryRun?: boolean
}

export async function importFile(context: Context, file: string, options: ImportOptions): Promise<Answer> {
  const { source, timeZone, exportedAt } = options
  if (source === undefined) throw new WrongUsage('Say which source the file belongs to: --source NAME.')
  const profile = options.profile === undefined ? undefined : await profileOption(options.profile)
  const asked = {
    source,
    ...(profile === undefined ? {} : { profile }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
    ...(options.series === undefined ? {} : { seriesName: options.series }),
    ...(exportedAt === undefined ? {} : { exportedAt: readInstant('--exported-at', exportedAt, timeZone) }),
    ...(options.dryRun === true ? { dryRun: true } : {}),
  }
  return withEngine(context, { program: 'accord import', create: true }, async ({ client, grants }) => {
    const grant = grants.forPath(file)
    const stream = await client.imports.run({ ...asked, grant }, { signal: context.signal })
    const done = await follow(context, stream)
    const { kind: _kind, ...result } = { ...done, rejections: await allRejections(client, done) }
    return { json: result, text: inWords(result) }
  })
}

/** A file where there is one of that name, else the name of a profile. */
async function profileOption(option: string): Promise<string | ImportProfile | RecordProfile> {
  const isFile = /\.(?:ya?ml|json)$/i.test(option) || existsSync(option)
  if (!isFile) return option
  const { readProfileFile } = await import('../read-profile-file.ts')
  return readProfileFile(option)
}

const PAGE = 1000

/** The result itself carries the first hundred. */
async function allRejections(
  client: Engine['client'],
  { importId, rejected, rejections }: ImportResult,
): Promise<Rejection[]> {
  if (importId === null || rejected <= rejections.length) return rejections
  const all: Rejection[] = []
  while (all.length < rejected) {
    const { rows } = await client.imports.rejections({ importId, offset: all.length, limit: PAGE })
    if (rows.length === 0) break
    all.push(...rows)
  }
  return all
}

/** As many rejected rows as a person reads at a glance. */
const SHOWN_REJECTIONS = 20

type Result = Omit<ImportResult, 'kind'>

function inWords(result: Result): string {
  const { duplicateOf, file, rejections, rejected } = result
  if (duplicateOf !== null) {
    return `Nothing changed: ${file.name} is import ${duplicateOf} already. To read it another way, take that back first: accord import undo ${duplicateOf}\n`
  }
  const parts = [`${headline(result)}\n\n`, facts(counts(result))]
  for (const { message } of result.warnings) parts.push(`\n▲ ${printable(message)}\n`)
  if (rejections.length > 0) parts.push('\n', rejectionTable(rejections, rejected))
  return parts.join('')
}

function headline({ dryRun, importId, file, source, profile }: Result): string {
  const reading = `with the profile ${profile}`
  if (dryRun) return `Read ${file.name} (${bytes(file.bytes)}) ${reading}; a dry run, nothing was kept.`
  return `Imported ${file.name} (${bytes(file.bytes)}) into ${source} as import ${importId}, ${reading}.`
}

function counts(result: Result): [string, string][] {
  const { exportedAt, exportedAtFrom } = result
  const from = { given: 'given', 'latest-instant': 'the latest time in the file', unknown: 'not known' }[exportedAtFrom]
  const at = exportedAt === null ? UNKNOWN : `${dateTime(Date.parse(exportedAt), 'UTC')} UTC (${from})`
  return [
    ['Rows read', count(result.rowsRead)],
    ['Accepted', count(result.accepted)],
    ['Rejected', count(result.rejected)],
    [KIND_WORD[result.rowKind], count(result.tickets)],
    ['  added', count(result.added)],
    ['  updated', count(result.updated)],
    ['  unchanged', count(result.unchanged)],
    ['Exported', at],
    ['Took', `${decimal(result.tookMs / 1000, 1)} s`],
  ]
}

function rejectionTable(rejections: readonly Rejection[], rejected: number): string {
  const shown = rejections.slice(0, SHOWN_REJECTIONS)
  // A CSV file has no sheets to name.
  const hasSheets = shown.some(({ sheet }) => sheet !== '')
  const rows = shown.map(({ sheet, row, column, value, reason }) => [
    ...(hasSheets ? [sheet] : []),
    String(row),
    column ?? '',
    shortened(value),
    reason,
  ])
  const heads = [{ head: 'Row', align: 'right' as const }, { head: 'Column' }, { head: 'Value' }, { head: 'Why' }]
  const more = rejected - shown.length
  const rest = more > 0 ? `… and ${countOf(more, 'more row', 'more rows')}; --json lists them.\n` : ''
  return table(hasSheets ? [{ head: 'Sheet' }, ...heads] : heads, rows) + rest
}

const LONGEST = 40

function shortened(value: string | null): string {
  if (value === null) return ''
  return value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value
}

export async function listImports(context: Context): Promise<Answer> {
  const list = await withEngine(context, { program: 'accord import list', create: false }, ({ client }) =>
    client.imports.list(),
  )
  if (list.length === 0) return { json: list, text: 'No import yet. Make one: accord import FILE --source NAME\n' }
  const heads = ['Import', 'Source', 'File', 'Holds', 'Profile', 'Imported', 'Exported']
  const numbers = ['Rows', 'Rejected', 'Kept', 'Added', 'Updated', 'Unchanged']
  const columns = [...heads.map((head) => ({ head })), ...numbers.map((head) => ({ head, align: 'right' as const }))]
  return { json: list, text: table(columns, list.map(importRow)) }
}

function importRow(record: ImportRecord): string[] {
  const at = (iso: string | null) => (iso === null ? UNKNOWN : dateTime(Date.parse(iso), 'UTC'))
  const { id, source, fileName, rowKind, profile, importedAt, exportedAt } = record
  const numbers = [record.rowsRead, record.rejected, record.tickets, record.added, record.updated, record.unchanged]
  return [
    String(id),
    source,
    basename(fileName),
    KIND_WORD[rowKind],
    profile,
    at(importedAt),
    at(exportedAt),
    ...numbers.map((n) => count(n)),
  ]
}

export async function undoImport(context: Context, written: string): Promise<Answer> {
  const importId = Number(written)
  if (!Number.isSafeInteger(importId)) throw new WrongUsage(`An import is named by its number, not by "${written}".`)
  const opening = { program: 'accord import undo', create: false }
  const { undone, noun } = await withEngine(context, opening, async ({ client }) => {
    const found = (await client.imports.list()).find(({ id }) => id === importId)
    return { undone: await client.imports.undo({ importId }), noun: ROW_NOUN[found?.rowKind ?? 'ticket'] }
  })
  const { removed, restored } = undone
  const text = `Took import ${importId} back: ${countOf(removed, noun)} removed, ${countOf(restored, noun)} as before.\n`
  return { json: undone, text }
}
