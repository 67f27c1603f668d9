import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { endedOn } from '../../../shared/agreement/termination.ts'
import { effectiveVersions, versionAt } from '../../../shared/sla/effective-versions.ts'
import { HOUR } from '../../../shared/time/instant.ts'
import { agreement, at, target, ticket } from './builders.ts'
import { measured } from './measuring.ts'

const first = agreement({ version: 1, effective: { from: '2026-01-01' }, targets: [target({ within: '8h' })] })
const second = agreement({
  version: 2,
  effective: { from: '2026-05-01', to: '2026-12-31' },
  targets: [
    target({ within: '4h', objective: '90%' }),
    target({ id: 'respond', metric: 'response-time', within: '1h' }),
  ],
})
const sixHours = (day: string) => ticket({ createdAt: at(`${day} 09:00`), resolvedAt: at(`${day} 15:00`) })

describe('the version in force', () => {
  const numberAt = (versions: Agreement[], when: string) => {
    const ordered = effectiveVersions(versions)
    return ordered[versionAt(ordered, at(when))]?.agreement.spec.version ?? null
  }

  it.each([
    ['none before the first', '2025-12-31 23:59:59.999', null],
    ['the first from its local midnight on', '2026-01-01 00:00', 1],
    ['the first up to the last moment before the second', '2026-04-30 23:59:59.999', 1],
    ['the second from then on, though the first has no end', '2026-05-01 00:00', 2],
    ['the first again where the second has ended', '2027-01-01 00:00', 1],
  ])('is %s', (_, when, expected) => {
    expect(numberAt([first, second], when)).toBe(expected)
    expect(numberAt([second, first], when)).toBe(expected)
  })

  it('includes its last date whole', () => {
    const until = [agreement({ effective: { from: '2026-01-01', to: '2026-03-29' } })]
    expect([numberAt(until, '2026-03-29 23:59'), numberAt(until, '2026-03-30 00:00')]).toEqual([1, null])
  })
})

describe('an agreement that was terminated', () => {
  it('judges what began until its last day, and no ticket after it', () => {
    const ended = endedOn(first, '2026-04-30')
    const rows = [sixHours('2026-04-30'), sixHours('2026-05-05')]
    const { checks, figures } = measured({ rows, versions: [ended] })
    const found = checks('resolve')
    expect([found?.at(0), found?.at(1)].map((check) => check?.verdict)).toEqual(['met', 'not-applicable'])
    expect(figures.targets[0]?.notApplicableReasons).toEqual([
      { reason: 'created after the agreement had ended', count: 1 },
    ])
  })

  it('never outlives the last day that it had anyway', () => {
    expect(endedOn(second, '2027-06-30')).toBe(second)
    expect(endedOn(second, null)).toBe(second)
  })
})

describe('a promise changed in mid-period', () => {
  const rows = [sixHours('2026-04-28'), sixHours('2026-05-05')]

  it('judges each ticket by the version in force at its creation', () => {
    const checks = measured({ rows, versions: [first, second] }).checks('resolve')
    expect([checks?.at(0), checks?.at(1)].map((check) => [check?.verdict, check?.withinMs])).toEqual([
      ['met', 8 * HOUR],
      ['breached', 4 * HOUR],
    ])
  })

  it('does not rewrite what was created before', () => {
    const [before, after] = [[first], [second, first]].map((versions) =>
      measured({ rows, versions, period: '2026-04' }),
    )
    expect(after?.figures.targets[0]).toEqual(before?.figures.targets[0])
  })

  it('shows the newest wording, all versions, and no single promise in the distribution', () => {
    const { figures } = measured({ rows, versions: [first, second] })
    expect(figures.agreement.versions).toEqual([1, 2])
    expect(figures.targets.map(({ id, within, objective, versions }) => [id, within, objective, versions])).toEqual([
      ['resolve', '4h', '90%', [1, 2]],
      ['respond', '1h', '95%', [2]],
    ])
    expect(figures.targets[0]?.distribution?.withinMs).toBeNull()
  })

  it('promises nothing that the version did not hold', () => {
    const { figures } = measured({ rows: [sixHours('2026-04-28')], versions: [first, second] })
    expect(figures.targets[1]).toMatchObject({
      id: 'respond',
      counted: 0,
      pending: 0,
      notApplicable: 0,
      attainment: null,
    })
  })

  it('keeps a target that the newest version dropped, as long as it has checks', () => {
    const dropped = agreement({
      ...second.spec,
      targets: [target({ id: 'respond', metric: 'response-time', within: '1h' })],
    })
    const ids = (period: string) =>
      measured({
        rows: [ticket({ createdAt: at('2026-04-30 16:00') })],
        versions: [first, dropped],
        period,
      }).figures.targets.map(({ id }) => id)
    expect([ids('2026-05'), ids('2026-H1')]).toEqual([
      ['respond', 'resolve'],
      ['respond', 'resolve'],
    ])
    const empty = measured({ rows: [], versions: [first, dropped], period: '2026-05' })
    expect(empty.figures.targets.map(({ id }) => id)).toEqual(['respond'])
  })
})

describe('tickets that start under no version', () => {
  const late = agreement({ effective: { from: '2026-03-01', to: '2026-04-30' } })
  const reasonIn = (period: string, row: ReturnType<typeof ticket>) => {
    const figures = measured({ rows: [row], versions: [late], period }).figures.targets[0]
    return figures?.notApplicableReasons[0]?.reason ?? null
  }
  const before = 'created before the agreement came into force'

  it('are listed in the period of their stop', () => {
    const row = ticket({ createdAt: at('2026-02-20 09:00'), resolvedAt: at('2026-03-02 09:00') })
    expect(['2026-02', '2026-03', '2026-04'].map((period) => reasonIn(period, row))).toEqual([
      // At the end of February it is still open.
      before,
      before,
      null,
    ])
  })

  it('are listed while they are open', () => {
    const row = ticket({ createdAt: at('2026-02-20 09:00') })
    expect(['2026-02', '2026-03', '2026-04'].map((period) => reasonIn(period, row))).toEqual([before, before, before])
  })

  it('are told apart from those created after its end', () => {
    const row = ticket({ createdAt: at('2026-05-20 09:00'), resolvedAt: at('2026-05-20 10:00') })
    expect(reasonIn('2026-05', row)).toBe('created after the agreement had ended')
  })

  it('are told apart from those created between two versions', () => {
    const again = agreement({ version: 2, effective: { from: '2026-06-01' } })
    const row = ticket({ createdAt: at('2026-05-20 09:00'), resolvedAt: at('2026-05-20 10:00') })
    const [figures] = measured({ rows: [row], versions: [late, again], period: '2026-05' }).figures.targets
    expect(figures?.notApplicableReasons).toEqual([
      { reason: 'created while no version of the agreement was in force', count: 1 },
    ])
  })
})
