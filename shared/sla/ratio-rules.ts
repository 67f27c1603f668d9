import type { Series } from '../outages/series.ts'
import type { CountingRule } from './figures.ts'
import type { Term } from './measured-terms.ts'
import { windowWords } from './slo-own-window.ts'

/** The rules of a share that a series is counted by, as they are printed beside it. */
export function ratioRules(
  { target, rules }: Term,
  { name, sourceName }: Pick<Series, 'name' | 'sourceName'>,
): CountingRule[] {
  const said =
    typeof target.series === 'object'
      ? Object.values(target.series)
          .map((one) => `"${one}"`)
          .join(' over ')
      : `"${name}"`
  const { minimumSample } = rules
  return [
    { rule: 'evidence', choice: 'series', meaning: `Counted from the series ${said} in "${sourceName}".` },
    methodRule(target),
    ...(target.metric === 'threshold'
      ? [{ rule: 'good', choice: target.bound ?? '', meaning: `A sample is good where its value is ${target.bound}.` }]
      : []),
    {
      rule: 'missing',
      choice: 'left out',
      meaning: 'A sample that is missing is neither good nor bad; what is there is said beside the figure.',
    },
    ...(target.slo === undefined ? [] : [windowRule(target.slo)]),
    {
      rule: 'minimum sample',
      choice: String(minimumSample),
      meaning: `With fewer than ${minimumSample} there is a figure and no verdict.`,
    },
  ]
}

function windowRule(slo: NonNullable<Term['target']['slo']>): CountingRule {
  const words = windowWords(slo)
  return { rule: 'window', choice: words, meaning: `The error budget is that of a window of ${words}.` }
}

function methodRule({ slo, per }: Term['target']): CountingRule {
  if (slo === undefined) return per === 'row' ? ROWS : POOLED
  const slice = slo.sliceWindow ?? ''
  switch (slo.budgeting) {
    case 'Occurrences':
      return { rule: 'budgeting', choice: 'Occurrences', meaning: POOLED.meaning }
    case 'Timeslices':
      return {
        rule: 'budgeting',
        choice: 'Timeslices',
        meaning: `A slice of ${slice} is good where at least ${slo.sliceTarget} of it is; good slices are counted.`,
      }
    case 'RatioTimeslices':
      return {
        rule: 'budgeting',
        choice: 'RatioTimeslices',
        meaning: `The share of each slice of ${slice} is averaged, every slice weighing the same.`,
      }
  }
}

const POOLED: CountingRule = {
  rule: 'per',
  choice: 'period',
  meaning: 'All good and all counted are added up first, so that busy times weigh more.',
}
const ROWS: CountingRule = {
  rule: 'per',
  choice: 'row',
  meaning: "Each sample's own share is averaged, every sample weighing the same.",
}
