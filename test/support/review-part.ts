import type { ReviewPart } from '../../shared/packs/review-part.ts'

const SHA256 = '3f786850e387550fdab836ed7e6dc881de23001b9f2b5c0d1e3a475869786a4b'

/** A review in which everything was said, for a pack of `someFigures`. */
export function aRichReview(given: Partial<ReviewPart> = {}): ReviewPart {
  return {
    revision: 2,
    standing: 'Signed by both parties on 14 July 2026',
    summary:
      'The half-year was steady but for March and April, when the spring campaign and the move of the mail servers met.\n\nBoth sides agree on three things:\n- staff the desk for the campaign calendar\n- move the mail servers outside of it\n- look at response again in October',
    asks: ['Agree on a second line for campaign weeks', 'Approve the exclusion of the three power-cut tickets'],
    commentary: {
      'response-critical':
        'Two people were away in March. The campaign mailer alone made eleven of the twelve breaches.\n\nFrom May on the rota covers every campaign week.',
    },
    breaches: {
      triaged: 11,
      all: 12,
      causes: [
        { cause: 'Too few people at the desk', count: 7 },
        { cause: 'Third party was slow', count: 3 },
        { cause: 'Wrong priority', count: 1 },
      ],
      notes: [
        {
          key: 'INC000021',
          target: 'response-critical',
          cause: 'Too few people at the desk',
          note: 'Campaign week.',
          belongsTo: 'Action: rota for campaign weeks',
        },
        {
          key: 'INC000044',
          target: 'response-critical',
          cause: null,
          note: 'To be looked at with the supplier of the mailer, who has the log.',
        },
      ],
    },
    exclusions: [
      {
        number: 3,
        key: 'INC000050',
        targets: ['Respond to critical requests'],
        reason: 'Power cut in the whole quarter of the town',
        evidence: 'Notice of the network operator, 9 April 2026',
        requestedBy: 'Dana Reed',
        requestedAt: '2026-07-03T09:00:00Z',
        outcome: 'approved',
        decidedBy: 'Lee Wong',
        decidedAt: '2026-07-05T14:00:00Z',
        note: 'Agreed, as in the year before.',
      },
      {
        key: 'INC000061',
        targets: [],
        reason: 'The requester was on holiday',
        evidence: 'Calendar',
        requestedBy: 'Dana Reed',
        requestedAt: '2026-07-03T09:05:00Z',
        outcome: 'declined',
        decidedBy: 'Lee Wong',
        decidedAt: '2026-07-05T14:02:00Z',
        note: 'A holiday of the requester does not stop the first response.',
      },
    ],
    dataQuestions: [
      {
        says: 'service-desk: 3 rows of 1,537 in tickets.csv could not be taken. Are the figures right without them?',
        answer: { text: 'Three test tickets of the desk itself.', by: 'Priya Natarajan', at: '2026-07-02T08:00:00Z' },
      },
    ],
    changed: [
      {
        period: '2025-H2',
        revision: 1,
        frozenAt: '2026-01-12T09:00:00Z',
        tickets: [
          {
            key: 'INC000007',
            target: 'Respond to critical requests',
            before: 'Met',
            after: 'Breached',
            why: 'It runs again: it was reopened, or its stop was taken back.',
          },
        ],
      },
    ],
    course: {
      circulated: { at: '2026-07-04T16:00:00Z', by: 'Dana Reed', to: ['Lee Wong', 'Sam Okafor'] },
      queries: [
        {
          side: 'Marketing',
          by: 'Lee Wong',
          text: 'Why does INC000044 count, although it is open?',
          at: '2026-07-06T09:00:00Z',
          answer: { by: 'Dana Reed', text: 'Its promise was broken in May.', at: '2026-07-06T11:00:00Z' },
        },
      ],
      skipped: [
        { stage: 'Feedback', reason: 'The survey comes in autumn.', by: 'Dana Reed', at: '2026-07-03T10:00:00Z' },
      ],
      revisions: [{ revision: 1, sha256: SHA256, reopened: 'Two outages were missing' }],
    },
    incidents: [
      {
        title: 'Mail was down for a morning',
        service: 'Mail',
        severity: 'major',
        from: '2026-04-09T07:30:00Z',
        to: '2026-04-09T11:45:00Z',
        impact: 'Nobody in Marketing could send; the spring mailing went out a day late.',
        timeline: [
          { at: '2026-04-09T07:30:00Z', text: 'First reports from three offices.' },
          { at: '2026-04-09T08:10:00Z', text: 'Power cut found to have taken both switches of the second room.' },
          { at: '2026-04-09T11:45:00Z', text: 'Mail flows again; the backlog is through at 12:20.' },
        ],
        rootCause: 'Both switches hung on the same line of the emergency supply.',
        lessons: 'The two lines are now labelled, and tested with the yearly recovery test.',
        tickets: ['INC000050', 'INC000051'],
        actions: ['Second line for the switches'],
      },
    ],
    feedback: {
      questionnaire: {
        sent: 48,
        answered: 31,
        questions: [
          {
            text: 'How content are you with the help you get?',
            scale: { from: 1, to: 5 },
            mean: 4.13,
            answers: 31,
            comments: [],
          },
          {
            text: 'What should change?',
            scale: null,
            mean: null,
            answers: 2,
            comments: ['Answers on Mondays take too long.', 'More training before new tools arrive.'],
          },
        ],
      },
      entries: [
        {
          kind: 'compliment',
          from: 'Campaign team',
          on: '2026-05-20',
          text: 'The desk stayed late for the launch.',
          response: 'Passed on with thanks.',
        },
        {
          kind: 'complaint',
          from: 'Lee Wong',
          on: '2026-04-10',
          text: 'We heard of the power cut from the porter.',
          response: null,
        },
      ],
    },
    actions: {
      carried: [
        {
          title: 'Knowledge base for the mailer',
          detail: null,
          owner: 'Priya Natarajan',
          due: '2026-03-31',
          baseline: '86.4 %',
          expected: '90 %',
          actual: '88.1 %',
          state: 'overdue',
          progress: 'Half of the articles are written.',
        },
        {
          title: 'New printers',
          detail: 'Floors 2 and 3',
          owner: 'Dana Reed',
          due: '2026-02-28',
          baseline: null,
          expected: null,
          actual: null,
          state: 'done',
          progress: null,
        },
      ],
      raised: [
        {
          number: 8,
          raised: '2026-07-10',
          title: 'Rota for campaign weeks',
          detail: 'Second person from eight to ten',
          owner: 'Dana Reed',
          due: '2026-09-30',
          baseline: '90.0 %',
          expected: '95 %',
          actual: null,
          state: 'open',
          progress: null,
        },
      ],
    },
    changes: [
      {
        target: 'response-critical',
        says: 'Within 3 h instead of 4 h, for critical requests in campaign weeks.',
        reason: 'History supports it outside of March and April.',
        evidence: [
          { period: '2025-H2', before: '96.1 % of 131', after: '93.9 % of 131' },
          { period: '2026-H1', before: '90.0 % of 120', after: '86.7 % of 120' },
        ],
        decision: 'agreed',
        effective: '2026-10-01',
      },
      {
        target: 'resolution',
        says: 'Leave as it is.',
        reason: 'It is met in every month.',
        evidence: [],
        decision: 'declined',
      },
    ],
    consequences: [
      {
        says: 'Improvement plan for “Respond to critical requests”',
        arithmetic: '90.0 % of 120 is below 95 %',
        outcome: 'Became the action “Rota for campaign weeks”',
      },
    ],
    meeting: {
      on: '2026-07-10',
      place: 'Meeting room 2',
      agenda: ['Previous actions', 'Results', 'Breaches and exclusions', 'Changes', 'Decisions'],
      attendance: [
        { name: 'Dana Reed', role: 'IT manager', side: 'provider', isPresent: true },
        { name: 'Lee Wong', role: 'Head of Marketing', side: 'customer', isPresent: true },
        { name: 'Sam Okafor', role: 'Service desk lead', side: 'provider', isPresent: false },
      ],
      minutes:
        'The figures were accepted as they stand.\n\nMarketing asked for a warning before power works; IT will pass on what it hears.',
      decisions: [
        { text: 'A second person stands by in campaign weeks.', owner: 'Dana Reed', due: '2026-09-30', dissent: null },
        {
          text: 'The promise for critical requests becomes 3 h from October.',
          owner: 'Lee Wong',
          due: '2026-10-01',
          dissent: 'Sam Okafor holds that 3 h needs a third person.',
        },
      ],
    },
    nextReview: { on: '2027-01-14', period: '2026-H2', note: 'In January, after the holidays.' },
    signatures: [
      {
        side: 'For the provider, IT',
        name: 'Dana Reed',
        role: 'IT manager',
        at: '2026-07-14T09:00:00Z',
        sha256: SHA256,
      },
      {
        side: 'For the customer, Marketing',
        name: 'Lee Wong',
        role: 'Head of Marketing',
        at: '2026-07-14T09:20:00Z',
        sha256: SHA256,
      },
    ],
    ...given,
  }
}
