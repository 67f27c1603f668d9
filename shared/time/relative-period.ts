import type { Instant } from './instant.ts'
import { labelOf } from './period.ts'
import { instantToWall } from './zone.ts'

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const
const FORM = /^(last|this)-(month|quarter|half-year|year)$/

/** Whether a period is told by the day on which it is asked for. */
export function isNamedPeriod(text: string): boolean {
  return FORM.test(text)
}

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
  return labelOf(Math.floor(first / 12), (first % 12) + 1, length)
}
