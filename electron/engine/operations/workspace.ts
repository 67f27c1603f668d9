import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { implement } from '@orpc/server'
import { workspace as contract } from '../../../shared/operations/workspace.ts'
import type { Services } from '../services.ts'
import { countAgreements } from '../store/agreement-register.ts'
import { appendAudit, countAudit, listActs, readAudit } from '../store/audit-trail.ts'
import { backUp } from '../store/backup.ts'
import { countImports } from '../store/import-register.ts'
import { schemaVersion } from '../store/migrate.ts'
import { countPacks } from '../store/pack-register.ts'
import { countRecords } from '../store/record-counts.ts'
import { dataCutOff, listSources } from '../store/source-register.ts'
import { verifyStore } from '../store/verify.ts'
import { isoOrNull } from './iso-or-null.ts'

const workspace = implement(contract)

export function workspaceOperations({ store, now }: Services) {
  return {
    info: workspace.info.handler(() => {
      const { database, folder } = store
      const sources = listSources(database)
      return {
        name: basename(folder.path),
        folder: folder.path,
        schemaVersion: schemaVersion(database),
        agreements: countAgreements(database),
        imports: countImports(database),
        tickets: sources.reduce((sum, { tickets }) => sum + tickets, 0),
        records: countRecords(database),
        packs: countPacks(database),
        bytes: bytesUnder(folder.path),
        dataCutOff: isoOrNull(dataCutOff(database, null)),
        sources: sources.map((source) => ({ ...source, newestExport: isoOrNull(source.newestExport) })),
      }
    }),
    verify: workspace.verify.handler(() => verifyStore(store)),
    backup: workspace.backup.handler(() =>
      store.exclusively(async () => {
        const made = await backUp(store.database, store.folder, now())
        const detail = `${made.bytes} bytes`
        appendAudit(store.database, { at: now(), act: 'workspace.backup', subject: made.fileName, detail })
        return made
      }),
    ),
    audit: workspace.audit.handler(({ input }) => ({
      total: countAudit(store.database, input),
      entries: readAudit(store.database, input).map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() })),
      acts: listActs(store.database),
    })),
  }
}

function bytesUnder(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + sizeOf(join(entry.parentPath, entry.name)), 0)
}

/** A file that has just gone (SQLite's own) weighs nothing. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
