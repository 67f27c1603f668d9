import { namedOrInlineRules, operatorRule, policySpecRules } from './alert-rules.ts'
import type { Objective, SloSpec, TimeWindow } from './documents.ts'
import {
  bounded,
  dateTimeRule,
  descriptionRule,
  durationRule,
  exactlyOne,
  type Findings,
  hold,
  isBlank,
  isGiven,
  isWritten,
  oneOf,
  required,
  requiredDuration,
  timeZoneRule,
} from './findings.ts'
import { indicatorRules } from './sli-rules.ts'

type Maybe<T> = T | null | undefined

export const BUDGETING_METHODS = ['Occurrences', 'Timeslices', 'RatioTimeslices'] as const

const isIndicated = (place: Maybe<Pick<SloSpec, 'indicator' | 'indicatorRef'>>): boolean =>
  isWritten(place?.indicator) || isWritten(place?.indicatorRef)

/** Whether its objectives have indicators of their own. */
export function isComposite({ objectives }: Pick<SloSpec, 'objectives'>): boolean {
  return (objectives ?? []).some(isIndicated)
}

/** What OpenSLO v1 asks of an SLO, as go-sdk checks it: its indicator stands above its objectives or in each of them. */
export function sloSpecRules(found: Findings, written: Maybe<SloSpec>, path: string): void {
  if (!required(found, isBlank(written) ? null : written, path)) return
  const spec = written ?? {}
  indicatorPlaceRule(found, spec, path)
  if (isIndicated(spec)) indicatorRules(found, spec, path)
  descriptionRule(found, spec.description, path)
  required(found, spec.service, `${path}.service`)
  if (required(found, spec.budgetingMethod, `${path}.budgetingMethod`)) {
    oneOf(found, spec.budgetingMethod ?? '', { path: `${path}.budgetingMethod`, choices: BUDGETING_METHODS })
  }
  windowRules(found, spec.timeWindow ?? [], `${path}.timeWindow`)
  for (const [i, objective] of (spec.objectives ?? []).entries()) {
    objectiveRules(found, objective ?? {}, { path: `${path}.objectives[${i}]`, spec })
  }
  for (const [i, policy] of (spec.alertPolicies ?? []).entries()) {
    const rules = { ref: 'alertPolicyRef', kind: 'AlertPolicy', specRules: policySpecRules } as const
    namedOrInlineRules(found, policy, { ...rules, path: `${path}.alertPolicies[${i}]` })
  }
}

const INDICATOR_PLACE =
  "'indicator' or 'indicatorRef' fields must either be defined on the 'spec' level (standard SLOs) or on the 'spec.objectives[*]' level (composite SLOs)"

function indicatorPlaceRule(found: Findings, spec: SloSpec, path: string): void {
  const code = 'mutually_exclusive'
  const [above, below] = [isIndicated(spec), isComposite(spec)]
  hold(found, above || below, { path, code, message: `${INDICATOR_PLACE}, but none were provided` })
  hold(found, !above || !below, { path, code, message: `${INDICATOR_PLACE}, but not both` })
}

function windowRules(found: Findings, windows: readonly Maybe<TimeWindow>[], path: string): void {
  const { length } = windows
  const message = `There are ${length} time windows; there must be exactly one.`
  hold(found, length === 1, { path, code: 'slice_length', message })
  for (const [i, window] of windows.entries()) windowRule(found, window ?? {}, `${path}[${i}]`)
}

function windowRule(found: Findings, { duration, isRolling, calendar }: TimeWindow, path: string): void {
  const hasCalendar = isWritten(calendar)
  const forbidden = { path, code: 'custom', message: "'calendar' cannot be set when 'isRolling' is true" }
  const missing = { path, code: 'custom', message: "'calendar' must be set when 'isRolling' is false" }
  hold(found, !(isRolling === true && hasCalendar), forbidden)
  hold(found, isRolling === true || hasCalendar, missing)
  requiredDuration(found, duration, `${path}.duration`)
  if (!hasCalendar) return
  dateTimeRule(found, calendar?.startTime ?? '', `${path}.calendar.startTime`)
  timeZoneRule(found, calendar?.timeZone ?? '', `${path}.calendar.timeZone`)
}

type Place = { readonly path: string; readonly spec: SloSpec }

function objectiveRules(found: Findings, objective: Objective, { path, spec }: Place): void {
  const { target, targetPercent } = objective
  exactlyOne(found, { path, of: { target, targetPercent } })
  shareRule(found, target, { path: `${path}.target`, whole: 1 })
  shareRule(found, targetPercent, { path: `${path}.targetPercent`, whole: 100 })
  comparisonRules(found, objective, { path, spec })
  sliceRules(found, objective, { path, spec })
  if (!isComposite(spec)) return
  if (isIndicated(objective)) indicatorRules(found, objective, path)
  const { compositeWeight } = objective
  if (isNumber(compositeWeight)) {
    bounded(found, compositeWeight, { path: `${path}.compositeWeight`, is: 'above', bound: 0 })
  }
}

const isNumber = (value: unknown): value is number => typeof value === 'number'

function shareRule(found: Findings, share: Maybe<number>, { path, whole }: { path: string; whole: number }): void {
  if (!isNumber(share)) return
  bounded(found, share, { path, is: 'at least', bound: 0 })
  bounded(found, share, { path, is: 'below', bound: whole })
}

/** What a value is compared with belongs to threshold metrics. Of an indicator that is only named nobody can tell which it is. */
function comparisonRules(found: Findings, { op, value }: Objective, { path, spec }: Place): void {
  if (isWritten(spec.indicator?.spec?.ratioMetric)) {
    const message = 'A ratio is not compared with a value: the target alone says what is good.'
    hold(found, !isGiven(value), { path: `${path}.value`, code: 'forbidden', message })
    hold(found, !isGiven(op), { path: `${path}.op`, code: 'forbidden', message })
  }
  if (isWritten(spec.indicator?.spec?.thresholdMetric)) {
    required(found, value, `${path}.value`)
    operatorRule(found, op, `${path}.op`)
  }
}

function sliceRules(found: Findings, { timeSliceTarget, timeSliceWindow }: Objective, { path, spec }: Place): void {
  if (spec.budgetingMethod !== 'Timeslices' && spec.budgetingMethod !== 'RatioTimeslices') return
  if (spec.budgetingMethod === 'Timeslices') {
    const here = `${path}.timeSliceTarget`
    if (required(found, timeSliceTarget, here) && isNumber(timeSliceTarget)) {
      bounded(found, timeSliceTarget, { path: here, is: 'above', bound: 0 })
      bounded(found, timeSliceTarget, { path: here, is: 'at most', bound: 1 })
    }
  }
  const here = `${path}.timeSliceWindow`
  const isThere = isWritten(timeSliceWindow)
  if (required(found, isThere ? true : null, here)) durationRule(found, timeSliceWindow ?? '', here)
}
