import { weekdayWords } from '../../../shared/format/weekday-words.ts'
import { countOf } from '../../../shared/format.ts'
import { inPeriod } from '../../../shared/packs/pack-words.ts'
import type { TargetFigures, Verdict } from '../../../shared/sla/figures.ts'
import { ACCOUNT_WORDS } from '../../components/account-words.ts'
import { hourWords } from '../../components/start-words.ts'
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
  const { verdict, month, line, reason, search: text } = search
  const found = text === undefined ? '' : `, with “${text}”`
  if (line !== undefined) {
    const because = reason === undefined ? '' : ` (${reason})`
    return `${countOf(total, 'ticket')}: ${ACCOUNT_WORDS[line]}${because}${found}`
  }
  const what = verdict === undefined ? `${countOf(total, 'ticket')} checked` : NOUNS[verdict](total)
  return `${what} ${inPeriod(month ?? period)}${sharedWords(search)}${found}`
}

/** `, priority high, created on a Monday` */
function sharedWords(search: ChecksSearch): string {
  const { priority, group, category, requester, weekday, hour } = search
  const values = Object.entries({ priority, group, category, requester }).flatMap(([field, value]) =>
    value === undefined ? [] : [`${field} ${value}`],
  )
  const day = weekday === undefined ? [] : [`begun on a ${weekdayWords(weekday)}`]
  const time = hour === undefined ? [] : [`begun from ${hourWords(Number(hour))}`]
  return [...values, ...day, ...time].map((words) => `, ${words}`).join('')
}
