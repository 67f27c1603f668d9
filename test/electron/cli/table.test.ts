import { expect, it } from 'vitest'
import { facts, table } from '../../../electron/cli/table.ts'

it('aligns words left, numbers right, and letters of any width', () => {
  const rows = [
    ['Hardware', '1'],
    ['修理', '24,918'],
    ['a\tb\nc', ''],
  ]
  expect(table([{ head: 'Group' }, { head: 'Tickets', align: 'right' }], rows).split('\n')).toEqual([
    'Group      Tickets',
    '────────   ───────',
    'Hardware         1',
    '修理        24,918',
    'a b c',
    '',
  ])
})

it('has as many rows as there are', () => {
  const rows = Array.from({ length: 200_000 }, (_, index) => [String(index)])
  expect(table([{ head: 'Row' }], rows).split('\n')).toHaveLength(200_003)
})

it('puts values beside their names', () => {
  expect(
    facts([
      ['Pack', 'a.pdf'],
      ['As of', 'today\u001b[2J'],
    ]),
  ).toBe('Pack    a.pdf\nAs of   today [2J\n')
})
