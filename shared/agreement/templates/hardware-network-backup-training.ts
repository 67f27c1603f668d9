import type { Agreement } from '../agreement.ts'
import { placeholder } from '../placeholder.ts'
import { supportScope, supportTargets } from './support-terms.ts'
import { type TemplateParts, unnamedParty } from './template-parts.ts'

const DEPARTMENT = placeholder('Department that is supported')
const THEIR_HEAD = 'Head of the department'

/** IT supports any department with hardware, network, backup and training, each with targets of its own kind. */
export function hardwareNetworkBackupTraining(parts: TemplateParts): Agreement {
  const { term, office, firstReview, prerequisites } = parts
  return {
    apiVersion: 'accord/v1',
    kind: 'Agreement',
    metadata: { reference: 'SLA-IT-SUPPORT', title: 'Hardware, network, backup and training support' },
    spec: {
      ...term,
      purpose:
        'Gives the department equipment, network, safe data and trained people, so that its work is not held up.',
      provider: unnamedParty('IT', 'IT manager', 'Service desk lead'),
      customer: unnamedParty(DEPARTMENT, THEIR_HEAD, 'IT contact of the department'),
      scope: supportScope,
      responsibilities,
      expectations,
      calendars: [office],
      targets: supportTargets,
      escalation: [
        { after: '75%', to: 'Service desk lead' },
        { after: '100%', to: 'IT manager' },
        { after: '+8h', to: THEIR_HEAD },
      ],
      reporting: { every: '1 month', to: ['IT manager', THEIR_HEAD] },
      review: {
        every: '6 months',
        first: firstReview(6),
        attendees: ['IT manager', 'Service desk lead', THEIR_HEAD, 'IT contact of the department'],
      },
      consequences,
      prerequisites,
    },
  }
}

const responsibilities: Agreement['spec']['responsibilities'] = {
  provider: [
    'Maintain and repair computers, printers and software applications',
    'Keep network access secure and up, and announce maintenance 48 hours before',
    'Back up the department’s data every night, and test a recovery every 6 months',
    'Hold a training on each new tool before it is introduced, and one for newcomers every month',
  ],
  customer: [
    'Describe each fault with the device, what was done and what happened',
    'Follow IT’s guidelines on hardware and software use',
    'Store its data where it is backed up',
    'Send its people to the trainings they are registered for',
  ],
}

const expectations: Agreement['spec']['expectations'] = {
  provider: [
    'A contact of the department can be reached during opening hours',
    'Devices are handed in, or can be reached over the network, when a repair needs it',
    'New colleagues are announced 5 working days before they begin',
  ],
  customer: [
    'Faults are answered and repaired within the times of this agreement',
    'A repair lasts: what is reported as resolved works when it is tried',
    'Each fault has one person at IT who answers for it',
    'Uptime, backups and trainings are reported every month, missed ones included',
  ],
}

const consequences: Agreement['spec']['consequences'] = [
  { target: 'repair', below: '90%', remedy: 'The cause of each late repair is named in the review' },
  { target: 'repair', below: '80%', remedy: 'Improvement plan within 10 working days, reviewed monthly' },
  { target: 'network-uptime', below: '99.5%', remedy: 'A postmortem of every outage within 5 working days' },
  {
    target: 'backups',
    below: '99%',
    remedy: 'Backups that failed are run again and the recovery is tested within 5 working days',
  },
]
