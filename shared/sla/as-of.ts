import type { Instant } from '../time/instant.ts'
import type { Period } from '../time/period.ts'
import type { Figures } from './figures.ts'

/** The moment at which knowledge ends: later starts, stops, pauses and reopenings are not yet known. */
export type AsOf = { readonly at: Instant; readonly from: Figures['asOfFrom'] }

/**
 * The earlier of the period's end and the data cut-off. The cut-off is the newest export time over the sources that the agreement
 * reads; null where nothing was imported yet.
 */
export function asOf(period: Pick<Period, 'end'>, dataCutOff: Instant | null): AsOf {
  if (dataCutOff === null) return { at: period.end, from: 'no-data' }
  return dataCutOff < period.end ? { at: dataCutOff, from: 'data-cut-off' } : { at: period.end, from: 'period-end' }
}
