import { rmSync } from 'node:fs'
import { implement } from '@orpc/server'
import { imports as contract } from '../../../shared/operations/imports.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { Services } from '../services.ts'
import { appendAudit } from '../store/audit-trail.ts'
import { fieldValues } from '../store/field-values.ts'
import { countRejections, findImport, listImports, readRejections } from '../store/import-register.ts'
import { listProfiles } from '../store/profile-register.ts'
import { isInBackup, isReferenced, sourcePath } from '../store/source-files.ts'
import { undoImport } from '../store/undo-import.ts'
import { ROW_NOUNS } from './choose-records.ts'
import { inspectImport } from './inspect-import.ts'
import { profileChoices } from './profile-choices.ts'
import { progressStream } from './progress-stream.ts'
import { runImport } from './run-import.ts'

const imports = implement(contract)

export function importOperations(services: Services) {
  const { store } = services
  return {
    profiles: imports.profiles.handler(() => profileChoices(store.database)),
    inspect: imports.inspect.handler(({ input, signal }) => inspectImport(services, input, signal)),
    words: imports.words.handler(async ({ input, signal }) => {
      const { grant, ...asked } = input
      const { countWords } = await import('../intake/count-words.ts')
      const context = { profiles: listProfiles(store.database), now: services.now(), signal }
      return countWords(services.grants.file(grant), asked, context)
    }),
    run: imports.run.handler(({ input, signal }) =>
      progressStream((report, stop) => runImport(services, input, { report, signal: stop }), signal),
    ),
    list: imports.list.handler(() => listImports(store.database)),
    fieldValues: imports.fieldValues.handler(({ input }) => fieldValues(store.database, input.field)),
    rejections: imports.rejections.handler(({ input }) => {
      knownImport(services, input.importId)
      return {
        total: countRejections(store.database, input.importId),
        rows: readRejections(store.database, input.importId, input),
      }
    }),
    undo: imports.undo.handler(({ input }) => takeBack(services, input.importId)),
  }
}

function knownImport({ store }: Services, importId: number) {
  const found = findImport(store.database, importId)
  if (found !== null) return found
  throw new Refusal(
    'import.unknown',
    `There is no import ${importId} in this workspace; accord import list shows them.`,
  )
}

async function takeBack(services: Services, importId: number) {
  const { store, now } = services
  const { sha256, source, fileName, rowKind } = knownImport(services, importId)
  const undone = await store.write((database) => {
    const counts = undoImport(database, importId)
    const detail = `${fileName} into ${source}: ${counts.removed} ${ROW_NOUNS[rowKind]} removed, ${counts.restored} as before`
    appendAudit(database, { at: now(), act: 'import.undo', subject: `import ${importId}`, detail })
    return counts
  })
  const isWanted = isReferenced(store.database, sha256) || isInBackup(store.folder, sha256)
  if (!isWanted) rmSync(sourcePath(store.folder, sha256), { force: true })
  return { importId, ...undone }
}
