import type { z } from 'zod'
import type { Difference, EarlierState } from '../../../shared/operations/difference.ts'
import type { results } from '../../../shared/operations/results.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { asOf } from '../../../shared/sla/as-of.ts'
import { differenceOf, type FigureDifference, type Known } from '../../../shared/sla/figure-difference.ts'
import type { Measurement, measure as measureAll } from '../../../shared/sla/measure.ts'
import type { Services } from '../services.ts'
import type { KeptVersion } from '../store/agreement-register.ts'
import { readBefore } from '../store/earlier-state.ts'
import { findImport } from '../store/import-register.ts'
import { loadColumns } from '../store/load-columns.ts'
import { loadRecords } from '../store/load-records.ts'
import { dataCutOff } from '../store/source-register.ts'
import { keptVersions } from './agreements.ts'
import { type Ready, sourcesRead } from './measurements.ts'
import { recently } from './recently.ts'

type Input = z.infer<NonNullable<(typeof results.difference)['~orpc']['inputSchema']>>

/** One state of knowledge, measured. */
type Side = { readonly ready: Ready; readonly measurement: Measurement }
type Found = { readonly before: Side; readonly after: Side; readonly difference: FigureDifference }

const KEPT = 2

/** Compares figures as they were with those that the store gives now, keeping the last few so that pages can be turned. */
export function differ(services: Services): (input: Input) => Promise<Difference> {
  const { store, measurements } = services
  const known = recently<Found>(KEPT)
  return async ({ reference, period, before, target, offset, limit }) => {
    const versions = keptVersions(store, reference)
    const ready = await measurements.ready(versions, period)
    const hashes = versions.map(({ sha256 }) => sha256)
    const key = JSON.stringify([store.revision(), hashes, ready.period.label, before])
    // Loaded here, for many a command measures nothing.
    const { measure } = await import('../../../shared/sla/measure.ts')
    const found = known.get(key, () => {
      const [then, now] = [measured(measure, earlierOf(services, ready, before)), measured(measure, ready)]
      return { before: then, after: now, difference: differenceOf(knownOf(then), knownOf(now)) }
    })
    return written(found, { target, offset, limit })
  }
}

function measured(measure: typeof measureAll, ready: Ready): Side {
  return { ready, measurement: measure({ ...ready, versions: ready.versions.map(({ agreement }) => agreement) }) }
}

function knownOf({ ready, measurement: { figures, checks } }: Side): Known {
  return { figures, checks, agreements: ready.versions.map(({ agreement }) => agreement) }
}

/** @throws Refusal `import.unknown`, `agreement.version-unknown` or `moment.before-period` */
function earlierOf(services: Services, ready: Ready, before: EarlierState): Ready {
  if ('importId' in before) return beforeImport(services, ready, before.importId)
  if ('versions' in before) return { ...ready, versions: chosenVersions(ready.versions, before.versions) }
  const at = Date.parse(before.asOf)
  if (at < ready.period.start) {
    throw new Refusal(
      'moment.before-period',
      `${before.asOf} lies before ${ready.period.label} begins. Name a moment within or after it.`,
    )
  }
  return at < ready.asOf.at ? { ...ready, asOf: { at, from: 'data-cut-off' } } : ready
}

function beforeImport({ store }: Services, ready: Ready, importId: number): Ready {
  if (findImport(store.database, importId) === null) {
    throw new Refusal('import.unknown', `There is no import ${importId}. "accord import list" names those there are.`)
  }
  const { versions, period } = ready
  const sources = sourcesRead(versions)
  return readBefore(store.folder.store, importId, (database) => ({
    ...ready,
    columns: loadColumns(database, sources),
    records: loadRecords(database, versions[0]?.agreement.metadata.reference ?? ''),
    asOf: asOf(period, dataCutOff(database, sources)),
  }))
}

function chosenVersions(versions: readonly KeptVersion[], wanted: readonly number[]): KeptVersion[] {
  const numbers = versions.map(({ agreement }) => agreement.spec.version)
  const unknown = wanted.filter((version) => !numbers.includes(version))
  if (unknown.length === 0) return versions.filter(({ agreement }) => wanted.includes(agreement.spec.version))
  throw new Refusal(
    'agreement.version-unknown',
    `There is no version ${unknown.join(', ')} of the agreement; there are ${numbers.join(', ')}.`,
  )
}

type Page = Pick<Input, 'target' | 'offset' | 'limit'>

function written({ before, after, difference }: Found, { target, offset, limit }: Page): Difference {
  const { figures } = after.measurement
  const tickets = difference.tickets.filter((ticket) => target === undefined || ticket.target === target)
  return {
    agreement: figures.agreement,
    period: figures.period,
    before: stateOf(before),
    after: stateOf(after),
    isSame: difference.isSame,
    targets: [...difference.targets],
    tickets: { total: tickets.length, rows: tickets.slice(offset, offset + limit) },
  }
}

function stateOf({ ready, measurement: { figures } }: Side): Difference['before'] {
  const { asOf: at, asOfFrom, tickets } = figures
  const versions = ready.versions.map(({ agreement }) => agreement.spec.version)
  return { asOf: at, asOfFrom, versions, read: tickets.read }
}
