import { countOf } from '../../../shared/format.ts'
import { inPeriod } from '../../../shared/packs/pack-words.ts'
import type { TargetFigures, Verdict } from '../../../shared/sla/figures.ts'
import type { ChecksSearch } from '../../search.ts'

export type ListedChecks = {
  /** Null while it is being counted. */
  readonly total: number | null
  readonly target: TargetFigures
  readonly period: string
  readonly search: ChecksSearch
}

const NOUNS: Readonly<Record<Verdict, (total: number) => string>> = {
  met: (total) => `${countOf(total, 'ticket')} met the target`,
  breached: (total) => `${countOf(total, 'ticket')} breached the target`,
  pending: (total) => `${countOf(total, 'ticket')} ${total === 1 ? 'is' : 'are'} still open`,
  'not-applicable': (total) => `The target does not apply to ${countOf(total, 'ticket')}`,
}

/** What the list holds, as its answer: `12 tickets breached the target in March 2026`. */
export function checksTitle({ total, target, period, search }: ListedChecks): string {
  if (total === null) return target.name
  const { verdict, month, priority, search: text } = search
  const what = verdict === undefined ? `${countOf(total, 'ticket')} checked` : NOUNS[verdict](total)
  const withPriority = priority === undefined ? '' : `, priority ${priority}`
  const found = text === undefined ? '' : `, with “${text}”`
  return `${what} ${inPeriod(month ?? period)}${withPriority}${found}`
}
