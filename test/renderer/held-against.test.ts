import { expect, it } from 'vitest'
import { lastUpdate } from '../../renderer/components/last-update.ts'
import { heldAgainstChoices, readHeldAgainst } from '../../renderer/screens/changes/held-against.ts'
import type { ImportRecord } from '../../shared/operations/imports.ts'
import { someFigures } from '../support/figures.ts'

function anImport(id: number, source: string): ImportRecord {
  return {
    id,
    source,
    profile: 'generic',
    rowKind: 'ticket',
    fileName: `${source}-${id}.csv`,
    sha256: '0'.repeat(64),
    bytes: 1,
    importedAt: '2026-07-02T08:00:00Z',
    exportedAt: null,
    timeZone: null,
    rowsRead: 1,
    accepted: 1,
    rejected: 0,
    tickets: 1,
    added: 1,
    updated: 0,
    unchanged: 0,
  }
}

const figures = someFigures()
const [desk = ''] = figures.tickets.sources

it.each([
  ['import-12', { importId: 12 }],
  ['since-2026-04-30T23:00:00.000Z', { asOf: '2026-04-30T23:00:00.000Z' }],
  ['versions-1.2', { versions: [1, 2] }],
  ['import-x', null],
  ['since-yesterday', null],
  ['', null],
  [undefined, null],
])('reads %s from an address', (text, state) => {
  expect(readHeldAgainst(text)).toEqual(state)
})

it('offers the imports that the figures rest on, the newest first, and the month ends before what is known', () => {
  const groups = heldAgainstChoices(figures, [anImport(1, desk), anImport(2, 'elsewhere'), anImport(3, desk)])
  const [imports, ends] = groups.map(({ items }) => items.map(({ value }) => value))
  expect(imports).toEqual(['import-3', 'import-1'])
  expect(ends?.length).toBeGreaterThan(0)
  for (const value of [...(imports ?? []), ...(ends ?? [])]) expect(readHeldAgainst(value)).not.toBeNull()
})

it('offers the versions before each later one', () => {
  const of = { ...figures, agreement: { ...figures.agreement, versions: [1, 2, 3] } }
  const versions = heldAgainstChoices(of, []).find(({ group }) => group.includes('versions'))
  expect(versions?.items.map(({ value }) => value)).toEqual(['versions-1', 'versions-1.2'])
})

it('calls an import an update only where its source came before', () => {
  expect(lastUpdate(figures, [anImport(1, desk), anImport(2, desk), anImport(3, 'elsewhere')])?.id).toBe(2)
  expect(lastUpdate(figures, [anImport(1, desk)])).toBeNull()
})
