import type { CodeMeaning } from './code-meaning.ts'

/** What an agreement lacks, by the six steps of writing one and the ten prerequisites. */
export const MISSING_CODES = {
  'missing.placeholder': {
    weight: 'problem',
    means: 'A placeholder in square brackets that is still to be filled in.',
  },
  'missing.purpose': { weight: 'advice', means: 'Nobody says what the agreement is for.' },
  'missing.last-day': { weight: 'advice', means: 'The agreement has no last day.' },
  'missing.notice': { weight: 'advice', means: 'How long before a last day notice is given is not said.' },
  'missing.contact': {
    weight: 'advice',
    means: 'A party’s owner has neither an e-mail address nor a telephone number.',
  },
  'missing.deputy': { weight: 'advice', means: 'A party has no deputy for its owner.' },
  'missing.outcomes': { weight: 'warning', means: 'A service does not say what comes of it.' },
  'missing.exclusions': { weight: 'warning', means: 'The scope does not say what is not covered.' },
  'missing.target-of-service': { weight: 'warning', means: 'No target is about a service of the scope.' },
  'missing.responsibilities': { weight: 'warning', means: 'A party’s responsibilities are not said.' },
  'missing.expectations': { weight: 'warning', means: 'A party’s expectations are not said.' },
  'missing.clock': {
    weight: 'warning',
    means: 'A target does not say in which hours it is counted, and the agreement has none.',
  },
  'missing.holidays': { weight: 'advice', means: 'A calendar has no holidays.' },
  'missing.response-target': { weight: 'advice', means: 'Resolution is promised, and no response.' },
  'missing.resolution-target': { weight: 'advice', means: 'A response is promised, and no resolution.' },
  'missing.minimum': { weight: 'advice', means: 'A target has no minimum, so nothing lies between met and missed.' },
  'missing.escalation': { weight: 'warning', means: 'Nobody is told when a promise is about to be broken, or was.' },
  'missing.escalation-past-deadline': {
    weight: 'advice',
    means: 'No step of the escalation comes at the deadline or after it.',
  },
  'missing.reporting': { weight: 'warning', means: 'How often figures are reported is not said.' },
  'missing.report-readers': { weight: 'advice', means: 'Who gets the reports is not said.' },
  'missing.review': { weight: 'warning', means: 'How often the agreement is reviewed is not said.' },
  'missing.review-attendees': { weight: 'advice', means: 'Who attends the review is not said.' },
  'missing.consequences': { weight: 'warning', means: 'Nothing follows when a target is missed.' },
  'missing.consequence-of-target': { weight: 'advice', means: 'Nothing follows when this target is missed.' },
  'missing.prerequisites': { weight: 'advice', means: 'Some of the ten prerequisites are not mentioned.' },
  'missing.prerequisite-open': { weight: 'advice', means: 'Some of the ten prerequisites are not met yet.' },
  'missing.evidence': { weight: 'advice', means: 'A prerequisite is said to be met, without evidence.' },
  'missing.signature': { weight: 'warning', means: 'One party has signed and the other has not.' },
} as const satisfies Readonly<Record<string, CodeMeaning>>
