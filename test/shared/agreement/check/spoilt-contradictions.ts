import { only, type SpoiltCase, targetOf } from './complete-agreement.ts'

/** What makes the complete agreement contradict itself. */
export const CONTRADICTIONS: readonly SpoiltCase[] = [
  [
    'contradiction.response-after-resolution',
    'spec.targets[0].within',
    (spec) => (targetOf(spec, 'response').within = { critical: '9h', high: '10h', default: '20h' }),
  ],
  [
    'contradiction.response-at-times-after-resolution',
    'spec.targets[0].within',
    (spec) => {
      targetOf(spec, 'resolution').within = '20h'
      targetOf(spec, 'resolution').counting = { clock: '24x7' }
      targetOf(spec, 'response').within = '4h'
    },
  ],
  [
    'contradiction.overlapping-targets',
    'spec.targets[3]',
    (spec) => {
      spec.targets.push({
        ...targetOf(spec, 'response'),
        id: 'faster',
        where: { priority: ['Critical'] },
        within: '30m',
      })
      spec.consequences?.push({ target: 'faster', below: '90%', remedy: 'A review' })
    },
  ],
  [
    'contradiction.priority-gap',
    'spec.targets[0]',
    (spec) => {
      targetOf(spec, 'response').where = { priority: ['critical', 'low'] }
      targetOf(spec, 'response').within = { critical: '1h', low: '4h' }
      targetOf(spec, 'resolution').within = '40h'
    },
  ],
  [
    'contradiction.priority-without-promise',
    'spec.targets[0].within',
    (spec) => {
      targetOf(spec, 'response').where = { priority: ['critical', 'high'] }
      targetOf(spec, 'response').within = { critical: '1h' }
      targetOf(spec, 'resolution').within = '40h'
    },
  ],
  [
    'contradiction.promise-never-used',
    'spec.targets[1].within',
    (spec) => {
      targetOf(spec, 'response').where = { priority: ['critical', 'high'] }
      targetOf(spec, 'response').within = '1h'
      targetOf(spec, 'resolution').where = { priority: ['critical', 'high'] }
      targetOf(spec, 'resolution').within = { critical: '8h', high: '16h', medium: '20h' }
    },
  ],
  [
    'contradiction.urgent-waits-longer',
    'spec.targets[1].within',
    (spec) => (targetOf(spec, 'resolution').within = { critical: '16h', high: '8h', default: '40h' }),
  ],
  [
    'contradiction.no-ticket-possible',
    'spec.targets[0].where.group',
    (spec) => {
      spec.data = { where: { group: ['Support'] } }
      targetOf(spec, 'response').where = { group: ['Billing'] }
    },
  ],
  [
    'contradiction.service-not-in-scope',
    'spec.targets[0].service',
    (spec) => (targetOf(spec, 'response').service = 'telephone'),
  ],
  [
    'contradiction.service-not-in-scope',
    'spec.data.where.service[0]',
    (spec) => (spec.data = { where: { service: ['telephone'] } }),
  ],
  [
    'contradiction.service-excluded',
    'spec.scope.exclusions[3]',
    (spec) => spec.scope.exclusions?.push('Handling of CUSTOMER issues '),
  ],
  [
    'contradiction.objective-of-all',
    'spec.targets[0].objective',
    (spec) => (targetOf(spec, 'response').objective = '100.0%'),
  ],
  [
    'contradiction.minimum-is-objective',
    'spec.targets[0].minimum',
    (spec) => (targetOf(spec, 'response').minimum = '95.0%'),
  ],
  ['contradiction.weight-missing', 'spec.targets[0]', (spec) => delete targetOf(spec, 'response').weight],
  [
    'contradiction.rule-without-effect',
    'spec.targets[0].counting.open',
    (spec) => (targetOf(spec, 'response').counting = { clock: 'office', open: 'all' }),
  ],
  [
    'contradiction.calendar-unused',
    'spec.calendars[1]',
    (spec) =>
      spec.calendars?.push({
        id: 'nights',
        timeZone: spec.timeZone,
        hours: { mon: ['22:00-06:00'] },
        holidays: [{ set: 'GB-ENG' }],
      }),
  ],
  [
    'contradiction.calendar-never-open',
    'spec.calendars[0].hours',
    (spec) => {
      Object.assign(spec.calendars?.[0] ?? {}, {
        hours: {},
        openings: [{ date: '2025-03-01', hours: ['09:00-12:00'] }],
      })
    },
  ],
  [
    'contradiction.calendar-of-other-zone',
    'spec.calendars[0].timeZone',
    (spec) => Object.assign(spec.calendars?.[0] ?? {}, { timeZone: 'Europe/Berlin' }),
  ],
  [
    'contradiction.holidays-of-other-years',
    'spec.calendars[0].holidays',
    (spec) => Object.assign(spec.calendars?.[0] ?? {}, { holidays: [{ date: '2026-12-25' }] }),
  ],
  [
    'contradiction.escalation-received-by-nobody',
    'spec.escalation[1].to',
    (spec) => Object.assign(spec.escalation?.[1] ?? {}, { to: 'N/A' }),
  ],
  [
    'contradiction.escalation-to-no-contact',
    'spec.escalation[2].to',
    (spec) => Object.assign(spec.escalation?.[2] ?? {}, { to: 'Managing director' }),
  ],
  [
    'contradiction.escalation-out-of-order',
    'spec.escalation[2].after',
    (spec) => Object.assign(spec.escalation?.[2] ?? {}, { after: '100.0%' }),
  ],
  [
    'contradiction.escalation-without-deadline',
    'spec.escalation',
    (spec) => {
      only(spec, 'satisfaction')
      spec.calendars = []
    },
  ],
  [
    'contradiction.review-after-end',
    'spec.review.first',
    (spec) => Object.assign(spec.review ?? {}, { first: '2028-02-01' }),
  ],
  [
    'contradiction.review-after-end',
    'spec.review.every',
    (spec) => (spec.review = { every: '18 months', attendees: ['Both'] }),
  ],
  [
    'contradiction.review-before-start',
    'spec.review.first',
    (spec) => Object.assign(spec.review ?? {}, { first: '2026-12-31' }),
  ],
  [
    'contradiction.reporting-rarer-than-review',
    'spec.reporting.every',
    (spec) => Object.assign(spec.reporting ?? {}, { every: '6 months' }),
  ],
  [
    'contradiction.consequence-never-due',
    'spec.consequences[2]',
    (spec) => Object.assign(spec.consequences?.[2] ?? {}, { below: '0%' }),
  ],
  [
    'contradiction.consequence-never-due',
    'spec.consequences[2]',
    (spec) => Object.assign(spec.consequences?.[2] ?? {}, { per: 'ticket', credit: { amount: 5, unit: 'EUR' } }),
  ],
  [
    'contradiction.consequence-though-met',
    'spec.consequences[2]',
    (spec) => Object.assign(spec.consequences?.[2] ?? {}, { below: '85.1%' }),
  ],
  [
    'contradiction.credit-of-nothing',
    'spec.consequences[2]',
    (spec) => Object.assign(spec.consequences?.[2] ?? {}, { credit: { amount: 0, unit: 'EUR' } }),
  ],
  [
    'contradiction.cap-below-credit',
    'spec.consequences[2]',
    (spec) =>
      Object.assign(spec.consequences?.[2] ?? {}, {
        credit: { amount: 50, unit: 'EUR' },
        cap: { amount: 49.5, unit: 'EUR' },
      }),
  ],
  [
    'contradiction.cap-below-credit',
    'spec.consequences[2]',
    (spec) => {
      Object.assign(spec.consequences?.[2] ?? {}, { credit: { amount: 50, unit: 'EUR' } })
      spec.consequenceRules = { caps: [{ amount: 20, unit: 'EUR' }] }
    },
  ],
  [
    'contradiction.begins-in-past',
    'spec.effective.from',
    (spec) => Object.assign(spec.effective, { from: '2026-11-21' }),
  ],
  [
    'contradiction.ends-in-past',
    'spec.effective.to',
    (spec) => {
      spec.effective = { from: '2026-01-01', to: '2026-11-21' }
      spec.review = { every: '3 months', first: '2026-04-07', attendees: ['Both'] }
    },
  ],
  [
    'contradiction.signed-after-start',
    'spec.signatures[1].date',
    (spec) =>
      (spec.signatures = [
        { party: 'provider', name: 'A', date: '2026-12-20' },
        { party: 'customer', name: 'B', date: '2027-01-02' },
      ]),
  ],
  [
    'contradiction.one-department',
    'spec.customer.department',
    (spec) => (spec.customer.department = spec.provider.department),
  ],
  [
    'contradiction.one-owner',
    'spec.customer.owner.name',
    (spec) => (spec.customer.owner.name = spec.provider.owner.name),
  ],
  ['contradiction.notice-longer-than-agreement', 'spec.term.notice', (spec) => (spec.term = { notice: '13 months' })],
]
