import { describe, expect, it } from 'vitest'
import type { PackInput } from '../../../shared/packs/pack-input.ts'
import { packTables } from '../../../shared/packs/pack-tables.ts'
import { aPackInput } from '../../support/pack-input.ts'
import { aRichReview } from '../../support/review-part.ts'

/** A table as its file holds it: the heads, then a row a line. */
function tableOf(name: string, given: Partial<PackInput> = {}) {
  const found = packTables(aPackInput({ review: aRichReview(), ...given })).find(({ fileName }) => fileName === name)
  if (found === undefined) return null
  const { columns, length, at } = found.sheet
  return [columns.map(({ head }) => head), ...Array.from({ length }, (_, index) => at(index))]
}

describe('the tables behind a pack', () => {
  it.each<[string, readonly unknown[]]>([
    [
      'actions.csv',
      ['new', 8, '2026-07-10', 'Rota for campaign weeks', 'Second person from eight to ten', 'Dana Reed', '2026-09-30'],
    ],
    ['exclusions.csv', [null, 'INC000061', '', 'The requester was on holiday', 'Calendar', 'Dana Reed']],
    ['incidents.csv', ['Mail was down for a morning', 'Mail', 'major']],
    ['incident-timeline.csv', ['Mail was down for a morning', '2026-04-09T11:45:00Z']],
    ['feedback.csv', ['complaint', 'Lee Wong', '2026-04-10', 'We heard of the power cut from the porter.', null]],
    ['questionnaire.csv', ['What should change?', 'words', null, 2]],
    ['comments.csv', ['What should change?', 'More training before new tools arrive.']],
    ['causes.csv', ['Wrong priority', 1]],
    ['breach-notes.csv', ['response-critical', null, 'INC000044', null]],
    ['commentary.csv', ['response-critical']],
    ['data-questions.csv', []],
    ['changed-verdicts.csv', ['2025-H2', 1, 'INC000007', 'Respond to critical requests', 'Met', 'Breached']],
    ['changes.csv', ['resolution', 'Leave as it is.', 'It is met in every month.', 'declined', null]],
    ['change-evidence.csv', ['response-critical']],
    ['consequence-outcomes.csv', ['Improvement plan for “Respond to critical requests”']],
    ['queries.csv', ['Marketing', 'Lee Wong', '2026-07-06T09:00:00Z']],
    ['skipped-stages.csv', ['Feedback', 'The survey comes in autumn.', 'Dana Reed']],
    ['revisions.csv', [1]],
    ['attendance.csv', ['Sam Okafor', 'Service desk lead', 'provider', 'no']],
    ['decisions.csv', ['The promise for critical requests becomes 3 h from October.', 'Lee Wong', '2026-10-01']],
    ['signatures.csv', ['For the customer, Marketing', 'Lee Wong']],
    ['elapsed-times.csv', ['resolution']],
  ])('have %s, to its last row', (name, begins) => {
    const last = tableOf(name)?.at(-1)
    expect(last?.slice(0, begins.length)).toEqual(begins)
  })

  it('name their columns as what they hold', () => {
    expect(tableOf('actions.csv')?.[0]).toEqual(
      'list number raised title detail owner due baseline expected actual state progress'.split(' '),
    )
  })

  it.each(['actions.csv', 'decisions.csv', 'causes.csv'])('have no %s where nothing was said', (name) => {
    expect(tableOf(name, { review: {} })).toBeNull()
  })
})
