import { type FrozenEvidence, frozenEvidence } from '../../../shared/review/frozen-evidence.ts'
import { periodBefore } from '../../../shared/review/review-calendar.ts'
import { type Demand, demandOf } from '../../../shared/sla/demand.ts'
import { type EarlierPeriod, earlierPeriodOf } from '../../../shared/sla/earlier-period.ts'
import { bindFilters, readsSource } from '../../../shared/sla/ticket-filter.ts'
import { parsePeriod } from '../../../shared/time/period.ts'
import type { Services } from '../services.ts'
import type { Which } from '../store/breach-notes.ts'
import { packImports } from '../store/pack-imports.ts'
import { keptVersions } from './agreements.ts'
import { type Measured, newest } from './measurements.ts'
import { reconciliations, sourcesOf } from './pack-evidence.ts'
import { earlierFigures } from './review-figures.ts'

/** What stands beside the figures of a period: those of the periods before, and how many tickets came. */
export type BesideFigures = { readonly earlier: readonly EarlierPeriod[]; readonly demand: Demand | null }

/** What a pack says of the data behind the figures, to be kept with a frozen review. */
export function evidenceToKeep({ store }: Pick<Services, 'store'>, measured: Measured): FrozenEvidence {
  const imports = packImports(store.database, sourcesOf(measured))
  return frozenEvidence.parse({ imports, reconciliations: reconciliations(measured) })
}

/** Two years of half-years. */
const PERIODS_BEFORE = 4

export async function besideFigures(services: Services, which: Which): Promise<BesideFigures> {
  const measured = await services.measurements.measure(keptVersions(services.store, which.reference), which.period)
  return { earlier: await earlierPeriods(services, which, measured), demand: demandFor(measured) }
}

/** Back to the first period in which nothing was counted; oldest first. */
async function earlierPeriods(services: Services, which: Which, { period }: Measured): Promise<EarlierPeriod[]> {
  const found: EarlierPeriod[] = []
  let { from, to } = period
  while (found.length < PERIODS_BEFORE) {
    const label = periodBefore(from, to)
    const earlier = await earlierFigures(services, { ...which, period: label })
    if (earlier === null) break
    found.unshift(earlierPeriodOf(earlier.figures, earlier.isFrozen))
    ;({ from, to } = parsePeriod(label, period.timeZone))
  }
  return found
}

/** Of the tickets that the agreement reads; null where it reads none. */
function demandFor({ versions, columns, period, asOf }: Measured): Demand | null {
  const agreement = newest(versions)
  const { data, scope } = agreement.spec
  const reads = columns.sources.map(({ name }) => readsSource(agreement, name))
  const isAbout = bindFilters(data?.where === undefined ? [] : [data.where], columns, scope.services)
  if (!reads.includes(true)) return null
  const before = parsePeriod(periodBefore(period.from, period.to), period.timeZone)
  const passes = (index: number) => reads[columns.source[index] ?? -1] === true && isAbout(index)
  return demandOf(columns, { period, asOf: asOf.at, before }, passes)
}
