import { describe, expect, it } from 'vitest'
import { blankContent } from '../../../shared/review/content.ts'
import type { Action, Exclusion, Review } from '../../../shared/review/review.ts'
import { type PackFacts, reviewPart } from '../../../shared/review/review-pack.ts'

const AT = '2026-07-06T09:00:00.000Z'
const ticket = { sourceName: 'desk', key: 'REQ1' }

const anAction: Action = {
  id: 7,
  reference: 'SLA',
  raisedIn: '2026-H1',
  // Half past midnight in London.
  raisedAt: '2026-06-30T23:30:00.000Z',
  title: 'Second person on the early shift',
  detail: null,
  owner: 'Dana Reed',
  due: '2026-06-30',
  target: 'response',
  baseline: '86.4 %',
  expected: '95 %',
  actual: '96.0 %',
  state: 'open',
  closed: null,
  progress: [{ at: AT, by: 'Dana Reed', text: 'Hired' }],
}

const anExclusion: Exclusion = {
  ...ticket,
  id: 1,
  target: null,
  reason: 'Power cut',
  evidence: 'Notice of the grid operator',
  requested: { by: 'Dana Reed', side: 'provider', at: AT },
  decided: null,
  withdrawn: null,
}

function aReview(given: Partial<Review> = {}): Review {
  const { feedback, questionnaire, incidents, changes, queries, circulated, meeting } = blankContent([])
  return {
    reference: 'SLA',
    title: 'IT support',
    provider: 'IT',
    customer: 'Marketing',
    period: '2026-H1',
    due: '2026-07-01',
    state: 'in-preparation',
    revision: 1,
    stagesDone: 0,
    openedAt: AT,
    openedBy: 'Dana Reed',
    stages: [],
    summary: null,
    commentary: {},
    sources: [],
    notes: [],
    suspicions: [],
    breaches: { all: 3, triaged: 2 },
    exclusions: [],
    feedback,
    questionnaire,
    incidents,
    actions: { carried: [], raised: [] },
    changes,
    queries,
    circulated,
    meeting,
    consequences: [],
    frozen: null,
    signings: [],
    revisions: [],
    ...given,
  }
}

const note = { ...ticket, target: 'response', cause: 3, note: null, incident: 1, action: 7, by: 'Dana Reed', at: AT }
const facts: PackFacts = {
  targets: new Map([['response', 'Respond to critical requests']]),
  notes: [note, { ...note, key: 'REQ2', incident: null, action: null }, { ...note, key: 'REQ3', cause: null }],
  causes: [{ id: 3, name: 'Too few people', key: 'p', isRetired: false }],
  next: { on: '2027-01-01', period: '2026-H2' },
  today: '2026-07-06',
  timeZone: 'Europe/London',
}

describe('what the pack prints of a review', () => {
  it.each<[string, Partial<Review>, string]>([
    ['a draft', {}, 'Draft'],
    [
      'a circulated draft',
      { circulated: { at: AT, by: 'Dana', to: ['Lee'], pack: null }, state: 'circulated' },
      'Draft for queries, circulated on 6 Jul 2026',
    ],
    ['a held one', { state: 'held' }, 'Held, to be signed'],
    [
      'a signed one',
      { state: 'signed', signings: [{ party: 'customer', name: 'Lee Wong', role: null, at: AT, sha256: 'f' }] },
      'Signed on 6 Jul 2026',
    ],
  ])('says how far it is: %s', (_, given, standing) => {
    expect(reviewPart(aReview(given), facts).standing).toBe(standing)
  })

  it('names causes, incidents and actions in place of their numbers', () => {
    const incident = {
      id: 1,
      title: 'Mail queue',
      service: null,
      severity: null,
      from: AT,
      to: null,
      impact: null,
      timeline: [],
      rootCause: null,
      lessons: null,
      tickets: [ticket],
      actions: [7],
    }
    const part = reviewPart(aReview({ incidents: [incident], actions: { carried: [anAction], raised: [] } }), facts)
    expect(part.breaches).toMatchObject({ all: 3, triaged: 2, causes: [{ cause: 'Too few people', count: 2 }] })
    expect(part.breaches?.notes[0]).toMatchObject({
      cause: 'Too few people',
      belongsTo: 'Incident: Mail queue; Action: Second person on the early shift',
    })
    expect(part.incidents?.[0]).toMatchObject({ tickets: ['REQ1'], actions: ['Second person on the early shift'] })
    expect(part.actions?.carried?.[0]).toMatchObject({
      state: 'overdue',
      raised: '2026-07-01',
      progress: 'Hired',
      actual: '96.0 %',
    })
  })

  it('asks the meeting for what is not decided yet', () => {
    const change = {
      id: 1,
      target: 'response',
      says: '8 h instead of 4 h',
      reason: 'r',
      change: {},
      evidence: [],
      decision: 'open' as const,
    }
    const consequence = { id: 'c', says: 'Improvement plan', arithmetic: 'a', remedy: null, action: null, waived: null }
    const { asks } = reviewPart(
      aReview({ exclusions: [anExclusion], changes: [change], consequences: [consequence] }),
      facts,
    )
    expect(asks).toEqual([
      'Decide on one exclusion that was asked for',
      'Decide on the change: 8 h instead of 4 h',
      'Settle what follows: Improvement plan',
    ])
  })

  it.each<[string, Partial<Exclusion>, string]>([
    ['open', {}, 'open'],
    ['approved', { decided: { by: 'Lee', side: 'customer', at: AT, outcome: 'approved', note: null } }, 'approved'],
    [
      'withdrawn, whatever was decided',
      {
        withdrawn: { by: 'Dana', at: AT, reason: 'Not needed' },
        decided: { by: 'Lee', side: 'customer', at: AT, outcome: 'approved', note: null },
      },
      'withdrawn',
    ],
  ])('tells an exclusion that is %s', (_, given, outcome) => {
    const [exclusion] = reviewPart(aReview({ exclusions: [{ ...anExclusion, ...given }] }), facts).exclusions ?? []
    expect(exclusion?.outcome).toBe(outcome)
  })

  it('gives the mean of each question and the words beside it', () => {
    const questionnaire = {
      questions: [{ id: 'q', text: 'Satisfied?', scale: { from: 1, to: 5 } }],
      sent: 10,
      answers: [4, 5, null].map((score, index) => ({
        respondent: `P${index}`,
        answers: [{ question: 'q', score, comment: score === null ? 'Cannot say' : null }],
      })),
    }
    expect(reviewPart(aReview({ questionnaire }), facts).feedback?.questionnaire).toEqual({
      sent: 10,
      answered: 3,
      questions: [{ text: 'Satisfied?', scale: { from: 1, to: 5 }, mean: 4.5, answers: 3, comments: ['Cannot say'] }],
    })
  })

  it('leaves lines to sign while nobody has signed', () => {
    const signed = { party: 'provider' as const, name: 'Dana Reed', role: 'IT manager', at: AT, sha256: 'abc' }
    const frozen = { at: AT, by: 'Dana Reed', sha256: 'abc' }
    expect(reviewPart(aReview({ frozen, signings: [signed] }), facts).signatures).toEqual([
      { side: 'IT', name: 'Dana Reed', role: 'IT manager', at: AT, sha256: 'abc' },
      { side: 'Marketing', name: '', role: null, at: null, sha256: 'abc' },
    ])
  })
})
