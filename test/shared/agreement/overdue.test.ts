import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { type Course, type OpenDraft, overdueItems } from '../../../shared/agreement/overdue.ts'
import { anAgreement } from '../../fixtures/agreements.ts'

const SIGNED: Agreement['spec']['signatures'] = [
  { party: 'provider', name: 'Dana Reed', date: '2025-12-10' },
  { party: 'customer', name: 'Lee Wong', date: '2025-12-12' },
]

const agreed = (spec: Partial<Agreement['spec']> = {}) =>
  anAgreement((a) => Object.assign(a.spec, { signatures: SIGNED, ...spec }))

/** A signed agreement in the middle of its year, in which nothing waits. */
const course = (changed: Partial<Course> = {}): Course => ({
  today: '2026-07-01',
  agreement: agreed(),
  state: 'in-force',
  lastDay: '2026-12-31',
  noticeBy: null,
  missedReview: null,
  missedReport: null,
  draft: null,
  ...changed,
})

const draft = (changed: Partial<OpenDraft> = {}): OpenDraft => ({
  proposedOn: null,
  from: '2026-09-01',
  signed: [],
  openSince: null,
  ...changed,
})

const automatic = agreed({ term: { notice: '3 months', renewal: 'automatic' } })
const missedReport = { period: '2026-05', due: '2026-06-01' }

describe('overdue is', () => {
  it.each<[string, Partial<Course>, string[]]>([
    ['nothing of an agreement that is kept to', {}, []],
    ['notice, on the day after its last day', { noticeBy: '2026-06-30' }, ['2026-06-30 notice']],
    ['no notice while it may be given', { noticeBy: '2026-07-01' }, []],
    [
      'a renewal, where nobody gave notice and it renews',
      { noticeBy: '2026-06-30', agreement: automatic },
      ['2026-06-30 renewal'],
    ],
    ['an expiry, once nothing followed', { today: '2027-01-01', state: 'expired' }, ['2026-12-31 expiry']],
    [
      'a renewal, once it should have renewed',
      { today: '2027-01-01', state: 'expired', agreement: automatic },
      ['2026-12-31 renewal'],
    ],
    ['nothing, a year after the end', { today: '2028-01-02', state: 'expired' }, []],
    ['nothing of one that was terminated', { today: '2027-01-01', state: 'terminated' }, []],
    ['nothing of its end while a draft is on the way', { noticeBy: '2026-06-30', draft: draft() }, []],
    [
      'a review that nobody has signed',
      { missedReview: { period: '2025-H2', due: '2026-01-05' } },
      ['2026-01-05 review'],
    ],
    ['a report that nobody has made', { missedReport }, ['2026-06-01 report']],
    ['no report of one that is over', { missedReport, today: '2027-01-01', state: 'terminated' }, []],
    ['a signature of one side', { agreement: agreed({ signatures: SIGNED.slice(0, 1) }) }, ['2026-01-01 signature']],
    ['no signature before it is in force', { agreement: agreed({ signatures: [] }), state: 'agreed' }, []],
    [
      'prerequisites that are open',
      { agreement: agreed({ prerequisites: [{ id: 'training', met: false }] }) },
      ['2026-01-01 prerequisite'],
    ],
    [
      'a comment that nobody settled for two weeks',
      { draft: draft({ openSince: '2026-06-16' }) },
      ['2026-06-16 comment'],
    ],
    ['no comment before that', { draft: draft({ openSince: '2026-06-17' }) }, []],
    ['a draft whose first day has come', { draft: draft({ from: '2026-07-01' }) }, ['2026-07-01 signature']],
    ['a proposal that waits for two weeks', { draft: draft({ proposedOn: '2026-06-16' }) }, ['2026-06-16 signature']],
    [
      'the longest overdue first',
      {
        noticeBy: '2026-06-30',
        agreement: agreed({ signatures: [] }),
        missedReview: { period: '2025', due: '2026-03-01' },
      },
      ['2026-01-01 signature', '2026-03-01 review', '2026-06-30 notice'],
    ],
  ])('%s', (_, changed, expected) => {
    expect(overdueItems(course(changed)).map(({ what, since }) => `${since} ${what}`)).toEqual(expected)
  })

  it('told in sentences', () => {
    const items = overdueItems(course({ noticeBy: '2026-06-30', draft: null, agreement: agreed({ signatures: [] }) }))
    expect(items.map(({ says }) => says)).toEqual([
      'It is in force since 1 Jan 2026, and nobody has signed it.',
      'Notice was possible until 30 Jun 2026; whether it goes on after 31 Dec 2026 is not decided.',
    ])
  })
})
