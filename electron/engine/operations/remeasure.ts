import { linkSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAgreement } from '../../../shared/agreement/read-agreement.ts'
import { reading } from '../../../shared/operations/imports.ts'
import type { ReviewSnapshot } from '../../../shared/review/snapshot.ts'
import { grantRegister } from '../grants.ts'
import type { Services } from '../services.ts'
import { keepVersion } from '../store/agreement-register.ts'
import type { Database } from '../store/database.ts'
import { decideExclusion, keepExclusion } from '../store/exclusion-register.ts'
import { keepManualValue } from '../store/manual-register.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { sourcePath } from '../store/source-files.ts'
import { keptVersions } from './agreements.ts'
import { type Measured, measurements } from './measurements.ts'
import { runImport } from './run-import.ts'

/**
 * Measures a frozen review again in a workspace of its own, made from the kept files and removed afterwards. `read` gets what was
 * measured, and the number that each import had when it was frozen, by the number it has now.
 */
export async function remeasure<Answer>(
  { store, log }: Services,
  snapshot: ReviewSnapshot,
  read: (measured: Measured, importIds: ReadonlyMap<number, number>) => Answer,
): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'accord-verify-'))
  const clock = { at: Date.parse(snapshot.review.frozenAt) }
  try {
    const scratch = await openStore({
      folder: join(folder, 'workspace'),
      now: () => clock.at,
      program: 'a verification',
      create: true,
    })
    try {
      const services: Services = {
        store: scratch,
        grants: grantRegister(),
        measurements: measurements(scratch),
        now: () => clock.at,
        log,
      }
      const importIds = await importAgain(services, snapshot, { from: store, folder, clock })
      await scratch.write((database) => keepTerms(database, snapshot))
      const { reference, period } = snapshot.review
      return read(await services.measurements.measure(keptVersions(scratch, reference), period), importIds)
    } finally {
      await scratch.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Again = { readonly from: Store; readonly folder: string; readonly clock: { at: number } }

/** Every kept file, in the order and at the moments in which they were imported. */
async function importAgain(
  services: Services,
  { imports }: ReviewSnapshot,
  { from, folder, clock }: Again,
): Promise<Map<number, number>> {
  const ids = new Map<number, number>()
  for (const { id, source, sha256, fileName, importedAt, exportedAt, profile } of imports) {
    const place = join(folder, String(id))
    mkdirSync(place)
    const path = join(place, fileName)
    await bring(sourcePath(from.folder, sha256), path)
    clock.at = Date.parse(importedAt)
    const input = {
      grant: services.grants.forPath(path),
      source,
      profile: reading.shape.profile.parse(profile),
      ...(exportedAt === null ? {} : { exportedAt }),
    }
    const { importId } = await runImport(services, input, { report: () => {}, signal: new AbortController().signal })
    if (importId !== null) ids.set(importId, id)
  }
  return ids
}

/** A second name for the file, or a copy where it lies on another disk. */
async function bring(from: string, to: string): Promise<void> {
  try {
    linkSync(from, to)
  } catch {
    await copyFile(from, to)
  }
}

/** The agreement, the values typed in, and the exclusions, as they were frozen. */
function keepTerms(database: Database, { agreement, manual, exclusions, review }: ReviewSnapshot): void {
  const at = Date.parse(review.frozenAt)
  for (const { text, sha256 } of agreement) {
    const read = readAgreement(text, 'json').agreement
    if (read !== null) keepVersion(database, { agreement: read, text, sha256, addedAt: at })
  }
  for (const value of manual) keepManualValue(database, review.reference, value)
  for (const { target, sourceName, key, reason, evidence, requested, decided, withdrawn } of exclusions) {
    if (decided?.outcome !== 'approved' || withdrawn !== null) continue
    const asked = { target, sourceName, key, reason, evidence, ...requested, at: Date.parse(requested.at) }
    const id = keepExclusion(database, review, asked)
    decideExclusion(database, id, { ...decided, at: Date.parse(decided.at) })
  }
}
