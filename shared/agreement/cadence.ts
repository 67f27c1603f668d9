import { addDays } from '../time/civil-date.ts'
import type { LocalDate } from '../time/instant.ts'
import { addMonths } from '../time/period.ts'

/** How often something comes round: a number of days, or of calendar months. */
export type Cadence = { readonly unit: 'days' | 'months'; readonly amount: number }

const UNITS: Readonly<Record<string, Cadence>> = {
  day: { unit: 'days', amount: 1 },
  week: { unit: 'days', amount: 7 },
  month: { unit: 'months', amount: 1 },
  quarter: { unit: 'months', amount: 3 },
  year: { unit: 'months', amount: 12 },
}

/** Reads `6 months`, `1 month`, `2 weeks`, `1 year`; null when it is none of them, nothing, or longer than a century. */
export function parseCadence(text: string): Cadence | null {
  const [, times, word] = /^\s*(\d{1,4})\s+(day|week|month|quarter|year)s?\s*$/.exec(text) ?? []
  const unit = UNITS[word ?? '']
  if (unit === undefined) return null
  const amount = Number(times) * unit.amount
  return amount > 0 && amount <= (unit.unit === 'days' ? 36_500 : 1_200) ? { ...unit, amount } : null
}

/** The date that is so many times the cadence after `date`, which must exist; a day that its month has not becomes the month's last. */
export function addCadence(date: LocalDate, { unit, amount }: Cadence, times: number): LocalDate {
  if (unit === 'months') return addMonths(date, amount * times)
  return addDays(date, amount * times)
}
