import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  lastDayOf,
  lastDayOfAll,
  lifeOn,
  type VersionDates,
  versionOn,
  versionToShow,
} from '../../../shared/agreement/life.ts'
import { nextVersion } from '../../../shared/agreement/next-version.ts'
import { endedOn } from '../../../shared/agreement/termination.ts'
import { refuseOverlap } from '../../../shared/agreement/versions.ts'
import { effectiveVersions, versionAt } from '../../../shared/sla/effective-versions.ts'
import { addDays } from '../../../shared/time/civil-date.ts'
import { wallToInstant } from '../../../shared/time/zone.ts'
import { anAgreement } from '../../fixtures/agreements.ts'

const dates = (
  version: number,
  from: string,
  to: string | null = null,
  terminatedOn: string | null = null,
): VersionDates => ({
  version,
  from,
  to,
  terminatedOn,
})

describe('a version of an agreement', () => {
  const year = dates(1, '2026-01-01', '2026-12-31')
  const next = dates(2, '2027-01-01', '2027-12-31')
  const ended = dates(1, '2026-01-01', '2026-12-31', '2026-06-30')

  it.each([
    ['2025-12-31', year, [year], 'agreed'],
    ['2026-01-01', year, [year], 'in-force'],
    ['2026-12-31', year, [year], 'in-force'],
    ['2027-01-01', year, [year], 'expired'],
    ['2026-12-31', next, [year, next], 'agreed'],
    ['2026-06-30', ended, [ended], 'in-force'],
    ['2026-07-01', ended, [ended], 'terminated'],
    ['2026-03-01', dates(1, '2026-04-01', null, '2026-03-15'), [], 'terminated'],
    ['2027-01-01', dates(1, '2026-01-01', '2026-12-31', '2026-12-31'), [], 'expired'],
    ['2026-07-01', dates(1, '2026-01-01'), [dates(1, '2026-01-01'), dates(2, '2026-07-01')], 'expired'],
    ['2026-08-01', dates(1, '2026-01-01'), [dates(1, '2026-01-01'), dates(2, '2026-07-01', '2026-07-31')], 'in-force'],
  ] as const)('on %s: %j beside %j is %s', (day, version, versions, state) => {
    expect(lifeOn(version, versions.length === 0 ? [version] : versions, day)).toBe(state)
  })

  it.each([
    ['the one in force', '2026-05-01', 1],
    ['the one to come where none is in force', '2025-05-01', 1],
    ['the last where none is left', '2029-05-01', 2],
  ])('speaks for it: %s', (_, day, version) => {
    expect(versionToShow([year, next], day)?.version).toBe(version)
  })

  it('does not expire while the next begins in time', () => {
    expect(lastDayOfAll(year, [year, next])).toBe('2027-12-31')
    expect(lastDayOfAll(year, [year, dates(2, '2027-01-02')])).toBe('2026-12-31')
    expect(lastDayOfAll(year, [year, dates(2, '2026-06-01')])).toBeNull()
  })
})

describe('the next version', () => {
  const of = (effective: { from: string; to?: string }, today: string, renew = false) =>
    nextVersion(
      anAgreement((a) => Object.assign(a.spec, { effective, signatures: [] })),
      today,
      renew,
    ).spec

  it.each([
    [
      'takes over from tomorrow and keeps the last day',
      { from: '2026-01-01', to: '2026-12-31' },
      '2026-06-30',
      false,
      { from: '2026-07-01', to: '2026-12-31' },
    ],
    [
      'of one that is over has no last day',
      { from: '2026-01-01', to: '2026-12-31' },
      '2027-06-30',
      false,
      { from: '2027-07-01' },
    ],
    ['of one to come begins after it', { from: '2026-01-01' }, '2025-06-30', false, { from: '2026-01-02' }],
    [
      'renewed begins on the day after',
      { from: '2026-01-01', to: '2026-12-31' },
      '2026-06-30',
      true,
      { from: '2027-01-01', to: '2027-12-31' },
    ],
    [
      'renewed keeps to months',
      { from: '2026-03-01', to: '2027-02-28' },
      '2026-06-30',
      true,
      { from: '2027-03-01', to: '2028-02-29' },
    ],
    [
      'renewed keeps to days where it is of no months',
      { from: '2026-03-01', to: '2026-03-10' },
      '2026-06-30',
      true,
      { from: '2026-03-11', to: '2026-03-20' },
    ],
    ['renewed without a last day takes over', { from: '2026-01-01' }, '2026-06-30', true, { from: '2026-07-01' }],
  ] as const)('%s', (_, effective, today, renew, expected) => {
    const spec = of(effective, today, renew)
    expect([spec.version, spec.effective, spec.signatures]).toEqual([2, expected, undefined])
  })
})

const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days))
const aStretch = fc.tuple(day, fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }))

describe('any versions that were let in', () => {
  const letIn = fc.array(aStretch, { minLength: 1, maxLength: 6 }).map((stretches) =>
    stretches.reduce<ReturnType<typeof anAgreement>[]>((kept, [from, days], i) => {
      const effective = days === null ? { from } : { from, to: addDays(from, days) }
      const added = anAgreement((a) => Object.assign(a.spec, { version: i + 1, timeZone: 'UTC', effective }))
      return refuseOverlap(added, kept) === null ? [...kept, added] : kept
    }, []),
  )

  it('never leave two in force on one day, and none without a day of its own', () => {
    fc.assert(
      fc.property(letIn, fc.option(day, { nil: null }), (agreements, terminatedOn) => {
        const versions = agreements.map(({ spec }) =>
          dates(spec.version, spec.effective.from, spec.effective.to, terminatedOn),
        )
        const stretches = effectiveVersions(agreements.map((agreement) => endedOn(agreement, terminatedOn)))
        for (let days = -1; days < 1400; days += 7) {
          const date = addDays('2026-01-01', days)
          const inForce = versions.filter((version) => lifeOn(version, versions, date) === 'in-force')
          expect(inForce.length).toBeLessThanOrEqual(1)
          const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number)
          const noon = wallToInstant('UTC', { year, month, day: dayOfMonth, hour: 12, minute: 0, second: 0, ms: 0 })
          // Tickets are judged by the same version that the register calls in force.
          expect(stretches[versionAt(stretches, noon)]?.agreement.spec.version).toBe(versionOn(versions, date)?.version)
          if (terminatedOn !== null && date > terminatedOn) expect(inForce).toEqual([])
        }
        for (const version of versions)
          if (terminatedOn === null) expect(versionOn(versions, version.from)?.version).toBe(version.version)
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    )
  }, 120_000)

  it('have a last day on which one is in force, and none on the day after', () => {
    fc.assert(
      fc.property(letIn, (agreements) => {
        const versions = agreements.map(({ spec }) => dates(spec.version, spec.effective.from, spec.effective.to))
        for (const version of versions) {
          const last = lastDayOfAll(version, versions)
          if (last === null) continue
          expect(last >= (lastDayOf(version) ?? '')).toBe(true)
          expect(versionOn(versions, addDays(last, 1))).toBeNull()
        }
      }),
    )
  })
})
