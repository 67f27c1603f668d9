import { only, type SpoiltCase, targetOf } from './complete-agreement.ts'

/** What makes the complete agreement vague, or lack a part. */
export const GAPS: readonly SpoiltCase[] = [
  [
    'vague.no-promise',
    'spec.responsibilities.provider[3]',
    (spec) => spec.responsibilities?.provider?.push('Call back as soon as possible'),
  ],
  [
    'vague.word',
    'spec.targets[1].description',
    (spec) => (targetOf(spec, 'resolution').description = 'Issues are usually resolved'),
  ],
  ['missing.placeholder', 'spec.provider.owner.name', (spec) => (spec.provider.owner.name = '[Name]')],
  ['missing.notice', 'spec.term.notice', (spec) => delete spec.term],
  ['missing.purpose', 'spec.purpose', (spec) => delete spec.purpose],
  ['missing.last-day', 'spec.effective.to', (spec) => delete spec.effective.to],
  ['missing.contact', 'spec.customer.owner', (spec) => delete spec.customer.owner.email],
  [
    'missing.deputy',
    'spec.provider.deputy',
    (spec) => {
      delete spec.provider.deputy
      spec.escalation = spec.escalation?.slice(1)
    },
  ],
  [
    'missing.outcomes',
    'spec.scope.services[0].outcomes',
    (spec) => Object.assign(spec.scope.services[0] ?? {}, { outcomes: [] }),
  ],
  ['missing.exclusions', 'spec.scope.exclusions', (spec) => delete spec.scope.exclusions],
  [
    'missing.target-of-service',
    'spec.scope.services[1]',
    (spec) => {
      spec.scope.services.push({ id: 'telephone', name: 'Telephone', outcomes: ['Calls are answered'] })
      for (const target of spec.targets) target.service = 'customer-issues'
    },
  ],
  [
    'missing.responsibilities',
    'spec.responsibilities.customer',
    (spec) => Object.assign(spec.responsibilities ?? {}, { customer: [] }),
  ],
  ['missing.expectations', 'spec.expectations.provider', (spec) => delete spec.expectations?.provider],
  [
    'missing.clock',
    'spec.targets[0].counting.clock',
    (spec) => {
      spec.calendars = []
      targetOf(spec, 'response').counting = {}
      targetOf(spec, 'resolution').counting = { clock: '24x7' }
    },
  ],
  ['missing.holidays', 'spec.calendars[0].holidays', (spec) => delete spec.calendars?.[0]?.holidays],
  ['missing.response-target', 'spec.targets', (spec) => only(spec, 'resolution')],
  ['missing.resolution-target', 'spec.targets', (spec) => only(spec, 'response')],
  ['missing.minimum', 'spec.targets[0].minimum', (spec) => delete targetOf(spec, 'response').minimum],
  ['missing.escalation', 'spec.escalation', (spec) => delete spec.escalation],
  ['missing.escalation-past-deadline', 'spec.escalation', (spec) => (spec.escalation = spec.escalation?.slice(0, 1))],
  ['missing.reporting', 'spec.reporting', (spec) => delete spec.reporting],
  ['missing.report-readers', 'spec.reporting.to', (spec) => delete spec.reporting?.to],
  ['missing.review', 'spec.review', (spec) => delete spec.review],
  ['missing.review-attendees', 'spec.review.attendees', (spec) => delete spec.review?.attendees],
  ['missing.consequences', 'spec.consequences', (spec) => delete spec.consequences],
  [
    'missing.consequence-of-target',
    'spec.targets[2]',
    (spec) => (spec.consequences = spec.consequences?.filter(({ target }) => target !== 'satisfaction')),
  ],
  ['missing.prerequisites', 'spec.prerequisites', (spec) => spec.prerequisites?.shift()],
  [
    'missing.prerequisite-open',
    'spec.prerequisites',
    (spec) => Object.assign(spec.prerequisites?.[4] ?? {}, { met: false }),
  ],
  ['missing.evidence', 'spec.prerequisites', (spec) => delete spec.prerequisites?.[4]?.evidence],
  [
    'missing.signature',
    'spec.signatures',
    (spec) => (spec.signatures = [{ party: 'customer', name: 'B', date: '2026-12-20' }]),
  ],
]
