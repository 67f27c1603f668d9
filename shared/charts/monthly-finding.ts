import type { MonthFigures, TargetFigures } from '../sla/figures.ts'
import { isKnown } from './month-measure.ts'
import { listed, monthWord, subjectOf } from './words.ts'

/** More months than this are counted in a title, not named. */
const NAMED = 3

/**
 * The title of the monthly chart, written from the figures by rule. Only months with a verdict speak: a month without data or with
 * too few checks is neither good nor bad, and a title never makes a trend of it.
 */
export function monthlyFinding(target: TargetFigures): string {
  const subject = subjectOf(target.metric)
  const counted = target.months.filter((month) => isKnown(target, month))
  const judged = target.months.filter((month) => month.status !== 'grey')
  const below = judged.filter((month) => month.status !== 'green')
  if (counted.length === 0)
    return `${subject}: nothing was ${target.counted === null ? 'measured' : 'counted'} in this period`
  if (judged.length === 0) return `${subject}: too few checks in any month for a verdict`
  if (judged.length === 1) return oneVerdict(target, judged)
  if (below.length === 0) return `${subject} met its objective in ${scope(target, judged)}`
  if (below.length === judged.length) return `${subject} missed its objective in ${scope(target, judged)}`
  return someBelow(target, judged, below)
}

function oneVerdict(target: TargetFigures, judged: readonly MonthFigures[]): string {
  const isMet = judged.every((month) => month.status === 'green')
  const only = target.months.length > 1 ? ', the one month with a verdict' : ''
  return `${subjectOf(target.metric)} ${isMet ? 'met' : 'missed'} its objective in ${names(target, judged)}${only}`
}

function someBelow(target: TargetFigures, judged: readonly MonthFigures[], below: readonly MonthFigures[]): string {
  const subject = subjectOf(target.metric)
  const turn = lastTurn(target.months.filter((month) => isKnown(target, month)))
  if (turn !== null) {
    const verb = turn.status === 'green' ? 'has met its objective' : 'has been below its objective'
    return `${subject} ${verb} since ${names(target, [turn])}`
  }
  if (below.length > NAMED) return `${subject} missed its objective in ${below.length} of ${judged.length} months`
  return `${subject} slipped in ${names(target, below)}`
}

/** The month from which on all is on one side and before which all was on the other, each side at least two months long. */
function lastTurn(counted: readonly MonthFigures[]): MonthFigures | null {
  if (counted.some((month) => month.status === 'grey')) return null
  const isMet = counted.map((month) => month.status === 'green')
  const at = isMet.findIndex((met) => met !== isMet[0])
  const isOneTurn = at >= 2 && isMet.length - at >= 2 && isMet.slice(at).every((met) => met === isMet[at])
  return isOneTurn ? (counted[at] ?? null) : null
}

/** `every month`, or how many of them had a verdict. */
function scope(target: TargetFigures, judged: readonly MonthFigures[]): string {
  if (judged.length === target.months.length) return 'every month'
  return `${judged.length === 2 ? 'both' : `all ${judged.length}`} months with a verdict`
}

function names(target: TargetFigures, months: readonly MonthFigures[]): string {
  const all = target.months.map(({ month }) => month)
  return listed(months.map(({ month }) => monthWord(month, all)))
}
