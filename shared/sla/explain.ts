import { type Account, accountOf, slotNamed } from './account.ts'
import { checkOf } from './check-of.ts'
import { describeRules } from './describe-rules.ts'
import { escalationOf } from './escalation.ts'
import { stepsBeside } from './explain-beside.ts'
import { stepsOf } from './explain-steps.ts'
import type { Explanation } from './figures.ts'
import { reconcile } from './reconcile.ts'
import { openSurvey, type SurveyInput } from './survey.ts'
import type { TicketClock } from './ticket-clock.ts'
import { historyOf } from './ticket-facts.ts'
import { waitingOf } from './waiting.ts'

export type ExplainInput = SurveyInput & {
  readonly targetId: string
  /** Index of the ticket in the columns. */
  readonly index: number
}

/**
 * Every step of one ticket's clock against one target. The cells of the source row are left null: who holds the file fills them in.
 * @throws Refusal `target.unknown`, `target.unmeasured`
 */
export function explainTicket(input: ExplainInput): Explanation {
  const survey = openSurvey(input)
  const account = accountOf(survey, slotNamed(survey, input.targetId), input.index)
  const { target, facts, judgement, version } = account
  const { timeZone } = target.calendar
  const reported = reconcile(facts, judgement, { isResponse: target.rules.stop === 'first-response', timeZone })
  const counting = describeRules(target.rules, timeZone)
  const escalation = escalationOf(target, facts, account)
  const waiting = account.clock === null ? null : waitingOf(historyOf(facts), account.clock.running, target.calendar)
  const told = reported === null ? [] : [`${REPORTED[reported.agrees]} ${reported.why}`]
  const { label, from, to } = survey.period
  return {
    agreement: {
      reference: survey.shown.agreement.metadata.reference,
      version: survey.versions[version]?.agreement.spec.version ?? null,
    },
    target: {
      id: target.target.id,
      name: target.target.name,
      metric: target.target.metric,
      within: target.promise.words,
    },
    period: { label, from, to, timeZone: survey.period.timeZone },
    asOf: survey.asOf,
    calendar: { id: target.rules.clock, timeZone, hours: hoursOf(account) },
    counting,
    check: checkOf(facts, judgement, survey.period),
    ...clockFigures(account),
    reported,
    waiting,
    ...(escalation === undefined ? {} : { escalation }),
    steps: [...stepsOf(account), ...stepsBeside(waiting, escalation ?? [], timeZone), ...told],
    cells: null,
  }
}

const REPORTED = {
  agree: 'The source agrees.',
  differ: 'The source differs.',
  'cannot tell': 'Whether the source agrees cannot be told.',
} as const

/** The hours in which the clock could have run, so that a reader sees where it stood still and why. */
function hoursOf({ clock, target, judgement, facts }: Account) {
  if (clock === null) return []
  const ends = [clock.stop?.at ?? facts.asOf, judgement.originalDueAt, judgement.currentDueAt]
  return target.calendar.stretches(clock.start, Math.max(...ends.filter(Number.isFinite)))
}

function clockFigures({ clock, target, facts }: Account) {
  if (clock === null) {
    return { start: null, stop: null, cycles: [], open: [], pauses: [], pausedTotalMs: null }
  }
  const { calendar, rules } = target
  const isCounted = (cycle: TicketClock['cycles'][number]) => rules.reopen === 'span' || clock.counted.includes(cycle)
  return {
    start: { at: clock.start, event: clock.start === facts.createdAt ? 'created' : 'reopened' },
    stop: clock.stop,
    cycles: clock.cycles.map((cycle) => ({ from: cycle.from, to: cycle.to, counted: isCounted(cycle) })),
    open: clock.running.flatMap(({ from, to }) =>
      calendar.stretches(from, to).map((open) => ({ ...open, ms: open.to - open.from })),
    ),
    pauses: clock.pauses.map((pause) => ({ ...pause, ms: calendar.elapsed(pause.from, pause.to ?? facts.asOf) })),
    pausedTotalMs: clock.pausedTotalMs,
  }
}
