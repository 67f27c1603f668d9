import type { CodeMeaning } from './code-meaning.ts'

/** Places of an agreement that cannot hold together, or never come to anything. */
export const CONTRADICTION_CODES = {
  'contradiction.response-after-resolution': {
    weight: 'problem',
    means: 'The same tickets may be answered later than they must be resolved.',
  },
  'contradiction.response-at-times-after-resolution': {
    weight: 'warning',
    means: 'By their calendars, some tickets may be answered later than they must be resolved.',
  },
  'contradiction.overlapping-targets': {
    weight: 'warning',
    means: 'Two targets of one metric promise different times for the same tickets.',
  },
  'contradiction.priority-gap': {
    weight: 'warning',
    means:
      'Targets promise a time for some priorities, and none for one that the agreement names or that lies between them.',
  },
  'contradiction.priority-without-promise': {
    weight: 'warning',
    means: 'A target is about a priority for which its “within” has no time.',
  },
  'contradiction.promise-never-used': {
    weight: 'warning',
    means: 'A target’s “within” has a time for a priority that its filter leaves out.',
  },
  'contradiction.urgent-waits-longer': {
    weight: 'warning',
    means: 'A more urgent priority is given more time than a less urgent one.',
  },
  'contradiction.no-ticket-possible': {
    weight: 'problem',
    means: 'A target’s filter and that of the agreement’s data leave no ticket at all.',
  },
  'contradiction.service-not-in-scope': {
    weight: 'warning',
    means: 'A target or filter names a service that the scope does not have.',
  },
  'contradiction.service-excluded': { weight: 'problem', means: 'The scope excludes a service that it covers.' },
  'contradiction.objective-of-all': {
    weight: 'warning',
    means: 'An objective of 100 %: a single miss breaks it, and there is no error budget.',
  },
  'contradiction.minimum-is-objective': {
    weight: 'advice',
    means: 'The minimum is the objective, so nothing lies between met and missed.',
  },
  'contradiction.weight-missing': {
    weight: 'warning',
    means: 'A target without a weight beside targets that have one: the combined score leaves it out.',
  },
  'contradiction.rule-without-effect': {
    weight: 'advice',
    means: 'A counting rule that the other rules of its target never look at.',
  },
  'contradiction.calendar-unused': { weight: 'warning', means: 'A calendar that no target counts by.' },
  'contradiction.calendar-never-open': {
    weight: 'problem',
    means: 'A calendar has no open hour between the first and the last day of the agreement.',
  },
  'contradiction.calendar-of-other-zone': {
    weight: 'advice',
    means: 'A calendar is kept in another time zone than the agreement.',
  },
  'contradiction.holidays-of-other-years': {
    weight: 'warning',
    means: 'None of a calendar’s dated holidays lies within the agreement.',
  },
  'contradiction.escalation-received-by-nobody': {
    weight: 'problem',
    means: 'A step of the escalation leads to nobody.',
  },
  'contradiction.escalation-to-no-contact': {
    weight: 'warning',
    means: 'A step of the escalation leads to somebody who is no owner, deputy or contact of either party.',
  },
  'contradiction.escalation-out-of-order': {
    weight: 'advice',
    means: 'A step of the escalation comes no later than the one before it.',
  },
  'contradiction.escalation-without-deadline': {
    weight: 'warning',
    means: 'An escalation by deadlines, and no target that sets a ticket one.',
  },
  'contradiction.review-after-end': {
    weight: 'warning',
    means: 'The first review lies after the last day of the agreement.',
  },
  'contradiction.review-before-start': {
    weight: 'warning',
    means: 'The first review lies before the first day of the agreement.',
  },
  'contradiction.reporting-rarer-than-review': {
    weight: 'warning',
    means: 'Reports come less often than the reviews that need them.',
  },
  'contradiction.consequence-never-due': { weight: 'warning', means: 'A consequence that no figure can bring about.' },
  'contradiction.consequence-though-met': {
    weight: 'warning',
    means: 'A consequence begins above the objective, so it is due although the target is met.',
  },
  'contradiction.credit-of-nothing': { weight: 'warning', means: 'A credit, or the cap on it, is zero.' },
  'contradiction.cap-below-credit': { weight: 'warning', means: 'A cap is smaller than one credit under it.' },
  'contradiction.begins-in-past': {
    weight: 'warning',
    means: 'The first day has passed and nobody has signed: tickets would be judged by what was not agreed.',
  },
  'contradiction.ends-in-past': { weight: 'problem', means: 'The last day has passed and nobody has signed.' },
  'contradiction.notice-longer-than-agreement': {
    weight: 'warning',
    means: 'Notice would have to be given before the agreement begins.',
  },
  'contradiction.signed-after-start': {
    weight: 'advice',
    means: 'It was signed after its first day: tickets before that are judged by what was not agreed then.',
  },
  'contradiction.one-department': { weight: 'warning', means: 'Provider and customer are the same department.' },
  'contradiction.one-owner': { weight: 'warning', means: 'One person owns both sides of the agreement.' },
} as const satisfies Readonly<Record<string, CodeMeaning>>
