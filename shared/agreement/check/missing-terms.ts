import { ALWAYS } from '../../sla/counting-rules.ts'
import { parsePercentage } from '../../sla/exact.ts'
import { normalisedWord } from '../../sla/promised-time.ts'
import type { Agreement, Target } from '../agreement.ts'
import type { Finding } from '../finding.ts'
import { clockOf } from './calendar-contradictions.ts'
import { found } from './codes.ts'

type Spec = Agreement['spec']

/** What the targets, hours and steps of an agreement in order still leave open. */
export function* missingTerms({ spec }: Agreement): Generator<Finding> {
  for (const [index, target] of spec.targets.entries()) yield* ofTarget(target, index, spec)
  yield* ofClocks(spec)
  yield* ofServices(spec)
  yield* ofCalendars(spec)
  yield* ofEscalation(spec)
}

function* ofTarget(target: Target, index: number, spec: Spec): Generator<Finding> {
  const { id, name } = target
  const path = ['spec', 'targets', index]
  if (target.minimum === undefined) {
    const says = `“${name}” has no minimum, so a figure just below the objective is missed outright.`
    yield found('missing.minimum', {
      path: [...path, 'minimum'],
      target: id,
      says,
      next: 'Add the figure from which it is only near.',
    })
  }
  const hasNoHours = (spec.calendars ?? []).length === 0
  if (hasNoHours && target.counting?.clock === undefined && clockOf(target, []) === ALWAYS) {
    const says = `“${name}” does not say in which hours it is counted, so it is counted day and night.`
    yield found('missing.clock', {
      path: [...path, 'counting', 'clock'],
      target: id,
      says,
      next: 'Add a calendar, or write 24x7 if that is meant.',
    })
  }
  const consequences = spec.consequences ?? []
  if (consequences.length === 0 || consequences.some((one) => one.target === id)) return
  const says = `Nothing follows when “${name}” is missed.`
  yield found('missing.consequence-of-target', { path, target: id, says, next: 'Add a remedy, or a credit.' })
}

function* ofClocks({ targets }: Spec): Generator<Finding> {
  const has = (metric: Target['metric']) => targets.some((target) => target.metric === metric)
  const path = ['spec', 'targets']
  if (has('response-time') && !has('resolution-time')) {
    const says = 'A response is promised and no resolution: a ticket may stay unsolved for any time.'
    yield found('missing.resolution-target', {
      path,
      says,
      next: 'Add a time for resolution, if the customer expects one.',
    })
  }
  if (has('resolution-time') && !has('response-time')) {
    const says = 'A resolution is promised and no response: nobody knows when they will hear.'
    yield found('missing.response-target', {
      path,
      says,
      next: 'Add a time for the first response, if the customer expects one.',
    })
  }
}

/** Tickets of a service fall under the targets that name it, and under those that name none. */
function* ofServices({ scope, targets }: Spec): Generator<Finding> {
  const named = targets.map(({ service, where }) => [
    ...(service === undefined ? [] : [service]),
    ...(where?.service ?? []),
  ])
  if (named.some((services) => services.length === 0)) return
  const covered = new Set(named.flat().map(normalisedWord))
  for (const [index, { id, name }] of scope.services.entries()) {
    if (covered.has(normalisedWord(id)) || covered.has(normalisedWord(name))) continue
    const says = `No target is about “${name}”.`
    yield found('missing.target-of-service', {
      path: ['spec', 'scope', 'services', index],
      says,
      next: 'Add a target for it, or take it out of the scope.',
    })
  }
}

function* ofCalendars({ calendars = [] }: Spec): Generator<Finding> {
  for (const [index, { id, holidays = [] }] of calendars.entries()) {
    if (holidays.length > 0) continue
    const says = `The calendar “${id}” has no holidays, so the clock runs on public holidays too.`
    yield found('missing.holidays', {
      path: ['spec', 'calendars', index, 'holidays'],
      says,
      next: 'Choose the public holidays of your country and region.',
    })
  }
}

function* ofEscalation({ escalation = [], targets }: Spec): Generator<Finding> {
  const path = ['spec', 'escalation']
  if (escalation.length === 0) {
    if (targets.every(({ within }) => within === undefined)) return
    const says = 'Nobody is told when a promise is about to be broken, or was.'
    yield found('missing.escalation', { path, says, next: 'Say who is told when, up to the heads of both sides.' })
    return
  }
  if (escalation.some(({ after }) => isPastDeadline(after))) return
  const says = 'Every step of the escalation comes before the deadline; once it has passed, nobody is told.'
  yield found('missing.escalation-past-deadline', { path, says, next: 'Add a step at 100 % or later.' })
}

function isPastDeadline(after: string): boolean {
  const share = parsePercentage(after)
  return share === null || share.over >= share.under
}
