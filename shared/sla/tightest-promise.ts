import { HOUR, MINUTE } from '../time/instant.ts'
import { slotNamed } from './account.ts'
import { priorityOf } from './allowance.ts'
import type { BoundTarget } from './bind-target.ts'
import { barsOf } from './compile-versions.ts'
import { type Fraction, reaches } from './exact.ts'
import type { TargetFigures } from './figures.ts'
import { goOver } from './go-over.ts'
import { normalQuantile } from './normal-quantile.ts'
import { normalisedWord } from './promised-time.ts'
import type { Slot, Survey } from './survey.ts'
import { figuresUnder, openSide, type WhatIfInput } from './what-if.ts'

/** The tightest promise for one priority, or for all tickets where the promise is one. */
export type TightestPromise = {
  /** As the agreement names it, `default` for every other; null where one promise holds for all. */
  readonly priority: string | null
  readonly counted: number
  /** How many of them must be met for the objective, at the wanted confidence; null where not even all would do. */
  readonly needed: number | null
  /** The time within which so many were done, in milliseconds of the clock; null where history supports none. */
  readonly exactMs: number | null
  /** The same rounded up to a length that one would write down: to the minute below an hour, to a quarter hour above. */
  readonly within: string | null
  /** Why there is none, as a sentence; null where there is one. */
  readonly why: string | null
}

export type Tightest = {
  readonly current: TargetFigures
  readonly promises: readonly TightestPromise[]
  /** Measured again under those promises, since a tighter one also moves breaches to other dates; null where one is lacking. */
  readonly confirmed: TargetFigures | null
  /** With every open day an hour longer, and an hour shorter; null where the clock never stops. */
  readonly hours: { readonly longer: TargetFigures; readonly shorter: TargetFigures } | null
}

export type TightestInput = WhatIfInput & {
  /** 0.5 to 0.999, of the lower Wilson bound, one-sided; null to take the history as it is. */
  readonly confidence: number | null
}

/**
 * The tightest promise that the checks counted in a period would have kept at the target's objective. Checks still open count as
 * longer than any promise.
 * @throws Refusal as `whatIf`
 */
export function tightestPromise(input: TightestInput): Tightest {
  const promises = supportedPromises(input)
  return {
    current: figuresUnder(input),
    promises,
    confirmed: confirm(input, promises),
    hours: effectOfHours(input),
  }
}

/**
 * The promises alone, in one pass over the tickets.
 * @throws Refusal as `whatIf`
 */
export function supportedPromises(input: TightestInput): TightestPromise[] {
  const survey = openSide(input, input.change)
  const slot = slotNamed(survey, input.targetId)
  const { objective, groups } = elapsedByPromise(survey, slot)
  const order = promiseOrder(slot.target.within)
  const inOrder = [...groups].sort(([a], [b]) => order.indexOf(a ?? '') - order.indexOf(b ?? ''))
  return inOrder.map(([priority, times]) => tightestOf(priority, times, { objective, confidence: input.confidence }))
}

/** The elapsed times of the counted checks, by the promise that they fall under. */
function elapsedByPromise(survey: Survey, slot: Slot): { objective: Fraction; groups: Map<string | null, number[]> } {
  const shown = slot.shown as BoundTarget // slotNamed refuses a target without one
  const names = promiseNames(shown.target.within)
  const groups = new Map<string | null, number[]>()
  goOver(survey, [slot], (_, facts, { place, exclusion, verdict, stopAt, elapsedMs }) => {
    if (place !== 'counted' || exclusion === 'remove') return
    const name = names === null ? null : (names.get(normalisedWord(priorityOf(facts) ?? '')) ?? 'default')
    const times = groups.get(name) ?? []
    const isOpen = Number.isNaN(stopAt) && verdict !== 'met'
    times.push(exclusion === 'count-as-met' ? 0 : isOpen ? Number.POSITIVE_INFINITY : elapsedMs)
    groups.set(name, times)
  })
  return { objective: barsOf(slot.target, shown.rules).objective, groups }
}

/** The priorities as the agreement lists them; `default` stands for every other, and last. */
function promiseOrder(within: BoundTarget['target']['within']): string[] {
  if (within === undefined || typeof within === 'string') return []
  return [...Object.keys(within).filter((name) => name !== 'default'), 'default']
}

function promiseNames(within: BoundTarget['target']['within']): Map<string, string> | null {
  if (within === undefined || typeof within === 'string') return null
  return new Map(Object.keys(within).map((name) => [normalisedWord(name), name]))
}

function tightestOf(
  priority: string | null,
  times: readonly number[],
  { objective, confidence }: { objective: Fraction; confidence: number | null },
): TightestPromise {
  const counted = times.length
  const needed = metNeeded(counted, objective, confidence)
  if (needed === null) {
    return { priority, counted, needed, exactMs: null, within: null, why: tooFew(counted, objective, confidence) }
  }
  const exactMs = needed === 0 ? 0 : (Float64Array.from(times).sort()[needed - 1] ?? Number.POSITIVE_INFINITY)
  if (exactMs === Number.POSITIVE_INFINITY) {
    const why = 'Too many of the checks are still open, so no length can be told that would have been kept.'
    return { priority, counted, needed, exactMs: null, within: null, why }
  }
  return { priority, counted, needed, exactMs, within: writable(exactMs), why: null }
}

/** The least number of `counted` checks that must be met; null where not even all would do. */
export function metNeeded(counted: number, objective: Fraction, confidence: number | null): number | null {
  const suffices = (met: number) =>
    reaches(met, counted, objective) &&
    (confidence === null || wilsonLower(met, counted, confidence) >= Number(objective.over) / Number(objective.under))
  if (counted === 0 || !suffices(counted)) return null
  let [low, high] = [0, counted]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (suffices(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The lower Wilson bound of a share, one-sided at a confidence. */
export function wilsonLower(met: number, counted: number, confidence: number): number {
  const z = normalQuantile(confidence)
  const share = met / counted
  const spread = z * Math.sqrt((share * (1 - share)) / counted + z ** 2 / (4 * counted ** 2))
  return Math.max(0, (share + z ** 2 / (2 * counted) - spread) / (1 + z ** 2 / counted))
}

function tooFew(counted: number, objective: Fraction, confidence: number | null): string {
  if (counted === 0) return 'Nothing was counted, so history supports no promise.'
  if (confidence === null || objective.over >= objective.under) {
    return 'No sample, however large, makes sure of every single check; choose an objective below 100 % or no confidence.'
  }
  // With every check met the bound is n / (n + z²).
  const share = Number(objective.over) / Number(objective.under)
  const least = Math.ceil((normalQuantile(confidence) ** 2 * share) / (1 - share))
  return `With ${counted} checks not even meeting all of them makes sure of it; it takes at least ${least}.`
}

/** Rounded up to what one would write into an agreement. */
function writable(ms: number): string {
  const step = ms < HOUR ? MINUTE : 15 * MINUTE
  const rounded = Math.max(step, Math.ceil(ms / step) * step)
  const [hours, minutes] = [Math.floor(rounded / HOUR), (rounded % HOUR) / MINUTE]
  return [hours > 0 ? `${hours}h` : '', minutes > 0 ? `${minutes}m` : ''].filter((part) => part !== '').join(' ')
}

function confirm(input: WhatIfInput, promises: readonly TightestPromise[]): TargetFigures | null {
  const written = promises.flatMap(({ priority, within }) => (within === null ? [] : [[priority, within] as const]))
  const [first] = written
  if (first === undefined || written.length < promises.length) return null
  const within =
    first[0] === null ? first[1] : Object.fromEntries(written.map(([name, length]) => [name ?? 'default', length]))
  return figuresUnder({ ...input, change: { ...input.change, within } })
}

function effectOfHours(input: WhatIfInput): Tightest['hours'] {
  const { slots } = openSide(input, input.change)
  const isEndless = slots[0]?.agreement.spec.calendars?.some(({ id }) => id === slots[0]?.shown?.rules.clock) !== true
  if (isEndless) return null
  const base = input.change.longerByMinutes ?? 0
  const under = (minutes: number) =>
    figuresUnder({ ...input, change: { ...input.change, longerByMinutes: base + minutes } })
  return { longer: under(60), shorter: under(-60) }
}
