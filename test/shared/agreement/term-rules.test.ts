import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { readPath, writePath } from '../../../shared/agreement/path.ts'
import { anAgreement, problemsOf } from '../../fixtures/agreements.ts'

type Window = NonNullable<Agreement['spec']['maintenance']>[number]

const sunday: Window = { name: 'Sunday', timeZone: 'UTC', hours: { sun: ['02:00-06:00'] } }
const saidOf = (spec: object) =>
  problemsOf(JSON.stringify(anAgreement((a) => Object.assign(a.spec, spec))), 'json').map((line) => line.slice(2))

describe('notice, renewal and maintenance windows', () => {
  it.each([
    ['3 months', []],
    ['2 weeks', []],
    ['3', ['spec.term.notice: "3" -> a number of days, weeks, months or years such as "3 months"']],
    ['48h', ['spec.term.notice: "48h" -> a number of days, weeks, months or years such as "3 months"']],
  ])('a notice of %s', (notice, problems) => {
    expect(saidOf({ term: { notice } })).toEqual(problems)
  })

  it('renewal is one of two', () => {
    expect(saidOf({ term: { renewal: 'yearly' } })).toEqual([
      'spec.term.renewal: "yearly" -> "automatic" or "by-agreement"',
    ])
  })

  it.each<[string, Window[], string[]]>([
    ['in order', [sunday], []],
    [
      'of an unknown zone',
      [{ ...sunday, timeZone: 'Europe/Londn' }],
      ['spec.maintenance[0].timeZone: "Europe/Londn", which is no time zone -> "Europe/London"'],
    ],
    [
      'that never opens',
      [{ ...sunday, hours: { sun: ['02:00-02:00'] } }],
      ['spec.maintenance[0].hours: no hours at all -> at least one'],
    ],
    [
      'of a service that there is not',
      [{ ...sunday, services: ['hardware-softwar'] }],
      ['spec.maintenance[0].services[0]: "hardware-softwar", which is no service of the scope -> "hardware-software"'],
    ],
    [
      'of one name twice',
      [sunday, sunday],
      ['spec.maintenance[1].name: "Sunday", which entry 1 has already -> each of them once'],
    ],
    [
      'with a notice that is no length',
      [{ ...sunday, notice: 'soon' }],
      ['spec.maintenance[0].notice: "soon" -> a length of time such as "24h" or "2bd"'],
    ],
  ])('a window %s', (_, maintenance, problems) => {
    expect(saidOf({ maintenance })).toEqual(problems)
  })
})

describe('a path', () => {
  it('reads back what was written', () => {
    const step = fc.oneof(fc.string(), fc.nat({ max: 999_999 }))
    fc.assert(
      fc.property(fc.array(step), (path) => {
        // The empty key at the root is written as no path is.
        fc.pre(writePath(path) !== '' || path.length === 0)
        expect(readPath(writePath(path))).toEqual(path)
      }),
    )
  })

  it.each(['spec..targets', 'spec.targets[', 'spec targets', '[x]', 'spec.targets[0'])('%s is none', (text) => {
    expect(readPath(text)).toBeNull()
  })
})
