import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Agreement, Target } from '../../../shared/agreement/agreement.ts'
import { readAgreement } from '../../../shared/agreement/read-agreement.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { draftOf } from '../../../shared/openslo/agreement-draft.ts'
import { documentSet } from '../../../shared/openslo/document-set.ts'
import { exportAgreement, writeOpenSlo } from '../../../shared/openslo/export-agreement.ts'
import { importSlos } from '../../../shared/openslo/import-slos.ts'
import { validateOpenSlo } from '../../../shared/openslo/validate.ts'
import { parsePercentage } from '../../../shared/sla/exact.ts'
import { fraction } from '../../../shared/sla/fraction.ts'
import { parseBound } from '../../../shared/sla/threshold-bound.ts'
import { anAgreement } from '../../fixtures/agreements.ts'
import { anyAgreement } from '../../fixtures/any-agreement.ts'

const withTargets = (...targets: Target[]) =>
  anAgreement((a) => {
    a.spec.targets = targets
  })
const written = (agreement: Agreement) => writeOpenSlo(exportAgreement(agreement), 'Title')
const back = (agreement: Agreement) =>
  importSlos(documentSet([{ file: 'x.yaml', text: written(agreement), format: 'yaml' }]))
const lost = (...targets: Target[]) =>
  exportAgreement(withTargets(...targets))
    .notCarried.filter(({ of }) => of.startsWith('target'))
    .map(({ path }) => path)

const response: Target = { id: 'response', name: 'Respond', metric: 'response-time', within: '4h', objective: '95%' }
const ratio: Target = {
  id: 'Web_Requests',
  name: 'Requests succeed',
  metric: 'ratio',
  service: 'hardware-software',
  series: { good: 'good', total: 'all' },
  objective: '99.95%',
  minimum: '99%',
  weight: 2.5,
  slo: { budgeting: 'Timeslices', window: { rolling: '28d' }, sliceTarget: '99.9%', sliceWindow: '5m' },
}
const threshold: Target = {
  ...ratio,
  id: 'speed',
  metric: 'threshold',
  series: 'ms',
  bound: 'at most 2.5 s',
  slo: { budgeting: 'Occurrences', window: { calendar: { every: '1Q', start: '2026-01-01 00:00:00' } } },
}

const source = { query: 'a{b="c"}[{{.window}}]', step: 5, labels: ['y', '010'], deep: { on: true, none: null } }
const indicator = {
  name: 'Requests_1',
  title: 'Requests',
  description: 'All of them',
  counter: false,
  good: { type: 'Prometheus', ref: 'main', source },
  total: { source: { query: 'b' } },
}
const failures = { name: 'failures', raw: { type: 'Any', source }, rawType: 'failure' } as const

describe('an exported agreement', () => {
  it('is OpenSLO as people write it', () => {
    const prometheus = (query: string) => ({ type: 'Prometheus', ref: 'main', source: { query } })
    const indicator = { name: 'requests', counter: true, good: prometheus('a[{{.window}}]'), total: prometheus('b') }
    const { slo } = ratio
    const text = written(withTargets({ ...ratio, ...(slo === undefined ? {} : { slo: { ...slo, indicator } }) }))
    expect(text).toMatchSnapshot()
  })

  it('says of each target what OpenSLO cannot say', () => {
    const agreement = withTargets({ ...ratio, counting: { clock: 'office' }, coverage: '90%', where: { group: ['x'] } })
    expect(exportAgreement(agreement).notCarried.map(({ of, path }) => `${of} ${path}`)).toEqual([
      'target Web_Requests where',
      'target Web_Requests counting',
      'target Web_Requests coverage',
      'agreement SLA-IT-MKT spec.effective',
      'agreement SLA-IT-MKT spec.provider',
      'agreement SLA-IT-MKT spec.customer',
      'agreement SLA-IT-MKT spec.calendars',
    ])
  })

  it.each<[string, Target]>([
    ['of 100 %', { ...ratio, objective: '100%' }],
    ['that is closer to 100 % than a number', { ...ratio, objective: '99.99999999999999999%' }],
    ['that is a bar', { id: 'b', name: 'B', metric: 'threshold', series: 's', objective: 'at most 3' }],
    [
      'of a statistic',
      { id: 'p', name: 'P', metric: 'threshold', series: 's', statistic: 'p95', bound: 'at most 3', objective: '90%' },
    ],
    ['of content answers', { id: 's', name: 'S', metric: 'satisfaction', objective: '90%' }],
    ['typed in', { id: 'm', name: 'M', metric: 'manual', objective: '90%' }],
  ])('leaves out an objective %s, and says so', (_, target) => {
    const { documents, notCarried } = exportAgreement(withTargets(target))
    expect([documents.map(({ kind }) => kind), notCarried[0]]).toEqual([
      ['Service'],
      { of: `target ${target.id}`, path: '', reason: expect.any(String) },
    ])
  })

  it('cuts what is too long, and says so', () => {
    const long = { ...ratio, name: 'n'.repeat(64), description: 'd'.repeat(1051) }
    expect(lost(long)).toEqual(['description'])
    expect(back(withTargets(long)).targets[0]).toMatchObject({ name: long.name, description: `${'d'.repeat(1049)}…` })
  })

  it('gives each target a window of the length of a review where it names none', () => {
    const reviewed = anAgreement((a) => {
      a.spec.targets = [response]
      a.spec.review = { every: '6 months' }
    })
    expect(exportAgreement(reviewed).documents[1]?.spec).toMatchObject({
      timeWindow: [
        { duration: '6M', isRolling: false, calendar: { startTime: '2026-01-01 00:00:00', timeZone: 'Europe/London' } },
      ],
    })
    expect(exportAgreement(reviewed).notCarried[0]).toMatchObject({ of: 'target response', path: 'slo' })
  })
})

describe('what comes back', () => {
  it.each<[string, Target]>([
    ['a ratio', ratio],
    ['a threshold with its unit', { ...threshold, slo: { budgeting: 'Occurrences', window: { rolling: '1w' } } }],
    [
      'a ratio found by Prometheus',
      { ...ratio, slo: { budgeting: 'Occurrences', window: { rolling: '1Y' }, indicator } },
    ],
    [
      'a share of failures',
      { ...ratio, series: 'f', slo: { budgeting: 'Occurrences', window: { rolling: '1Y' }, indicator: failures } },
    ],
    ['a promise to tickets', { ...response, where: { priority: ['critical'] }, minimum: '90%' }],
    ['a promise by priority', { ...response, metric: 'resolution-time', within: { critical: '4h', default: '2bd' } }],
    [
      'availability from outages',
      { id: 'up', name: 'Up', metric: 'availability', service: 'hardware-software', objective: '99.9%' },
    ],
    [
      'availability from a series',
      { id: 'up', name: 'Up', metric: 'availability', series: 'ping', objective: '99.9%' },
    ],
    [
      'a ratio without a window',
      { id: 'r', name: 'R', metric: 'ratio', series: { bad: 'b', total: 't' }, objective: '99.9%' },
    ],
  ])('is %s', (_, target) => {
    expect(back(withTargets(target)).targets).toEqual([target])
  })

  it('has the zone of the agreement written out', () => {
    expect(back(withTargets(threshold)).targets[0]?.slo?.window).toEqual({
      calendar: { every: '1Q', start: '2026-01-01 00:00:00', timeZone: 'Europe/London' },
    })
  })

  it('keeps its own words only as long as the document says the same', () => {
    const changed = written(withTargets({ ...threshold, minimum: '99.9%' }))
      .replace('value: 2.5', 'value: 3')
      .replace('target: 0.9995', 'target: 0.99')
    const { targets } = importSlos(documentSet([{ file: 'x.yaml', text: changed, format: 'yaml' }]))
    expect([targets[0]?.bound, targets[0]?.objective, targets[0]?.minimum]).toEqual(['at most 3', '99%', undefined])
  })
})

/** What OpenSLO can say of a target, texts of one meaning made alike. */
function sayable(target: Target, { spec }: Agreement): unknown {
  const { counting: _counting, coverage: _coverage, maintenance: _maintenance, per: _per, where, ...rest } = target
  const isByTickets = target.metric === 'response-time' || target.metric === 'resolution-time'
  const percentage = (text: string | undefined) => {
    const read = parsePercentage(text ?? '')
    return read === null ? null : fraction(read.over, read.under)
  }
  const slo = target.slo
  const calendar = slo !== undefined && 'calendar' in slo.window ? slo.window.calendar : null
  const window =
    calendar === null
      ? { rolling: slo !== undefined && 'rolling' in slo.window ? slo.window.rolling.trim() : '' }
      : { ...calendar, every: calendar.every.trim(), timeZone: calendar.timeZone ?? spec.timeZone }
  const { indicator: _indicator, ...terms } = slo ?? {}
  return {
    ...rest,
    description: target.description === undefined ? undefined : Array.from(target.description).slice(0, 1049).join(''),
    objective: percentage(target.objective),
    bound: target.metric === 'threshold' ? parseBound(target.bound ?? '') : undefined,
    where: isByTickets ? where : undefined,
    slo:
      slo === undefined
        ? undefined
        : { ...terms, window, sliceTarget: percentage(slo.sliceTarget), sliceWindow: slo.sliceWindow?.trim() },
  }
}

it('any agreement is exported as documents in order, and what they can say comes back', () => {
  fc.assert(
    fc.property(anyAgreement, (agreement) => {
      const text = written(agreement)
      const judged = validateOpenSlo(text, 'yaml')
      const isEmpty = judged.documents.length === 0
      expect(isEmpty ? [] : judged.errors).toEqual([])
      const { targets, services } = back(agreement)
      const told = exportAgreement(agreement)
        .notCarried.filter(({ path }) => path === '')
        .map(({ of }) => of)
      const expected = agreement.spec.targets.filter(({ id }) => !told.includes(`target ${id}`))
      expect(targets.map((target) => sayable(target, agreement))).toEqual(
        expected.map((target) => sayable(target, agreement)),
      )
      expect(services.map(({ id }) => id)).toEqual(
        expect.arrayContaining(agreement.spec.scope.services.map(({ id }) => id)),
      )
      const draft = writeAgreement(draftOf(agreement, back(agreement), null), 'yaml')
      expect(readAgreement(draft, 'yaml').problems).toEqual([])
    }),
    { numRuns: Number(process.env.RUNS ?? 150) },
  )
}, 120_000)
