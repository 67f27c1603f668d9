import type { Instant } from './instant.ts'
import { instantToWall } from './zone.ts'

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const
const FORM = /^(last|this)-(month|quarter|half-year|year)$/

/**
 * The period that `last-month`, `last-quarter`, `last-half-year`, `last-year` or `this-…` means at a moment, in a zone; any other text
 * as it is. The last one is the one that was over before the one that holds the moment began.
 */
export function namedPeriod(text: string, at: Instant, timeZone: string): string {
  const [, which, unit] = FORM.exec(text) ?? []
  if (unit === undefined) return text
  const length = MONTHS[unit as keyof typeof MONTHS] // the form allows no other
  const { year, month } = instantToWall(timeZone, at)
  const index = year * 12 + month - 1
  const first = index - (index % length) - (which === 'last' ? length : 0)
  return written(Math.floor(first / 12), (first % 12) + 1, length)
}

function written(year: number, month: number, length: number): string {
  if (length === 12) return `${year}`
  if (length === 6) return `${year}-H${month < 7 ? 1 : 2}`
  if (length === 3) return `${year}-Q${(month + 2) / 3}`
  return `${year}-${String(month).padStart(2, '0')}`
}
