import { expect, it } from 'vitest'
import { isWorthRemembering, meaningOf, withMeaning } from '../../renderer/screens/import/word-mapping.ts'
import type { ColumnWords } from '../../shared/operations/imports.ts'
import type { ImportProfile } from '../../shared/tickets/import-profile.ts'

const status: ColumnWords = {
  field: 'status',
  column: 'State',
  words: [
    { text: 'Parked', rows: 2, meaning: null },
    { text: 'Done', rows: 1, meaning: 'resolved' },
  ],
  more: 0,
}
const profile = (values?: ImportProfile['spec']['values']): ImportProfile => ({
  apiVersion: 'accord/v1',
  kind: 'ImportProfile',
  metadata: { name: 'desk' },
  spec: { columns: {}, ...(values === undefined ? {} : { values }) },
})
const [parked, done] = status.words as [ColumnWords['words'][number], ColumnWords['words'][number]] // two, as written

it('says what a word means besides what is known of the others', () => {
  const asked = { values: undefined, profile: profile({ status: { Waiting: 'pending' } }) }
  expect(withMeaning(asked, status, { text: 'Parked', meaning: 'pending' })).toEqual({
    status: { Waiting: 'pending', Done: 'resolved', Parked: 'pending' },
  })
})

it('takes back what was said of a word, and of that word alone', () => {
  const values = { status: { Parked: 'pending', Done: 'closed' }, priority: { P1: 'Critical' } } as const
  expect(withMeaning({ values, profile: profile() }, status, { text: 'Parked', meaning: null })).toEqual({
    status: { Done: 'closed' },
    priority: { P1: 'Critical' },
  })
})

it('reads a word as the person said, else as the file was read', () => {
  expect(meaningOf(undefined, 'status', done)).toBe('resolved')
  expect(meaningOf({ status: { Parked: 'pending' } }, 'status', parked)).toBe('pending')
  expect(meaningOf({ status: { Parked: 'pending' } }, 'status', done)).toBeNull()
  expect(meaningOf({ priority: {} }, 'priority', { text: 'Minor', rows: 1, meaning: 'Low' })).toBe('Minor')
})

it.each([
  [{}, false],
  [{ profile: 'generic', timeZone: 'UTC' }, false],
  [{ values: {} }, true],
  [{ sheet: 'Tickets' }, true],
  [{ columns: {} }, true],
])('%j is worth remembering: %s', (overrides, expected) => {
  expect(isWorthRemembering(overrides)).toBe(expected)
})
