import { count, countOf, dateTime, percentOf } from '../format.ts'
import type { TargetFigures } from '../sla/figures.ts'
import { serviceTimeWords } from './figure-words.ts'

/** What the counts of a metric are of, and how those are called that keep the promise and those that do not. */
const COUNTED: Readonly<Record<string, readonly [noun: string, kept: string, lost: string]>> = {
  ratio: ['counted', 'good', 'bad'],
  availability: ['counted', 'good', 'bad'],
  satisfaction: ['answer', 'content', 'not content'],
  threshold: ['window', 'kept', 'missed'],
  count: ['window', 'kept', 'missed'],
  manual: ['counted', 'good', 'not good'],
}
const SLICES = ['slice', 'good', 'bad'] as const
const CHECKS = ['check', 'met', 'breached'] as const

/** What a figure is made of, as the line under it: `of 120 checks: 108 met, 12 breached`. */
export function countsWords(target: TargetFigures): string {
  const { met, counted, breached, metric } = target
  const time = serviceTimeWords(target)
  if (time !== null) return time
  if (counted === null || met === null) return withoutCounts(target)
  const [noun, kept, lost] = target.slo?.slices ? SLICES : (COUNTED[metric] ?? CHECKS)
  if (counted === 0) return noun === 'counted' ? 'Nothing was counted' : `No ${noun} was counted`
  const all = noun === 'counted' ? `${count(counted)} counted` : countOf(counted, noun)
  return `of ${all}: ${count(met)} ${kept}, ${count(breached ?? counted - met)} ${lost}`
}

function withoutCounts({ ratio, value, slo, manual }: TargetFigures): string {
  if (manual) return 'Typed in, with its evidence'
  if (value && value.samples !== null) return `The ${value.statistic}, of ${countOf(value.samples, 'sample')}`
  if (slo?.slices) return `The mean of ${countOf(ratio?.rows ?? slo.slices.seen, 'slice')}`
  if (ratio) return `The mean of ${countOf(ratio.rows, 'row')}`
  return 'Not counted one by one'
}

/** When the budget is gone, as a sentence; null where that cannot be told. `zone` is the reader's. */
export function runsOutWords({ budget }: TargetFigures, zone: string): string | null {
  const runsOut = budget?.runsOut ?? null
  if (runsOut === null) return null
  const at = runsOut.at === null ? null : dateTime(Date.parse(runsOut.at), zone)
  switch (runsOut.state) {
    case 'spent':
      return at === null ? 'The budget is spent' : `The budget was spent on ${at}`
    case 'ahead':
      return at === null ? 'The budget runs out at the present rate' : `At the present rate it runs out on ${at}`
    case 'lasts':
      return 'At the present rate it lasts to the end'
  }
}

/** How much of what there should be is there: `96.2 % of the time seen, 4,175 samples`; null where nothing can be missing. */
export function coverageWords({ coverage }: TargetFigures): string | null {
  if (!coverage) return null
  const { share, samples, unusable } = coverage
  const spoilt = unusable > 0 ? `, ${count(unusable)} of them without a value` : ''
  return share === null
    ? `${countOf(samples, 'sample')}${spoilt}`
    : `${percentOf(share)} seen, ${countOf(samples, 'sample')}${spoilt}`
}
