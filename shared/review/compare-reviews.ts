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

/** Two reviews laid side by side: their targets, in the order of the right one, then those that it no longer has. */
export function compareReviews(left: Figures, right: Figures): { targets: TargetPair[]; rules: string[] } {
  const before = new Map(left.targets.map((target) => [target.id, target]))
  const after = new Map(right.targets.map((target) => [target.id, target]))
  const ids = [...new Set([...after.keys(), ...before.keys()])]
  const pairs = ids.map((id) => ({ id, before: before.get(id), after: after.get(id) }))
  return { targets: pairs.map(pairOf), rules: pairs.flatMap(rulesOf) }
}

type Pair = {
  readonly id: string
  readonly before: TargetFigures | undefined
  readonly after: TargetFigures | undefined
}

function pairOf({ id, before, after }: Pair): TargetPair {
  const name = after?.name ?? before?.name ?? id
  return { id, name, left: sideOf(before), right: sideOf(after), says: sentenceOf(name, before, after) }
}

function sideOf(target: TargetFigures | undefined) {
  if (target === undefined) return null
  return { figure: figureOfWords(targetFigure(target)), status: target.status, gross: grossWords(target) }
}

function sentenceOf(name: string, before: TargetFigures | undefined, after: TargetFigures | undefined): string {
  if (before === undefined) return `${name} is new.`
  if (after === undefined) return `${name} is no longer a target.`
  const [was, is] = [figureWords(targetFigure(before)), figureWords(targetFigure(after))]
  if (was === UNKNOWN && is === UNKNOWN) return 'No figure in either.'
  if (was === UNKNOWN) return `${is}; there was no figure before.`
  if (is === UNKNOWN) return `No figure now; it was ${was}.`
  const change =
    before.attainment === null || after.attainment === null
      ? 'cannot be compared with'
      : after.attainment > before.attainment
        ? 'up from'
        : after.attainment < before.attainment
          ? 'down from'
          : 'as before,'
  const turned =
    before.status === after.status
      ? ''
      : `; ${statusWord(before.status).toLowerCase()} then, ${statusWord(after.status).toLowerCase()} now`
  return `${is}, ${change} ${was}${turned}.`
}

/** What is counted differently, so that nobody compares what cannot be compared. */
function rulesOf({ before, after }: Pair): string[] {
  if (before === undefined || after === undefined) return []
  const { name } = after
  const said: string[] = []
  if (before.objective !== after.objective) {
    said.push(`${name}: the objective was ${objective(before.objective)} and is ${objective(after.objective)}.`)
  }
  if (before.within !== after.within) {
    said.push(`${name}: the promise was ${before.within ?? 'none'} and is ${after.within ?? 'none'}.`)
  }
  const then = new Map(before.counting.map(({ rule, choice }) => [rule, choice]))
  for (const { rule, choice } of after.counting) {
    const was = then.get(rule)
    if (was !== undefined && was !== choice) said.push(`${name}: ${rule} was “${was}” and is “${choice}”.`)
  }
  return said
}
