import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connect } from '../../../electron/engine/store/database.ts'
import { MIGRATIONS } from '../../../electron/engine/store/migrations/all.ts'
import { newFolder } from '../../support/new-folder.ts'
import { openTestStore, refusalOf } from './builders.ts'

describe('a folder that becomes a workspace', () => {
  it('gets its rooms and an empty store of the newest schema', async () => {
    const folder = join(newFolder(), 'not', 'yet', 'there')
    const store = await openTestStore(folder)
    expect(readdirSync(folder).filter((name) => !name.includes('-'))).toEqual([
      'backups',
      'lock',
      'packs',
      'sources',
      'workspace.sqlite',
    ])
    expect(store.database.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
    await store.close()
  })

  it('may hold what a file manager leaves behind', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, '.DS_Store'), '')
    await (await openTestStore(folder)).close()
  })

  it('is not made where none was asked for', async () => {
    const folder = join(newFolder(), 'mistyped')
    const refusal = await refusalOf(openTestStore(folder, { create: false }))
    expect(refusal.code).toBe('workspace.missing')
    expect(existsSync(folder)).toBe(false)
  })

  it('is opened again with what it held, and no log beside it', async () => {
    const folder = newFolder()
    const first = await openTestStore(folder)
    await first.write((database) => database.exec("INSERT INTO source (name) VALUES ('desk')"))
    await first.close()
    expect(existsSync(join(folder, 'workspace.sqlite-wal'))).toBe(false)
    const second = await openTestStore(folder)
    expect(second.database.prepare('SELECT name FROM source').pluck().all()).toEqual(['desk'])
    await second.close()
  })
})

describe('a folder that is refused', () => {
  const spoil: Record<string, [(folder: string) => void, string, RegExp]> = {
    'holds another program’s files': [
      (folder) => writeFileSync(join(folder, 'holiday.jpg'), 'x'),
      'workspace.holds-something-else',
      /holiday\.jpg.*--workspace/,
    ],
    'holds a file that is no database': [
      (folder) => writeFileSync(join(folder, 'workspace.sqlite'), 'This is not SQLite, it is a letter.\n'.repeat(50)),
      'store.damaged',
      /workspace\.sqlite.*accord workspace restore/,
    ],
    'holds a database of another program': [
      (folder) => {
        const other = connect(join(folder, 'workspace.sqlite'))
        other.exec('CREATE TABLE bookmarks (url TEXT)')
        other.close()
      },
      'store.not-accord',
      /another program/,
    ],
    'has lost its store and kept its sources': [
      (folder) => {
        mkdirSync(join(folder, 'sources'))
        writeFileSync(join(folder, 'sources', 'a'.repeat(64)), 'x')
      },
      'workspace.store-is-gone',
      /lost its workspace\.sqlite/,
    ],
  }

  it.each(Object.entries(spoil))('%s', async (_, [act, code, sentence]) => {
    const folder = newFolder()
    act(folder)
    const before = readdirSync(folder, { recursive: true }).filter(
      (name) => !/^(lock|sources|packs|backups)/.test(String(name)),
    )
    const refusal = await refusalOf(openTestStore(folder))
    expect(refusal.code).toBe(code)
    expect(refusal.message).toMatch(sentence)
    const after = readdirSync(folder, { recursive: true }).filter(
      (name) => !/^(lock|sources|packs|backups)/.test(String(name)),
    )
    expect(after).toEqual(before)
  })

  it('is a file', async () => {
    const file = join(newFolder(), 'tickets.csv')
    writeFileSync(file, 'a,b\n')
    expect((await refusalOf(openTestStore(file))).code).toBe('workspace.not-a-folder')
    expect(readFileSync(file, 'utf8')).toBe('a,b\n')
  })

  it('was written by a newer Accord, and is left as it was', async () => {
    const folder = newFolder()
    const store = await openTestStore(folder)
    store.database.pragma(`user_version = ${MIGRATIONS.length + 1}`)
    await store.close()
    const before = readFileSync(join(folder, 'workspace.sqlite'))
    const refusal = await refusalOf(openTestStore(folder))
    expect(refusal.code).toBe('store.newer')
    expect(refusal.message).toContain(`its schema is ${MIGRATIONS.length + 1}, this one knows ${MIGRATIONS.length}`)
    expect(readFileSync(join(folder, 'workspace.sqlite')).equals(before)).toBe(true)
  })

  it('has a damaged page, and its newest backup is named', async () => {
    const folder = newFolder()
    const store = await openTestStore(folder)
    await store.write((database) => {
      const insert = database.prepare('INSERT INTO word (text) VALUES (?)')
      for (let word = 0; word < 20_000; word++) insert.run(`a rather long word, number ${word}`)
    })
    await store.close()
    const path = join(folder, 'workspace.sqlite')
    copyFileSync(path, join(folder, 'backups', 'workspace-2026-07-01T12-00-00Z.sqlite'))
    const bytes = readFileSync(path)
    bytes.fill(0x5a, bytes.length / 2, bytes.length / 2 + 8192)
    writeFileSync(path, bytes)
    const refusal = await refusalOf(openTestStore(folder))
    expect(refusal.code).toBe('store.damaged')
    expect(refusal.message).toContain('workspace-2026-07-01T12-00-00Z.sqlite')
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  // Whoever may do everything cannot be kept from writing.
  it.skipIf(process.getuid?.() === 0)('may not be written to', async () => {
    const folder = newFolder()
    const { chmodSync } = await import('node:fs')
    chmodSync(folder, 0o500)
    expect((await refusalOf(openTestStore(join(folder, 'inside')))).code).toBe('store.not-writable')
    chmodSync(folder, 0o700)
  })
})

describe('what an upgrade does', () => {
  it('copies the store first and carries everything over', async () => {
    const folder = newFolder()
    const old = await openTestStore(folder, { migrations: MIGRATIONS.slice(0, 1) })
    await old.write((database) =>
      database.exec(`INSERT INTO agreement_version VALUES ('SLA', 1, '{}', '${'0'.repeat(64)}', 7)`),
    )
    await old.close()
    const upgraded = await openTestStore(folder)
    expect(upgraded.database.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
    expect(upgraded.database.prepare('SELECT reference FROM agreement_version').pluck().all()).toEqual(['SLA'])
    await upgraded.close()
    const [copy = ''] = readdirSync(join(folder, 'backups'))
    expect(copy).toBe('before-upgrade-of-schema-1-2026-07-01T12-00-00Z.sqlite')
    const before = connect(join(folder, 'backups', copy), { readonly: true })
    expect(before.pragma('user_version', { simple: true })).toBe(1)
    expect(before.prepare('SELECT reference FROM agreement_version').pluck().all()).toEqual(['SLA'])
    before.close()
  })

  it('takes no copy of a new workspace', async () => {
    const folder = newFolder()
    await (await openTestStore(folder)).close()
    expect(readdirSync(join(folder, 'backups'))).toEqual([])
  })

  it('leaves the store at the old schema when a step fails', async () => {
    const folder = newFolder()
    await (await openTestStore(folder, { migrations: MIGRATIONS.slice(0, 2) })).close()
    const failing = {
      version: 3,
      name: 'failing',
      up(database: { exec(sql: string): unknown }) {
        database.exec('CREATE TABLE half_done (id INTEGER) STRICT')
        throw new Error('out of paper')
      },
    }
    await expect(openTestStore(folder, { migrations: [...MIGRATIONS.slice(0, 2), failing] })).rejects.toThrow(
      'out of paper',
    )
    const store = await openTestStore(folder, { migrations: MIGRATIONS.slice(0, 2) })
    expect(store.database.prepare("SELECT name FROM sqlite_schema WHERE name = 'half_done'").all()).toEqual([])
    await store.close()
  })
})

it('starts anew where a crash left an empty store behind', async () => {
  const folder = newFolder()
  await (await openTestStore(folder)).close()
  rmSync(join(folder, 'workspace.sqlite'))
  writeFileSync(join(folder, 'workspace.sqlite'), '')
  const store = await openTestStore(folder)
  expect(store.database.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
  await store.close()
})
