import type { ReviewSource } from '../../../shared/review/review.ts'
import type { ReviewSnapshot } from '../../../shared/review/snapshot.ts'
import type { DataFacts } from '../../../shared/review/suspicions.ts'
import type { Services } from '../services.ts'
import { packImports } from '../store/pack-imports.ts'
import { type Measured, newest } from './measurements.ts'
import { endsOfSources } from './source-ends.ts'

/** What the figures of a review rest on: its sources, those that the agreement names and nobody has imported among them. */
export function sourcesOf({ store }: Pick<Services, 'store'>, measured: Measured): ReviewSource[] {
  const { columns, period, measurement, versions } = measured
  const names = new Set([
    ...columns.sources.map(({ name }) => name),
    ...measurement.figures.targets.flatMap(({ evidence }) => evidence?.sources ?? []),
    ...(newest(versions).spec.data?.sources ?? []),
  ])
  const imports = packImports(store.database, [...names])
  return endsOfSources(store.database, [...names].toSorted()).map(({ name, knownUntil }) => ({
    name,
    knownUntil: knownUntil === null ? null : new Date(knownUntil).toISOString(),
    isWhole: knownUntil === null ? null : knownUntil >= period.end,
    imports: imports
      .filter(({ source }) => source === name)
      .map(({ id, fileName, exportedAt, rowsRead, rejected }) => ({ id, fileName, exportedAt, rowsRead, rejected })),
  }))
}

/** The same of a frozen review; of one frozen before it was kept, the files alone. */
export function frozenSources({ said, imports }: Pick<ReviewSnapshot, 'said' | 'imports'>): ReviewSource[] {
  if (said.sources !== undefined) return said.sources
  return [...Map.groupBy(imports, ({ source }) => source)].map(([name, files]) => ({
    name,
    knownUntil: null,
    isWhole: null,
    imports: files.map(({ id, fileName, exportedAt }) => ({
      id,
      fileName,
      exportedAt,
      rowsRead: null,
      rejected: null,
    })),
  }))
}

/** What the data makes one ask is asked of these. */
export function dataFacts(sources: readonly ReviewSource[], { versions, period, measurement }: Measured): DataFacts {
  return {
    periodEnd: period.end,
    timeZone: newest(versions).spec.timeZone,
    sources: sources.map(({ name, knownUntil, imports }) => ({
      name,
      knownUntil: knownUntil === null ? null : Date.parse(knownUntil),
      isImported: imports.length > 0,
    })),
    imports: sources.flatMap(({ imports }) =>
      imports.map(({ id, fileName, rowsRead, rejected }) => ({
        id,
        fileName,
        rowsRead: rowsRead ?? 0,
        rejected: rejected ?? 0,
      })),
    ),
    figures: measurement.figures,
  }
}
