import { describe, expect, it } from 'vitest'
import { blankContent, type ReviewContent } from '../../../shared/review/content.ts'
import { circulateTo, finishStage, keepFeedback, skipStage } from '../../../shared/review/edit-content.ts'
import { pareto } from '../../../shared/review/pareto.ts'
import type { Action } from '../../../shared/review/review.ts'
import { openStages, type StageFacts, stageStandings } from '../../../shared/review/stage-standing.ts'
import type { StageName } from '../../../shared/review/stages.ts'

const said = { by: 'Dana Reed', at: '2026-07-06T09:00:00.000Z' }

const quiet: StageFacts = {
  openedAt: '2026-07-01T09:00:00.000Z',
  targets: [{ id: 'response', status: 'green' }],
  suspicions: [],
  breaches: { all: 0, triaged: 0 },
  openExclusions: 0,
  carried: [],
  raised: [],
  consequences: [],
  isFrozen: false,
  signed: [],
}

const anAction: Action = {
  id: 1,
  reference: 'SLA',
  raisedIn: '2025-H2',
  title: 'Second person on the early shift',
  detail: null,
  owner: 'Dana Reed',
  due: '2026-09-30',
  target: null,
  baseline: null,
  expected: null,
  actual: null,
  state: 'open',
  closed: null,
  progress: [],
}

function unmet(stage: StageName, content: ReviewContent, facts: StageFacts): string[] {
  const standing = stageStandings(content, facts).find((each) => each.stage === stage)
  return standing?.needs.filter(({ isMet }) => !isMet).map(({ says }) => says) ?? []
}

describe('what a stage still needs', () => {
  const blank = blankContent([])
  const person = { role: null, isPresent: false }
  const attended = blankContent([
    { ...person, name: 'Dana Reed', side: 'provider' },
    { ...person, name: 'Lee Wong', side: 'customer' },
  ])
  const complaint = keepFeedback(blank, {
    id: null,
    kind: 'complaint',
    from: 'Events',
    on: '2026-05-02',
    text: 'Late',
    response: null,
  })
  it.each<[string, StageName, ReviewContent, Partial<StageFacts>, string[]]>([
    [
      'answers to what the data raises',
      'data',
      blank,
      { suspicions: [{ id: 'a', says: 'Why?', answer: null }] },
      ['Every question that the data raises has an answer'],
    ],
    [
      'a commentary on what was missed',
      'results',
      blank,
      {
        targets: [
          { id: 'r', status: 'red' },
          { id: 'g', status: 'green' },
        ],
      },
      ['Each target that was missed or is near has a commentary'],
    ],
    ['nothing where all is met', 'results', blank, {}, []],
    [
      'a cause for each breach, and the other side’s word',
      'breaches',
      blank,
      { breaches: { all: 3, triaged: 2 }, openExclusions: 1 },
      ['Each breach has a cause', 'Each exclusion that was asked for is decided by the other side'],
    ],
    ['somebody who was heard', 'feedback', blank, {}, ['Internal customers were heard']],
    ['a response to a complaint', 'feedback', complaint, {}, ['Each complaint has a response']],
    [
      'a word on what was left open',
      'actions',
      blank,
      { carried: [anAction] },
      ['Each open action of earlier reviews is closed or reported on'],
    ],
    [
      'nothing once it was reported on',
      'actions',
      blank,
      { carried: [{ ...anAction, progress: [{ ...said, text: 'Half done' }] }] },
      [],
    ],
    [
      'not what was said before this review',
      'actions',
      blank,
      { carried: [{ ...anAction, progress: [{ ...said, at: '2026-06-30T09:00:00.000Z', text: 'Half done' }] }] },
      ['Each open action of earlier reviews is closed or reported on'],
    ],
    [
      'an action for what was missed',
      'actions',
      blank,
      { targets: [{ id: 'r', status: 'red' }] },
      ['Each missed target has an action'],
    ],
    [
      'nothing once there is one',
      'actions',
      blank,
      { targets: [{ id: 'r', status: 'red' }], raised: [{ ...anAction, target: 'r' }] },
      [],
    ],
    ['the pack to be sent', 'circulate', blank, {}, ['The draft pack was sent to both sides']],
    [
      'nothing once it was sent to somebody of each',
      'circulate',
      circulateTo(attended, { ...said, to: ['Lee Wong', 'dana reed'], pack: null }),
      {},
      [],
    ],
    [
      'the pack for the other side too',
      'circulate',
      circulateTo(attended, { ...said, to: ['Dana Reed'], pack: null }),
      {},
      ['The draft pack was sent to both sides'],
    ],
    [
      'nothing more where nobody knows the side of one',
      'circulate',
      circulateTo(attended, { ...said, to: ['Dana Reed', 'the whole board'], pack: null }),
      {},
      [],
    ],
    [
      'a date, both sides, and minutes',
      'meeting',
      blank,
      {},
      ['The meeting has a date', 'Somebody of each side was there', 'There are minutes'],
    ],
    ['the second signature', 'sign-off', blank, { isFrozen: true, signed: ['provider'] }, ['The customer has signed']],
  ])('%s', (_, stage, content, facts, needs) => {
    expect(unmet(stage, content, { ...quiet, ...facts })).toEqual(needs)
  })
})

describe('how a stage stands', () => {
  it('is open until it is done, or skipped with a reason', () => {
    const content = skipStage(finishStage(blankContent([]), 'data', true), 'feedback', {
      ...said,
      reason: 'Asked in May',
    })
    const standings = stageStandings(content, quiet)
    expect(openStages(standings)).toEqual([
      'results',
      'breaches',
      'incidents',
      'actions',
      'changes',
      'circulate',
      'meeting',
    ])
    expect(standings.find(({ stage }) => stage === 'feedback')).toMatchObject({
      state: 'skipped',
      skipped: { reason: 'Asked in May', by: 'Dana Reed' },
    })
  })

  it.each<[string, Partial<StageFacts>, string]>([
    ['done while nothing is missing', { breaches: { all: 3, triaged: 3 } }, 'done'],
    ['open again once an import brings more breaches', { breaches: { all: 5, triaged: 3 } }, 'begun'],
    ['open again once an exclusion is asked for', { openExclusions: 1 }, 'begun'],
    ['as it was once it is frozen', { breaches: { all: 5, triaged: 3 }, isFrozen: true }, 'done'],
  ])('marked as done is %s', (_, facts, state) => {
    const standings = stageStandings(finishStage(blankContent([]), 'breaches', true), { ...quiet, ...facts })
    expect(standings.find(({ stage }) => stage === 'breaches')?.state).toBe(state)
    expect(openStages(standings).includes('breaches')).toBe(state !== 'done')
  })

  it('of the sign-off is done by both signatures alone', () => {
    const content = finishStage(blankContent([]), 'sign-off', true)
    const last = (facts: Partial<StageFacts>) => stageStandings(content, { ...quiet, ...facts }).at(-1)?.state
    expect([last({}), last({ isFrozen: true, signed: ['provider', 'customer'] })]).toEqual(['not-begun', 'done'])
  })
})

describe('causes by how often they occur', () => {
  it.each([
    ['none', [], []],
    [
      'most frequent first, none last',
      ['b', 'a', null, 'a', null, null],
      [
        ['a', 2, 2 / 6],
        ['b', 1, 3 / 6],
        [null, 3, 1],
      ],
    ],
    [
      'equal ones as they came',
      ['x', 'y'],
      [
        ['x', 1, 0.5],
        ['y', 1, 1],
      ],
    ],
  ])('%s', (_, causes: (string | null)[], shares) => {
    expect(pareto(causes).map(({ cause, breaches, runningShare }) => [cause, breaches, runningShare])).toEqual(shares)
  })
})
