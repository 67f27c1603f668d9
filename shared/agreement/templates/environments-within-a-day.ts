import type { Agreement } from '../agreement.ts'
import { type TemplateParts, unnamedParty } from './template-parts.ts'

/** Platform engineering provisions new environments for application development within 24 hours of a request. */
export function environmentsWithinADay(parts: TemplateParts): Agreement {
  const { term, workingDays, firstReview, prerequisites } = parts
  return {
    apiVersion: 'accord/v1',
    kind: 'Agreement',
    metadata: { reference: 'SLA-ENVIRONMENTS', title: 'New environments within 24 hours' },
    spec: {
      ...term,
      purpose: 'Gives application teams the environment they asked for a day later, so that no work waits for one.',
      provider: unnamedParty('Platform engineering', 'Head of Platform engineering', 'Platform lead'),
      customer: unnamedParty('Application development', 'Head of Application development', 'Delivery lead'),
      scope,
      responsibilities,
      expectations,
      calendars: [workingDays],
      targets,
      escalation: [
        { after: '75%', to: 'Platform lead' },
        { after: '100%', to: 'Head of Platform engineering' },
        { after: '+8h', to: 'Head of Application development' },
      ],
      reporting: { every: '1 month', to: ['Head of Platform engineering', 'Delivery lead'] },
      review: {
        every: '3 months',
        first: firstReview(3),
        attendees: [
          'Head of Platform engineering',
          'Platform lead',
          'Head of Application development',
          'Delivery lead',
        ],
      },
      consequences: [
        {
          target: 'environment-ready',
          below: '95%',
          remedy: 'The cause of each late environment is named in the review',
        },
        {
          target: 'environment-ready',
          below: '90%',
          remedy: 'One platform engineer works on automation until it is reached',
        },
      ],
      prerequisites,
    },
  }
}

const scope: Agreement['spec']['scope'] = {
  services: [
    {
      id: 'environments',
      name: 'Provisioning of environments',
      description: 'New development, test and demonstration environments of the kinds in the platform catalogue.',
      outcomes: [
        'An environment that passes its smoke test, with access for the team that asked for it',
        'The team is told its address, its access and its end date',
      ],
    },
  ],
  exclusions: [
    'Production environments',
    'Kinds of environment that are not in the platform catalogue',
    'Licences and budgets',
  ],
}

const responsibilities: Agreement['spec']['responsibilities'] = {
  provider: [
    'Provision each requested environment and run its smoke test',
    'Keep the catalogue of environments, with sizes and costs',
    'Say within one working day when a request cannot be granted, and why',
  ],
  customer: [
    'Request environments through the platform’s form, with size, purpose and end date',
    'Have the cost approved before the request is sent',
    'Give environments back by their end date',
  ],
}

const expectations: Agreement['spec']['expectations'] = {
  provider: [
    'The request is complete, so that nothing has to be asked',
    'The cloud accounts and quotas that an environment needs exist',
    'More than 5 environments at once are announced a week before',
  ],
  customer: [
    'The environment is ready within 24 hours of the request, weekends not counted',
    'It works without repair by the team that asked for it',
    'Each request has a platform engineer who answers for it',
    'The state of each request can be followed in the ticket',
  ],
}

const targets: Agreement['spec']['targets'] = [
  {
    id: 'environment-ready',
    name: 'New environments are ready',
    description:
      'From the request to the environment that passed its smoke test; hours of Saturdays and Sundays are not counted.',
    metric: 'resolution-time',
    where: { type: ['Environment request'] },
    within: '24h',
    objective: '95%',
    minimum: '90%',
    weight: 3,
    counting: { clock: 'working-days' },
  },
  {
    id: 'team-satisfaction',
    name: 'Teams are content with their environments',
    description: 'Mean score of the survey that follows each request, 1 to 5.',
    metric: 'satisfaction',
    scale: { from: 1, to: 5 },
    objective: 'at least 4.2',
    minimum: 'at least 3.8',
    weight: 1,
  },
]
