import { expect, it } from 'vitest'
import { connectInMemory, type Database } from '../../../electron/engine/store/database.ts'
import { MIGRATIONS } from '../../../electron/engine/store/migrations/all.ts'
import { customCells } from '../../../shared/tickets/custom-cells.ts'

function upTo(version: number): Database {
  const database = connectInMemory()
  for (const step of MIGRATIONS.slice(0, version)) step.up(database)
  return database
}

it('numbers its steps from 1, without a gap', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1))
})

it('has the schema that the snapshot shows', () => {
  const rows = upTo(MIGRATIONS.length)
    .prepare<[], { sql: string }>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name')
    .all()
  expect(rows.map(({ sql }) => sql.replaceAll(/\n {6}/g, '\n')).join('\n\n')).toMatchSnapshot()
})

it('keeps every table strict', () => {
  const tables = upTo(MIGRATIONS.length).pragma('table_list') as { name: string; schema: string; strict: number }[] // as SQLite lists them
  const loose = tables.filter(
    ({ name, schema, strict }) => schema === 'main' && !name.startsWith('sqlite_') && strict === 0,
  )
  expect(loose).toEqual([])
})

it('step 1 keeps agreements by reference and version, and an audit trail that nobody changes', () => {
  const database = upTo(1)
  const keep = () => database.exec("INSERT INTO agreement_version VALUES ('SLA', 1, '{}', 'x', 0)")
  keep()
  expect(keep).toThrow(/UNIQUE/)
  database.exec("INSERT INTO audit_entry VALUES (1, 0, 'act', 'subject', 'detail', 'a', 'b')")
  expect(() => database.exec("UPDATE audit_entry SET detail = 'nothing'")).toThrow('the audit trail is append-only')
  expect(() => database.exec('DELETE FROM audit_entry')).toThrow('the audit trail is append-only')
})

it('step 2 lets a ticket name only a version that there is, once the transaction ends', () => {
  const database = upTo(2)
  database.exec("INSERT INTO source (id, name) VALUES (1, 'desk')")
  const orphan = database.transaction(() =>
    database.exec("INSERT INTO ticket (id, source_id, key, current_version_id) VALUES (1, 1, 'INC1', 99)"),
  )
  expect(orphan).toThrow(/FOREIGN KEY/)
})

it('step 2 never gives an import the number of one that was taken back', () => {
  const database = upTo(2)
  const add = `INSERT INTO import (source_id, file_name, sha256, bytes, imported_at, exported_at_from, known_at, profile_name,
    profile, rows_read, accepted, rejected, tickets, added, updated, unchanged, warnings)
    VALUES (1, 'a', 'b', 1, 0, 'unknown', 0, 'p', '{}', 0, 0, 0, 0, 0, 0, 0, '[]')`
  database.exec("INSERT INTO source (id, name) VALUES (1, 'desk')")
  database.exec(add)
  database.exec('DELETE FROM import')
  database.exec(add)
  expect(database.prepare('SELECT id FROM import').pluck().all()).toEqual([2])
})

it('step 3 keeps a pack under one id', () => {
  const database = upTo(3)
  const keep = () =>
    database.exec("INSERT INTO pack VALUES ('p', 'SLA', '2026-H1', 0, 'p.pdf', 1, 1, 'x', NULL, NULL, NULL, '[]')")
  keep()
  expect(keep).toThrow(/UNIQUE/)
})

it('step 6 makes of the cells kept so far the print that the next import of them makes', () => {
  const database = upTo(5)
  const custom = { 'Ring number': '7', Ärger: 'groß' }
  const version = database.prepare(
    'INSERT INTO ticket_version (id, ticket_id, import_id, content_hash, sheet, row, custom) VALUES (?, ?, 1, ?, 1, 2, ?)',
  )
  database.pragma('foreign_keys = OFF')
  version.run(1, 1, Buffer.alloc(16), JSON.stringify(custom))
  version.run(2, 2, Buffer.alloc(16), null)
  MIGRATIONS[5]?.up(database)
  const prints = database.prepare('SELECT custom_print FROM ticket_version ORDER BY id').pluck().all()
  expect(prints).toEqual([customCells(custom).print(), 0])
})
