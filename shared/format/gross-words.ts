import { countOf, percentOf } from '../format.ts'
import type { TargetFigures } from '../sla/figures.ts'

/** What a figure would be with nothing excluded, and of how many: it stands wherever the figure does. Null where nothing is excluded. */
export function grossWords({
  excluded,
  gross,
  objective,
  minimum,
}: Pick<TargetFigures, 'excluded' | 'gross' | 'objective' | 'minimum'>): string | null {
  if (!excluded || gross === null) return null
  const bars = minimum === null ? [objective] : [objective, minimum]
  return `${percentOf(gross, bars)} with nothing excluded (${countOf(excluded, 'exclusion')})`
}
