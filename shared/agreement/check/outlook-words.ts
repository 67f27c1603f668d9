import { listed } from '../../charts/words.ts'
import { figureWords, targetFigure } from '../../format/figure-words.ts'
import { small } from '../../format/first-letter.ts'
import { count, countOf, objective, ratioOf } from '../../format.ts'
import type { TargetFigures } from '../../sla/figures.ts'
import type { Target } from '../agreement.ts'
import type { PastPeriods } from './evidence.ts'
import type { Measurable } from './measurable.ts'
import { type Realistic, singleMissBreaks } from './realistic.ts'

type Told = {
  readonly measurable: Measurable
  readonly realistic: Realistic
  readonly figures: readonly TargetFigures[]
  readonly expectedSample: number | null
  readonly tightestWithin: string | null
  readonly noun: PastPeriods['noun']
}

/** An outlook in one sentence for a manager. */
export function outlookSentence(target: Target, told: Told): string {
  const { measurable, why } = told.measurable
  if (measurable === 'no') return sentence([`Cannot be measured: ${why}`])
  if (measurable === 'no-data') return sentence([`Cannot be told yet: ${why}`])
  const partly = measurable === 'partly' ? [`Measured in part: ${why}`] : []
  if (told.figures.length === 0) return sentence([...partly, noPast(target, told.noun)])
  return sentence([...partly, kept(target, told), ...support(target, told), ...sample(target, told)])
}

function sentence(parts: readonly string[]): string {
  const [first = '', ...others] = parts
  const joined = [first, ...others.map(small)].join('; ')
  return `${joined}.`
}

function noPast({ metric }: Target, noun: Told['noun']): string {
  return metric === 'manual'
    ? 'Typed in for each period, and nothing of the past was'
    : `No whole ${noun} is known yet, so the past says nothing of it`
}

/** `Reached in 3 of the last 4 quarters (96.1 % of 480 together)`. */
function kept(target: Target, { realistic: { judged, reached, pooled }, figures, noun }: Told): string {
  const all = figuresTogether(target, pooled, figures)
  if (judged === 0) return `No ${noun} of the past holds enough for a verdict${all}`
  const act = reached === 0 ? 'Missed' : 'Reached'
  if (judged === 1) return `${act} in the one ${noun} that can be judged${all}`
  const which = reached > 0 && reached < judged ? `${count(reached)} of` : judged === 2 ? 'both of' : 'all of'
  return `${act} in ${which} the last ${countOf(judged, noun)}${all}`
}

function figuresTogether(
  { objective: goal }: Target,
  pooled: Realistic['pooled'],
  figures: readonly TargetFigures[],
): string {
  if (pooled !== null) return pooled.counted === 0 ? '' : ` (${ratioOf(pooled.met, pooled.counted, [goal])} together)`
  const each = figures.map((figure) => figureWords(targetFigure(figure)))
  return each.length === 0 ? '' : ` (${listed(each)})`
}

function support({ within, objective: goal }: Target, { tightestWithin }: Told): string[] {
  if (within === undefined) return []
  if (tightestWithin === null) return [`This past supports no time at ${objective(goal)}`]
  return [`The tightest time that this past supports at ${objective(goal)} is ${tightestWithin}`]
}

function sample(target: Target, { expectedSample, noun }: Told): string[] {
  if (expectedSample === null) return []
  const holds = `A ${noun} will hold about ${countOf(Math.round(expectedSample), 'check')}`
  if (Math.round(expectedSample) < (target.counting?.minimumSample ?? 5)) return [`${holds}, too few for a verdict`]
  return [singleMissBreaks(target, expectedSample) ? `${holds}, so few that a single miss breaks the objective` : holds]
}
