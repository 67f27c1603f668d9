import { expect, it } from 'vitest'
import { connectInMemory } from '../../../electron/engine/store/database.ts'
import { storageRefusal } from '../../../electron/engine/store/storage-refusal.ts'
import { Refusal } from '../../../shared/refusal.ts'

const failing = (code: string) => Object.assign(new Error('it failed'), { code })

it.each([
  ['ENOSPC', 'store.disk-full'],
  ['EDQUOT', 'store.disk-full'],
  ['EACCES', 'store.not-writable'],
  ['EROFS', 'store.not-writable'],
  ['EPERM', 'store.not-writable'],
  ['EIO', 'store.disk-failed'],
])('says %s as %s, with the place and the next step', (code, expected) => {
  const refusal = storageRefusal(failing(code), '/home/dana/Accord')
  expect(refusal).toMatchObject({
    name: 'Refusal',
    code: expected,
    message: expect.stringContaining('/home/dana/Accord'),
  })
})

it('knows a full disk as SQLite says it', () => {
  const database = connectInMemory()
  database.exec('CREATE TABLE t (b BLOB)')
  database.pragma('max_page_count = 4')
  let raised: unknown = null
  try {
    database.exec('INSERT INTO t VALUES (randomblob(100000))')
  } catch (error) {
    raised = error
  }
  expect(storageRefusal(raised, '/w')).toMatchObject({ code: 'store.disk-full' })
})

it('leaves everything else as it came', () => {
  const others = [new Refusal('a', 'b'), new Error('a fault'), failing('ENOENT'), null, 'text']
  expect(others.map((error) => storageRefusal(error, '/w'))).toEqual(others)
})
