import type { Agreement } from '../agreement/agreement.ts'
import { type Fraction, parsePercentage } from './exact.ts'
import { compare, exactly, fraction, minus, plus, times } from './fraction.ts'

type Tier = NonNullable<Agreement['spec']['consequences']>[number]
type Rules = Agreement['spec']['consequenceRules']

/** What the consequences of a target are judged by. */
export type Outcome = {
  /** Null where there is no figure, or too little for a verdict. */
  readonly attainment: Fraction | null
  readonly months: readonly { readonly month: string; readonly attainment: Fraction | null }[]
  /** Identities of the tickets that broke the promise and count; empty where the metric counts no tickets. */
  readonly breaches: readonly string[]
}

/** One consequence of a period. */
export type Consequence = {
  readonly target: string
  readonly below: string
  readonly remedy: string | null
  readonly credit: {
    readonly unit: string
    /** What the tier earned before any cap. */
    readonly earned: Fraction
    readonly owed: Fraction
    /** The months, or the number of tickets, that earned it; null for the period once. */
    readonly months: readonly string[] | null
    readonly tickets: number | null
    /** Which cap made it less. */
    readonly cappedBy: 'target' | 'period' | null
  } | null
}

/** What a period's figures lead to, in the order of the agreement, with what is owed in each unit. */
export type Consequences = {
  readonly due: readonly Consequence[]
  readonly owed: readonly { readonly unit: string; readonly amount: Fraction; readonly cap: Fraction | null }[]
}

/**
 * The consequences of a period. Of the steps of one target the lowest one applies, of remedies and of credits each; a ticket that
 * fails several targets earns the largest credit alone, unless the rules say each; caps of a step come before those of the period.
 */
export function consequencesOf(
  tiers: readonly Tier[],
  rules: Rules,
  outcomeOf: (target: string) => Outcome | null,
): Consequences {
  const tickets = ticketsOf(tiers, rules, outcomeOf)
  const earned = tiers.flatMap((tier): Consequence[] => {
    const outcome = outcomeOf(tier.target)
    if (outcome === null) return []
    const isRemedyDue = tier.remedy !== undefined && isLowest(tier, tiers, { kind: 'remedy', at: outcome.attainment })
    const remedy = isRemedyDue ? (tier.remedy ?? null) : null
    const credit = creditOf(tier, timesOf(tier, tiers, { outcome, tickets }))
    return remedy === null && credit === null ? [] : [{ target: tier.target, below: tier.below, remedy, credit }]
  })
  return underCaps(earned, rules)
}

/** How often a credit is earned, and by what. */
type Times = { readonly count: number; readonly months: readonly string[] | null; readonly tickets: number | null }
type Earning = { readonly outcome: Outcome; readonly tickets: ReadonlyMap<Tier, ReadonlySet<string>> }

function timesOf(tier: Tier, tiers: readonly Tier[], { outcome, tickets }: Earning): Times {
  const isDue = (at: Fraction | null) => isLowest(tier, tiers, { kind: 'credit', at })
  switch (tier.per ?? 'period') {
    case 'period':
      return { count: isDue(outcome.attainment) ? 1 : 0, months: null, tickets: null }
    case 'month': {
      const months = outcome.months.filter(({ attainment }) => isDue(attainment)).map(({ month }) => month)
      return { count: months.length, months, tickets: null }
    }
    case 'ticket': {
      const count = tickets.get(tier)?.size ?? 0
      return { count, months: null, tickets: count }
    }
  }
}

function creditOf({ credit, cap }: Tier, { count, months, tickets }: Times): Consequence['credit'] {
  if (credit === undefined || count === 0) return null
  const earned = times(exactly(credit.amount), fraction(count))
  const most = cap === undefined ? null : exactly(cap.amount)
  const isCapped = most !== null && compare(earned, most) > 0
  return {
    unit: credit.unit,
    earned,
    owed: isCapped ? most : earned,
    months,
    tickets,
    cappedBy: isCapped ? 'target' : null,
  }
}

type Step = { readonly kind: 'remedy' | 'credit'; readonly at: Fraction | null }

/** Whether an attainment stays below a step, and below no lower one of the same ladder. */
function isLowest(tier: Tier, tiers: readonly Tier[], { kind, at }: Step): boolean {
  if (at === null || !isBelow(at, tier)) return false
  const ladder = tiers.filter(
    (one) => one.target === tier.target && one[kind] !== undefined && (one.per ?? 'period') === (tier.per ?? 'period'),
  )
  return !ladder.some((one) => isBelow(at, one) && isLower(one, tier))
}

function isBelow(attainment: Fraction, { below }: Tier): boolean {
  const bar = parsePercentage(below)
  return bar !== null && compare(attainment, bar) < 0
}

function isLower(a: Tier, b: Tier): boolean {
  const [left, right] = [parsePercentage(a.below), parsePercentage(b.below)]
  return left !== null && right !== null && compare(left, right) < 0
}

/** Which tickets earn which step's credit. */
function ticketsOf(
  tiers: readonly Tier[],
  rules: Rules,
  outcomeOf: (target: string) => Outcome | null,
): ReadonlyMap<Tier, ReadonlySet<string>> {
  const claims = new Map<string, Tier[]>()
  for (const tier of tiers) {
    const outcome = tier.per === 'ticket' ? outcomeOf(tier.target) : null
    if (outcome === null || tier.credit === undefined) continue
    if (!isLowest(tier, tiers, { kind: 'credit', at: outcome.attainment })) continue
    for (const ticket of outcome.breaches) claims.set(ticket, [...(claims.get(ticket) ?? []), tier])
  }
  const earned = new Map<Tier, Set<string>>()
  for (const [ticket, claimed] of claims) {
    const largest = claimed.reduce((a, b) => ((b.credit?.amount ?? 0) > (a.credit?.amount ?? 0) ? b : a))
    for (const tier of rules?.ticket === 'each' ? claimed : [largest]) {
      const own = earned.get(tier) ?? new Set()
      earned.set(tier, own.add(ticket))
    }
  }
  return earned
}

/** What is owed of each unit under the caps of the period: the earlier in the agreement, the later it is cut. */
function underCaps(earned: readonly Consequence[], rules: Rules): Consequences {
  const caps = new Map((rules?.caps ?? []).map(({ unit, amount }) => [unit, exactly(amount)]))
  const owed = new Map<string, Fraction>()
  const due = earned.map((consequence): Consequence => {
    const { credit } = consequence
    if (credit === null) return consequence
    const before = owed.get(credit.unit) ?? fraction(0)
    const cap = caps.get(credit.unit)
    const left = cap === undefined ? credit.owed : minus(cap, before)
    const isCapped = compare(credit.owed, left) > 0
    const amount = isCapped ? left : credit.owed
    owed.set(credit.unit, plus(before, amount))
    return isCapped ? { ...consequence, credit: { ...credit, owed: amount, cappedBy: 'period' } } : consequence
  })
  return { due, owed: [...owed].map(([unit, amount]) => ({ unit, amount, cap: caps.get(unit) ?? null })) }
}
