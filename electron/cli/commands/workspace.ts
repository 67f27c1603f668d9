import { bytes, count, countOf, dateTime, UNKNOWN } from '../../../shared/format.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Answer } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'
import { facts, table } from '../table.ts'

type RecordCounts = Awaited<ReturnType<Engine['client']['workspace']['info']>>['records']

export async function workspaceInfo(context: Context): Promise<Answer> {
  const info = await withEngine(context, { program: 'accord workspace info', create: false }, ({ client }) =>
    client.workspace.info(),
  )
  const at = (iso: string | null) => (iso === null ? UNKNOWN : `${dateTime(Date.parse(iso), 'UTC')} UTC`)
  const text = facts([
    ['Workspace', info.folder],
    ['Agreements', count(info.agreements)],
    ['Imports', count(info.imports)],
    ['Tickets', count(info.tickets)],
    ...recordFacts(info.records),
    ['Packs', count(info.packs)],
    ['Data until', at(info.dataCutOff)],
    ['Size', bytes(info.bytes)],
    ['Schema', String(info.schemaVersion)],
  ])
  const sources = table(
    [{ head: 'Source' }, { head: 'Tickets', align: 'right' }, { head: 'Newest export' }],
    info.sources.map(({ name, tickets, newestExport }) => [name, count(tickets), at(newestExport)]),
  )
  return { json: info, text: info.sources.length === 0 ? text : `${text}\n${sources}` }
}

/** Said only where there are any. */
function recordFacts({ outages, samples, answers, values }: RecordCounts): [string, string][] {
  const all: [string, number][] = [
    ['Outages', outages],
    ['Samples', samples],
    ['Survey answers', answers],
    ['Typed-in values', values],
  ]
  return all.filter(([, number]) => number > 0).map(([name, number]) => [name, count(number)])
}

export async function workspaceVerify(context: Context): Promise<Answer> {
  const verified = await withEngine(context, { program: 'accord workspace verify', create: false }, ({ client }) =>
    client.workspace.verify(),
  )
  const lines = verified.checks.map(({ name, ok, detail }) => [ok ? '● whole' : '■ wrong', name, detail])
  const text = table([{ head: '' }, { head: 'Checked' }, { head: 'Found' }], lines)
  return { json: verified, text, exit: verified.ok ? 0 : 1 }
}

export async function workspaceBackup(context: Context): Promise<Answer> {
  const { folder } = context
  const made = await withEngine(context, { program: 'accord workspace backup', create: false }, ({ client }) =>
    client.workspace.backup(),
  )
  const text = `Backed up to ${folder}/backups/${made.fileName} (${bytes(made.bytes)}).\n`
  return { json: made, text }
}

export async function workspaceRestore(context: Context, backup: string): Promise<Answer> {
  const { restoreBackup } = await import('../../engine/store/restore.ts')
  const restored = await restoreBackup({
    folder: context.folder,
    backup,
    now: context.now,
    program: 'accord workspace restore',
  })
  const before = restored.before === null ? '' : ` What was there before is kept as backups/${restored.before}.`
  const text = `Restored ${restored.restored}: ${countOf(restored.imports, 'import')}.${before}\n`
  return { json: restored, text }
}

export type AuditOptions = {
  readonly subject?: string
  readonly act?: string
  readonly search?: string
  readonly limit?: number
}

const SHOWN_ENTRIES = 50
const MOST_ENTRIES = 500

export async function workspaceAudit(context: Context, options: AuditOptions): Promise<Answer> {
  const { limit = SHOWN_ENTRIES, ...asked } = options
  const page = { ...asked, offset: 0, limit: Math.min(Math.max(limit, 1), MOST_ENTRIES) }
  const audit = await withEngine(context, { program: 'accord workspace audit', create: false }, ({ client }) =>
    client.workspace.audit(page),
  )
  const heads = ['Number', 'When', 'Act', 'Of', 'Who', 'What', 'Hash']
  const rows = audit.entries.map(({ sequence, at, act, subject, who, detail, hash }) => [
    String(sequence),
    `${dateTime(Date.parse(at), 'UTC')} UTC`,
    act,
    subject,
    who ?? UNKNOWN,
    detail,
    hash.slice(0, 12),
  ])
  const shown =
    audit.total > rows.length ? `${countOf(rows.length, 'entry', 'entries')} of ${count(audit.total)}.\n` : ''
  return {
    json: audit,
    text:
      table(
        heads.map((head) => ({ head })),
        rows,
      ) + shown,
  }
}
