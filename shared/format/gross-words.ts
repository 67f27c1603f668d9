import { countOf, percentOf } from '../format.ts'
import type { TargetFigures } from '../sla/figures.ts'
import { barsOf } from './bars.ts'

/** What a figure would be with nothing excluded, and of how many: it stands wherever the figure does. Null where nothing is excluded. */
export function grossWords({
  excluded,
  gross,
  ...bars
}: Pick<TargetFigures, 'excluded' | 'gross' | 'objective' | 'minimum'>): string | null {
  if (!excluded || gross === null) return null
  return `${percentOf(gross, barsOf(bars))} with nothing excluded (${countOf(excluded, 'exclusion')})`
}
