import type { Step } from '../../../shared/agreement/draft/steps.ts'

/** What the steps are called, and what each is for. The six that are numbered are those of a good agreement. */
export const STEP_WORDS: Readonly<Record<Step, { number: string; name: string; title: string; says: string }>> = {
  parties: {
    number: '1',
    name: 'Parties',
    title: 'Who agrees with whom',
    says: 'The department that provides the service, the one that receives it, and the people who answer for each side.',
  },
  scope: {
    number: '2',
    name: 'Scope',
    title: 'What is provided, and for how long',
    says: 'The services with what they are to achieve, what is not part of them, and from when to when it all holds.',
  },
  expectations: {
    number: '3',
    name: 'Expectations',
    title: 'What each side takes upon itself',
    says: 'What the provider does and what the customer does, and what each may expect of the other.',
  },
  hours: {
    number: '',
    name: 'Service hours',
    title: 'When time counts',
    says: 'Promised times run only while a calendar is open. Draw the week, then name the days that differ.',
  },
  metrics: {
    number: '4',
    name: 'Metrics',
    title: 'What is measured, and how well it should be',
    says: 'Each target says what is promised, of which tickets or services, and how often it must be kept.',
  },
  reporting: {
    number: '5',
    name: 'Reporting, review',
    title: 'How both sides keep track',
    says: 'Who reports what to whom, how often both sides meet, and who hears of a promise that is about to be missed.',
  },
  consequences: {
    number: '6',
    name: 'Consequences',
    title: 'What follows when a target is missed',
    says: 'How the provider puts it right, and how the customer is made good for it.',
  },
  prerequisites: {
    number: '',
    name: 'Prerequisites',
    title: 'What has to be in place',
    says: 'Ten things without which an internal agreement does not work, each with what shows that it is there.',
  },
  check: {
    number: '',
    name: 'Check, propose',
    title: 'Is it ready?',
    says: 'Whether each target can be measured and kept, whether the text can be read in one way only, and whether anything is missing.',
  },
}

/** Where the document stands while a step is open and no field of it has been gone into. */
export const STEP_PLACE: Readonly<Record<Step, string | null>> = {
  parties: 'spec.provider',
  scope: 'spec.scope',
  expectations: 'spec.responsibilities',
  hours: 'spec.calendars[0]',
  metrics: 'spec.targets',
  reporting: 'spec.review',
  consequences: 'spec.consequences',
  prerequisites: 'spec.prerequisites',
  check: null,
}
