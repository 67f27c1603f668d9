import type { Agreement } from '../agreement/agreement.ts'
import { Refusal } from '../refusal.ts'
import { slotNamed } from './account.ts'
import type { Attainment } from './attainment.ts'
import { checkAt } from './check-list.ts'
import { type Fraction } from './exact.ts'
import type { Check, GroupFigures, TargetFigures } from './figures.ts'
import { compare, fraction, minus, parseDecimal } from './fraction.ts'
import { type RuleVariation, variationsOf } from './reconcile-variations.ts'
import { type AsAgreedInput, asAgreed, type Followed, followed, type Side, sideAt } from './what-if.ts'

/** A figure as somebody read it off a tool: a percentage of so many decimals, or two counts. */
export type TypedFigure =
  | { readonly kind: 'share'; readonly share: Fraction; readonly half: Fraction }
  | ({ readonly kind: 'counts' } & Attainment)

/** One way in which the typed figure comes about from the same tickets. */
export type Explanation = Attainment &
  (
    | { readonly kind: 'rules'; readonly rules: readonly RuleVariation[] }
    | { readonly kind: 'without'; readonly field: 'priority' | 'group' | 'category'; readonly value: string }
    /** So many of the breaches, or of the met ones, taken out of both sides. */
    | { readonly kind: 'left-out'; readonly side: 'met' | 'missed'; readonly tickets: number }
    /** So many on the other side. */
    | { readonly kind: 'turned'; readonly side: 'met' | 'missed'; readonly tickets: number }
  )

export type TypedReconciliation = {
  readonly ours: TargetFigures
  /** Our figure prints as the typed one. */
  readonly agrees: boolean
  /** The likeliest first; empty where nothing that was tried gives the typed figure. */
  readonly explanations: readonly Explanation[]
  /** The single rule that comes nearest, where none gives it; null where there is none. */
  readonly nearest: Explanation | null
  /** The tickets of the likeliest explanation: those that it moves, or those that could be meant. */
  readonly tickets: {
    readonly length: number
    at(place: number): { readonly ours: Side; readonly theirs: Side | null; readonly check: Check }
  }
}

const SHARE = /^\s*(\d{1,3}(?:[.,](\d{1,6}))?)\s*%?\s*$/
const COUNTS = /^\s*(\d{1,9})\s*(?:\/|of)\s*(\d{1,9})\s*$/

/** Reads `92.3%`, `92,3`, `108/117`, `108 of 117`. @throws Refusal `figure.unreadable` */
export function readTypedFigure(text: string): TypedFigure {
  const [, met, counted] = COUNTS.exec(text) ?? []
  if (met !== undefined && counted !== undefined && Number(counted) > 0 && Number(met) <= Number(counted)) {
    return { kind: 'counts', met: Number(met), counted: Number(counted) }
  }
  const [, written, decimals = ''] = SHARE.exec(text) ?? []
  const share = parseDecimal((written ?? '').replace(',', '.'))
  if (share === null || compare(share, fraction(100)) > 0) throw unreadable(text)
  const under = 100n * 10n ** BigInt(decimals.length)
  return { kind: 'share', share: fraction(share.over, share.under * 100n), half: fraction(1n, 2n * under) }
}

function unreadable(text: string): Refusal {
  return new Refusal(
    'figure.unreadable',
    `"${text}" is no figure; write it as the tool shows it, such as 92.3% or 108/117.`,
  )
}

/** Whether counts print as the typed figure. */
export function printsAs({ met, counted }: Attainment, typed: TypedFigure): boolean {
  if (counted === 0) return false
  if (typed.kind === 'counts') return met === typed.met && counted === typed.counted
  return compare(distance({ met, counted }, typed.share), typed.half) <= 0
}

function distance({ met, counted }: Attainment, share: Fraction): Fraction {
  const apart = minus(fraction(met, counted), share)
  return apart.over < 0n ? fraction(-apart.over, apart.under) : apart
}

/**
 * What would have to be otherwise for our tickets to give a figure that somebody read off another tool: a counting rule or two, a
 * kind of ticket left out, or so many tickets.
 * @throws Refusal `target.unknown`, `target.unmeasured`
 */
export function reconcileTyped(input: AsAgreedInput, typed: TypedFigure): TypedReconciliation {
  const ours = asAgreed(input)
  const own = attainmentOf(ours.figures)
  const none = { ours: ours.figures, explanations: [], nearest: null, tickets: NO_TICKETS }
  if (printsAs(own, typed)) return { ...none, agrees: true }
  const tried = tryRules(input, ours, typed)
  const matching = tried.filter((one) => printsAs(one, typed))
  const explanations = [...matching, ...withoutKinds(ours.figures, typed), ...byTickets(own, typed)].slice(0, MOST)
  const [nearest = null] = typed.kind === 'counts' ? [] : tried.toSorted(nearestTo(typed.share))
  const [best] = explanations
  return {
    ours: ours.figures,
    agrees: false,
    explanations,
    nearest: matching.length > 0 ? null : nearest,
    tickets: best === undefined ? NO_TICKETS : ticketsOf(input, ours, best),
  }
}

/** More ways than these only confuse. */
const MOST = 6
/** Above this many tickets pairs of rules would keep a person waiting. */
const PAIRS_UP_TO = 50_000

const NO_TICKETS: TypedReconciliation['tickets'] = {
  length: 0,
  at() {
    throw new RangeError('No tickets make the difference.')
  },
}

function attainmentOf({ met, counted }: TargetFigures): Attainment {
  return { met: met ?? 0, counted: counted ?? 0 }
}

type ByRules = Extract<Explanation, { kind: 'rules' }>

function nearestTo(share: Fraction): (a: Explanation, b: Explanation) => number {
  const far = (one: Explanation) => (one.counted === 0 ? fraction(2) : distance(one, share))
  return (a, b) => compare(far(a), far(b))
}

/** Every rule alone; two together where none does it alone. Those that move nothing explain nothing. */
function tryRules(input: AsAgreedInput, ours: Followed, typed: TypedFigure): ByRules[] {
  const { shown } = slotNamed(ours.survey, input.targetId)
  const agreement: Agreement = ours.survey.shown.agreement
  const variations = shown === null ? [] : variationsOf(shown, agreement)
  const attempt = (...rules: RuleVariation[]): ByRules => {
    const counting = Object.assign({}, ...rules.map((rule) => rule.counting))
    return { kind: 'rules', rules, ...attainmentOf(followed({ ...input, change: { counting } }).figures) }
  }
  const alone = variations.map((rule) => attempt(rule))
  if (alone.some((one) => printsAs(one, typed)) || input.columns.length > PAIRS_UP_TO) return alone
  const pairs = variations.flatMap((one, place) =>
    variations.slice(place + 1).flatMap((other) => (other.rule === one.rule ? [] : [attempt(one, other)])),
  )
  return [...alone, ...pairs.filter((pair) => printsAs(pair, typed))]
}

function withoutKinds({ breakdowns, met, counted }: TargetFigures, typed: TypedFigure): Explanation[] {
  const fields = ['priority', 'group', 'category'] as const
  return fields.flatMap((field) =>
    breakdowns[field].flatMap((kind: GroupFigures): Explanation[] => {
      if (kind.value === null || kind.others !== undefined) return []
      const rest = { met: (met ?? 0) - kind.met, counted: (counted ?? 0) - kind.counted }
      return printsAs(rest, typed) ? [{ kind: 'without', field, value: kind.value, ...rest }] : []
    }),
  )
}

/** The least number of tickets that, left out or counted on the other side, give the figure. */
function byTickets({ met, counted }: Attainment, typed: TypedFigure): Explanation[] {
  const breached = counted - met
  const found: Explanation[] = []
  const note = (one: Explanation) => {
    const isKnown = found.some(({ kind }) => kind === one.kind)
    if (!isKnown && printsAs(one, typed)) found.push(one)
  }
  for (let tickets = 1; tickets <= Math.max(met, breached) && found.length < 2; tickets += 1) {
    if (tickets <= breached) {
      note({ kind: 'left-out', side: 'missed', tickets, met, counted: counted - tickets })
      note({ kind: 'turned', side: 'missed', tickets, met: met + tickets, counted })
    }
    if (tickets <= met) {
      note({ kind: 'left-out', side: 'met', tickets, met: met - tickets, counted: counted - tickets })
      note({ kind: 'turned', side: 'met', tickets, met: met - tickets, counted })
    }
  }
  return found
}

/** The tickets that a rule moves; else those that could be meant, the closest to the promise first. */
function ticketsOf(input: AsAgreedInput, ours: Followed, best: Explanation): TypedReconciliation['tickets'] {
  const checkOf = (index: number) => checkAt(ours.survey, ours.slot, index)
  if (best.kind === 'rules') {
    const counting = Object.assign({}, ...best.rules.map((rule) => rule.counting))
    const theirs = followed({ ...input, change: { counting } })
    const moved = indexesOf(ours, (index) => ours.sides[index] !== theirs.sides[index])
    return listOf(moved, (index) => ({
      ours: sideAt(ours, index),
      theirs: sideAt(theirs, index),
      check: checkOf(index),
    }))
  }
  const meant =
    best.kind === 'without'
      ? indexesOf(ours, (index) => sideAt(ours, index) !== 'not counted' && checkOf(index)[best.field] === best.value)
      : closest(ours, best.side, checkOf)
  const theirs = best.kind === 'turned' ? (best.side === 'met' ? 'missed' : 'met') : 'not counted'
  return listOf(meant, (index) => ({
    ours: sideAt(ours, index),
    // Which of them is meant, nobody can tell from a number.
    theirs: best.kind === 'without' ? theirs : null,
    check: checkOf(index),
  }))
}

function indexesOf({ sides }: Followed, test: (index: number) => boolean): number[] {
  return Array.from(sides.keys()).filter(test)
}

function closest(ours: Followed, side: 'met' | 'missed', checkOf: (index: number) => Check): number[] {
  const meant = indexesOf(ours, (index) => sideAt(ours, index) === side)
  const apart = new Map(
    meant.map((index) => {
      const { elapsedMs, withinMs } = checkOf(index)
      return [index, Math.abs((elapsedMs ?? 0) - (withinMs ?? 0))]
    }),
  )
  return meant.sort((a, b) => (apart.get(a) ?? 0) - (apart.get(b) ?? 0))
}

function listOf<Row>(indexes: readonly number[], make: (index: number) => Row) {
  return {
    length: indexes.length,
    at(place: number): Row {
      const index = indexes[place]
      if (index === undefined) throw new RangeError(`${indexes.length} tickets; there is none at ${place}.`)
      return make(index)
    },
  }
}
