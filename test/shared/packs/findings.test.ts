import { describe, expect, it } from 'vitest'
import { findings } from '../../../shared/packs/findings.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { aGroup, anUnmeasuredTarget, aTarget, monthsOf, someFigures } from '../../support/figures.ts'

const EVEN = { priority: [aGroup('critical', 100, 120)], group: [], category: [] }
/** Met, with nothing to remark. */
const quiet = (given: Partial<TargetFigures> = {}) =>
  aTarget({
    months: monthsOf([20, 20], [20, 20], [20, 20], [20, 20], [20, 20], [19, 20]),
    overdueOpen: 0,
    nearMisses: 0,
    notApplicable: 0,
    notApplicableReasons: [],
    breakdowns: EVEN,
    ...given,
  })
const said = (...targets: TargetFigures[]) =>
  findings(someFigures({ targets })).map(({ title, text }) => `${title}: ${text}`)
const first = (...targets: TargetFigures[]) => said(...targets)[0]

describe('findings', () => {
  it('say how far short the worst target fell, and when', () => {
    expect(first(quiet(), quiet({ name: 'Poor', months: monthsOf([20, 20], [10, 20], [20, 20], [12, 20]) }))).toBe(
      '“Poor” was missed: 77.5\u202f% of 80 against an objective of 95\u202f%, with 18 breaches. Below the objective in February and April.',
    )
  })

  it('count the months where they are many', () => {
    const months = monthsOf([10, 20], [10, 20], [20, 20], [10, 20], [10, 20])
    expect(first(quiet({ months }))).toContain('Below the objective in 4 of 5 months.')
  })

  it('point to the group that holds most breaches, and more than its share', () => {
    const breakdowns = { priority: [], group: [aGroup('Desk', 78, 80), aGroup('Network', 30, 40)], category: [] }
    const poor = quiet({ months: monthsOf([108, 120]), breakdowns })
    expect(said(poor)[1]).toBe(
      'Most breaches of “Respond to critical requests” lie in group “Network”: 10 of its 12 breaches, from 40 of its 120 checks.',
    )
  })

  it.each([
    [
      'that has only its share',
      { priority: [], group: [aGroup('Desk', 72, 80), aGroup('Network', 36, 40)], category: [] },
    ],
    ['of a handful', { priority: [], group: [aGroup('Desk', 0, 2)], category: [] }],
    ['that has no name', { priority: [], group: [aGroup(null, 0, 12)], category: [] }],
  ])('do not point to a group %s', (_, breakdowns) => {
    expect(said(quiet({ months: monthsOf([108, 120]), breakdowns })).join()).not.toContain('Most breaches')
  })

  it('say what is still open past its promise', () => {
    expect(first(quiet({ overdueOpen: 1 }))).toBe(
      '1 check is still open past the promise: At the data cut-off: 1 of “Respond to critical requests”.',
    )
  })

  it('call it a turn for the worse only where chance would hardly make it', () => {
    const worse = monthsOf([100, 100], [99, 100], [97, 100], [95, 100])
    expect(first(quiet({ months: worse }))).toBe(
      '“Respond to critical requests” got worse: 96.0\u202f% of 200 in the last 2 months after 99.5\u202f% of 200 in the first.',
    )
    expect(said(quiet({ months: monthsOf([20, 20], [19, 20], [20, 20], [18, 20]) })).join()).not.toContain('got worse')
  })

  it('name a target that is met with little to spare', () => {
    expect(first(quiet({ nearMisses: 20 }))).toContain('is met with little to spare: 20 of the 119 checks')
  })

  it('say what could not be judged, where it is much', () => {
    const notApplicableReasons = [{ reason: 'no created time', count: 30 }]
    expect(first(quiet({ notApplicable: 30, notApplicableReasons }))).toBe(
      '30 checks of “Respond to critical requests” could not be judged: Most often: no created time (30). They are in no figure.',
    )
  })

  it('are quiet about a quiet half-year', () => {
    expect(said(quiet(), quiet({ name: 'Other', months: monthsOf([120, 120]) }))).toEqual([
      'The closest call was “Respond to critical requests”: 99.2\u202f% of 120 against an objective of 95\u202f%.',
      '240 checks of 725 tickets: The figures count checks: a ticket with two targets is two checks. 725 tickets were read from service-desk.',
    ])
  })

  it('name what has too few checks and what is not measured', () => {
    const few = quiet({ months: monthsOf([2, 3]), status: 'grey' })
    expect(said(few, anUnmeasuredTarget()).slice(0, 2)).toEqual([
      '1 target has too few checks for a verdict: “Respond to critical requests” (66.7\u202f% of 3).',
      '1 target is not yet measured: “Production is up” stands in the section on what is not yet measured, and in no figure.',
    ])
  })

  it('are never more than three', () => {
    expect(said(aTarget({ nearMisses: 50 }), aTarget(), anUnmeasuredTarget())).toHaveLength(3)
  })
})
