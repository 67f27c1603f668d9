import type { EvidenceEffect, ValueEntry } from './evidence-entry.ts'
import type { MetricQuestion } from './measured-terms.ts'

/** The values typed in for a target, that of the period first. */
export function valueEntries({ target, period, records }: MetricQuestion): ValueEntry[] {
  const months = new Set(period.months.map(({ month }) => month))
  const own = records.manual.filter((value) => value.target === target.id)
  const rank = (label: string) => (label === period.label ? 0 : months.has(label) ? 1 : 2)
  return own
    .toSorted((a, b) => rank(a.period) - rank(b.period) || (a.period < b.period ? -1 : 1))
    .map(({ period: label, value, evidence, enteredAt }) => {
      const typed = { kind: 'value', period: label, value, evidence, enteredAt, sourceName: '', place: null } as const
      return { ...typed, ...verdictOn(rank(label)) }
    })
}

function verdictOn(rank: number): { readonly effect: EvidenceEffect; readonly why: string } {
  if (rank === 0) return { effect: 'counted', why: 'The value of exactly this period.' }
  const why =
    rank === 1
      ? 'The value of one of its months: it stands beside the figure and does not make it up.'
      : 'The value of another period.'
  return { effect: 'left-out', why }
}
