import type { METRICS } from '../../../../shared/agreement/agreement.ts'
import { isKeyed, type Part } from '../../../../shared/agreement/draft/edit-document.ts'

export type Metric = (typeof METRICS)[number]

/** What each metric is called where one is chosen, and what it is for. */
export const METRIC_WORDS: Readonly<Record<Metric, { name: string; says: string }>> = {
  'response-time': { name: 'Response time', says: 'How long until a ticket is first answered.' },
  'resolution-time': { name: 'Resolution time', says: 'How long until a ticket is resolved or closed.' },
  availability: {
    name: 'Availability',
    says: 'How much of the agreed time a service is up, from an outage log or samples.',
  },
  ratio: { name: 'Share of successes', says: 'Good ones of all, such as payments that went through.' },
  threshold: { name: 'A measured value', says: 'A value such as a page’s loading time, held against a bar.' },
  satisfaction: { name: 'Satisfaction', says: 'What people answer in a survey.' },
  count: { name: 'A number of something', says: 'At most, or at least, so many in each month.' },
  manual: { name: 'Entered by hand', says: 'A figure that somebody types in, with what shows it.' },
}

const CLOCKED: readonly Metric[] = ['response-time', 'resolution-time']

export function runsClock(metric: Metric): boolean {
  return CLOCKED.includes(metric)
}

/** Whose objective can be a bar of its own unit, `at most 2.5 s`, beside a percentage. */
export function takesBar(metric: Metric): boolean {
  return metric === 'threshold' || metric === 'satisfaction' || metric === 'count' || metric === 'manual'
}

const COMMON = ['id', 'name', 'description', 'metric', 'objective', 'minimum', 'weight'] as const
const KEYS: Readonly<Record<Metric, readonly string[]>> = {
  'response-time': ['where', 'within', 'counting'],
  'resolution-time': ['where', 'within', 'counting'],
  availability: ['service', 'series', 'maintenance', 'coverage', 'counting', 'slo'],
  ratio: ['series', 'per', 'coverage', 'counting', 'slo'],
  threshold: ['series', 'statistic', 'every', 'bound', 'coverage', 'counting', 'slo'],
  satisfaction: ['where', 'scale', 'bound', 'of', 'counting'],
  count: ['where', 'service', 'series', 'of', 'every', 'bound', 'counting'],
  manual: ['bound'],
}
/** Rules of counting that speak of one ticket's clock. */
const CLOCK_RULES = ['start', 'stop', 'pauses', 'priority', 'reopen', 'open']

/** A target turned to another metric: what that does not read falls away, for it would mislead whoever reads the agreement. */
export function withMetric(target: Part, metric: Metric): Part {
  if (!isKeyed(target)) return { metric }
  const wanted: readonly string[] = [...COMMON, ...KEYS[metric]]
  const kept = Object.fromEntries(Object.entries(target).filter(([key]) => wanted.includes(key)))
  const counting = countingFor(metric, kept.counting)
  const { counting: _before, minimum, ...rest } = kept
  const begun = { ...rest, metric, ...begin(metric, rest) }
  const isOther = 'objective' in begun && begun.objective !== rest.objective
  return { ...begun, ...(minimum !== undefined && !isOther && { minimum }), ...(counting !== null && { counting }) }
}

function countingFor(metric: Metric, counting: Part | undefined): Part | null {
  if (!isKeyed(counting)) return null
  const rules = Object.entries(counting).filter(
    ([rule]) => rule !== 'stop' && (runsClock(metric) || !CLOCK_RULES.includes(rule)),
  )
  return rules.length === 0 ? null : Object.fromEntries(rules)
}

/** A form to begin with where the metric needs one; a bar and a percentage are never mixed. What only a person can know is left open. */
function begin(metric: Metric, target: Readonly<Record<string, Part>>): Record<string, Part> {
  const { within, objective, bound } = target
  const isPercentage = typeof objective === 'string' && objective.includes('%')
  const wantsBar = (metric === 'threshold' || metric === 'count') && bound === undefined
  if (wantsBar && isPercentage) return { objective: 'at most' }
  const bars: Record<string, Part> = !isPercentage && !takesBar(metric) ? { objective: '95%' } : {}
  return { ...bars, ...(runsClock(metric) && within === undefined && { within: '' }) }
}

/** A new target, of the kind that most agreements begin with. */
export function newTarget(id: string): Part {
  return { id, name: '', metric: 'response-time', within: '', objective: '95%' }
}

export function metricOf(target: Part | undefined): Metric {
  const metric = isKeyed(target) ? target.metric : null
  return isMetric(metric) ? metric : 'response-time'
}

export function isMetric(word: unknown): word is Metric {
  return typeof word === 'string' && Object.hasOwn(METRIC_WORDS, word)
}
