import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../shared/refusal.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { AskedDocument, documentFile } from './operations/agreement-document.ts'
import type { Which } from './store/breach-notes.ts'
import { countRejections, findImport, readRejections } from './store/import-register.ts'
import type { Store } from './store/open-store.ts'
import { listPacks, type PackRecord } from './store/pack-register.ts'
import { writeCsv } from './write-csv.ts'

type DocumentFile = typeof documentFile

export type EngineFile = { readonly fileName: string; readonly type: string; readonly bytes: Uint8Array }

/** The engine's own files by their address; null for any other address. */
export type EngineFiles = { read(pathname: string): Promise<EngineFile | null> }

const PACK = /^\/files\/packs\/([^/\\]+)$/
const QUESTIONNAIRE = /^\/files\/questionnaires\/([^/\\]+)\/([^/\\]+)\.xlsx$/
const AGREEMENT = /^\/files\/agreements\/([^/\\]+)\/(\d{1,15})\.pdf$/
const DRAFT = /^\/files\/drafts\/(\d{1,15})\.pdf$/
const REJECTIONS = /^\/files\/rejections\/(\d{1,15})\.csv$/

export function engineFiles(store: Store, now: () => Instant): EngineFiles {
  return {
    async read(pathname) {
      const pack = decoded(PACK.exec(pathname)?.[1])
      if (pack !== null) return readPack(store, pack)
      const [, reference, period] = (QUESTIONNAIRE.exec(pathname) ?? []).map(decoded)
      if (reference && period) return readQuestionnaire(store, { reference, period })
      const asked = documentAsked(pathname)
      if (asked !== null) return readDocument({ store, now }, asked)
      const importId = REJECTIONS.exec(pathname)?.[1]
      return importId === undefined ? null : readRejected(store, Number(importId))
    },
  }
}

function decoded(part: string | undefined): string | null {
  try {
    return part === undefined ? null : decodeURIComponent(part)
  } catch {
    return null
  }
}

/** Only a name that a pack of this workspace bears is read, so that no name leads out of the folder. */
async function readPack(store: Store, fileName: string): Promise<EngineFile | null> {
  const all = listPacks(store.database, null)
  const whole = all.find(({ id }) => fileName === `${id}.zip`)
  if (whole !== undefined) return readWholePack(store, whole)
  const kept = all.flatMap(({ pdf, workbook, summary, tables }) => [pdf, workbook, summary, tables])
  if (!kept.some((file) => file?.fileName === fileName)) return null
  const bytes = await readKept(store, fileName)
  return bytes === null ? null : { fileName, type: typeOf(fileName), bytes }
}

async function readKept(store: Store, fileName: string): Promise<Uint8Array | null> {
  return readFile(join(store.folder.packs, fileName)).catch(() => null)
}

/** All of a pack in one archive, put together when it is asked for; null where a file of it is gone. */
async function readWholePack(
  store: Store,
  { id, pdf, workbook, summary, tables }: PackRecord,
): Promise<EngineFile | null> {
  const kept = [pdf, workbook, summary].filter((file) => file !== null)
  const files = await Promise.all(
    kept.map(async ({ fileName: name }) => ({ name, bytes: await readKept(store, name) })),
  )
  const whole = files.flatMap(({ name, bytes }) => (bytes === null ? [] : [{ name, bytes }]))
  const packed = tables === null ? null : await readKept(store, tables.fileName)
  if (whole.length < kept.length || (tables !== null && packed === null)) return null
  const { bundle } = await import('./packs/bundle.ts')
  return { fileName: `${id}.zip`, type: 'application/zip', bytes: await bundle(whole, packed) }
}

/** Null while nobody has opened the review. */
async function readQuestionnaire(store: Store, which: Which): Promise<EngineFile | null> {
  const { revisionsOf } = await import('./store/review-register.ts')
  if (revisionsOf(store.database, which.reference, which.period).length === 0) return null
  const { questionnaireFile } = await import('./operations/questionnaire.ts')
  const { fileName, bytes } = await questionnaireFile({ store }, which)
  return { fileName, type: typeOf(fileName), bytes }
}

function documentAsked(pathname: string): AskedDocument | null {
  const [, written, version] = AGREEMENT.exec(pathname) ?? []
  const reference = decoded(written)
  if (reference !== null) return { reference, version: Number(version) }
  const draft = DRAFT.exec(pathname)?.[1]
  return draft === undefined ? null : { draft: Number(draft) }
}

/** Null where there is no such agreement, or a draft that is none yet. */
async function readDocument(asking: Parameters<DocumentFile>[0], asked: AskedDocument): Promise<EngineFile | null> {
  const { documentFile } = await import('./operations/agreement-document.ts')
  try {
    return await documentFile(asking, asked)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

function typeOf(fileName: string): string {
  if (fileName.endsWith('.zip')) return 'application/zip'
  return fileName.endsWith('.pdf')
    ? 'application/pdf'
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
}

function readRejected({ database }: Store, importId: number): EngineFile | null {
  if (findImport(database, importId) === null) return null
  const rows = readRejections(database, importId, { offset: 0, limit: countRejections(database, importId) })
  const header = ['sheet', 'row', 'column', 'value', 'reason']
  const cells = rows.map(({ sheet, row, column, value, reason }) => [sheet, String(row), column, value, reason])
  const bytes = new TextEncoder().encode(writeCsv([header, ...cells]))
  return { fileName: `rejections-of-import-${importId}.csv`, type: 'text/csv; charset=utf-8', bytes }
}
