import { duration } from '../format.ts'
import { MINUTE } from '../time/instant.ts'
import { slotNamed } from './account.ts'
import type { Attainment } from './attainment.ts'
import { checkAt } from './check-list.ts'
import type { Check, TargetFigures } from './figures.ts'
import { type RuleVariation, variationsOf } from './reconcile-variations.ts'
import { type AsAgreedInput, asAgreed, type Followed, followed, openSide, type Side, sideAt } from './what-if.ts'

/** One rule counted otherwise: what our figure would be, and on how many tickets we would still differ from the source. */
export type TriedRule = RuleVariation & Attainment & { readonly differing: number }

export type DifferingTicket = {
  readonly ours: Side
  readonly theirs: Side
  readonly reason: string
  readonly check: Check
}

/** Our figure of a period beside the one that the source's own verdicts on the same tickets give. */
export type FigureReconciliation = {
  readonly ours: TargetFigures
  /** Over the tickets that the period lists and on which the source has a verdict. */
  readonly theirs: Attainment
  /** Why there is nothing to hold against ours, as a sentence; null where there is. */
  readonly why: string | null
  /** From ours to theirs, ticket by ticket: these counts add up exactly. */
  readonly moves: readonly { readonly ours: Side; readonly theirs: Side; readonly count: number }[]
  readonly agreeing: number
  readonly differing: number
  /** The rules that together bring ours nearest to theirs, in the order of what they explain; each with what is left. */
  readonly explained: readonly TriedRule[]
  /** Every rule tried alone, the nearest first. */
  readonly tried: readonly TriedRule[]
  readonly tickets: { readonly length: number; at(place: number): DifferingTicket }
}

/** More rules together than these would explain anything. */
const MOST_RULES = 3

/**
 * Why ours differs from what the source says: which rules, counted otherwise, move our figure to theirs, and which tickets make the
 * difference. Verdicts are the source's own, else told from the time that it says is left, or used.
 * @throws Refusal `target.unknown`, `target.unmeasured`
 */
export function reconcileFigures(input: AsAgreedInput): FigureReconciliation {
  const ours = asAgreed(input)
  const { columns } = ours.survey
  const theirs = new Uint8Array(columns.length)
  for (let index = 0; index < columns.length; index += 1) {
    if (ours.listed[index] === 1) theirs[index] = reportedSide(ours, index)
  }
  const met = count(theirs, (side) => side === 1)
  const attainment = { met, counted: count(theirs, (side) => side > 0) }
  const why = whyNot(ours.slot.shown?.rules.stop === 'first-response', attainment.counted)
  if (why !== null) return { ...NOTHING, ours: ours.figures, theirs: attainment, why }
  const differs = (sides: Uint8Array, index: number) => (theirs[index] ?? 0) > 0 && sides[index] !== theirs[index]
  const differingIn = (sides: Uint8Array) => count(sides, (_, index) => differs(sides, index))
  const atFirst = differingIn(ours.sides)
  const { tried, explained, sidesOf } = tryRules(input, differingIn, atFirst)
  // A rule that parts us on more tickets than it brings together on explains nothing.
  const helpful = tried.filter((rule) => rule.differing < atFirst)
  const found = places(columns.length, (index) => ours.listed[index] === 1 && ours.sides[index] !== theirs[index])
  return {
    ours: ours.figures,
    theirs: attainment,
    why: null,
    moves: movesOf(found, ours.sides, theirs),
    agreeing: count(theirs, (side, index) => side > 0 && !differs(ours.sides, index)),
    differing: found.length,
    explained,
    tried,
    tickets: {
      length: found.length,
      at(place) {
        const index = found[place]
        if (index === undefined) throw new RangeError(`${found.length} tickets differ; there is none at ${place}.`)
        const check = checkAt(ours.survey, ours.slot, index)
        const sides = { ours: sideAt(ours, index), theirs: SIDES[theirs[index] ?? 0] ?? 'not counted' }
        const rule = helpful.find((one) => sidesOf(one)[index] === theirs[index] && theirs[index] !== 0)
        const used = reportedUse(columns, index)
        return { ...sides, check, reason: reasonOf(check, sides, rule) + useWords(used, check) }
      },
    },
  }
}

const SIDES: readonly Side[] = ['not counted', 'met', 'missed']
const NOTHING = {
  moves: [],
  agreeing: 0,
  differing: 0,
  explained: [],
  tried: [],
  tickets: {
    length: 0,
    at(): never {
      throw new RangeError('There is nothing to reconcile.')
    },
  },
} as const

/** What the source says of a ticket: 1 met, 2 missed, 0 nothing. Its own verdict first, then the time that it says is left, or used. */
function reportedSide({ survey, slot }: Followed, index: number): number {
  const { reportedMet, durations } = survey.columns
  const met = reportedMet[index] ?? -1
  if (met >= 0) return met === 1 ? 1 : 2
  const remaining = durations.reportedRemaining[index] ?? Number.NaN
  if (!Number.isNaN(remaining)) return remaining >= 0 ? 1 : 2
  const used = reportedUse(survey.columns, index)
  // Made only where nothing else tells, for it runs the ticket's clock in full.
  const withinMs = used === null ? null : checkAt(survey, slot, index).withinMs
  return used === null || withinMs === null ? 0 : used <= withinMs ? 1 : 2
}

/** The time that the source says was used; null where it says nothing. */
function reportedUse({ durations }: AsAgreedInput['columns'], index: number): number | null {
  const used = durations.reportedElapsed[index] ?? Number.NaN
  return Number.isNaN(used) ? null : used
}

function useWords(used: number | null, { elapsedMs }: Check): string {
  if (used === null || elapsedMs === null || Math.abs(used - elapsedMs) < MINUTE) return ''
  return ` It counts ${duration(used)} as used, we count ${duration(elapsedMs)}.`
}

function whyNot(isResponse: boolean, reported: number): string | null {
  if (reported === 0)
    return 'The source has no verdict of its own on any of these tickets, so there is nothing to compare.'
  return isResponse
    ? 'The source does not say whether its verdicts are about the response or about the resolution, so they are not held against a response. A figure read off the tool itself can be.'
    : null
}

function tryRules(input: AsAgreedInput, differingIn: (sides: Uint8Array) => number, atFirst: number) {
  const survey = openSide(input, {})
  const shown = slotNamed(survey, input.targetId).shown
  const variations = shown === null ? [] : variationsOf(shown, survey.shown.agreement)
  const sides = new Map<RuleVariation, Uint8Array>()
  const attempt = (variation: RuleVariation, counting: RuleVariation['counting']): TriedRule => {
    const found = followed({ ...input, change: { counting } })
    if (counting === variation.counting) sides.set(variation, found.sides)
    const { met, counted } = found.figures
    return { ...variation, met: met ?? 0, counted: counted ?? 0, differing: differingIn(found.sides) }
  }
  const tried = variations.map((variation) => ({ variation, found: attempt(variation, variation.counting) }))
  tried.sort((a, b) => a.found.differing - b.found.differing)
  const explained: TriedRule[] = []
  let [left, together] = [atFirst, {} as RuleVariation['counting']] // grows with each rule
  while (explained.length < MOST_RULES && left > 0) {
    const others = variations.filter(({ rule }) => !explained.some((known) => known.rule === rule))
    const [best] = others
      .map((variation) => attempt(variation, { ...together, ...variation.counting }))
      .sort((a, b) => a.differing - b.differing)
    if (best === undefined || best.differing >= left) break
    explained.push(best)
    together = { ...together, ...best.counting }
    left = best.differing
  }
  const byName = new Map(tried.map(({ variation }) => [`${variation.rule} ${variation.to}`, variation]))
  return {
    tried: tried.map(({ found }) => found),
    explained,
    sidesOf: ({ rule, to }: TriedRule) => sides.get(byName.get(`${rule} ${to}`) ?? variations[0] ?? NEVER) ?? NO_SIDES,
  }
}

const NO_SIDES = new Uint8Array(0)
const NEVER: RuleVariation = { rule: 'none', from: '', to: '', counting: {} }

function count(values: Uint8Array, test: (value: number, index: number) => boolean): number {
  let found = 0
  for (let index = 0; index < values.length; index += 1) if (test(values[index] ?? 0, index)) found += 1
  return found
}

function places(length: number, test: (index: number) => boolean): Int32Array {
  const found: number[] = []
  for (let index = 0; index < length; index += 1) if (test(index)) found.push(index)
  return Int32Array.from(found)
}

function movesOf(found: Int32Array, ours: Uint8Array, theirs: Uint8Array): FigureReconciliation['moves'] {
  return SIDES.flatMap((from, a) =>
    SIDES.map((to, b) => ({
      ours: from,
      theirs: to,
      count: found.reduce((sum, index) => sum + Number(ours[index] === a && theirs[index] === b), 0),
    })),
  ).filter((move) => move.count > 0)
}

/** Why the source sees one ticket otherwise, as far as anything tells. */
function reasonOf(check: Check, { ours, theirs }: { ours: Side; theirs: Side }, rule: TriedRule | undefined): string {
  if (theirs === 'not counted') return 'The source has no verdict on it.'
  const { elapsedMs, withinMs, verdict, note } = check
  if (ours !== 'not counted' && elapsedMs !== null && withinMs !== null && Math.abs(elapsedMs - withinMs) < MINUTE) {
    return 'Within a minute of the promise, which times written to the minute cannot settle.'
  }
  if (rule !== undefined) return `They agree where ${rule.rule} is ${rule.to} instead of ${rule.from}.`
  if (verdict === 'pending') return `Still open for us, with no verdict yet; the source already says ${theirs}.`
  if (verdict === 'not-applicable') return `Not applicable for us: ${note ?? 'without a reason'}.`
  if (ours === 'not counted') return note ?? 'Not counted in this period by our rules.'
  return 'No single rule explains it: look at its clock.'
}
