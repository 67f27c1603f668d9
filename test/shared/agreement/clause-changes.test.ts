import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { clauseChanges } from '../../../shared/agreement/clause-changes.ts'
import { withoutSignatures } from '../../../shared/agreement/signed-text.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { anAgreement } from '../../fixtures/agreements.ts'
import { anyAgreement } from '../../fixtures/any-agreement.ts'

const RUNS = Number(process.env.RUNS ?? 200)

const base = anAgreement((a) =>
  Object.assign(a.spec, {
    timeZone: 'Europe/London',
    scope: {
      services: [
        { id: 'hardware-software', name: 'Hardware and software' },
        { id: 'network', name: 'Network', description: 'Wired and wireless' },
      ],
      exclusions: ['Telephones', 'Printers'],
    },
    targets: [
      ...a.spec.targets,
      {
        id: 'solve',
        name: 'Resolve',
        metric: 'resolution-time',
        within: { high: '8h', default: '2bd' },
        objective: '90%',
        counting: { clock: 'office' },
      },
    ],
    escalation: [{ after: '100%', to: 'IT manager' }],
    review: { every: '6 months', attendees: ['Dana', 'Lee'] },
    consequences: [{ target: 'response', below: '90%', remedy: 'Improvement plan' }],
    prerequisites: [{ id: 'training', met: false }],
  }),
)

function changed(change: (spec: Agreement['spec']) => void): string[] {
  const after = structuredClone(base)
  change(after.spec)
  return clauseChanges(base, after).map(
    ({ part, clause, path, change, before, after }) =>
      `${part} | ${clause} | ${path} | ${change} | ${before} | ${after}`,
  )
}

describe('what differs', () => {
  it.each<[string, (spec: Agreement['spec']) => void, string[]]>([
    ['nothing', () => {}, []],
    [
      'the number and the signatures, which are no clauses',
      (spec) => {
        spec.version = 7
        spec.signatures = [{ party: 'provider', name: 'Dana', date: '2026-01-01' }]
      },
      [],
    ],
    ['the order of what has an id', (spec) => spec.targets.reverse(), []],
    ['the order of a list', (spec) => spec.scope.exclusions?.reverse(), []],
    [
      'a promise',
      (spec) => Object.assign(spec.targets[0] ?? {}, { within: '2h' }),
      ['Service level targets | Respond: time allowed | spec.targets[0].within | changed | 4 h | 2 h'],
    ],
    [
      'one priority of a promise',
      (spec) => Object.assign(spec.targets[1] ?? {}, { within: { high: '4h', default: '2bd' } }),
      ['Service level targets | Resolve: time allowed: high | spec.targets[1].within.high | changed | 8 h | 4 h'],
    ],
    [
      'only how a promise is written',
      (spec) => Object.assign(spec.targets[0] ?? {}, { within: 'PT4H' }),
      ['Service level targets | Respond: time allowed | spec.targets[0].within | changed | "4h" | "PT4H"'],
    ],
    [
      'a target less',
      (spec) => spec.targets.pop(),
      [
        'Service level targets | Resolve | spec.targets[1] | removed | Resolve: At least 90\u202f% of all tickets are resolved within 8 h (high), otherwise 2 working days, counted in the hours of “office”. | null',
      ],
    ],
    [
      'a service more',
      (spec) => spec.scope.services.push({ id: 'backup', name: 'Backup' }),
      ['Scope | Backup | spec.scope.services[2] | added | null | Backup'],
    ],
    [
      'an exclusion less, another more',
      (spec) => Object.assign(spec.scope, { exclusions: ['Telephones', 'Cameras'] }),
      [
        'Scope | Not covered | spec.scope.exclusions[1] | removed | Printers | null',
        'Scope | Not covered | spec.scope.exclusions[1] | added | null | Cameras',
      ],
    ],
    [
      'the hours of a day',
      (spec) => Object.assign(spec.calendars?.[0] ?? {}, { hours: { mon: ['08:00-17:00'], sat: [] } }),
      [
        'Business hours | “office”: Monday | spec.calendars[0].hours.mon | changed | 09:00-17:00 | 08:00-17:00',
        'Business hours | “office”: Saturday | spec.calendars[0].hours.sat | added | null | none',
      ],
    ],
    [
      'dates',
      (spec) => Object.assign(spec, { effective: { from: '2026-02-01' } }),
      [
        'Duration | First day | spec.effective.from | changed | 1 Jan 2026 | 1 Feb 2026',
        'Duration | Last day | spec.effective.to | removed | 31 Dec 2026 | null',
      ],
    ],
    [
      'an owner',
      (spec) => Object.assign(spec.provider, { owner: { name: 'Kim Park', role: 'IT manager' } }),
      ['Parties | Provider: owner | spec.provider.owner | changed | Dana Reed | Kim Park, IT manager'],
    ],
    [
      'whom it is escalated to',
      (spec) => Object.assign(spec.escalation?.[0] ?? {}, { to: 'Head of IT' }),
      ['Escalation | After 100% | spec.escalation[0] | changed | IT manager | Head of IT'],
    ],
    [
      'a consequence',
      (spec) => Object.assign(spec.consequences?.[0] ?? {}, { credit: { amount: 500, unit: 'EUR' } }),
      [
        'Consequences | response below 90% | spec.consequences[0] | changed | Improvement plan | Improvement plan, credit of 500 EUR',
      ],
    ],
    [
      'a prerequisite',
      (spec) => Object.assign(spec, { prerequisites: [{ id: 'training', met: true, evidence: 'Course' }] }),
      ['Prerequisites | Training and awareness | spec.prerequisites[0] | changed | Open | Met: Course'],
    ],
    [
      'who attends reviews',
      (spec) => Object.assign(spec.review ?? {}, { attendees: ['Dana'] }),
      ['Reporting and review | Attended by | spec.review.attendees | changed | Dana, Lee | Dana'],
    ],
    [
      'notice and maintenance',
      (spec) =>
        Object.assign(spec, {
          term: { notice: '3 months', renewal: 'automatic' },
          maintenance: [{ name: 'Sunday', timeZone: 'UTC', hours: { sun: ['02:00-06:00'] } }],
        }),
      [
        'Duration | Notice | spec.term.notice | added | null | 3 months',
        'Duration | Renewal | spec.term.renewal | added | null | a new term, unless notice is given',
        'Planned maintenance | Sunday | spec.maintenance[0] | added | null | Sunday 02:00-06:00 (UTC)',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(changed(change)).toEqual(expected)
  })

  it('is told of drafts that hold anything', () => {
    expect(clauseChanges({}, { metadata: 'x', spec: { targets: 'none', escalation: [7], odd: true } })).toEqual([
      expect.objectContaining({ path: 'spec.targets', after: 'none' }),
      expect.objectContaining({ path: 'spec.escalation[0]', after: '7' }),
      expect.objectContaining({ part: 'Other', path: 'spec.odd', after: 'yes' }),
    ])
    expect(clauseChanges(null, [1, 'two'])).toEqual([])
  })
})

describe('between any two texts', () => {
  const text = (agreement: Agreement) => {
    const { metadata, spec } = withoutSignatures(agreement)
    return writeAgreement({ ...agreement, metadata, spec: { ...spec, version: 1 } }, 'json')
  }
  const related = fc.tuple(anyAgreement, anyAgreement, fc.boolean()).map(([a, b, isMixed]) => {
    return isMixed ? ([a, { ...a, spec: { ...a.spec, targets: b.spec.targets } }] as const) : ([a, b] as const)
  })

  it('nothing differs of a text and itself, in whatever order its lists stand', () => {
    fc.assert(
      fc.property(anyAgreement, (agreement) => {
        const other = structuredClone(agreement)
        for (const list of [
          other.spec.targets,
          other.spec.scope.services,
          other.spec.calendars,
          other.spec.prerequisites,
        ])
          list?.reverse()
        expect(clauseChanges(agreement, other)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  }, 60_000)

  it('something differs where the words do', () => {
    fc.assert(
      fc.property(related, ([a, b]) => {
        if (clauseChanges(a, b).length > 0) expect(text(a)).not.toBe(text(b))
        else expect(sortedJson(text(a))).toBe(sortedJson(text(b)))
      }),
      { numRuns: RUNS },
    )
  }, 60_000)

  // A clause is named as the newer text names it, so that only what it says is turned round.
  it('the way back says the same the other way round', () => {
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const
    fc.assert(
      fc.property(related, ([a, b]) => {
        const there = clauseChanges(a, b).map(({ change, before, after }) => [turned[change], after, before])
        const back = clauseChanges(b, a).map(({ change, before, after }) => [change, before, after])
        const inOrder = (rows: unknown[][]) => rows.map((row) => JSON.stringify(row)).toSorted()
        expect(inOrder(there)).toEqual(inOrder(back))
      }),
      { numRuns: RUNS },
    )
  }, 60_000)
})

/** Lists whose order says nothing stand in one order, and what is empty says nothing. */
function sortedJson(text: string): string {
  return JSON.stringify(JSON.parse(text), (_, value: unknown) => {
    if (Array.isArray(value)) return value.map((one) => JSON.stringify(one)).toSorted()
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).filter(([, inner]) => !isEmpty(inner)))
  })
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every(isEmpty)
}
