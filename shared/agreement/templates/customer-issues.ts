import type { Agreement } from '../agreement.ts'
import { type TemplateParts, unnamedParty } from './template-parts.ts'

/** Customer support resolves customers' issues for the product teams, each priority within its time. */
export function customerIssues({ term, office, firstReview, prerequisites }: TemplateParts): Agreement {
  return {
    apiVersion: 'accord/v1',
    kind: 'Agreement',
    metadata: { reference: 'SLA-CUSTOMER-ISSUES', title: 'Resolution of customer issues' },
    spec: {
      ...term,
      purpose:
        'Gets customers’ issues resolved while the product teams can build, and shows them what customers stumble over.',
      provider: unnamedParty('Customer support', 'Head of Customer support', 'Support team lead'),
      customer: unnamedParty('Product', 'Head of Product', 'Product operations lead'),
      scope,
      responsibilities,
      expectations,
      calendars: [office],
      targets,
      escalation: [
        { after: '75%', to: 'Support team lead' },
        { after: '100%', to: 'Head of Customer support' },
        { after: '+8h', to: 'Head of Product' },
      ],
      reporting: { every: '1 month', to: ['Head of Customer support', 'Head of Product', 'Product operations lead'] },
      review: { every: '3 months', first: firstReview(3), attendees: ['Head of Customer support', 'Head of Product'] },
      consequences: [
        { target: 'resolution', below: '90%', remedy: 'The five most frequent causes are named, each with an owner' },
        { target: 'resolution', below: '80%', remedy: 'Improvement plan within 10 working days, reviewed monthly' },
        {
          target: 'satisfaction',
          below: '75%',
          remedy: 'Ten unhappy customers are called, and what they say is reported',
        },
      ],
      prerequisites,
    },
  }
}

const scope: Agreement['spec']['scope'] = {
  services: [
    {
      id: 'customer-issues',
      name: 'Handling of customer issues',
      description: 'Taking in, answering and resolving the issues that customers report about released products.',
      outcomes: [
        'Customers can go on working, with a repair or a way around',
        'Product teams know each month what customers report most',
      ],
    },
  ],
  exclusions: ['Wishes for new features', 'Products in beta', 'Invoices and contracts'],
}

const responsibilities: Agreement['spec']['responsibilities'] = {
  provider: [
    'Take in every issue as a ticket, with product and priority',
    'Answer and resolve issues, or hand defects over with the steps that show them',
    'Report each month what customers reported most',
  ],
  customer: [
    'Keep the product documentation and the list of known defects up to date with each release',
    'Answer questions of support within 1 working day, of critical issues within 2 hours',
    'Tell support of each release 5 working days before it',
  ],
}

const expectations: Agreement['spec']['expectations'] = {
  provider: [
    'Each product team names somebody who answers support’s questions',
    'Support has access to test accounts, logs and the defect tracker',
    'Defects are handed over, and handed back, by the defect process',
  ],
  customer: [
    'Issues are answered and resolved within the times of this agreement',
    'An issue is resolved when the customer says so, or has not answered for 5 working days',
    'Each issue has one person at support who answers for it',
    'Product teams can see all tickets about their product',
  ],
}

const targets: Agreement['spec']['targets'] = [
  {
    id: 'response',
    name: 'Answer customer issues',
    metric: 'response-time',
    within: { critical: '1h', high: '4h', default: '8h' },
    objective: '95%',
    minimum: '90%',
    weight: 2,
    counting: { clock: 'office' },
  },
  {
    id: 'resolution',
    name: 'Resolve customer issues',
    description: 'Time spent waiting for the customer is not counted.',
    metric: 'resolution-time',
    within: { critical: '8h', high: '16h', default: '40h' },
    objective: '90%',
    minimum: '80%',
    weight: 3,
    counting: { clock: 'office' },
  },
  {
    id: 'satisfaction',
    name: 'Customers are content',
    description: 'Share of survey answers with 4 or 5 of 5.',
    metric: 'satisfaction',
    scale: { from: 1, to: 5, satisfied: 4 },
    objective: '85%',
    minimum: '75%',
    weight: 1,
  },
]
