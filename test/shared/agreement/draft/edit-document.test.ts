import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../../../shared/agreement/draft/check-draft.ts'
import { partAt, withEntry, withEntryMoved, withPart } from '../../../../shared/agreement/draft/edit-document.ts'
import { isWithin } from '../../../../shared/agreement/draft/is-within.ts'
import { idFrom, withId, withName } from '../../../../shared/agreement/draft/names.ts'
import { BLANK, shownDraft } from '../../../../shared/agreement/draft/shown-draft.ts'
import { stepOf } from '../../../../shared/agreement/draft/steps.ts'
import type { DraftDocument } from '../../../../shared/operations/drafts.ts'

const aDraft = (): DraftDocument => ({
  apiVersion: 'accord/v1',
  kind: 'Agreement',
  metadata: { reference: 'SLA-1', title: 'Support' },
  spec: {
    version: 1,
    effective: { from: '2026-01-01' },
    timeZone: 'Europe/London',
    provider: { department: 'IT', owner: { name: 'Dana' } },
    customer: { department: 'Marketing', owner: { name: 'Lee' } },
    scope: { services: [{ id: 'network', name: 'Network' }] },
    calendars: [{ id: 'office', timeZone: 'Europe/London', hours: { mon: ['09:00-17:00'] } }],
    targets: [
      {
        id: 'answer',
        name: 'Answer',
        metric: 'response-time',
        within: '4h',
        objective: '95%',
        counting: { clock: 'office' },
      },
    ],
    consequences: [{ target: 'answer', below: '90%', remedy: 'A plan' }],
  },
})

describe('a change to a draft', () => {
  it('leaves all that it does not touch the same object', () => {
    const before = aDraft()
    const after = withPart(before, ['spec', 'provider', 'department'], 'Computing')
    expect(partAt(after, ['spec', 'provider', 'department'])).toBe('Computing')
    expect(partAt(after, ['spec', 'targets'])).toBe(partAt(before, ['spec', 'targets']))
    expect(partAt(before, ['spec', 'provider', 'department'])).toBe('IT')
  })

  it.each([
    [
      'what it leaves empty',
      ['spec', 'targets', 0, 'counting', 'clock'],
      ['spec', 'targets', 0, 'counting'],
      undefined,
    ],
    ['not a required part', ['spec', 'scope', 'services', 0], ['spec', 'scope', 'services'], []],
    ['not an entry of a list', ['spec', 'calendars', 0, 'hours', 'mon'], ['spec', 'calendars', 0, 'hours'], {}],
  ])('takes out %s', (_, taken, place, left) => {
    expect(partAt(withPart(aDraft(), taken, undefined), place)).toEqual(left)
  })

  it('makes what is missing on the way', () => {
    const after = withEntry(aDraft(), ['spec', 'scope', 'services', 0, 'outcomes'], 0, 'It works')
    expect(partAt(after, ['spec', 'scope', 'services', 0, 'outcomes', 0])).toBe('It works')
  })

  it('moves an entry no further than the ends of its list', () => {
    const list = withPart({}, ['list'], ['a', 'b', 'c'])
    expect(withEntryMoved(list, ['list'], 0, 2)).toEqual({ list: ['b', 'c', 'a'] })
    expect(withEntryMoved(list, ['list'], 0, -1)).toBe(list)
  })
})

describe('an id', () => {
  it.each([
    ['Respond to critical requests', [], 'respond-to-critical-requests'],
    ['Réseau & Wi-Fi', [], 'reseau-wi-fi'],
    ['Answer', ['answer', 'answer-2'], 'answer-3'],
    ['…', [], 'target'],
  ])('is made of %s', (name, taken, id) => {
    expect(idFrom(name, taken, 'target')).toBe(id)
  })

  const renamed = (document: DraftDocument, kept: string[]) =>
    withName(document, { list: ['spec', 'targets'], index: 0, name: 'Answer calls', otherwise: 'target' }, kept)

  it('follows the name, and is followed by what names it', () => {
    const after = renamed(aDraft(), [])
    expect(partAt(after, ['spec', 'targets', 0, 'id'])).toBe('answer-calls')
    expect(partAt(after, ['spec', 'consequences', 0, 'target'])).toBe('answer-calls')
  })

  it.each([
    ['an earlier version has it', aDraft(), ['answer']],
    ['it was written by hand', withPart(aDraft(), ['spec', 'targets', 0, 'id'], 'mine'), []],
  ])('stays where %s', (_, document, kept) => {
    const before = partAt(document, ['spec', 'targets', 0, 'id'])
    expect(partAt(renamed(document, kept), ['spec', 'targets', 0, 'id'])).toBe(before)
  })

  it('of a service is followed by the maintenance windows', () => {
    const window = { name: 'Sunday night', timeZone: 'UTC', hours: { sun: ['02:00-06:00'] }, services: ['network'] }
    const before = withPart(aDraft(), ['spec', 'maintenance'], [window])
    const after = withId(before, ['spec', 'scope', 'services'], 0, 'lan')
    expect(partAt(after, ['spec', 'maintenance', 0, 'services'])).toEqual(['lan'])
    expect(checkDraft(after)).toEqual([])
  })

  it('of a calendar is followed by the clocks', () => {
    const after = withId(aDraft(), ['spec', 'calendars'], 0, 'day')
    expect(partAt(after, ['spec', 'targets', 0, 'counting', 'clock'])).toBe('day')
  })
})

it('tells what lies within from what is only spelt alike', () => {
  expect(isWithin('spec.reviewer', 'spec.review')).toBe(false)
  expect(isWithin('spec.review.every', 'spec.review')).toBe(true)
})

it.each([
  ['metadata.title', 'parties'],
  ['spec.effective.from', 'scope'],
  ['spec.calendars[1].hours', 'hours'],
  ['spec.targets[3].objective', 'metrics'],
  ['spec.escalation[0].to', 'reporting'],
  ['spec.unheard-of', 'check'],
])('writes %s in the step %s', (path, step) => {
  expect(stepOf(path)).toBe(step)
})

describe('the check of a draft', () => {
  it('finds nothing in a whole one', () => {
    expect(checkDraft(aDraft())).toEqual([])
  })

  it('names every missing thing by itself', () => {
    const paths = checkDraft({}).map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining([
        'metadata.title',
        'spec.provider.department',
        'spec.customer.owner.name',
        'spec.targets',
      ]),
    )
  })

  it('names a broken rule though something else is out of shape', () => {
    const nameless = withPart(aDraft(), ['spec', 'provider', 'department'], '')
    const broken = withPart(nameless, ['spec', 'targets', 0, 'within'], 'four hours')
    expect(checkDraft(broken).map(({ path }) => path)).toEqual(['spec.provider.department', 'spec.targets[0].within'])
  })

  it('still knows a calendar that is out of shape', () => {
    const shapeless = withPart(aDraft(), ['spec', 'calendars', 0, 'openings'], [{ date: '', hours: [] }])
    expect(checkDraft(shapeless).map(({ path }) => path)).toEqual(['spec.calendars[0].openings[0].date'])
  })

  it('does not miss a target that is only out of shape', () => {
    const shapeless = withPart(aDraft(), ['spec', 'targets', 0, 'objective'], 'most')
    expect(checkDraft(shapeless).map(({ path }) => path)).toEqual(['spec.targets[0].objective'])
  })
})

describe('a draft shown as a document', () => {
  it('stands as it is when it is whole', () => {
    expect(shownDraft(aDraft())).toEqual(aDraft())
  })

  it('has blanks for what is missing, and says what is written, right or not', () => {
    const half = withPart(
      withPart(aDraft(), ['spec', 'provider', 'owner'], undefined),
      ['spec', 'targets', 0, 'objective'],
      '9',
    )
    const { spec } = shownDraft(half)
    expect([spec.provider.owner.name, spec.targets[0]?.objective]).toEqual([BLANK, '9'])
  })

  it('can be shown with nothing in it, or with rubbish', () => {
    expect(shownDraft({}).metadata.title).toBe(BLANK)
    expect(shownDraft({ spec: { targets: 'none', scope: [1] }, metadata: null }).spec.targets).toEqual([])
  })
})
