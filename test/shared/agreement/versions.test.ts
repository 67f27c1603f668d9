import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { addCadence, parseCadence } from '../../../shared/agreement/cadence.ts'
import { nextReview, refuseOverlap, sharedDays, stateOn } from '../../../shared/agreement/versions.ts'
import { anAgreement } from '../../fixtures/agreements.ts'

type Dates = { from: string; to?: string }
const version = (number: number, effective: Dates): Agreement =>
  anAgreement((a) => Object.assign(a.spec, { version: number, effective }))

describe('a version', () => {
  it.each([
    ['2025-12-31', 'upcoming'],
    ['2026-01-01', 'in-force'],
    ['2026-12-31', 'in-force'],
    ['2027-01-01', 'expired'],
  ])('on %s is %s', (date, state) => {
    expect(stateOn(version(1, { from: '2026-01-01', to: '2026-12-31' }), date)).toBe(state)
  })

  it('without an end stays in force', () => {
    expect(stateOn(version(1, { from: '2026-01-01' }), '2099-12-31')).toBe('in-force')
  })
})

describe('versions beside each other', () => {
  it.each<[string, Dates, Dates]>([
    ['one after the other', { from: '2026-01-01', to: '2026-06-30' }, { from: '2026-07-01' }],
    ['the first without an end', { from: '2026-01-01' }, { from: '2026-07-01' }],
    ['the second within the first', { from: '2026-01-01', to: '2026-12-31' }, { from: '2026-05-01', to: '2026-12-31' }],
    ['the second from the day after the first begins', { from: '2026-01-01' }, { from: '2026-01-02' }],
    ['the second wholly before the first', { from: '2026-07-01' }, { from: '2026-01-01', to: '2026-06-30' }],
  ])('are allowed: %s', (_, first, second) => {
    expect(refuseOverlap(version(2, second), [version(1, first)])).toBeNull()
    expect(refuseOverlap(version(1, first), [version(2, second)])).toBeNull()
  })

  it.each<[string, Dates, Dates]>([
    ['from the same day on', { from: '2026-01-01' }, { from: '2026-01-01' }],
    ['the second begins sooner and has no end', { from: '2026-01-02' }, { from: '2026-01-01' }],
    ['the second ends on the first day of the first', { from: '2026-07-01' }, { from: '2026-01-01', to: '2026-07-01' }],
  ])('are refused: %s', (_, first, second) => {
    for (const refusal of [
      refuseOverlap(version(2, second), [version(1, first)]),
      refuseOverlap(version(1, first), [version(2, second)]),
    ]) {
      expect(refusal).toMatchObject({ code: 'agreement.overlap', problems: [{ path: 'spec.effective.from' }] })
    }
  })

  it.each<[string, Dates, Dates, string[]]>([
    ['share no day', { from: '2026-01-01', to: '2026-06-30' }, { from: '2026-07-01' }, []],
    [
      'the first goes on',
      { from: '2026-01-01', to: '2026-12-31' },
      { from: '2026-07-01', to: '2027-06-30' },
      ['From 2026-07-01 on, version 2 counts in place of version 1, whose text goes on to 2026-12-31.'],
    ],
    [
      'the first has no last day, and counts again after the second',
      { from: '2026-01-01' },
      { from: '2026-07-01', to: '2026-09-30' },
      ['From 2026-07-01 on, to 2026-09-30, version 2 counts in place of version 1, whose text names no last day.'],
    ],
  ])('say what becomes of the days they share: %s', (_, first, second, said) => {
    expect(sharedDays(version(2, second), [version(1, first), version(2, second)])).toEqual(said)
    expect(sharedDays(version(1, first), [version(2, second)])).toEqual(said)
  })

  it('are refused in a sentence that says what to do', () => {
    const [first, second] = [version(1, { from: '2026-01-01' }), version(2, { from: '2025-07-01', to: '2026-06-30' })]
    expect(refuseOverlap(second, [first])?.message).toBe(
      'SLA-IT-MKT: version 2 (2025-07-01 to 2026-06-30) would take effect on or before the first day of version 1 ' +
        '(from 2026-01-01 on). Let version 2 begin after 2026-01-01, or end before it.',
    )
  })

  it('compare with no version of the same number, which is replaced or is the same', () => {
    expect(refuseOverlap(version(1, { from: '2026-01-01' }), [version(1, { from: '2026-01-01' })])).toBeNull()
  })
})

describe('the next review', () => {
  const reviewed = (review: object | undefined, effective: Dates = { from: '2026-01-01', to: '2026-12-31' }) =>
    anAgreement((a) => Object.assign(a.spec, { review, effective }))
  const halfYearly = reviewed({ every: '6 months', first: '2026-07-01' })

  it.each([
    ['2025-11-22', '2026-07-01'],
    ['2026-07-01', '2026-07-01'],
    ['2026-07-02', '2027-01-01'],
    ['2027-01-01', '2027-01-01'],
    ['2027-01-02', null],
  ])('of a year’s agreement, asked on %s, is %s', (today, date) => {
    expect(nextReview(halfYearly, today)).toBe(date)
  })

  it('counts from the first effective day where no first review is named', () => {
    expect(nextReview(reviewed({ every: '6 months' }), '2026-01-01')).toBe('2026-07-01')
  })

  it('goes on as long as the agreement does', () => {
    expect(nextReview(reviewed({ every: '6 months' }, { from: '2020-01-01' }), '2026-11-22')).toBe('2027-01-01')
  })

  it('is none where none is agreed', () => {
    expect(nextReview(reviewed(undefined), '2026-01-01')).toBeNull()
  })
})

describe('a cadence', () => {
  it.each([
    ['6 months', { unit: 'months', amount: 6 }],
    ['1 month', { unit: 'months', amount: 1 }],
    ['2 quarters', { unit: 'months', amount: 6 }],
    ['1 year', { unit: 'months', amount: 12 }],
    ['2 weeks', { unit: 'days', amount: 14 }],
    [' 10  days ', { unit: 'days', amount: 10 }],
    ['0 months', null],
    ['101 years', null],
    ['six months', null],
    ['6months', null],
    ['monthly', null],
    ['-1 month', null],
  ])('%j reads as %j', (text, cadence) => {
    expect(parseCadence(text)).toEqual(cadence)
  })

  it.each([
    ['2026-01-31', '1 month', 1, '2026-02-28'],
    ['2026-01-31', '1 month', 2, '2026-03-31'],
    ['2027-11-30', '1 quarter', 1, '2028-02-29'],
    ['2026-12-25', '2 weeks', 1, '2027-01-08'],
    ['2026-06-30', '6 months', 0, '2026-06-30'],
  ])('from %s, %s, %d times, leads to %s', (date, every, times, reached) => {
    const cadence = parseCadence(every)
    expect(cadence === null ? null : addCadence(date, cadence, times)).toBe(reached)
  })

  it('does not go on from a date that does not exist', () => {
    expect(() => addCadence('2026-02-30', { unit: 'days', amount: 1 }, 1)).toThrow(RangeError)
  })
})
