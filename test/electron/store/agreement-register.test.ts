import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { keepAgreement } from '../../../electron/engine/operations/keep-agreement.ts'
import { listVersions, versionsOf } from '../../../electron/engine/store/agreement-register.ts'
import { connectInMemory, type Database } from '../../../electron/engine/store/database.ts'
import { MIGRATIONS } from '../../../electron/engine/store/migrations/all.ts'
import { keepTermination } from '../../../electron/engine/store/termination-register.ts'
import { readAgreement } from '../../../shared/agreement/read-agreement.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { anAgreement } from '../../fixtures/agreements.ts'
import { anyAgreement } from '../../fixtures/any-agreement.ts'

/** Each is read, kept and written twice; thousands now and then: `RUNS=5000 npx vitest run … test/electron/store/agreement-register`. */
const RUNS = Number(process.env.RUNS ?? 120)

function aStore(): Database {
  const database = connectInMemory()
  for (const step of MIGRATIONS) step.up(database)
  return database
}

const keeping = { at: 0, act: 'agreement.add', who: null }

it('gives any agreement back from file to store to file, to the byte', () => {
  const database = aStore()
  let kept = 0
  fc.assert(
    fc.property(anyAgreement, (any) => {
      kept += 1
      const given = { ...any, metadata: { ...any.metadata, reference: `SLA-${kept}` } }
      const file = writeAgreement(given, 'yaml')
      const { agreement } = readAgreement(file, 'yaml')
      if (agreement === null) throw new Error('an agreement in order was not read')
      keepAgreement(database, agreement, keeping)
      const [version] = versionsOf(database, given.metadata.reference)
      expect(version?.written).toEqual(given)
      expect(version && writeAgreement(version.written, 'yaml')).toBe(file)
      expect(version?.dates).toMatchObject({ from: given.spec.effective.from, to: given.spec.effective.to ?? null })
    }),
    { numRuns: RUNS },
  )
  expect(listVersions(database)).toHaveLength(kept)
}, 600_000)

it('ends every version up to the terminated one, and leaves its text alone', () => {
  const database = aStore()
  const version = (number: number, from: string) =>
    anAgreement((a) => Object.assign(a.spec, { version: number, effective: { from } }))
  for (const one of [version(1, '2026-01-01'), version(2, '2026-06-01'), version(3, '2027-01-01')])
    keepAgreement(database, one, keeping)
  const termination = {
    lastDay: '2026-09-30',
    noticeOn: '2026-06-30',
    by: 'Lee',
    reason: 'Moved',
    inspite: null,
    at: 0,
  }
  keepTermination(database, 'SLA-IT-MKT', { ...termination, version: 2 })
  const found = versionsOf(database, 'SLA-IT-MKT')
  expect(found.map(({ agreement, written }) => [agreement.spec.effective, written.spec.effective])).toEqual([
    [{ from: '2026-01-01', to: '2026-09-30' }, { from: '2026-01-01' }],
    [{ from: '2026-06-01', to: '2026-09-30' }, { from: '2026-06-01' }],
    [{ from: '2027-01-01' }, { from: '2027-01-01' }],
  ])
})
