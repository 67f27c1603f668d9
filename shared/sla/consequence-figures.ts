import type { Agreement } from '../agreement/agreement.ts'
import type { CheckList } from './check-list.ts'
import type { Found } from './composite-figures.ts'
import { consequencesOf, type Outcome } from './consequences.ts'
import type { Fraction } from './exact.ts'
import { ticketIdentity } from './exclusions.ts'
import type { Figures, Status } from './figures.ts'
import { fraction, toNumber } from './fraction.ts'

/** The checks behind the figures. */
type Behind = {
  checksOf(target: string): CheckList | null
  /** By target and index of the ticket. */
  isExcluded(target: string, index: number): boolean
}

/** What follows from the figures of a period by the agreement shown with it; undefined where it agrees no consequences. */
export function consequenceFigures(
  { spec }: Agreement,
  targets: readonly Found[],
  { checksOf, isExcluded }: Behind,
): Figures['consequences'] {
  const { consequences = [], consequenceRules } = spec
  if (consequences.length === 0) return undefined
  const perTicket = new Set(consequences.flatMap(({ per, target }) => (per === 'ticket' ? [target] : [])))
  const outcomes = new Map(
    targets.map((target) => {
      const checks = perTicket.has(target.figures.id) ? checksOf(target.figures.id) : null
      const breaches = checks === null ? [] : breachesIn(checks, (index) => isExcluded(target.figures.id, index))
      return [target.figures.id, outcomeOf(target, breaches)] as const
    }),
  )
  const { due, owed } = consequencesOf(consequences, consequenceRules, (target) => outcomes.get(target) ?? null)
  return {
    due: due.map(({ credit, ...rest }) => ({ ...rest, credit: credit === null ? null : creditFigures(credit) })),
    owed: owed.map(({ unit, amount, cap }) => ({
      unit,
      amount: toNumber(amount),
      cap: cap === null ? null : toNumber(cap),
    })),
  }
}

type Credit = NonNullable<ReturnType<typeof consequencesOf>['due'][number]['credit']>

function creditFigures({ earned, owed, months, ...rest }: Credit) {
  return { ...rest, months: months === null ? null : [...months], earned: toNumber(earned), owed: toNumber(owed) }
}

/** Nothing follows from a figure without a verdict: too little was measured to say that a promise was broken. */
function outcomeOf({ figures, found }: Found, breaches: readonly string[]): Outcome {
  const { met, counted, status } = figures
  const months = figures.months.map((month, index) => {
    const exact =
      found?.kind === 'measured' ? (found.months[index]?.attainment ?? null) : shareOfCounts(month.met, month.counted)
    return { month: month.month, attainment: judged(exact, month.status) }
  })
  const own = found?.kind === 'measured' ? found.attainment : shareOfCounts(met, counted)
  return { attainment: judged(own, status), months, breaches }
}

function judged(attainment: Fraction | null, status: Status): Fraction | null {
  return status === 'grey' ? null : attainment
}

function shareOfCounts(met: number | null, counted: number | null): Fraction | null {
  return met === null || !counted ? null : fraction(met, counted)
}

function breachesIn(checks: CheckList, isExcluded: (index: number) => boolean): string[] {
  const breaches: string[] = []
  for (let index = 0; index < checks.length; index += 1) {
    const { verdict, counted, sourceName, key } = checks.at(index)
    if (verdict === 'breached' && counted && !isExcluded(checks.tickets[index] ?? -1))
      breaches.push(ticketIdentity(sourceName, key))
  }
  return breaches
}
