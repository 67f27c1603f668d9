import { join } from 'node:path'
import { expect, it } from 'vitest'
import { appendAudit, firstBrokenEntry, readAudit } from '../../../electron/engine/store/audit-trail.ts'
import { connect } from '../../../electron/engine/store/database.ts'
import { newFolder } from '../../support/new-folder.ts'
import { NOON, openTestStore } from './builders.ts'

async function trailOfThree(folder: string): Promise<void> {
  const store = await openTestStore(folder)
  for (const detail of ['one', 'two', 'three']) {
    await store.write((database) => appendAudit(database, { at: NOON, act: 'test', subject: 'trail', detail }))
  }
  await store.close()
}

it('reads newest first, and its chain is whole', async () => {
  const folder = newFolder()
  await trailOfThree(folder)
  const store = await openTestStore(folder)
  expect(readAudit(store.database, { offset: 0, limit: 2 }).map(({ sequence, detail }) => [sequence, detail])).toEqual([
    [3, 'three'],
    [2, 'two'],
  ])
  expect(firstBrokenEntry(store.database)).toBeNull()
  await store.close()
})

it.each([
  ['an entry that was rewritten', "UPDATE audit_entry SET detail = 'nothing' WHERE sequence = 2", 2],
  ['an entry that was taken out', 'DELETE FROM audit_entry WHERE sequence = 2', 3],
  ['a first entry that was taken out', 'DELETE FROM audit_entry WHERE sequence = 1', 2],
  ['an entry whose hash was made to fit', "UPDATE audit_entry SET hash = 'x' WHERE sequence = 1", 1],
])('finds %s behind its back', async (_, tampering, broken) => {
  const folder = newFolder()
  await trailOfThree(folder)
  const tampered = connect(join(folder, 'workspace.sqlite'))
  tampered.exec('DROP TRIGGER audit_entry_is_never_changed; DROP TRIGGER audit_entry_is_never_removed;')
  tampered.exec(tampering)
  expect(firstBrokenEntry(tampered)).toBe(broken)
  tampered.close()
})
