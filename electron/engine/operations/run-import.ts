import type { z } from 'zod'
import type { ImportResult, ImportWarning, imports, Rejection, RowKind } from '../../../shared/operations/imports.ts'
import { isRecordProfile, type RecordProfile } from '../../../shared/outages/record-profile.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { RecordChoice } from '../intake/record-choice.ts'
import type { IntakeSummary } from '../intake/sink.ts'
import type { Services } from '../services.ts'
import { appendAudit } from '../store/audit-trail.ts'
import type { Database } from '../store/database.ts'
import { beginImport, finishImport, importOfFile, type KeptImport, rejectionWriter } from '../store/import-register.ts'
import { listProfiles } from '../store/profile-register.ts'
import { recordWriter } from '../store/record-writer.ts'
import { copyIncoming, dropIncoming, hashFile, type IncomingSource, keepIncoming } from '../store/source-files.ts'
import { sourceNumber } from '../store/source-register.ts'
import { type TicketCounts, ticketWriter } from '../store/ticket-writer.ts'
import { chooseRecords, kindOf, ROW_NOUNS } from './choose-records.ts'
import { isoOrNull } from './iso-or-null.ts'
import { olderExport } from './older-export.ts'
import { keepOwnProfile } from './profile-choices.ts'
import type { Report } from './progress-stream.ts'

type RunInput = z.infer<NonNullable<(typeof imports.run)['~orpc']['inputSchema']>>
type Running = { readonly report: Report; readonly signal: AbortSignal }
/** The file under import: where its bytes are read, and the name by which it is spoken of. */
type File = { readonly path: string; readonly name: string; readonly sha256: string; readonly bytes: number }

/** As many rejections as the answer itself carries; the others are read page by page. */
const FIRST_REJECTIONS = 100
/** As many as a refusal lists. */
const FIRST_PROBLEMS = 20

/** Imports one file whole, or leaves everything as it was. */
export function runImport(services: Services, input: RunInput, running: Running): Promise<ImportResult> {
  return input.dryRun === true ? rehearse(services, input, running) : importForGood(services, input, running)
}

async function rehearse(services: Services, input: RunInput, running: Running): Promise<ImportResult> {
  const began = services.now()
  const { path, name } = services.grants.file(input.grant)
  const file = { path, name, ...(await ofFile(path, hashFile(path, running.signal))) }
  const taking = { services, input, running, file }
  const { taken } = await services.store.rehearse((database) => take(database, taking))
  return result(taking, taken, { importId: null, tookMs: services.now() - began })
}

/** The copy of the file gets its lasting name only after the commit: a crash at any moment leaves a whole import or none. */
async function importForGood(services: Services, input: RunInput, running: Running): Promise<ImportResult> {
  const began = services.now()
  const { path, name } = services.grants.file(input.grant)
  const copy = await ofFile(path, copyIncoming(services.store.folder, path, running.signal))
  try {
    const taking = { services, input, running, file: { ...copy, name } }
    const earlier = importOfFile(services.store.database, copy.sha256, input.source)
    if (earlier !== null) {
      dropIncoming(copy)
      return sameFileAgain(taking.file, earlier, services.now() - began)
    }
    const { importId, taken } = await takeAndKeep(taking, copy)
    keepIncoming(services.store.folder, copy)
    return result(taking, taken, { importId, tookMs: services.now() - began })
  } catch (error) {
    dropIncoming(copy)
    throw error
  }
}

function takeAndKeep(taking: Taking, copy: IncomingSource): Promise<{ importId: number; taken: Taken }> {
  return taking.services.store.longWrite(async (database) => {
    const taken = await take(database, taking)
    taking.running.report('keeping', 0, null)
    await copy.onDisk
    taking.running.signal.throwIfAborted()
    return taken
  })
}

/** What was asked of the person's file, or a sentence on why it cannot be read. */
async function ofFile<Answer>(path: string, asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked
  } catch (error) {
    throw fileRefusal(error, path) ?? error
  }
}

const FILE_SENTENCES = new Map([
  ['ENOENT', 'does not exist. Check its name and place.'],
  ['EISDIR', 'is a folder. Name the file in it that is to be imported.'],
  ['EACCES', 'may not be read by you. Ask for the right to read it, or copy it to where you may.'],
  ['EPERM', 'may not be read by you. Ask for the right to read it, or copy it to where you may.'],
])

function fileRefusal(error: unknown, path: string): Refusal | null {
  if (!(error instanceof Error && 'code' in error)) return null
  // The workspace's own folder may be the one that refuses.
  if ('path' in error && error.path !== path) return null
  const sentence = FILE_SENTENCES.get(String(error.code))
  return sentence === undefined ? null : new Refusal('file.unreadable', `The file ${path} ${sentence}`)
}

type Taking = { readonly services: Services; readonly input: RunInput; readonly running: Running; readonly file: File }

type Taken = {
  readonly summary: Summary
  readonly counts: TicketCounts
  readonly rejections: readonly Rejection[]
  readonly exportedAt: Instant | null
  readonly exportedAtFrom: ImportResult['exportedAtFrom']
}

/** What is kept of the reading, whatever the rows were. */
type Summary = Pick<IntakeSummary, 'rowsRead' | 'accepted' | 'rejected' | 'warnings'> & {
  readonly profile: IntakeSummary['profile'] | RecordProfile
}

async function take(database: Database, taking: Taking): Promise<{ importId: number; taken: Taken }> {
  const { services, input, file } = taking
  const sourceId = sourceNumber(database, input.source)
  const choice = await chooseRecords(database, input, { ...file, signal: taking.running.signal })
  const rowKind: RowKind = choice === null ? 'ticket' : kindOf(choice)
  const begun = { fileName: file.name, sha256: file.sha256, bytes: file.bytes, importedAt: services.now(), rowKind }
  const importId = beginImport(database, { sourceId, ...begun })
  const read = choice === null ? readTicketsInto : readRecordsInto(choice)
  const taken = withAge(await read(database, taking, { sourceId, importId }), (exportedAt, zone) =>
    olderExport(database, { sourceId, importId, rowKind, exportedAt, zone }),
  )
  const { summary, counts } = taken
  finishImport(database, importId, { ...summary, ...taken })
  keepOwnProfile(database, input.profile, services.now())
  const detail = `${file.name} (sha256 ${file.sha256}) into ${input.source}: ${summary.rowsRead} rows read, ${summary.rejected} rejected, ${counts.added} ${ROW_NOUNS[rowKind]} added, ${counts.updated} updated, ${counts.unchanged} unchanged`
  appendAudit(database, { at: services.now(), act: 'import.run', subject: `import ${importId}`, detail })
  return { importId, taken }
}

/** Says so where rows that were held before did not change because the export is an older one. */
function withAge(taken: Taken, told: (exportedAt: Instant | null, zone: string) => ImportWarning[]): Taken {
  const { summary, counts, exportedAt } = taken
  if (counts.added === counts.tickets) return taken
  const { timeZone = 'UTC' } = summary.profile.spec
  return { ...taken, summary: { ...summary, warnings: [...told(exportedAt, timeZone), ...summary.warnings] } }
}

type Ids = { readonly sourceId: number; readonly importId: number }

async function readTicketsInto(database: Database, taking: Taking, ids: Ids): Promise<Taken> {
  const { services, file } = taking
  const { reading, given, run } = runOf(database, taking)
  const writer = ticketWriter(database, ids)
  const { rejections, rejection } = rejectionsOf(database, ids.importId)
  // Readers of every format are heavy: loaded when the first file is read.
  const { readTickets } = await import('../intake/read-tickets.ts')
  const summary = await readTickets(file, reading, { ...run, sink: { ticket: writer.put, rejection } })
  if (summary.tickets === 0) throw nothingTaken(file, summary, rejections)
  const exportedAt = given ?? summary.latestInstant
  const exportedAtFrom = given !== null ? 'given' : exportedAt === null ? 'unknown' : 'latest-instant'
  const counts = writer.settle(exportedAt ?? services.now())
  return { summary, counts, rejections, exportedAt, exportedAtFrom }
}

/** The same for outages, samples and answers. */
function readRecordsInto(choice: RecordChoice) {
  return async (database: Database, taking: Taking, ids: Ids): Promise<Taken> => {
    const { services, file } = taking
    const { reading, given, run } = runOf(database, taking)
    const writer = recordWriter(database, ids)
    const { rejections, rejection } = rejectionsOf(database, ids.importId)
    const { readRecords } = await import('../intake/read-records.ts')
    const asked = { reading: { seriesName: taking.input.source, ...reading }, choice }
    const summary = await readRecords(file, asked, { ...run, sink: { record: writer.put, rejection } })
    if (summary.accepted === 0) throw nothingTaken(file, summary, rejections)
    // Maintenance that is still ahead does not make a log newer than today.
    const latest = summary.latestInstant === null ? null : Math.min(summary.latestInstant, services.now())
    const exportedAt = given ?? latest
    const exportedAtFrom = given !== null ? 'given' : exportedAt === null ? 'unknown' : 'latest-instant'
    return { summary, counts: writer.counts(), rejections, exportedAt, exportedAtFrom }
  }
}

/** What every reading is told. */
function runOf(database: Database, { services, input, running }: Taking) {
  const { grant: _grant, source: _source, dryRun: _dryRun, exportedAt: written, ...reading } = input
  const given = written === undefined ? null : Date.parse(written)
  const run = {
    profiles: listProfiles(database),
    now: services.now(),
    exportedAt: given,
    signal: running.signal,
    progress: (done: number, total: number) => running.report('reading', done, total),
  }
  return { reading, given, run }
}

/** Keeps every rejected row, and the first of them for the answer. */
function rejectionsOf(database: Database, importId: number) {
  const reject = rejectionWriter(database, importId)
  const rejections: Rejection[] = []
  const rejection = (one: Rejection) => {
    if (rejections.length < FIRST_REJECTIONS) rejections.push(one)
    reject(one)
  }
  return { rejections, rejection }
}

function nothingTaken(
  file: File,
  { rowsRead }: Pick<IntakeSummary, 'rowsRead'>,
  rejections: readonly Rejection[],
): Refusal {
  if (rowsRead === 0) {
    return new Refusal(
      'import.no-rows',
      `${file.name} has a header but no rows under it. Export it again with its tickets.`,
    )
  }
  const rows = rowsRead === 1 ? 'The only row' : `None of the ${rowsRead} rows`
  const could = rowsRead === 1 ? 'could not be taken' : 'could be taken'
  return new Refusal(
    'import.nothing-taken',
    `${rows} of ${file.name} ${could}, so nothing was imported. Mend the file, or read it with another profile.`,
    rejections.slice(0, FIRST_PROBLEMS).map(({ sheet, row, column, value, reason }) => ({
      path: [sheet, `row ${row}`, column ?? ''].filter((part) => part !== '').join(', '),
      found: value ?? 'nothing',
      expected: reason,
    })),
  )
}

function result(
  { input, file }: Taking,
  { summary, counts, rejections, exportedAt, exportedAtFrom }: Taken,
  done: { readonly importId: number | null; readonly tookMs: number },
): ImportResult {
  return {
    kind: 'done',
    importId: done.importId,
    dryRun: input.dryRun === true,
    duplicateOf: null,
    source: input.source,
    profile: summary.profile.metadata.name,
    rowKind: isRecordProfile(summary.profile) ? summary.profile.spec.rowKind : 'ticket',
    file: { name: file.name, bytes: file.bytes, sha256: file.sha256 },
    rowsRead: summary.rowsRead,
    accepted: summary.accepted,
    rejected: summary.rejected,
    ...counts,
    rejections: [...rejections],
    warnings: [...summary.warnings],
    exportedAt: isoOrNull(exportedAt),
    exportedAtFrom,
    tookMs: done.tookMs,
  }
}

/** What the answer says of a file that this source holds already: everything in it is unchanged. */
function sameFileAgain(file: File, earlier: KeptImport, tookMs: number): ImportResult {
  return {
    kind: 'done',
    importId: null,
    dryRun: false,
    duplicateOf: earlier.id,
    source: earlier.source,
    profile: earlier.profile,
    rowKind: earlier.rowKind,
    file: { name: file.name, bytes: file.bytes, sha256: file.sha256 },
    rowsRead: earlier.rowsRead,
    accepted: earlier.accepted,
    rejected: earlier.rejected,
    tickets: earlier.tickets,
    added: 0,
    updated: 0,
    unchanged: earlier.tickets,
    rejections: [],
    warnings: [],
    exportedAt: earlier.exportedAt,
    exportedAtFrom: earlier.exportedAtFrom,
    tookMs,
  }
}
