import type { Agreement } from '../agreement.ts'
import { type TemplateParts, unnamedParty } from './template-parts.ts'

/** IT operations keeps production up for a development team, 99.9 % of the time. */
export function productionUptime({ term, firstReview, prerequisites }: TemplateParts): Agreement {
  return {
    apiVersion: 'accord/v1',
    kind: 'Agreement',
    metadata: { reference: 'SLA-PRODUCTION-UPTIME', title: 'Uptime of production systems' },
    spec: {
      ...term,
      purpose: 'Keeps the production systems up that the development team’s users depend on, day and night.',
      provider: unnamedParty('IT operations', 'Head of IT operations', 'On-call lead'),
      customer: unnamedParty('Development', 'Head of Development', 'Release lead'),
      scope,
      responsibilities,
      expectations,
      targets,
      escalation: [
        { after: '50%', to: 'On-call lead' },
        { after: '100%', to: 'Head of IT operations' },
        { after: '+1h', to: 'Head of Development' },
      ],
      reporting: { every: '1 month', to: ['Head of IT operations', 'Head of Development'] },
      review: { every: '3 months', first: firstReview(3), attendees: ['Head of IT operations', 'Head of Development'] },
      consequences: [
        { target: 'uptime', below: '99.9%', remedy: 'A postmortem of every outage within 5 working days' },
        { target: 'uptime', below: '99.5%', remedy: 'No releases but repairs until a plan for stability is agreed' },
        { target: 'outage-response', below: '90%', remedy: 'The on-call rota is reviewed within 10 working days' },
      ],
      prerequisites,
    },
  }
}

const scope: Agreement['spec']['scope'] = {
  services: [
    {
      id: 'production',
      name: 'Production systems',
      description: 'Servers, databases, network and platform that the released applications run on.',
      outcomes: [
        'Users can work with the released applications at any hour',
        'Outages are found before users report them',
      ],
    },
  ],
  exclusions: [
    'Test and development environments',
    'Outages caused by a release that the development team has not had approved',
    'Planned maintenance announced 72 hours before',
  ],
}

const responsibilities: Agreement['spec']['responsibilities'] = {
  provider: [
    'Run and watch the production systems day and night',
    'Record each outage with its beginning, its end and the service it touched',
    'Announce planned maintenance 72 hours before it begins',
    'Write a postmortem of each outage within 5 working days',
  ],
  customer: [
    'Hand over a runbook with every application before it goes to production',
    'Name a developer for each application who can be called during an outage',
    'Release through the agreed pipeline alone',
  ],
}

const expectations: Agreement['spec']['expectations'] = {
  provider: [
    'A developer of the application joins within 30 minutes when called',
    'Operations has the access and the tools to roll back a release',
    'Changes follow the change process',
  ],
  customer: [
    'Somebody works on an outage within 15 minutes, at any hour',
    'During an outage its state is said every 30 minutes',
    'Every outage has one person who leads until it is over',
    'Uptime is published monthly, with the outages it was computed from',
  ],
}

const targets: Agreement['spec']['targets'] = [
  {
    id: 'uptime',
    name: 'Production is up',
    description:
      'Computed from the outage records; announced planned maintenance is left out. In 30 days, 43.2 minutes may be lost.',
    metric: 'availability',
    service: 'production',
    maintenance: { notice: '72h' },
    objective: '99.9%',
    minimum: '99.5%',
    weight: 3,
    counting: { clock: '24x7' },
  },
  {
    id: 'outage-response',
    name: 'Respond to critical incidents in production',
    description: 'Somebody on call takes the incident on within 15 minutes, at any hour.',
    metric: 'response-time',
    where: { priority: ['critical'] },
    within: '15m',
    objective: '95%',
    minimum: '90%',
    weight: 1,
    counting: { clock: '24x7', pauses: 'none' },
  },
]
