import type { Bars } from './attainment.ts'
import type { Fraction } from './exact.ts'
import type { Status } from './figures.ts'
import { compare } from './fraction.ts'

/** The status of a share that is no ratio of two counts; grey where there is none. */
export function shareStatus(
  share: Fraction | null,
  { objective, minimum }: Pick<Bars, 'objective' | 'minimum'>,
): Status {
  if (share === null) return 'grey'
  if (compare(share, objective) >= 0) return 'green'
  return minimum !== null && compare(share, minimum) >= 0 ? 'amber' : 'red'
}
