import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { packs } from '../../../shared/operations/packs.ts'
import type { PackInput } from '../../../shared/packs/pack-input.ts'
import type { PackStyle } from '../../../shared/packs/pack-style.ts'
import { effectiveVersions } from '../../../shared/sla/effective-versions.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { fileNamePart } from '../file-name.ts'
import type { MadePack, PackWork } from '../packs/pack-work.ts'
import type { Services } from '../services.ts'
import { appendAudit } from '../store/audit-trail.ts'
import { timeForFileName } from '../store/backup.ts'
import type { Which } from '../store/breach-notes.ts'
import { keepPackFiles, type PackFile } from '../store/pack-files.ts'
import { packImports } from '../store/pack-imports.ts'
import { findPack, keepPack, type PackRecord } from '../store/pack-register.ts'
import { keptVersions } from './agreements.ts'
import { type BesideFigures, besideFigures } from './beside-figures.ts'
import { withReview } from './frozen-pack.ts'
import { checksOf, type Measured, newest } from './measurements.ts'
import { packEvidence, sourcesOf } from './pack-evidence.ts'
import { styleFor } from './pack-style.ts'
import type { Report } from './progress-stream.ts'
import { type PackReview, reviewForPack } from './review-of-pack.ts'

type Input = z.infer<NonNullable<(typeof packs.make)['~orpc']['inputSchema']>>
type Look = { readonly madeAt: Instant; readonly style: PackStyle }
type Running = { readonly report: Report; readonly signal: AbortSignal }
/** Each null where it is not asked for. */
type Files = {
  readonly pdf: MadePack
  readonly workbook: Uint8Array | null
  readonly summary: Uint8Array | null
  readonly tables: Uint8Array | null
}
type Made = Files & { readonly measured: Measured; readonly madeAt: Instant }

/** Measures, writes the pack and what goes with it, and keeps all of it; or keeps nothing. */
export async function makeReviewPack(services: Services, input: Input, { report, signal }: Running) {
  const { store, measurements, now } = services
  const madeAt = input.madeAt === undefined ? now() : Date.parse(input.madeAt)
  const style = await styleFor(services, input)
  const measured = await measurements.measure(keptVersions(store, input.reference), input.period)
  const which = { reference: input.reference, period: measured.period.label }
  const review = await reviewForPack(services, which, { madeAt, style })
  const beside = await besideOf(services, which, review)
  const content = withReview({ ...packInput(services, measured, { madeAt, style }), ...beside }, review)
  const work: PackWork = { signal, onProgress: ({ phase, done, total }) => report(phase, done, total) }
  const files = await makeFiles(content, input, work)
  signal.throwIfAborted()
  return { kind: 'done' as const, ...(await keep(services, { ...files, measured, madeAt })) }
}

/** What stands beside the figures: as it was frozen, else as of now. */
async function besideOf(services: Services, which: Which, review: PackReview | null): Promise<Partial<BesideFigures>> {
  if (review === null || review.frozen === null) return besideFigures(services, which)
  const { earlier = [], demand = null } = review.frozen.said
  return { earlier, demand }
}

async function makeFiles(content: PackInput, input: Input, work: PackWork): Promise<Files> {
  const { makePack, makeWorkbook, makeTables } = await packRoom()
  const pdf = await makePack(content, work)
  const workbook = input.workbook === false ? null : await makeWorkbook(content, work)
  const tables = input.tables === true ? await makeTables(content, work) : null
  return { pdf, workbook, summary: input.summary === true ? pdf.summary : null, tables }
}

/** Fonts, layout and charts are heavy: loaded when the first pack is made. */
async function packRoom() {
  const [pack, workbook, tables] = await Promise.all([
    import('../packs/make-pack.ts'),
    import('../packs/make-workbook.ts'),
    import('../packs/table-files.ts'),
  ])
  return { makePack: pack.makePack, makeWorkbook: workbook.makeWorkbook, makeTables: tables.makeTables }
}

function packInput({ store }: Services, measured: Measured, { madeAt, style }: Look): PackInput {
  const { versions, period, measurement } = measured
  const agreements = versions.map(({ agreement }) => agreement)
  const inForce = effectiveVersions(agreements).find(({ start, end }) => start < period.end && end > period.start)
  return {
    figures: measurement.figures,
    agreement: inForce?.agreement ?? newest(versions),
    checks: (target) => checksOf(measured, target),
    imports: packImports(store.database, sourcesOf(measured)),
    madeAt,
    style,
    ...packEvidence(measured, style),
  }
}

async function keep({ store, now }: Services, made: Made): Promise<PackRecord> {
  const { figures } = made.measured.measurement
  const { reference } = figures.agreement
  const record = (attempt: number) => packRecord(made, nameOf(made, attempt))
  const free = firstFree((attempt) => {
    const known = findPack(store.database, record(attempt).id)
    return known === null || known.pdf.sha256 === record(attempt).pdf.sha256
  })
  const kept = record(free)
  const remove = await keepPackFiles(store.folder, filesOf(made, kept))
  try {
    await store.write((database) => {
      keepPack(database, kept)
      const detail = `${kept.pdf.fileName} (sha256 ${kept.pdf.sha256})`
      appendAudit(database, { at: now(), act: 'pack.make', subject: `${reference} ${figures.period.label}`, detail })
    })
  } catch (error) {
    remove()
    throw error
  }
  return kept
}

/** Packs of other figures made at the same moment are told apart by a number. */
function firstFree(isFree: (attempt: number) => boolean): number {
  for (let attempt = 1; ; attempt++) if (isFree(attempt)) return attempt
}

function nameOf({ measured, madeAt }: Made, attempt: number): string {
  const { agreement, period } = measured.measurement.figures
  const parts = [agreement.reference, period.label, timeForFileName(madeAt), ...(attempt > 1 ? [String(attempt)] : [])]
  return parts.map(fileNamePart).join('-')
}

function packRecord({ measured, madeAt, pdf, workbook, summary, tables }: Made, name: string): PackRecord {
  const { agreement, period } = measured.measurement.figures
  const { missingCharacters, contentSha256, pages } = pdf
  return {
    id: name,
    reference: agreement.reference,
    period: period.label,
    madeAt: new Date(madeAt).toISOString(),
    pdf: { ...fileRecord(`${name}.pdf`, pdf.pdf), pages },
    workbook: workbook === null ? null : fileRecord(`${name}.xlsx`, workbook),
    summary: summary === null ? null : fileRecord(`${name}-summary.pdf`, summary),
    tables: tables === null ? null : fileRecord(`${name}-tables.zip`, tables),
    contentSha256,
    missingCharacters: [...missingCharacters],
  }
}

function fileRecord(fileName: string, bytes: Uint8Array) {
  return { fileName, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function filesOf({ pdf, workbook, summary, tables }: Made, record: PackRecord): PackFile[] {
  const all: readonly (readonly [PackRecord['workbook'], Uint8Array | null])[] = [
    [record.pdf, pdf.pdf],
    [record.workbook, workbook],
    [record.summary, summary],
    [record.tables, tables],
  ]
  return all.flatMap(([kept, bytes]) => (kept === null || bytes === null ? [] : [{ fileName: kept.fileName, bytes }]))
}
