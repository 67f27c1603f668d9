import { expect, it } from 'vitest'
import { stripOf } from '../../renderer/screens/versions/spans.ts'
import type { VersionRow } from '../../shared/operations/agreements.ts'

function aVersion(version: number, from: string, to: string | null): VersionRow {
  const kept = { addedAt: '2026-01-01T00:00:00Z', sha256: '0'.repeat(64), signatures: [], draft: null }
  return { version, effective: { from, to }, state: 'in-force', ...kept }
}

const spans = (rows: readonly VersionRow[], today: string) =>
  stripOf(rows, today)?.spans.map(({ version, from, to }) => [version, from, to])

it.each([
  [
    'one after the other',
    [aVersion(1, '2025-01-01', '2025-12-31'), aVersion(2, '2026-01-01', '2026-12-31')],
    [
      [1, '2025-01-01', '2025-12-31'],
      [2, '2026-01-01', '2026-12-31'],
    ],
  ],
  [
    'the higher one taking over',
    [aVersion(1, '2025-01-01', '2026-12-31'), aVersion(2, '2026-03-01', '2026-06-30')],
    [
      [1, '2025-01-01', '2026-02-28'],
      [2, '2026-03-01', '2026-06-30'],
      [1, '2026-07-01', '2026-12-31'],
    ],
  ],
  [
    'a gap between them',
    [aVersion(1, '2025-01-01', '2025-06-30'), aVersion(2, '2026-01-01', '2026-12-31')],
    [
      [1, '2025-01-01', '2025-06-30'],
      [null, '2025-07-01', '2025-12-31'],
      [2, '2026-01-01', '2026-12-31'],
    ],
  ],
  ['one without a last day', [aVersion(1, '2025-01-01', null)], [[1, '2025-01-01', null]]],
] as const)('draws %s', (_, rows, expected) => {
  expect(spans(rows, '2026-05-15')).toEqual(expected)
})

it('places today and the years in it', () => {
  const strip = stripOf([aVersion(1, '2025-01-01', '2026-12-31')], '2026-01-01')
  expect(strip?.today).toBe(0.5)
  expect(strip?.years).toEqual([{ year: '2026', at: 0.5 }])
})

it('begins with today where the first version is still to come', () => {
  expect(spans([aVersion(1, '2026-03-01', '2026-03-31')], '2026-02-01')).toEqual([
    [null, '2026-02-01', '2026-02-28'],
    [1, '2026-03-01', '2026-03-31'],
  ])
})

it('draws nothing of no versions', () => {
  expect(stripOf([], '2026-05-15')).toBeNull()
})
