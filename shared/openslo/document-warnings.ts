import { HOUR } from '../time/instant.ts'
import type { Objective, OpenSloDocument, SloSpec } from './documents.ts'
import { parseShorthand, shorthandMs } from './duration-shorthand.ts'
import type { OpenSloError } from './findings.ts'
import { isComposite } from './slo-rules.ts'

/** What the rules let pass and yet is hardly meant. */
export function documentWarnings(document: OpenSloDocument): OpenSloError[] {
  return document.kind === 'SLO' && document.spec ? [...sloWarnings(document.spec)] : []
}

function* sloWarnings(spec: SloSpec): Generator<OpenSloError> {
  const { objectives = [], timeWindow, indicator } = spec
  if ((objectives ?? []).length === 0) {
    yield { path: 'spec.objectives', code: 'none', message: 'It has no objective, so it promises nothing.' }
  }
  const duration = timeWindow?.[0]?.duration ?? ''
  const window = parseShorthand(duration)
  if (window !== null && shorthandMs(window) < HOUR) {
    const message =
      window.unit === 'm' && window.value > 0
        ? `${duration} is a window of minutes; months are written ${window.value}M.`
        : `${duration} is hardly a window to keep a promise in.`
    yield { path: 'spec.timeWindow[0].duration', code: 'short-window', message }
  }
  if (indicator?.spec?.thresholdMetric && (objectives ?? []).length > 1) {
    const message = 'The specification allows a threshold metric one objective only; go-sdk lets more pass.'
    yield { path: 'spec.objectives', code: 'several', message }
  }
  for (const [i, objective] of (objectives ?? []).entries()) {
    yield* objectiveWarnings(objective ?? {}, spec, `spec.objectives[${i}]`)
  }
}

function* objectiveWarnings(objective: Objective, spec: SloSpec, path: string): Generator<OpenSloError> {
  const isIndicated = (objective.indicator ?? objective.indicatorRef ?? null) !== null
  if (isComposite(spec) && !isIndicated) {
    const message = 'The other objectives have indicators of their own, and this one has none.'
    yield { path, code: 'no-indicator', message }
  }
  if (!isComposite(spec) && (objective.compositeWeight ?? null) !== null) {
    const message = 'A weight is looked at only where objectives have indicators of their own.'
    yield { path: `${path}.compositeWeight`, code: 'idle', message }
  }
  for (const key of idleSliceKeys(spec.budgetingMethod)) {
    if ((objective[key] ?? null) === null) continue
    const message = `The budgeting method ${spec.budgetingMethod} does not look at it.`
    yield { path: `${path}.${key}`, code: 'idle', message }
  }
}

/** What of the slices a budgeting method does not look at. */
export function idleSliceKeys(method: string | null | undefined): readonly ('timeSliceTarget' | 'timeSliceWindow')[] {
  if (method === 'Occurrences') return ['timeSliceTarget', 'timeSliceWindow']
  return method === 'RatioTimeslices' ? ['timeSliceTarget'] : []
}
