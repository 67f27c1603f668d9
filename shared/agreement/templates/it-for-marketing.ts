import type { Agreement } from '../agreement.ts'
import { type TemplateParts, unnamedParty } from './template-parts.ts'

/** IT supports Marketing: the well-known example of an internal SLA, with its scope, duties, times, escalation and review. */
export function itForMarketing({ term, office, workingDays, firstReview, prerequisites }: TemplateParts): Agreement {
  return {
    apiVersion: 'accord/v1',
    kind: 'Agreement',
    metadata: { reference: 'SLA-IT-MARKETING', title: 'IT support for Marketing' },
    spec: {
      ...term,
      purpose: 'Sets what Marketing can expect of IT’s support for the technology that its campaigns are made with.',
      provider: unnamedParty('IT', 'IT manager', 'Service desk lead'),
      customer: unnamedParty('Marketing', 'Head of Marketing', 'Campaign operations lead'),
      scope,
      responsibilities,
      expectations,
      calendars: [office, workingDays],
      targets,
      escalation: [
        { after: '100%', to: 'IT manager' },
        { after: '+8h', to: 'Head of Marketing' },
      ],
      reporting: { every: '1 month', to: ['IT manager', 'Head of Marketing'] },
      review: { every: '6 months', first: firstReview(6), attendees: ['IT manager', 'Head of Marketing'] },
      consequences: [
        {
          target: 'response-critical',
          below: '95%',
          remedy: 'Each late answer is explained, with its remedy, in the review',
        },
        {
          target: 'response-critical',
          below: '90%',
          remedy: 'Improvement plan within 10 working days, reviewed monthly',
        },
        {
          target: 'response-standard',
          below: '90%',
          remedy: 'Improvement plan within 10 working days, reviewed monthly',
        },
      ],
      prerequisites,
    },
  }
}

const scope: Agreement['spec']['scope'] = {
  services: [
    {
      id: 'hardware-software',
      name: 'Hardware and software',
      description:
        'Maintenance and repairs for all of Marketing’s hardware and software, including computers, printers and software applications.',
      outcomes: ['Everybody in Marketing has a computer, a printer and applications that work'],
    },
    {
      id: 'network',
      name: 'Network',
      description: 'Network access for Marketing that is secure and reliable, with minimal downtime.',
      outcomes: ['Campaigns do not wait for the network'],
    },
    {
      id: 'backup-recovery',
      name: 'Backup and recovery',
      description: 'Regular backup and recovery of Marketing’s data, to prevent loss or damage.',
      outcomes: ['No campaign data is lost or damaged'],
    },
    {
      id: 'training-support',
      name: 'Training and support',
      description: 'Training and support for Marketing’s employees in any software or tools they use.',
      outcomes: ['Marketing’s employees can use the software and tools they work with'],
    },
  ],
  exclusions: ['General IT services provided to the organisation'],
}

const responsibilities: Agreement['spec']['responsibilities'] = {
  provider: [
    'Maintain and repair all of Marketing’s hardware and software, including computers, printers and software applications',
    'Ensure that Marketing’s network access is secure and reliable, with minimal downtime',
    'Provide regular backup and recovery of Marketing’s data to prevent loss or damage',
    'Train and support Marketing’s employees in any software or tools they use',
  ],
  customer: [
    'Provide timely and accurate information about its technology needs',
    'Follow IT’s guidelines and recommendations on hardware and software use',
  ],
}

const expectations: Agreement['spec']['expectations'] = {
  provider: [
    'Marketing names somebody who can be asked about a request during opening hours',
    'IT has access to the devices, accounts and tools that a request is about',
    'Requests come through the service desk, with their priority',
  ],
  customer: [
    'A person answers within the times of this agreement, and says when the issue will be resolved',
    'A repair lasts: what is reported as resolved works when it is tried',
    'Every request has one person at IT who answers for it',
    'The state of every request can be seen at any time',
  ],
}

const targets: Agreement['spec']['targets'] = [
  {
    id: 'response-critical',
    name: 'Respond to critical issues',
    description: 'A person at IT answers within 4 hours of opening time.',
    metric: 'response-time',
    where: { priority: ['critical'] },
    within: '4h',
    objective: '95%',
    minimum: '90%',
    weight: 2,
    counting: { clock: 'office' },
  },
  {
    id: 'response-standard',
    name: 'Respond to all other requests for technical support',
    description: 'A person at IT answers within 24 hours; hours of Saturdays and Sundays are not counted.',
    metric: 'response-time',
    where: { priority: ['high', 'medium', 'low'] },
    within: '24h',
    objective: '95%',
    minimum: '90%',
    weight: 1,
    counting: { clock: 'working-days' },
  },
]
