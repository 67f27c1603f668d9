import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAudit } from '../../../electron/engine/store/audit-trail.ts'
import { backUp } from '../../../electron/engine/store/backup.ts'
import { MIGRATIONS } from '../../../electron/engine/store/migrations/all.ts'
import { restoreBackup } from '../../../electron/engine/store/restore.ts'
import { newFolder } from '../../support/new-folder.ts'
import { aTicket, importTickets, NOON, openTestStore, refusalOf } from './builders.ts'

const restoring = (folder: string, backup: string) =>
  restoreBackup({ folder, backup, now: () => NOON, program: 'a test' })

async function keysIn(folder: string): Promise<unknown> {
  const store = await openTestStore(folder)
  const keys = store.database.prepare('SELECT key FROM ticket ORDER BY key').pluck().all()
  await store.close()
  return keys
}

/** One ticket backed up, another one imported since. */
async function backedUp(folder: string): Promise<string> {
  const store = await openTestStore(folder)
  await importTickets(store, { tickets: [aTicket({ key: 'A' })] })
  const { fileName } = await backUp(store.database, store.folder, NOON)
  await importTickets(store, { tickets: [aTicket({ key: 'B' })] })
  await store.close()
  return fileName
}

describe('a backup', () => {
  it('is restored, and what it replaced is kept and can be restored in turn', async () => {
    const folder = newFolder()
    const backup = await backedUp(folder)
    const restored = await restoring(folder, backup)
    expect(restored).toMatchObject({ imports: 1, before: 'before-restore-2026-07-01T12-00-00Z.sqlite' })
    expect(await keysIn(folder)).toEqual(['A'])
    await restoring(folder, restored.before ?? '')
    expect(await keysIn(folder)).toEqual(['A', 'B'])
  })

  it('says in the trail that it was restored', async () => {
    const folder = newFolder()
    await restoring(folder, await backedUp(folder))
    const store = await openTestStore(folder)
    expect(readAudit(store.database, { offset: 0, limit: 1 })).toMatchObject([{ act: 'workspace.restore' }])
    await store.close()
  })

  it('replaces a store that cannot be read', async () => {
    const folder = newFolder()
    const backup = await backedUp(folder)
    writeFileSync(join(folder, 'workspace.sqlite'), 'spilt coffee')
    const { before } = await restoring(folder, backup)
    expect(await keysIn(folder)).toEqual(['A'])
    expect(readFileSync(join(folder, 'backups', before ?? ''), 'utf8')).toBe('spilt coffee')
  })

  it('of an older schema is brought up to this one', async () => {
    const folder = newFolder()
    const old = await openTestStore(folder, { migrations: MIGRATIONS.slice(0, 2) })
    const { fileName } = await backUp(old.database, old.folder, NOON)
    await old.close()
    await restoring(folder, fileName)
    const store = await openTestStore(folder)
    expect(store.database.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
    await store.close()
  })

  it('made twice within a second has two names', async () => {
    const store = await openTestStore(newFolder())
    const names = [await backUp(store.database, store.folder, NOON), await backUp(store.database, store.folder, NOON)]
    expect(names.map(({ fileName }) => fileName)).toEqual([
      'workspace-2026-07-01T12-00-00Z.sqlite',
      'workspace-2026-07-01T12-00-00Z-2.sqlite',
    ])
    await store.close()
  })
})

describe('what is refused as a backup', () => {
  it.each([
    ['a file that is no database', 'just text\n'.repeat(200), 'backup.not-accord'],
    ['an empty file', '', 'backup.not-accord'],
  ])('%s, and the store stays', async (_, content, code) => {
    const folder = newFolder()
    await backedUp(folder)
    const file = join(newFolder(), 'backup.sqlite')
    writeFileSync(file, content)
    expect((await refusalOf(restoring(folder, file))).code).toBe(code)
    expect(await keysIn(folder)).toEqual(['A', 'B'])
    expect(readdirSync(folder).filter((name) => name.startsWith('.restoring'))).toEqual([])
  })

  it('one that is not there', async () => {
    const folder = newFolder()
    await backedUp(folder)
    const refusal = await refusalOf(restoring(folder, 'last-week.sqlite'))
    expect([refusal.code, refusal.message.includes('last-week.sqlite')]).toEqual(['backup.missing', true])
  })

  it('any, while the workspace is open', async () => {
    const folder = newFolder()
    const backup = await backedUp(folder)
    const store = await openTestStore(folder)
    expect((await refusalOf(restoring(folder, backup))).code).toBe('workspace.in-use')
    await store.close()
  })
})
