import { type Target, target as targetSchema } from '../agreement/agreement.ts'
import type { SloTerms } from '../agreement/slo-terms.ts'
import { parsePercentage } from '../sla/exact.ts'
import { compare } from '../sla/fraction.ts'
import { parseBound } from '../sla/threshold-bound.ts'
import { OWN_KEYS } from './carried.ts'
import { idleSliceKeys } from './document-warnings.ts'
import type { Metadata, Objective, SloSpec } from './documents.ts'
import { shorthandParts } from './duration-shorthand.ts'
import type { ImportedIndicator } from './import-indicator.ts'
import { boundOf, isOperator, percentageOf } from './shares.ts'

type Lost = { path: string; reason: string }

/** An objective on its way to a target. */
export type ObjectiveSource = {
  readonly objective: Objective
  /** `spec.objectives[0]` */
  readonly path: string
  readonly spec: SloSpec
  readonly metadata: Metadata
  readonly measured: ImportedIndicator
  readonly id: string
  readonly name: string
  readonly isComposite: boolean
}

/** The target of one objective; null where an agreement cannot say it, and then `lost` tells why. */
export function importObjective(source: ObjectiveSource, lost: Lost[]): Target | null {
  const { objective, path, metadata, measured, spec } = source
  const own = metadata.annotations ?? {}
  const slo = termsOf(source, lost)
  if (slo === null) return null
  const bound = measured.kind === 'threshold' ? readBound(objective, own[OWN_KEYS.bound]) : undefined
  if (bound === null) {
    lost.push({
      path,
      reason: 'The indicator is a threshold metric, and op or value, which say what is good, are missing.',
    })
    return null
  }
  const weight = source.isComposite ? objective.compositeWeight : Number(own[OWN_KEYS.weight] ?? Number.NaN)
  const goal = objectiveOf(objective)
  const metric = own[OWN_KEYS.metric] === 'availability' && measured.kind === 'ratio' ? 'availability' : measured.kind
  const target: Target = {
    id: source.id,
    name: source.name,
    ...(spec.description ? { description: spec.description } : {}),
    metric,
    ...serviceOf(spec, own),
    ...(bound === undefined ? {} : { bound }),
    ...seriesOf(measured, own),
    objective: goal,
    ...minimumOf(goal, own),
    ...(weight !== null && weight !== undefined && weight > 0 ? { weight } : {}),
    slo,
  }
  return withOwnWords(target, measured)
}

function serviceOf({ service }: SloSpec, own: Annotations): Pick<Target, 'service'> {
  const said = own[OWN_KEYS.madeUp] === 'service' ? '' : own[OWN_KEYS.service] || service
  return said ? { service: said } : {}
}

/** The lower bar that an agreement had, as long as it is one. */
function minimumOf(objective: string, own: Annotations): Pick<Target, 'minimum'> {
  const minimum = own[OWN_KEYS.minimum] ?? ''
  const [least, goal] = [parsePercentage(minimum), parsePercentage(objective)]
  const isBelow = least !== null && goal !== null && compare(least, goal) <= 0
  return isBelow ? { minimum } : {}
}

function objectiveOf({ target, targetPercent }: Objective): string {
  if (typeof target === 'number') return percentageOf(target, 1)
  return percentageOf(targetPercent ?? 0, 100)
}

/** Undefined is never given back: null tells that there is none. */
function readBound({ op, value }: Objective, own: string | null | undefined): string | null {
  if (!isOperator(op) || typeof value !== 'number') return null
  const written = boundOf(op, value)
  const [said, bare] = [parseBound(own ?? ''), parseBound(written)]
  // The agreement's own words have a unit; they count as long as the document still says the same.
  const isSame =
    said !== null &&
    said.side === bare?.side &&
    said.value.over === bare.value.over &&
    said.value.under === bare.value.under
  return isSame ? (own ?? written) : written
}

function termsOf({ objective, path, spec, measured }: ObjectiveSource, lost: Lost[]): SloTerms | null {
  const budgeting = spec.budgetingMethod as SloTerms['budgeting'] // one of the three: the rules were kept
  const window = windowOf(spec)
  if (window === null) {
    lost.push({ path: 'spec.timeWindow[0].duration', reason: 'A window of no length cannot be promised.' })
    return null
  }
  const idle = idleSliceKeys(budgeting)
  for (const key of idle) {
    if (objective[key] !== null && objective[key] !== undefined) {
      lost.push({ path: `${path}.${key}`, reason: `The budgeting method ${budgeting} does not look at it.` })
    }
  }
  const { timeSliceTarget, timeSliceWindow } = objective
  const takesTarget = !idle.includes('timeSliceTarget') && typeof timeSliceTarget === 'number'
  const takesWindow = !idle.includes('timeSliceWindow') && typeof timeSliceWindow === 'string'
  const slice = takesWindow ? lengthOf(timeSliceWindow) : null
  if (takesWindow && slice === null) {
    lost.push({ path: `${path}.timeSliceWindow`, reason: 'A slice of no length holds nothing.' })
    return null
  }
  return {
    budgeting,
    window,
    ...(takesTarget ? { sliceTarget: percentageOf(timeSliceTarget, 1) } : {}),
    ...(slice === null ? {} : { sliceWindow: slice }),
    ...(measured.isMadeUp ? {} : { indicator: measured.indicator }),
  }
}

function windowOf({ timeWindow }: SloSpec): SloTerms['window'] | null {
  const { duration, calendar } = timeWindow?.[0] ?? {}
  const length = lengthOf(duration ?? '')
  if (length === null) return null
  if (!calendar) return { rolling: length }
  return { calendar: { every: length, start: calendar.startTime ?? '', timeZone: calendar.timeZone ?? '' } }
}

/** As it is written, blanks and signs left out; null for nothing. */
function lengthOf(text: string): string | null {
  const { value, unit } = shorthandParts(text) ?? { value: 0n, unit: '' }
  return value > 0n ? `${value}${unit}` : null
}

type Annotations = Readonly<Record<string, string | null | undefined>>

/** The series to import: those that the agreement named, else one for each part of the indicator. */
function seriesOf({ indicator }: ImportedIndicator, own: Annotations): Pick<Target, 'series'> {
  const said = (part?: string) => own[part === undefined ? OWN_KEYS.series : `${OWN_KEYS.series}-${part}`] || undefined
  const [series, good, bad, total] = [said(), said('good'), said('bad'), said('total')]
  if (series !== undefined) return { series }
  if (total !== undefined && good !== undefined) return { series: { good, total } }
  if (total !== undefined && bad !== undefined) return { series: { bad, total } }
  if (own[OWN_KEYS.target] !== undefined) return {}
  const named = (part: string) => `${indicator.name}-${part}`
  if (indicator.good !== undefined) return { series: { good: named('good'), total: named('total') } }
  if (indicator.bad !== undefined) return { series: { bad: named('bad'), total: named('total') } }
  return { series: indicator.name }
}

/** A target that an agreement counts without series, by tickets or outages, gets its own words back. */
function withOwnWords(target: Target, { own }: ImportedIndicator): Target {
  const { slo, ...rest } = target
  const terms = slo === undefined || own?.assumed === true ? {} : { slo }
  if (typeof own?.metric !== 'string') return { ...rest, ...terms }
  const { metric, within, where } = own
  const read = targetSchema.safeParse({ ...rest, ...terms, metric, within, where })
  return read.success ? read.data : target
}
