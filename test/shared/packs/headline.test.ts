import { describe, expect, it } from 'vitest'
import { headline, standing } from '../../../shared/packs/headline.ts'
import type { Status, TargetFigures } from '../../../shared/sla/figures.ts'
import { anUnmeasuredTarget, aTarget, someFigures } from '../../support/figures.ts'

const target = (name: string, status: Status, given: Partial<TargetFigures> = {}) =>
  aTarget({ id: name, name, status, ...given })
const GOOD = target('Good', 'green')
const FINE = target('Fine', 'green')
const NEAR = target('Near', 'amber')
const BAD = target('Bad', 'red', { attainment: 0.8 })
const WORSE = target('Worse', 'red', { attainment: 0.5 })
const WORST = target('Worst', 'red', { attainment: 0.2 })
const FEW = target('Few', 'grey', { counted: 2 })

describe('the headline', () => {
  it.each<[string, TargetFigures[], string]>([
    [
      'is glad when all is met',
      [GOOD, FINE, target('Third', 'green')],
      'All 3 targets were met in the first half of 2026',
    ],
    ['says both of two', [GOOD, FINE], 'Both targets were met in the first half of 2026'],
    ['names the problem', [GOOD, FINE, BAD], '2 of 3 targets met in the first half of 2026; the problem is “Bad”'],
    [
      'names two, the worse first',
      [GOOD, BAD, WORSE],
      '1 of 3 targets met in the first half of 2026; the problems are “Worse” and “Bad”',
    ],
    [
      'counts more than two',
      [BAD, WORSE, WORST],
      'None of 3 targets met in the first half of 2026; 3 missed, “Worst” by most',
    ],
    [
      'does not call a near miss a problem',
      [GOOD, NEAR],
      '1 of 2 targets met in the first half of 2026; “Near” came near',
    ],
    [
      'says what has no verdict',
      [GOOD, FEW],
      '1 of 2 targets met in the first half of 2026; 1 has too few checks for a verdict',
    ],
    ['speaks of a single target', [GOOD], 'The target was met in the first half of 2026'],
    ['speaks of a single missed target', [BAD], 'The target was not met in the first half of 2026'],
    ['speaks of a single near target', [NEAR], 'The target was not met in the first half of 2026; it came near'],
    [
      'judges nothing from too little',
      [FEW, FEW],
      'No target has a verdict in the first half of 2026: too little was counted',
    ],
    ['judges nothing unmeasured', [anUnmeasuredTarget()], 'No target is measured yet in the first half of 2026'],
    [
      'leaves what is unmeasured out of its count',
      [GOOD, BAD, anUnmeasuredTarget()],
      '1 of 2 targets met in the first half of 2026; the problem is “Bad”',
    ],
  ])('%s', (_, targets, sentence) => {
    expect(headline(someFigures({ targets }))).toBe(sentence)
  })

  it.each([
    ['2026-05', 'Both targets were met in May 2026'],
    ['2026', 'Both targets were met in 2026'],
    ['2026-Q3', 'Both targets were met in the third quarter of 2026'],
    ['2026-04-01..2026-09-30', 'Both targets were met from 1 Apr to 30 Sept 2026'],
  ])('fits the period %s into its sentence', (label, sentence) => {
    const period = { label, from: '2026-01-01', to: '2026-06-30', timeZone: 'UTC' }
    expect(headline(someFigures({ targets: [GOOD, FINE], period }))).toBe(sentence)
  })
})

it('counts how the targets stand, and those not measured apart', () => {
  expect(standing(someFigures({ targets: [GOOD, FINE, BAD, FEW, anUnmeasuredTarget()] }))).toEqual([
    { status: 'green', text: '2 met' },
    { status: 'red', text: '1 missed' },
    { status: 'grey', text: '1 no verdict' },
    { status: 'grey', text: '1 not yet measured' },
  ])
})
