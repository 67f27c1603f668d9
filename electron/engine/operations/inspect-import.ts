import type { Inspection, Reading } from '../../../shared/operations/imports.ts'
import type { inspectFile } from '../intake/inspect-file.ts'
import type { inspectRecords } from '../intake/inspect-records.ts'
import type { Services } from '../services.ts'
import { importOfFile } from '../store/import-register.ts'
import { listProfiles } from '../store/profile-register.ts'
import { chooseKind } from './choose-records.ts'

type Asked = Reading & { readonly grant: string }

/** Looks at a file of any kind without taking anything from it; what its rows are is found out, or asked. */
export async function inspectImport(
  { store, grants, now }: Services,
  { grant, ...reading }: Asked,
  signal: AbortSignal | undefined,
): Promise<Inspection> {
  const place = grants.file(grant)
  const chosen = await chooseKind(store.database, reading, { ...place, signal }, { listsProfiles: true })
  const { choice, isSettled } = chosen
  const run = { profiles: listProfiles(store.database), now: now(), signal }
  const asks = isSettled ? [] : (['kind'] as const)
  const found =
    choice === null ? await ticketsOf(place, reading, run) : await recordsOf(place, { reading, choice }, run)
  return {
    ...found,
    profiles: [...chosen.profiles],
    needs: [...asks, ...found.needs],
    alreadyImported: importOfFile(store.database, found.file.sha256)?.id ?? null,
  }
}

async function ticketsOf(...asked: Parameters<typeof inspectFile>) {
  const intake = await import('../intake/inspect-file.ts')
  const found = await intake.inspectFile(...asked)
  return { ...found, rowKind: 'ticket' as const, records: [], series: [], lacking: null }
}

async function recordsOf(...asked: Parameters<typeof inspectRecords>) {
  const intake = await import('../intake/inspect-records.ts')
  return { ...(await intake.inspectRecords(...asked)), tickets: [] }
}
