import { listed, monthWord } from '../../../shared/charts/words.ts'
import { amountNumber } from '../../../shared/format/figure-words.ts'
import { countOf, objective } from '../../../shared/format.ts'
import type { Figures } from '../../../shared/sla/figures.ts'

export type Due = NonNullable<Figures['consequences']>['due'][number]

/** `1,275 GBP` */
export function amountWords(amount: number, unit: string): string {
  return `${amountNumber(amount)} ${unit}`
}

/** `below 95 %` */
export function belowWords(below: string): string {
  return `below ${objective(below)}`
}

/** How an amount comes about: `74 tickets × 40 GBP = 2,960 GBP; 1,275 GBP under the cap of the period`. */
export function arithmeticWords({ credit }: Due, { targets }: Figures): string {
  if (credit === null) return ''
  const { earned, owed, unit, months, tickets, cappedBy } = credit
  const times = timesOf(months, tickets)
  const sum = amountWords(earned, unit)
  const each = times === null || times.count === 0 ? null : amountWords(earned / times.count, unit)
  const product = times === null || each === null ? sum : `${times.words} × ${each} = ${sum}`
  const all = targets.flatMap((target) => target.months.map(({ month }) => month))
  const which = months === null ? '' : ` (${listed(months.map((month) => monthWord(month, all)))})`
  if (cappedBy === null) return `${product}${which}`
  const cap = cappedBy === 'target' ? 'the cap of this consequence' : 'the cap of the period'
  return `${product}${which}; ${owed === 0 ? 'nothing is left' : `${amountWords(owed, unit)} are left`} under ${cap}`
}

function timesOf(months: readonly string[] | null, tickets: number | null) {
  if (months !== null) return { count: months.length, words: countOf(months.length, 'month') }
  return tickets === null ? null : { count: tickets, words: countOf(tickets, 'ticket') }
}
