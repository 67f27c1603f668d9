import { figureOfWords, figureWords, targetFigure } from '../format/figure-words.ts'
import { grossWords } from '../format/gross-words.ts'
import { objective, statusWord, UNKNOWN } from '../format.ts'
import type { Figures, Status, TargetFigures } from '../sla/figures.ts'

/** A figure in one review; what it would be with nothing excluded, where something is. */
type PairSide = { readonly figure: string; readonly status: Status; readonly gross: string | null }

/** One target in two reviews. */
export type TargetPair = {
  readonly id: string
  readonly name: string
  readonly left: PairSide | null
  readonly right: PairSide | null
  /** The two in one sentence. */
  readonly says: string
}

/**
 * Two reviews laid side by side: their targets, in the order of the right one, then those that only the left one has. Of one agreement
 * the left is what came before; of two, neither is, and targets of the same id stand beside one another.
 */
export function compareReviews(
  left: Figures,
  right: Figures,
  words: PairWords = IN_TIME,
): { targets: TargetPair[]; rules: string[] } {
  const before = new Map(left.targets.map((target) => [target.id, target]))
  const after = new Map(right.targets.map((target) => [target.id, target]))
  const ids = [...new Set([...after.keys(), ...before.keys()])]
  const pairs = ids.map((id) => ({ id, before: before.get(id), after: after.get(id) }))
  return { targets: pairs.map((pair) => pairOf(pair, words)), rules: pairs.flatMap((pair) => rulesOf(pair, words)) }
}

/** How two sides are spoken of. */
type PairWords = {
  readonly onlyRight: string
  readonly onlyLeft: string
  readonly noneLeft: string
  readonly noneRight: string
  /** Behind the right figure and before the left one: higher, lower, the same. */
  readonly moved: readonly [up: string, down: string, same: string, unknown: string]
  readonly statuses: readonly [left: string, right: string]
  readonly rule: (left: string, right: string) => string
}

const IN_TIME: PairWords = {
  onlyRight: 'is new',
  onlyLeft: 'is no longer a target',
  noneLeft: 'there was no figure before',
  noneRight: 'No figure now; it was',
  moved: ['up from', 'down from', 'as before,', 'cannot be compared with'],
  statuses: ['then', 'now'],
  rule: (left, right) => `was ${left} and is ${right}`,
}

/** The words for reviews of two agreements. */
export const OF_TWO_AGREEMENTS: PairWords = {
  onlyRight: 'is a target of the second alone',
  onlyLeft: 'is a target of the first alone',
  noneLeft: 'the first has no figure',
  noneRight: 'No figure in the second; in the first it is',
  moved: ['above', 'below', 'the same as', 'cannot be compared with'],
  statuses: ['there', 'here'],
  rule: (left, right) => `is ${left} in the first and ${right} in the second`,
}

type Pair = {
  readonly id: string
  readonly before: TargetFigures | undefined
  readonly after: TargetFigures | undefined
}

function pairOf({ id, before, after }: Pair, words: PairWords): TargetPair {
  const name = after?.name ?? before?.name ?? id
  return { id, name, left: sideOf(before), right: sideOf(after), says: sentenceOf(name, { id, before, after }, words) }
}

function sideOf(target: TargetFigures | undefined) {
  if (target === undefined) return null
  return { figure: figureOfWords(targetFigure(target)), status: target.status, gross: grossWords(target) }
}

function sentenceOf(name: string, { before, after }: Pair, words: PairWords): string {
  if (before === undefined) return `${name} ${words.onlyRight}.`
  if (after === undefined) return `${name} ${words.onlyLeft}.`
  const [was, is] = [figureWords(targetFigure(before)), figureWords(targetFigure(after))]
  if (was === UNKNOWN && is === UNKNOWN) return 'No figure in either.'
  if (was === UNKNOWN) return `${is}; ${words.noneLeft}.`
  if (is === UNKNOWN) return `${words.noneRight} ${was}.`
  const [up, down, same, unknown] = words.moved
  const change =
    before.attainment === null || after.attainment === null
      ? unknown
      : after.attainment > before.attainment
        ? up
        : after.attainment < before.attainment
          ? down
          : same
  const [left, right] = words.statuses
  const turned =
    before.status === after.status
      ? ''
      : `; ${statusWord(before.status).toLowerCase()} ${left}, ${statusWord(after.status).toLowerCase()} ${right}`
  return `${is}, ${change} ${was}${turned}.`
}

/** What is counted differently, so that nobody compares what cannot be compared. */
function rulesOf({ before, after }: Pair, { rule: told }: PairWords): string[] {
  if (before === undefined || after === undefined) return []
  const { name } = after
  const said: string[] = []
  if (before.objective !== after.objective) {
    said.push(`${name}: the objective ${told(objective(before.objective), objective(after.objective))}.`)
  }
  if (before.within !== after.within) {
    said.push(`${name}: the promise ${told(before.within ?? 'none', after.within ?? 'none')}.`)
  }
  const then = new Map(before.counting.map(({ rule, choice }) => [rule, choice]))
  for (const { rule, choice } of after.counting) {
    const was = then.get(rule)
    if (was !== undefined && was !== choice) said.push(`${name}: ${rule} ${told(`“${was}”`, `“${choice}”`)}.`)
  }
  return said
}
