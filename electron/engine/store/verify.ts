import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { firstBrokenEntry } from './audit-trail.ts'
import type { Database } from './database.ts'
import type { Store } from './open-store.ts'
import { listPacks } from './pack-register.ts'
import { hashFile, sourcePath } from './source-files.ts'
import { checkAgreements } from './verify-agreements.ts'
import type { WorkspaceFolder } from './workspace-folder.ts'

export type Verification = {
  readonly ok: boolean
  readonly checks: { readonly name: string; readonly ok: boolean; readonly detail: string }[]
}

/** Looks at everything that a figure rests on; changes nothing. */
export async function verifyStore({ database, folder }: Pick<Store, 'database' | 'folder'>): Promise<Verification> {
  const checks = [
    checkDatabase(database),
    checkReferences(database),
    checkTrail(database),
    checkAgreements(database),
    await checkSources(database, folder),
    await checkPacks(database, folder),
  ]
  return { ok: checks.every(({ ok }) => ok), checks }
}

function checkDatabase(database: Database) {
  const found = String(database.pragma('integrity_check(5)', { simple: true }))
  return { name: 'Database', ok: found === 'ok', detail: found === 'ok' ? 'whole' : found }
}

function checkReferences(database: Database) {
  // One row for each broken reference.
  const broken = database.pragma('foreign_key_check') as unknown[]
  const detail = broken.length === 0 ? 'every reference leads somewhere' : `${broken.length} lead nowhere`
  return { name: 'References', ok: broken.length === 0, detail }
}

function checkTrail(database: Database) {
  const broken = firstBrokenEntry(database)
  const detail = broken === null ? 'every entry follows from the one before' : `entry ${broken} was changed`
  return { name: 'Audit trail', ok: broken === null, detail }
}

async function checkSources(database: Database, folder: WorkspaceFolder) {
  const hashes = database.prepare<[], string>('SELECT DISTINCT sha256 FROM import ORDER BY sha256').pluck().all()
  const wrong: string[] = []
  for (const sha256 of hashes)
    if (!(await isIntact(sourcePath(folder, sha256), sha256))) wrong.push(sha256.slice(0, 12))
  const detail = wrong.length === 0 ? `${hashes.length} kept as they came` : `missing or changed: ${wrong.join(', ')}`
  return { name: 'Source files', ok: wrong.length === 0, detail }
}

async function checkPacks(database: Database, folder: WorkspaceFolder) {
  const files = listPacks(database, null).flatMap(({ pdf, workbook }) => (workbook === null ? [pdf] : [pdf, workbook]))
  const wrong: string[] = []
  for (const { fileName, sha256 } of files) {
    if (!(await isIntact(join(folder.packs, fileName), sha256))) wrong.push(fileName)
  }
  const detail =
    wrong.length === 0 ? `${files.length} files as they were made` : `missing or changed: ${wrong.join(', ')}`
  return { name: 'Packs', ok: wrong.length === 0, detail }
}

async function isIntact(path: string, sha256: string): Promise<boolean> {
  return existsSync(path) && (await hashFile(path)).sha256 === sha256
}
