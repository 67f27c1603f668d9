import type { Target } from '../agreement/agreement.ts'
import { countOf, objective as objectiveWords } from '../format.ts'
import type { WhatIfChange } from '../sla/what-if-change.ts'

type Changed = Pick<Target, 'name' | 'within' | 'objective' | 'minimum'>

/** A proposed change of a target in words: what is to be, and what is now. */
export function changeWords(target: Changed, change: WhatIfChange): string {
  const { within, objective, minimum, counting = {}, longerByMinutes: longer = 0 } = change
  const parts = [
    within === undefined ? null : `within ${promiseText(within)} instead of ${promiseText(target.within)}`,
    objective === undefined
      ? null
      : `objective ${objectiveWords(objective)} instead of ${objectiveWords(target.objective)}`,
    minimum === undefined
      ? null
      : `minimum ${objectiveWords(minimum)} instead of ${target.minimum === undefined ? 'none' : objectiveWords(target.minimum)}`,
    ...Object.entries(counting).map(([rule, choice]) => `${rule} counted as ${String(choice)}`),
    change.calendar === undefined ? null : 'another calendar',
    change.hours === undefined ? null : 'other opening hours',
    longer === 0 ? null : `every day ${countOf(Math.abs(longer), 'minute')} ${longer > 0 ? 'longer' : 'shorter'}`,
  ].filter((part) => part !== null)
  return `${target.name}: ${parts.join(', ')}`
}

/** A promise as it is typed: `6h`, or `critical=4h,default=24h`. */
export function promiseText(within: Target['within']): string {
  if (within === undefined || typeof within === 'string') return within ?? ''
  return Object.entries(within)
    .map(([priority, length]) => `${priority}=${length}`)
    .join(',')
}
