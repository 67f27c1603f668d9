import { describe, expect, it } from 'vitest'
import { compareReviews, OF_TWO_AGREEMENTS } from '../../../shared/review/compare-reviews.ts'
import { consequenceOutcomes } from '../../../shared/review/consequence-outcomes.ts'
import { type DataFacts, suspicionsOf } from '../../../shared/review/suspicions.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { aTarget, monthsOf, someFigures } from '../../support/figures.ts'

const figuresOf = (targets: readonly TargetFigures[]) => someFigures({ targets: [...targets] })

const END = Date.UTC(2026, 6, 1)

const whole = (targets: readonly TargetFigures[] = [aTarget()]): DataFacts => ({
  periodEnd: END,
  timeZone: 'UTC',
  sources: [{ name: 'desk', knownUntil: END, isImported: true }],
  imports: [{ id: 1, fileName: 'desk.csv', rowsRead: 100, rejected: 0 }],
  figures: figuresOf(targets),
})

describe('what the data makes one ask', () => {
  it.each<[string, DataFacts, RegExp | null]>([
    ['nothing of whole data', whole(), null],
    [
      'why a source ends early',
      { ...whole(), sources: [{ name: 'desk', knownUntil: END - 86_400_000, isImported: true }] },
      /desk is known only until .*30 Jun/,
    ],
    [
      'whether an undated export is whole',
      { ...whole(), sources: [{ name: 'desk', knownUntil: null, isImported: true }] },
      /Nobody knows when desk was exported/,
    ],
    ['for data where there is none', { ...whole(), sources: [] }, /No source/],
    [
      'about a source that the agreement names and nobody has imported',
      { ...whole(), sources: [...whole().sources, { name: 'outages', knownUntil: null, isImported: false }] },
      /The agreement reads outages, and nothing of it was imported/,
    ],
    [
      'about rows that were not taken',
      { ...whole(), imports: [{ id: 1, fileName: 'desk.csv', rowsRead: 100, rejected: 3 }] },
      /3 rows of 100 in desk.csv/,
    ],
    [
      'about a target that nothing measures',
      whole([aTarget({ measured: false, reason: 'no outages' })]),
      /has no figure: no outages/,
    ],
    ['about many checks without a verdict', whole([aTarget({ counted: 80, notApplicable: 20 })]), /20 checks \(20/],
    [
      'about a month with hardly any',
      whole([aTarget({ months: monthsOf([20, 20], [3, 3], [20, 20]) })]),
      /February 2026 has 3 checks/,
    ],
    ['not about a quarter of the usual', whole([aTarget({ months: monthsOf([20, 20], [5, 5], [20, 20]) })]), null],
    ['not about small months', whole([aTarget({ months: monthsOf([9, 9], [1, 1], [9, 9]) })]), null],
    [
      'about measurements that are missing',
      whole([aTarget({ coverage: { share: 0.9, samples: 90, unusable: 0 } })]),
      /only 90.*of the measurements/,
    ],
  ])('%s', (_, facts, says) => {
    const asked = suspicionsOf(facts, {})
    if (says === null) expect(asked).toEqual([])
    else expect(asked.map((each) => each.says)).toEqual([expect.stringMatching(says)])
  })

  it('keeps the answer with its question while the data is the same', () => {
    const facts = { ...whole(), imports: [{ id: 1, fileName: 'desk.csv', rowsRead: 100, rejected: 3 }] }
    const answer = { text: 'Test tickets', by: 'Dana', at: '2026-07-06T09:00:00.000Z' }
    const [asked] = suspicionsOf(facts, {})
    expect(suspicionsOf(facts, { [asked?.id ?? '']: answer })[0]?.answer).toEqual(answer)
    const more = { ...facts, imports: [{ id: 1, fileName: 'desk.csv', rowsRead: 100, rejected: 4 }] }
    expect(suspicionsOf(more, { [asked?.id ?? '']: answer })[0]?.answer).toBeNull()
  })
})

describe('what follows from the results', () => {
  const target = aTarget({ id: 'response', name: 'Respond', met: 108, counted: 120 })
  const due = { target: 'response', below: '95%', remedy: 'Improvement plan', credit: null }
  const credit = {
    unit: 'EUR',
    earned: 1500,
    owed: 1000,
    months: ['2026-03'],
    tickets: null,
    cappedBy: 'target' as const,
  }
  it.each([
    ['a remedy', due, 'Improvement plan', 'Respond: 90.0\u202f% of 120 checks is below 95\u202f%.'],
    [
      'a capped credit',
      { ...due, remedy: null, credit },
      'credit of 1,000 EUR',
      'Respond: 90.0\u202f% of 120 checks is below 95\u202f%. Earned in March 2026: 1,500 EUR. The cap of the target leaves 1,000 EUR of it.',
    ],
  ])('says %s with its arithmetic', (_, each, says, arithmetic) => {
    const [outcome] = consequenceOutcomes({ consequences: { due: [each], owed: [] }, targets: [target] }, {})
    expect(outcome).toMatchObject({ says, arithmetic, action: null, waived: null })
  })
})

describe('two reviews side by side', () => {
  const was = aTarget({ id: 'a', name: 'Respond', met: 90, counted: 100, attainment: 0.9, status: 'amber' })
  const is = { ...was, met: 96, attainment: 0.96, status: 'green' as const }
  it.each<[string, TargetFigures[], TargetFigures[], string[]]>([
    ['a better one', [was], [is], ['96.0\u202f%, up from 90.0\u202f%; near then, met now.']],
    ['a worse one', [is], [was], ['90.0\u202f%, down from 96.0\u202f%; met then, near now.']],
    ['the same', [was], [was], ['90.0\u202f%, as before, 90.0\u202f%.']],
    ['a new one', [], [is], ['Respond is new.']],
    ['one that is gone', [was], [], ['Respond is no longer a target.']],
  ])('%s', (_, left, right, says) => {
    const found = compareReviews(figuresOf(left), figuresOf(right)).targets.map((pair) => pair.says.toLowerCase())
    expect(found).toEqual(says.map((text) => text.toLowerCase()))
  })

  it.each<[string, TargetFigures[], TargetFigures[], string]>([
    ['above the other', [was], [is], '96.0\u202f%, above 90.0\u202f%; near there, met here.'],
    ['of one alone', [], [is], 'Respond is a target of the second alone.'],
    ['of the other alone', [was], [], 'Respond is a target of the first alone.'],
  ])('of two agreements, which do not follow one another: %s', (_, left, right, says) => {
    const { targets } = compareReviews(figuresOf(left), figuresOf(right), OF_TWO_AGREEMENTS)
    expect(targets.map((pair) => pair.says)).toEqual([says])
    const stricter = figuresOf([{ ...is, objective: '98%' }])
    expect(compareReviews(figuresOf([was]), stricter, OF_TWO_AGREEMENTS).rules).toEqual([
      'Respond: the objective is 95\u202f% in the first and 98\u202f% in the second.',
    ])
  })

  it('names what is counted differently', () => {
    const other = { ...is, objective: '98%', within: '8h', counting: [{ rule: 'reopen', choice: 'last', meaning: '' }] }
    const before = {
      ...was,
      objective: '95%',
      within: '4h',
      counting: [{ rule: 'reopen', choice: 'sum', meaning: '' }],
    }
    expect(compareReviews(figuresOf([before]), figuresOf([other])).rules).toEqual([
      'Respond: the objective was 95\u202f% and is 98\u202f%.',
      'Respond: the promise was 4h and is 8h.',
      'Respond: reopen was “sum” and is “last”.',
    ])
  })
})
