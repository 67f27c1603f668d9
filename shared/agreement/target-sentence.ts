import { capital } from '../format/first-letter.ts'
import { countOf, duration, objective } from '../format.ts'
import { parsePercentage } from '../sla/exact.ts'
import { parseBound, writeBound } from '../sla/threshold-bound.ts'
import { parseDuration } from '../time/duration.ts'
import type { Target, TicketFilter } from './agreement.ts'

/** A target of the agreement, read back as a sentence that both parties can say aloud. */
export function targetSentence(target: Target): string {
  return `${promise(target)}${minimum(target)}.`
}

function promise(target: Target): string {
  const { metric } = target
  switch (metric) {
    case 'response-time':
    case 'resolution-time':
      return `At least ${objective(target.objective)} of ${tickets(target.where)} are ${verb(target)}${within(target)}${clock(target)}`
    case 'availability':
      return availability(target)
    case 'satisfaction':
      return satisfaction(target)
    case 'ratio':
      return ratio(target)
    case 'threshold':
      return windowed(
        target,
        `the ${STATISTIC_WORDS[target.statistic ?? 'mean'] ?? percentile(target.statistic)} of ${seriesWords(target)}`,
      )
    case 'count':
      return windowed(target, counted(target))
    case 'manual':
      return windowed(target, `“${target.name}”, entered by hand,`)
  }
}

function minimum({ minimum }: Target): string {
  if (minimum === undefined) return ''
  const missed = 'it is missed outright'
  return parsePercentage(minimum) === null
    ? `; what is not ${barWords(minimum)} is missed outright`
    : `; below ${objective(minimum)} ${missed}`
}

function availability({ objective: bar, service, maintenance, ...target }: Target): string {
  const what = service === undefined ? 'The service' : `“${service}”`
  const notice =
    maintenance === undefined
      ? ''
      : `, where maintenance announced at least ${lengthWords(maintenance.notice)} ahead is left out`
  return `${what} is available for at least ${objective(bar)} of the agreed service time${clock(target)}${notice}`
}

function satisfaction(target: Target): string {
  const { scale } = target
  const scaleWords = scale === undefined ? '' : `, on a scale from ${scale.from} to ${scale.to}`
  if (parsePercentage(target.objective) === null)
    return `The mean score of the survey is ${barWords(target.objective)}${scaleWords}`
  const from = scale?.satisfied === undefined ? '' : `, which a score of ${scale.satisfied} or more says`
  return `At least ${objective(target.objective)} of those who answer the survey are satisfied${scaleWords}${from}`
}

function ratio({ objective: bar, series, per, name }: Target): string {
  const each = per === 'row' ? ', every sample weighing the same' : ''
  if (series === undefined) return `“${name}” reaches at least ${objective(bar)}${each}`
  if (typeof series === 'string') return `At least ${objective(bar)} of “${series}” are good${each}`
  const which = 'good' in series ? `are “${series.good}”` : `are not “${series.bad}”`
  return `At least ${objective(bar)} of “${series.total}” ${which}${each}`
}

/** A value that each window, or the period, holds against a bar. */
function windowed({ objective: goal, bound, every, metric }: Target, what: string): string {
  const subject = capital(what)
  const times = every === undefined ? 'over the period' : `in every ${every.replace(/^1\s+/, '')}`
  const isManual = metric === 'manual'
  if (parsePercentage(goal) === null)
    return `${subject} is ${barWords(goal)}${isManual && every === undefined ? '' : ` ${times}`}`
  if (bound === undefined) return `${subject} reaches at least ${objective(goal)}`
  const windows = every === undefined ? 'of the time' : `of stretches of ${every}`
  return `For at least ${objective(goal)} ${windows}, ${what} is ${barWords(bound)}`
}

const STATISTIC_WORDS: Readonly<Record<string, string>> = {
  mean: 'mean',
  median: 'median',
  min: 'smallest value',
  max: 'largest value',
  last: 'last value',
}

function percentile(statistic: string | undefined): string {
  const nth = statistic?.replace(/^p/, '') ?? ''
  const end = /(?:^|[^1])1$/.test(nth) ? 'st' : /(?:^|[^1])2$/.test(nth) ? 'nd' : /(?:^|[^1])3$/.test(nth) ? 'rd' : 'th'
  return `${nth}${end} percentile`
}

function seriesWords({ series, name }: Target): string {
  if (series === undefined) return `“${name}”`
  return typeof series === 'string' ? `“${series}”` : `“${series.total}”`
}

const COUNTED = { tickets: 'tickets created', outages: 'outages begun', answers: 'answers given' } as const

function counted({ of = 'tickets', series, where, service }: Target): string {
  if (series !== undefined) return `the sum of “${typeof series === 'string' ? series : series.total}”`
  const whose = service === undefined || of !== 'outages' ? '' : ` of “${service}”`
  const which = of === 'tickets' && where !== undefined ? ` with ${filterWords(where)}` : ''
  return `the number of ${COUNTED[of]}${whose}${which}`
}

/** `at most 2.5 s`; what cannot be read stands as it is. */
function barWords(text: string): string {
  const bound = parseBound(text)
  return bound === null ? text : writeBound(bound)
}

const VERBS = { 'first-response': 'answered', resolved: 'resolved', closed: 'closed' } as const

function verb({ metric, counting }: Target): string {
  return VERBS[counting?.stop ?? (metric === 'response-time' ? 'first-response' : 'resolved')]
}

/** `tickets with priority critical or high and group Network` */
function tickets(where: TicketFilter = {}): string {
  const words = filterWords(where)
  return words === '' ? 'all tickets' : `tickets with ${words}`
}

/** `priority critical or high and group Network`; empty where nothing is asked of a ticket. */
export function filterWords(where: TicketFilter): string {
  return Object.entries(where)
    .map(([field, values = []]) => `${field} ${values.join(' or ')}`)
    .join(' and ')
}

function within({ within: promised }: Target): string {
  if (promised === undefined) return ''
  if (typeof promised === 'string') return ` within ${lengthWords(promised)}`
  const { default: otherwise, ...named } = promised
  const parts = Object.entries(named).map(([priority, length]) => `${lengthWords(length)} (${priority})`)
  if (otherwise !== undefined)
    parts.push(parts.length === 0 ? lengthWords(otherwise) : `otherwise ${lengthWords(otherwise)}`)
  return ` within ${parts.join(', ')}`
}

/** `4h` as `4 h`, `2bd` as `2 working days`; what cannot be read stands as it is. */
export function lengthWords(text: string): string {
  const length = parseDuration(text)
  if (length === null) return text
  return length.kind === 'time' ? duration(length.ms) : countOf(length.days, 'working day')
}

function clock({ counting }: Pick<Target, 'counting'>): string {
  if (counting?.clock === undefined) return ''
  return counting.clock === '24x7' ? ', day and night' : `, counted in the hours of “${counting.clock}”`
}
