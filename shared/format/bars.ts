import type { TargetFigures } from '../sla/figures.ts'

/** What a target's figure is held against, for printing it with the digits that decide. */
export function barsOf({ objective, minimum }: Pick<TargetFigures, 'objective' | 'minimum'>): string[] {
  return minimum === null ? [objective] : [objective, minimum]
}
