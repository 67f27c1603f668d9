import { existsSync } from 'node:fs'
import type { z } from 'zod'
import type { results } from '../../../shared/operations/results.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { explainTicket } from '../../../shared/sla/explain.ts'
import type { Explanation, SourcePlace } from '../../../shared/sla/figures.ts'
import type { TicketColumns } from '../../../shared/tickets/ticket-columns.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { halfYearOf, parsePeriod } from '../../../shared/time/period.ts'
import type { Services } from '../services.ts'
import type { KeptVersion } from '../store/agreement-register.ts'
import { findImport, profileOfImport } from '../store/import-register.ts'
import { sourcePath } from '../store/source-files.ts'
import { keptVersions } from './agreements.ts'
import { type Evidence, newest } from './measurements.ts'
import { newestPeriod } from './newest-period.ts'

type Input = z.infer<NonNullable<(typeof results.explain)['~orpc']['inputSchema']>>

/** Every step of one ticket's clock, down to the cells it was read from. */
export async function explain(services: Services, input: Input): Promise<Explanation> {
  const { store, measurements } = services
  const versions = keptVersions(store, input.reference)
  const evidence = measurements.evidence(versions)
  const { columns } = evidence
  const index = findTicket(columns, input)
  const period =
    input.period ?? periodOf(versions, evidence, { createdAt: columns.instants.createdAt[index], now: services.now() })
  const measured = await measurements.measure(versions, period)
  const agreements = versions.map(({ agreement }) => agreement)
  const explanation = explainTicket({ ...measured, versions: agreements, columns, targetId: input.target, index })
  return { ...explanation, cells: await sourceCells(services, explanation.check.source) }
}

/** The half-year to review; for a ticket that is younger, the one that holds the data cut-off. */
function periodOf(
  versions: readonly KeptVersion[],
  evidence: Evidence,
  { createdAt = Number.NaN, now }: { readonly createdAt: Instant | undefined; readonly now: Instant },
): string {
  const { timeZone } = newest(versions).spec
  const toReview = newestPeriod(versions, evidence)
  const isYounger = toReview !== null && createdAt >= parsePeriod(toReview, timeZone).end
  return toReview === null || isYounger ? halfYearOf(evidence.cutOff ?? now, timeZone) : toReview
}

/** @throws Refusal `ticket.unknown`, or `ticket.ambiguous` where two sources hold the key */
function findTicket(columns: TicketColumns, { ticket, source }: Pick<Input, 'ticket' | 'source'>): number {
  const sourceOf = (index: number) => columns.sources[columns.source[index] ?? -1]?.name ?? ''
  const places = placesOf(columns, ticket).filter((index) => source === undefined || sourceOf(index) === source)
  const [first] = places
  if (first === undefined) throw unknownTicket(columns, ticket, source)
  if (places.length === 1) return first
  throw new Refusal(
    'ticket.ambiguous',
    `Several sources hold a ticket ${ticket}: ${places.map(sourceOf).join(', ')}. Say which one is meant.`,
  )
}

/** The key as written, or where there is none such, in other letters' case. */
function placesOf({ keys }: TicketColumns, ticket: string): number[] {
  const sought = ticket.trim().toLowerCase()
  const alike = keys.flatMap((key, index) => (key.toLowerCase() === sought ? [index] : []))
  const exact = alike.filter((index) => keys[index] === ticket)
  return exact.length > 0 ? exact : alike
}

function unknownTicket({ sources }: TicketColumns, ticket: string, source: string | undefined): Refusal {
  const where = source ?? sources.map(({ name }) => name).join(', ')
  const from = where === '' ? 'nothing was imported yet that the agreement reads' : `looked for in ${where}`
  return new Refusal('ticket.unknown', `There is no ticket ${ticket} (${from}). Check how the source writes its key.`)
}

/** Null where the kept file is gone, as on a copy of the workspace made without its sources. */
async function sourceCells({ store }: Services, place: SourcePlace): Promise<Explanation['cells']> {
  const record = findImport(store.database, place.importId)
  const profile = profileOfImport(store.database, place.importId)
  const path = record === null ? null : sourcePath(store.folder, record.sha256)
  if (path === null || profile === null || !existsSync(path)) return null
  const { readSourceRow } = await import('../intake/source-row.ts')
  const cells = await readSourceRow(path, profile, { sheet: place.sheet, row: place.row })
  return cells === null ? null : [...cells]
}
