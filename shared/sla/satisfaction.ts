import type { Target } from '../agreement/agreement.ts'
import type { Interval } from '../time/instant.ts'
import type { Fraction } from './exact.ts'
import { exactSum } from './exact-sum.ts'
import { compare, dividedBy, exactly, fraction, minus, plus, shareOf, times } from './fraction.ts'

/** The scale of a survey, with the lowest score that counts as content. */
export type Scale = { readonly from: number; readonly to: number; readonly satisfied: Fraction }

/** The scale of a target: from 1 to 5 where it names none, and content from three quarters of it up, which is 4 of 5. */
export function scaleOf({ scale = { from: 1, to: 5 } }: Pick<Target, 'scale'>): Scale {
  const { from, to, satisfied } = scale
  if (satisfied !== undefined) return { from, to, satisfied: exactly(satisfied) }
  const span = minus(exactly(to), exactly(from))
  return { from, to, satisfied: plus(exactly(from), times(span, fraction(3, 4))) }
}

/** An answer, or a question without one, at its time. */
export type Opinion = { readonly at: number; readonly score: number | null }

export type Satisfaction = {
  readonly answered: number
  readonly satisfied: number
  /** Mean score on the scale; null where nobody answered. */
  readonly mean: Fraction | null
  /** Those asked, answered or not; null where only answers are known. */
  readonly asked: number | null
  /** Scores that the scale does not hold: they count as no answer. */
  readonly outside: number
}

/** Adds up the opinions of a window. That nobody is known to have been silent says nothing of how many were asked. */
export function satisfactionIn(opinions: Iterable<Opinion>, { from, to }: Interval, scale: Scale): Satisfaction {
  const sum = exactSum()
  let [answered, satisfied, silent, outside] = [0, 0, 0, 0]
  for (const { at, score } of opinions) {
    if (!(at >= from && at < to)) continue
    if (score === null) silent += 1
    else if (score < scale.from || score > scale.to) outside += 1
    else {
      answered += 1
      sum.add(score)
      if (compare(exactly(score), scale.satisfied) >= 0) satisfied += 1
    }
  }
  const asked = silent > 0 ? answered + silent + outside : null
  return { answered, satisfied, mean: shareOf(sum.total(), fraction(answered)), asked, outside }
}

/** The share of those asked who answered; null where it is not known how many were asked. */
export function responseRate({ answered, asked }: Pick<Satisfaction, 'answered' | 'asked'>): Fraction | null {
  return asked === null || asked < answered || asked === 0 ? null : dividedBy(fraction(answered), fraction(asked))
}
