import { expect, it } from 'vitest'
import { zoneBefore } from '../../renderer/screens/import/answers.ts'
import type { ImportRecord } from '../../shared/operations/imports.ts'

const record = (id: number, source: string, timeZone: string | null): ImportRecord => ({
  id,
  source,
  timeZone,
  profile: 'generic',
  rowKind: 'ticket',
  fileName: 'tickets.csv',
  sha256: 'f'.repeat(64),
  bytes: 1,
  importedAt: '2026-07-01T09:00:00.000Z',
  exportedAt: null,
  rowsRead: 1,
  accepted: 1,
  rejected: 0,
  tickets: 1,
  added: 1,
  updated: 0,
  unchanged: 0,
})

/** Newest first, as the operation lists them. */
const imports = [
  record(4, 'monitoring', 'UTC'),
  record(3, 'desk', null),
  record(2, 'desk', 'Europe/Berlin'),
  record(1, 'desk', 'Europe/London'),
]
const open = { needs: ['time-zone' as const] }

it('takes the zone over from the newest import of the source that was told one', () => {
  expect(zoneBefore(open, imports, ' desk ')).toEqual({ importId: 2, timeZone: 'Europe/Berlin' })
})

it.each([
  ['the times carry their zone', { needs: [] }, 'desk'],
  ['the source is new', open, 'warehouse'],
])('takes nothing over where %s', (_, asked, source) => {
  expect(zoneBefore(asked, imports, source)).toBeNull()
})
