import { countOf, dateTimeExact, durationExact, monthName } from '../format.ts'
import type { Instant, Interval } from '../time/instant.ts'
import type { Account } from './account.ts'
import { priorityOf } from './allowance.ts'
import { describeRules } from './describe-rules.ts'
import type { Pause } from './pauses.ts'
import type { TicketClock } from './ticket-clock.ts'

/** After so many stretches a sentence says what the others come to. */
const MOST_STRETCHES = 40

/** The ticket's clock as sentences, in order, in local times of the calendar's zone, for a reader who follows by hand. */
export function stepsOf(account: Account): string[] {
  const { clock, judgement } = account
  const isJudged = judgement.verdict !== 'not-applicable'
  return [
    versionStep(account),
    ...ruleSteps(account),
    ...(clock === null ? [] : clockSteps(account, clock)),
    ...(isJudged ? [usedStep(account), deadlineStep(account)] : []),
    verdictStep(account),
    ...(isJudged ? [placeStep(account)] : []),
  ]
}

function clockSteps(account: Account, clock: TicketClock): string[] {
  const [start, stop] = [startStep(account, clock), stopStep(account, clock)]
  return [start, ...cycleSteps(account, clock), ...runSteps(account, clock), stop]
}

const when = ({ target }: Account, at: Instant) => dateTimeExact(at, target.calendar.timeZone)

function versionStep({ survey, version }: Account): string {
  const { reference } = survey.shown.agreement.metadata
  const agreement = survey.versions[version]?.agreement
  return agreement === undefined
    ? `No version of ${reference} is known to have been in force when the ticket was created.`
    : `Version ${agreement.spec.version} of ${reference} was in force when the ticket was created, so it judges the ticket.`
}

function ruleSteps({ target, facts, judgement }: Account): string[] {
  const [clock] = describeRules(target.rules, target.calendar.timeZone)
  const priority = priorityOf(facts)
  const whose = priority === null ? 'a ticket without priority' : `priority "${priority}"`
  const promise = Number.isNaN(judgement.withinMs)
    ? `The promise is ${target.promise.words}; the ticket's is that of ${whose}.`
    : `The promise is ${target.promise.words}; for this ticket (${whose}) it is ${durationExact(judgement.withinMs)} of that clock.`
  return [clock?.meaning ?? '', promise]
}

function startStep(account: Account, { start }: TicketClock): string {
  const event = start === account.facts.createdAt ? 'created' : 'reopened'
  return `The clock started on ${when(account, start)}, when the ticket was ${event}.`
}

function cycleSteps(account: Account, { cycles }: TicketClock): string[] {
  if (cycles.length < 2) return untoldReopening(account)
  const { rules, calendar } = account.target
  const words = cycles.map(({ from, to }) =>
    to === null ? `from ${when(account, from)}, still running` : `from ${when(account, from)} to ${when(account, to)}`,
  )
  const rule = describeRules(rules, calendar.timeZone).find((one) => one.rule === 'reopen')
  return [`The ticket was reopened and has ${cycles.length} cycles: ${words.join('; ')}.`, rule?.meaning ?? '']
}

/** A count of reopenings without their times moves nothing, which is to be said. */
function untoldReopening({ facts: { columns, index }, target }: Account): string[] {
  const times = columns.numbers.reopenCount[index] ?? Number.NaN
  if (!(times > 0) || target.rules.stop === 'first-response') return []
  return [
    `The source says that the ticket was reopened ${countOf(times, 'time')}, and not when: it counts from its creation to its last stop.`,
  ]
}

/** What the clock did, in order of time: where it ran, and where it was paused. */
function runSteps(account: Account, clock: TicketClock): string[] {
  const { running, pauses, pausedTotalMs } = clock
  const stretches = running.flatMap(({ from, to }) => account.target.calendar.stretches(from, to))
  const rest = stretches.slice(MOST_STRETCHES)
  const restMs = rest.reduce((sum, { from, to }) => sum + to - from, 0)
  const steps = [
    ...stretches.slice(0, MOST_STRETCHES).map(({ from, to }) => ({ from, step: ranStep(account, { from, to }) })),
    ...pauses.map((pause) => ({ from: pause.from, step: pauseStep(account, pause) })),
  ]
  return [
    ...(stretches.length === 0 ? ['The clock did not run: no open time that counts lies before its end.'] : []),
    ...steps.sort((one, other) => one.from - other.from).map(({ step }) => step),
    ...(rest.length === 0
      ? []
      : [`It ran ${durationExact(restMs)} more, in ${countOf(rest.length, 'further stretch')}.`]),
    ...(pausedTotalMs === null
      ? []
      : [`The source gives its pauses as a total of ${durationExact(pausedTotalMs)}, taken off as given.`]),
  ]
}

function ranStep(account: Account, { from, to }: Interval): string {
  return `It ran ${durationExact(to - from)}: ${when(account, from)} to ${when(account, to)}.`
}

function pauseStep(account: Account, { from, to, status }: Pause): string {
  const cost = account.target.calendar.elapsed(from, to ?? account.facts.asOf)
  const stretch = `from ${when(account, from)} ${to === null ? 'on' : `to ${when(account, to)}`}`
  const word = status === null ? '' : ` in status "${status}"`
  return cost === 0
    ? `It was paused${word} ${stretch}; that lies outside open time and costs nothing.`
    : `It was paused${word} ${stretch}: ${durationExact(cost)} of open time do not count.`
}

function stopStep(account: Account, { stop, pauses }: TicketClock): string {
  const { note, verdict } = account.judgement
  const remark = note === null || verdict === 'not-applicable' ? '' : ` (${note})`
  if (stop !== null) return `It stopped on ${when(account, stop.at)}: ${STOPPED[stop.event]}${remark}.`
  const isPaused = pauses.at(-1)?.to === null
  return `As of ${when(account, account.survey.asOf)} it had not stopped${isPaused ? ', and was paused' : ''}.`
}

const STOPPED = { 'first-response': 'first response', resolved: 'resolved', closed: 'closed' } as const

function usedStep({ judgement, clock }: Account): string {
  const less = clock?.pausedTotalMs ? ', the total of its pauses taken off' : ''
  return `Time used: ${durationExact(judgement.elapsedMs)} of ${durationExact(judgement.withinMs)}${less}.`
}

function deadlineStep(account: Account): string {
  const { originalDueAt, currentDueAt, pausedTotalMs } = account.judgement
  if (Number.isNaN(currentDueAt)) return 'The calendar never opens long enough for a deadline.'
  const original = `The original deadline was ${when(account, originalDueAt)}`
  if (currentDueAt === originalDueAt) return `${original}; nothing moved it.`
  const how = pausedTotalMs > 0 ? ' (approximate, since only the total of the pauses is known)' : ''
  return `${original}; the current one is ${when(account, currentDueAt)}${how}.`
}

function verdictStep(account: Account): string {
  const { verdict, note, elapsedMs, withinMs, verdictAt } = account.judgement
  const left = durationExact(Math.abs(withinMs - elapsedMs))
  switch (verdict) {
    case 'met':
      return elapsedMs === withinMs ? 'Met: exactly the promise is met.' : `Met, with ${left} left.`
    case 'breached':
      return `Breached on ${when(account, verdictAt)}, when the promise was used up; over by ${left}.`
    case 'pending':
      return `Pending: not stopped, with ${left} left.`
    case 'not-applicable':
      return `Not applicable: ${note ?? 'no reason known'}.`
  }
}

function placeStep({ judgement, survey }: Account): string {
  const { label, months } = survey.period
  const month = months[judgement.month]
  switch (judgement.place) {
    case 'counted': {
      const where = month === undefined ? `in ${label}` : `in ${label}, in ${monthName(month.month)}`
      if (judgement.exclusion === 'remove')
        return `Its exclusion is approved, so it is taken out of the figure ${where}.`
      return `It counts ${where}${judgement.exclusion === null ? '' : ', as met: its exclusion is approved'}.`
    }
    case 'pending':
      return `It is listed as pending in ${label}.`
    case 'overdue':
      return `It is open past its promise, and is not counted in ${label}.`
    case 'elsewhere':
    case 'not-applicable':
      return `It does not belong to ${label}.`
  }
}
