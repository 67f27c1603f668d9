import type { Agreement } from '../agreement/agreement.ts'
import { slotNamed } from './account.ts'
import { checkAt } from './check-list.ts'
import type { Check, TargetFigures } from './figures.ts'
import { goOver } from './go-over.ts'
import type { Judgement } from './judgement.ts'
import { openSurvey, type Slot, type Survey, type SurveyInput } from './survey.ts'
import { addToTally, blankTally } from './tally.ts'
import { targetFigures } from './target-figures.ts'
import { bindFilters } from './ticket-filter.ts'
import { changedAgreement, type WhatIfChange } from './what-if-change.ts'

/** One target of an agreement over a past period. */
export type AsAgreedInput = SurveyInput & { readonly targetId: string }
export type WhatIfInput = AsAgreedInput & { readonly change: WhatIfChange }

/** What became of one check: what the figure makes of it before and after. */
export type Side = 'met' | 'missed' | 'not counted'
export type ChangedCheck = { readonly from: Side; readonly to: Side; readonly before: Check; readonly after: Check }

export type WhatIf = {
  readonly before: TargetFigures
  readonly after: TargetFigures
  /** How many checks changed sides, by where from and where to; none that is zero. */
  readonly moves: readonly { readonly from: Side; readonly to: Side; readonly count: number }[]
  /** The checks that changed sides first, then those that only move to another month; made when asked for. */
  readonly changed: { readonly length: number; at(place: number): ChangedCheck }
}

/**
 * One target over a past period, before and after a change that nobody agreed yet; nothing is kept. The tickets are taken as they
 * were: that people might have worked differently under another promise is not known.
 * @throws Refusal `target.unknown`, `target.unmeasured`, or for a change that cannot be read
 */
export function whatIf(input: WhatIfInput, before: Followed = asAgreed(input)): WhatIf {
  const after = followed(input)
  const found = changedTickets(before, after)
  return {
    before: before.figures,
    after: after.figures,
    moves: movesOf(found, before, after),
    changed: {
      length: found.length,
      at(place) {
        const index = found[place]
        if (index === undefined) throw new RangeError(`${found.length} checks changed; there is none at ${place}.`)
        return {
          from: sideAt(before, index),
          to: sideAt(after, index),
          before: checkAt(before.survey, before.slot, index),
          after: checkAt(after.survey, after.slot, index),
        }
      },
    },
  }
}

/** The target as it was agreed, for several changes to be held against. @throws Refusal as `whatIf` */
export function asAgreed(input: AsAgreedInput): Followed {
  return follow(openSide(input, {}), input.targetId)
}

/** The target under a change. @throws Refusal as `whatIf` */
export function followed({ change, ...input }: WhatIfInput): Followed {
  return follow(openSide(input, change), input.targetId)
}

/** The figures alone of a target under a change. @throws Refusal as `whatIf` */
export function figuresUnder(input: WhatIfInput): TargetFigures {
  return followed(input).figures
}

/** A survey of the one target, changed. @throws Refusal as `whatIf` */
export function openSide(input: AsAgreedInput, change: WhatIfChange): Survey {
  // Asked of the agreement as it is, so that a target it does not have is refused with the ones it has.
  const known = input.versions.some(({ spec }) => spec.targets.some(({ id }) => id === input.targetId))
  if (!known) slotNamed(openSurvey(input), input.targetId)
  const versions = input.versions.map((version) => changedAgreement(version, input.targetId, change) ?? bare(version))
  const survey = openSurvey({ ...input, versions })
  return { ...survey, isExcluded: excludedBeside(survey, change) }
}

/** A version without the target still says which tickets fell under it. */
function bare(version: Agreement): Agreement {
  return { ...version, spec: { ...version.spec, targets: [] } }
}

function excludedBeside(survey: Survey, { leaveOut }: WhatIfChange): Survey['isExcluded'] {
  if (leaveOut === undefined) return survey.isExcluded
  const keys = new Set((leaveOut.tickets ?? []).map((key) => key.trim().toLowerCase()))
  const { where = [] } = leaveOut
  const services = survey.shown.agreement.spec.scope.services
  const filters = Array.isArray(where) ? where : [where]
  const tests = filters.map((filter) => bindFilters([filter], survey.columns, services))
  const passes = (index: number) => tests.some((test) => test(index))
  return (targetId, index) =>
    survey.isExcluded(targetId, index) || keys.has((survey.columns.keys[index] ?? '').toLowerCase()) || passes(index)
}

/** Sides by code, as they are kept for each ticket. */
const SIDES: readonly Side[] = ['not counted', 'met', 'missed']

/** A target followed through its checks: the figures, and what they make of each ticket. */
export type Followed = {
  readonly survey: Survey
  readonly slot: Slot
  readonly figures: TargetFigures
  /** By ticket: the code of its side. */
  readonly sides: Uint8Array
  /** By ticket: index of the month it is counted in + 1; 0 for none. */
  readonly months: Uint16Array
  /** By ticket: 1 where the period lists its check, counted or not. */
  readonly listed: Uint8Array
}

function follow(survey: Survey, targetId: string): Followed {
  const slot = slotNamed(survey, targetId)
  const tally = blankTally(survey.columns, survey.period, survey.versions.length)
  const sides = new Uint8Array(survey.columns.length)
  const months = new Uint16Array(survey.columns.length)
  const listed = new Uint8Array(survey.columns.length)
  goOver(survey, [slot], (_, facts, judgement) => {
    addToTally(tally, facts, judgement)
    listed[facts.index] = 1
    const side = sideOf(judgement)
    sides[facts.index] = side
    if (side > 0) months[facts.index] = judgement.month + 1
  })
  return { survey, slot, figures: targetFigures(survey, slot, tally), sides, months, listed }
}

function sideOf({ place, exclusion, verdict }: Judgement): number {
  if (place !== 'counted' || exclusion === 'remove') return 0
  return exclusion === 'count-as-met' || verdict === 'met' ? 1 : 2
}

/** What the figure makes of a ticket. */
export function sideAt({ sides }: Followed, index: number): Side {
  return SIDES[sides[index] ?? 0] ?? 'not counted'
}

/** Those that change sides first, then those that only move to another month. */
function changedTickets(before: Followed, after: Followed): Int32Array {
  const { columns } = before.survey
  const [sided, moved]: [number[], number[]] = [[], []]
  for (let index = 0; index < columns.length; index += 1) {
    if (before.sides[index] !== after.sides[index]) sided.push(index)
    else if (before.months[index] !== after.months[index]) moved.push(index)
  }
  return Int32Array.from([...sided, ...moved])
}

function movesOf(found: Int32Array, before: Followed, after: Followed): WhatIf['moves'] {
  const counts = new Map<number, number>()
  for (const index of found) {
    const code = (before.sides[index] ?? 0) * SIDES.length + (after.sides[index] ?? 0)
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => ({
      from: SIDES[Math.floor(code / SIDES.length)] ?? 'not counted',
      to: SIDES[code % SIDES.length] ?? 'not counted',
      count,
    }))
}
