import type { TicketColumns } from '../tickets/ticket-columns.ts'
import { type Bars, fractionOf, interval95, status } from './attainment.ts'
import type { BoundTarget } from './bind-target.ts'
import { unmeasuredReason } from './compile-versions.ts'
import { describeRules } from './describe-rules.ts'
import { distributionOf } from './distribution.ts'
import { versionsWithin } from './effective-versions.ts'
import type { MonthFigures, TargetFigures } from './figures.ts'
import { byUrgency, compareText, groupsOf, NO_BREAKDOWNS, outcomeAt } from './groups.ts'
import { percentile } from './percentile.ts'
import { singlePromiseMs } from './promised-time.ts'
import type { Slot, Survey } from './survey.ts'
import type { Tally } from './tally.ts'

/** The figures of one target from what was counted of it. */
export function targetFigures(survey: Survey, slot: Slot, tally: Tally): TargetFigures {
  const { shown } = slot
  if (shown === null) return unmeasuredFigures(survey, slot)
  const { bars } = shown
  const elapsed = tally.elapsed.subarray(0, tally.counted)
  const promises = judgedBy(slot, tally).map(({ promise }) => singlePromiseMs(promise))
  const withinMs = singlePromiseMs(shown.promise)
  const reasons = [...tally.notApplicable].map(([reason, count]) => ({ reason, count }))
  return {
    ...heading(slot, shown),
    measured: true,
    reason: null,
    counted: tally.counted,
    met: tally.met,
    breached: tally.breached,
    pending: tally.pending,
    notApplicable: reasons.reduce((sum, { count }) => sum + count, 0),
    excluded: tally.excluded,
    attainment: fractionOf(tally),
    gross: fractionOf(tally.gross),
    status: status(tally, bars),
    interval95: interval95(tally),
    elapsed: tally.counted === 0 ? null : spreadOf(elapsed),
    nearMisses: tally.nearMisses,
    overdueOpen: tally.overdueOpen,
    oldestOverdue: oldestOf(survey.columns, tally),
    approximate: tally.approximate,
    months: survey.period.months.map((month, index) => ({
      month: month.month,
      ...outcomeAt(tally.months, index, bars),
      partial: month.partial || survey.asOf < month.end,
    })),
    breakdowns: breakdownsOf(survey.columns, tally, bars),
    distribution: distributionOf(elapsed, promises.every((promise) => promise === withinMs) ? withinMs : null),
    counting: describeRules(shown.rules, shown.calendar.timeZone),
    notApplicableReasons: reasons.sort((a, b) => b.count - a.count || compareText(a.reason, b.reason)),
    versions: versionsOf(survey, slot, tally),
  }
}

function heading({ target }: Slot, shown: BoundTarget | null) {
  return {
    id: target.id,
    name: target.name,
    metric: target.metric,
    objective: target.objective,
    minimum: target.minimum ?? null,
    within: shown?.promise.words ?? null,
  }
}

function judgedBy({ byVersion }: Slot, { versions }: Tally): BoundTarget[] {
  return byVersion
    .filter((target, index) => target !== null && versions[index] === 1)
    .filter((target) => target !== null)
}

function spreadOf(elapsed: Float64Array): { medianMs: number; p90Ms: number; maxMs: number } {
  return { medianMs: percentile(elapsed, 50), p90Ms: percentile(elapsed, 90), maxMs: percentile(elapsed, 100) }
}

function oldestOf(
  columns: TicketColumns,
  { oldestOverdue }: Tally,
): NonNullable<TargetFigures['oldestOverdue']> | null {
  const { index, dueAt, overByMs } = oldestOverdue
  const key = columns.keys[index]
  const sourceName = columns.sources[columns.source[index] ?? -1]?.name
  return key === undefined || sourceName === undefined ? null : { sourceName, key, dueAt, overByMs }
}

function breakdownsOf({ text }: TicketColumns, { breakdowns }: Tally, bars: Bars): TargetFigures['breakdowns'] {
  return {
    priority: byUrgency(groupsOf(text.priority.values, breakdowns.priority, bars)),
    group: groupsOf(text.group.values, breakdowns.group, bars),
    category: groupsOf(text.category.values, breakdowns.category, bars),
  }
}

/** The versions that judged the checks; where there are none, those in force within the period that have the target. */
function versionsOf({ versions, period }: Survey, slot: Slot, tally: Tally): number[] {
  const judged = versions.filter((_, index) => tally.versions[index] === 1)
  const inForce = versionsWithin(versions, period).filter(({ agreement }) =>
    agreement.spec.targets.some(({ id }) => id === slot.target.id),
  )
  return (judged.length > 0 ? judged : inForce).map(({ agreement }) => agreement.spec.version).sort((a, b) => a - b)
}

/** A target whose metric is not computed: no count is zero, for nothing was counted. */
function unmeasuredFigures(survey: Survey, slot: Slot): TargetFigures {
  const month = (name: string, partial: boolean): MonthFigures => ({ ...UNCOUNTED, month: name, partial })
  return {
    ...heading(slot, null),
    ...UNCOUNTED,
    measured: false,
    reason: unmeasuredReason(slot.target),
    pending: null,
    notApplicable: null,
    excluded: null,
    gross: null,
    interval95: null,
    elapsed: null,
    nearMisses: null,
    overdueOpen: null,
    oldestOverdue: null,
    approximate: null,
    months: survey.period.months.map(({ month: name, partial }) => month(name, partial)),
    breakdowns: NO_BREAKDOWNS,
    account: null,
    backlog: null,
    distribution: null,
    counting: [],
    notApplicableReasons: [],
    versions: survey.versions
      .filter(({ agreement }) => agreement === slot.agreement)
      .map(({ agreement }) => agreement.spec.version),
  }
}

const UNCOUNTED = { counted: null, met: null, breached: null, attainment: null, status: 'grey' } as const
