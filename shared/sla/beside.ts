import { type AccountTally, accountFigures, blankAccount, enter, lineOf } from './account-lines.ts'
import { addOpen, type BacklogTally, backlogFigures, blankBacklog } from './backlog.ts'
import { addEscalation, blankEscalation, type EscalationTally, escalationFigures } from './escalation.ts'
import type { TargetFigures } from './figures.ts'
import type { AccountLine } from './figures-beside.ts'
import { judgingTarget, type LeftOut } from './go-over.ts'
import { eachOf, groupsOf } from './groups.ts'
import type { Judgement } from './judgement.ts'
import { blankWeek, byWeekdayAndHour, HOURS, WEEKDAYS, type WeekHour } from './start-hours.ts'
import type { Slot, Survey } from './survey.ts'
import { type Counts, increase, OUTCOMES, outcomeOf, placeOf } from './tally.ts'
import type { TicketFacts } from './ticket-facts.ts'

/** What is counted of one target beside its figure, over all tickets and not only those that the period lists. */
export type Beside = {
  readonly slot: Slot
  readonly survey: Survey
  readonly weekHour: WeekHour
  readonly account: AccountTally
  readonly backlog: BacklogTally
  readonly escalation: EscalationTally
  /** Of the counted checks, by code of the requester + 1, and by hour of the week. */
  readonly requester: Counts
  readonly week: Counts
}

/** Nothing counted yet. `weekHour` may be shared by all targets of a survey. */
export function blankBeside(survey: Survey, slot: Slot, weekHour: WeekHour): Beside {
  return {
    slot,
    survey,
    weekHour,
    account: blankAccount(),
    backlog: blankBacklog(),
    escalation: blankEscalation(slot),
    requester: new Uint32Array((survey.columns.text.requester.values.length + 1) * OUTCOMES),
    week: blankWeek(),
  }
}

/** Enters a ticket that is not judged against the target. */
export function addLeftOut({ account }: Beside, why: LeftOut): void {
  enter(account, why)
}

/** Adds a judged check, wherever its place is. */
export function addBeside(beside: Beside, facts: TicketFacts, judgement: Judgement): void {
  const target = judgingTarget(beside.slot, judgement.version)
  if (target === null) return
  const line = lineOf(judgement, target.rules, beside.survey.period.start)
  enter(beside.account, line, reasonOf(beside, line, { facts, judgement }))
  if (judgement.verdict === 'not-applicable') return
  if (Number.isNaN(judgement.stopAt)) addOpen(beside.backlog, target, facts, judgement)
  if (judgement.place === 'elsewhere' || judgement.exclusion === 'remove') return
  if (beside.escalation.steps.length > 0) addEscalation(beside.escalation, target, { facts, judgement })
  if (judgement.place === 'counted') addByStart(beside, facts, judgement)
}

/** The reasons by which a line is told apart. */
export function reasonOf(
  { survey, slot }: Pick<Beside, 'survey' | 'slot'>,
  line: AccountLine,
  { facts, judgement }: { readonly facts: TicketFacts; readonly judgement: Judgement },
): string | null {
  if (line === 'not-applicable') return judgement.note
  return line === 'excluded' || line === 'excluded-met' ? survey.exclusionReason(slot.target.id, facts.index) : null
}

function addByStart(beside: Beside, { columns, index }: TicketFacts, judgement: Judgement): void {
  const outcome = outcomeOf(judgement)
  increase(beside.requester, placeOf(columns.text.requester, index) + outcome)
  increase(beside.week, beside.weekHour(judgement.startAt) * OUTCOMES + outcome)
}

/** The figures of a target with those beside them. */
export function withBeside(figures: TargetFigures, beside: Beside): TargetFigures {
  const { survey, slot, account, backlog, escalation, requester, week } = beside
  const { shown } = slot
  if (shown === null) return figures
  const { bars } = shown
  const { weekday, hour } = byWeekdayAndHour(week)
  const hasStarts = figures.counted !== 0
  const steps = escalationFigures(escalation)
  return {
    ...figures,
    breakdowns: {
      ...figures.breakdowns,
      requester: groupsOf(survey.columns.text.requester.values, requester, bars),
      weekday: hasStarts ? eachOf(WEEKDAYS, weekday, bars) : [],
      hour: hasStarts ? eachOf(HOURS, hour, bars) : [],
    },
    account: accountFigures(account),
    backlog: backlogFigures(survey.columns, backlog),
    ...(steps === undefined ? {} : { escalation: steps }),
  }
}
