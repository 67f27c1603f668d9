import { describe, expect, it } from 'vitest'
import { PREREQUISITES } from '../../../../shared/agreement/prerequisites.ts'
import { readAgreement } from '../../../../shared/agreement/read-agreement.ts'
import { aboutTemplate, templateDocument } from '../../../../shared/agreement/templates/template-document.ts'
import { TEMPLATES } from '../../../../shared/operations/drafts.ts'

const occasion = { today: '2026-11-22', timeZone: 'Europe/London' }
const COMPLETE = TEMPLATES.filter((name) => name !== 'blank')

function read(name: (typeof TEMPLATES)[number], on = occasion) {
  return readAgreement(JSON.stringify(templateDocument(name, on)), 'json')
}

function written(name: (typeof TEMPLATES)[number]) {
  const { agreement, problems } = read(name)
  if (agreement === null) throw new Error(JSON.stringify(problems))
  return agreement
}

describe('the templates', () => {
  it.each(COMPLETE)('%s is an agreement in order', (name) => {
    expect(read(name).problems).toEqual([])
  })

  it('the blank one lacks nothing but a target', () => {
    expect(read('blank').problems.map(({ path }) => path)).toEqual(['spec.targets'])
  })

  it.each(COMPLETE)('%s has every part', (name) => {
    const { spec } = written(name)
    const parts = [spec.responsibilities, spec.expectations, spec.scope]
    expect(parts.flatMap((part) => Object.values(part ?? {})).filter((list) => list?.length === 0)).toEqual([])
    expect(spec.scope.services.filter(({ outcomes }) => outcomes === undefined)).toEqual([])
    expect(spec.scope.exclusions?.length).toBeGreaterThan(0)
    expect(spec.escalation?.length).toBeGreaterThan(1)
    expect(spec.consequences?.length).toBeGreaterThan(1)
    expect(Object.keys(spec)).toEqual(expect.arrayContaining(['purpose', 'reporting', 'review', 'prerequisites']))
    expect(spec.targets.filter(({ minimum, weight }) => minimum === undefined || weight === undefined)).toEqual([])
  })

  it.each(TEMPLATES)('%s has the ten prerequisites as open items', (name) => {
    const { spec } = templateDocument(name, occasion)
    expect(spec).toMatchObject({ prerequisites: PREREQUISITES.map(({ id }) => ({ id, met: false })) })
  })

  it.each([
    ['2026-11-22', '2027-01-01', '2027-12-31'],
    ['2026-11-17', '2026-12-01', '2027-11-30'],
    ['2027-12-18', '2028-01-01', '2028-12-31'],
    ['2028-01-16', '2028-02-01', '2029-01-31'],
  ])('one written on %s begins on %s for a year', (today, from, to) => {
    const { agreement } = read('it-for-marketing', { ...occasion, today })
    expect(agreement?.spec.effective).toEqual({ from, to })
  })

  it('is first reviewed on the Tuesday after the half-year and a week', () => {
    expect(written('it-for-marketing').spec.review).toMatchObject({ every: '6 months', first: '2027-07-13' })
  })

  it('says the times of its user’s zone', () => {
    const { agreement } = read('it-for-marketing', { ...occasion, timeZone: 'Australia/Lord_Howe' })
    expect(agreement?.spec.timeZone).toBe('Australia/Lord_Howe')
    expect(agreement?.spec.calendars?.map(({ timeZone }) => timeZone)).toEqual(Array(2).fill('Australia/Lord_Howe'))
  })

  it('is a copy each time, so that one draft does not change the next', () => {
    Object.assign(templateDocument('it-for-marketing', occasion).metadata ?? {}, { title: 'Changed' })
    expect(written('it-for-marketing').metadata.title).toBe('IT support for Marketing')
  })

  it('each says what it is for', () => {
    expect(new Set(TEMPLATES.map((name) => aboutTemplate(name).says)).size).toBe(TEMPLATES.length)
  })
})

describe('IT for Marketing', () => {
  it('answers within 24 hours, critical issues within 4, escalates to both heads and is reviewed every six months', () => {
    const { spec } = written('it-for-marketing')
    expect(spec.targets.map(({ metric, where, within }) => ({ metric, where, within }))).toEqual([
      { metric: 'response-time', where: { priority: ['critical'] }, within: '4h' },
      { metric: 'response-time', where: { priority: ['high', 'medium', 'low'] }, within: '24h' },
    ])
    expect(spec.escalation?.map(({ to }) => to)).toEqual(['IT manager', 'Head of Marketing'])
    expect(spec.review?.every).toBe('6 months')
    expect(spec.scope.services.map(({ name }) => name)).toEqual([
      'Hardware and software',
      'Network',
      'Backup and recovery',
      'Training and support',
    ])
  })
})
