import type { ReviewState, StageName, StageStanding } from './stages.ts'

/** How a review stands, as lists and titles say it. */
export const REVIEW_STATE_WORDS: Readonly<Record<ReviewState, string>> = {
  upcoming: 'Upcoming',
  due: 'Due',
  overdue: 'Overdue',
  'in-preparation': 'In preparation',
  circulated: 'Circulated',
  held: 'Held',
  signed: 'Signed',
}

/** The stages as their list names them. */
export const STAGE_WORDS: Readonly<Record<StageName, string>> = {
  data: 'Data',
  results: 'Results',
  breaches: 'Breaches',
  feedback: 'Feedback',
  incidents: 'Incidents',
  actions: 'Actions',
  changes: 'Changes',
  circulate: 'Circulate',
  meeting: 'Meeting',
  'sign-off': 'Sign-off',
}

/** What each stage is for, in one sentence. */
export const STAGE_SENTENCES: Readonly<Record<StageName, string>> = {
  data: 'Is the data whole, and can everybody trust it?',
  results: 'How did each target do, and what is to be said of it?',
  breaches: 'Why was each promise broken, and which tickets should not count?',
  feedback: 'What do the internal customers say?',
  incidents: 'Which major incidents were there, and what was learned?',
  actions: 'What became of the last actions, and what is to be done next?',
  changes: 'Should the agreement itself change?',
  circulate: 'Both sides read the draft before they meet.',
  meeting: 'Who met, what was decided, and who disagreed?',
  'sign-off': 'The figures are frozen and both sides sign.',
}

export const STAGE_STATE_WORDS: Readonly<Record<StageStanding['state'], string>> = {
  'not-begun': 'Not begun',
  begun: 'Begun',
  done: 'Done',
  skipped: 'Skipped',
}
