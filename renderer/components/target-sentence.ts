import type { Target, TicketFilter } from '../../shared/agreement/agreement.ts'
import { countOf, duration, objective } from '../../shared/format.ts'
import { parseDuration } from '../../shared/time/duration.ts'

/** A target of the agreement, read back as a sentence that both parties can say aloud. */
export function targetSentence(target: Target): string {
  return `${promise(target)}${minimum(target)}.`
}

function promise(target: Target): string {
  const bar = objective(target.objective)
  const by = clock(target)
  switch (target.metric) {
    case 'response-time':
    case 'resolution-time':
      return `At least ${bar} of ${tickets(target.where)} are ${verb(target)}${within(target)}${by}`
    case 'availability':
      return `${target.service === undefined ? 'The service' : `“${target.service}”`} is available for at least ${bar} of the agreed service time${by}`
    case 'satisfaction':
      return `At least ${bar} of those who answer the survey are satisfied`
    case 'ratio':
    case 'threshold':
    case 'count':
    case 'manual':
      return `“${target.name}” reaches at least ${bar}`
  }
}

function minimum(target: Target): string {
  return target.minimum === undefined ? '' : `; below ${objective(target.minimum)} it is missed outright`
}

const VERBS = { 'first-response': 'answered', resolved: 'resolved', closed: 'closed' } as const

function verb({ metric, counting }: Target): string {
  return VERBS[counting?.stop ?? (metric === 'response-time' ? 'first-response' : 'resolved')]
}

/** `tickets with priority critical or high and group Network` */
function tickets(where: TicketFilter = {}): string {
  const parts = Object.entries(where).map(([field, values = []]) => `${field} ${values.join(' or ')}`)
  return parts.length === 0 ? 'all tickets' : `tickets with ${parts.join(' and ')}`
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

function clock({ counting }: Target): string {
  if (counting?.clock === undefined) return ''
  return counting.clock === '24x7' ? ', day and night' : `, counted in the hours of “${counting.clock}”`
}
