import { extname } from 'node:path'
import { localDate, objective, UNKNOWN } from '../../../shared/format.ts'
import type { AgreementSummary, SignatureStanding } from '../../../shared/operations/agreements.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { EngineClient } from '../../engine/engine.ts'
import { type Answer, WrongUsage } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'
import { facts, table } from '../table.ts'
import { writeWholeFile } from '../write-file.ts'
import { exportDocument } from './export-document.ts'
import { exportCalendar } from './govern.ts'
import { exportSlos } from './slo.ts'

export async function listAgreements(context: Context): Promise<Answer> {
  const list = await withEngine(context, { program: 'accord agreement list', create: false }, ({ client }) =>
    client.agreements.list(),
  )
  if (list.length === 0) return { json: list, text: 'No agreement yet. Add one: accord agreement add FILE\n' }
  const columns = ['Reference', 'Title', 'Between', 'Version', 'In force', 'Targets', 'Next review']
  const rows = list.map((summary) => [
    summary.reference,
    summary.title,
    `${summary.provider} for ${summary.customer}`,
    String(summary.version),
    stretch(summary),
    String(summary.targets),
    localDate(summary.nextReview),
  ])
  return {
    json: list,
    text: table(
      columns.map((head) => ({ head })),
      rows,
    ),
  }
}

const STATE_WORDS: Readonly<Record<AgreementSummary['state'], string>> = {
  upcoming: 'not yet in force',
  'in-force': 'in force',
  expired: 'expired',
}

function stretch({ effective, state }: AgreementSummary): string {
  const until = effective.to === null ? '' : ` to ${localDate(effective.to)}`
  return `${STATE_WORDS[state]} (${localDate(effective.from)}${until || ' on'})`
}

export async function showAgreement(context: Context, reference: string, version?: number): Promise<Answer> {
  const asked = version === undefined ? { reference } : { reference, version }
  const shown = await withEngine(context, { program: 'accord agreement show', create: false }, ({ client }) =>
    client.agreements.show(asked),
  )
  const { summary, agreement, sha256 } = shown
  const { spec } = agreement
  const heading = facts([
    ['Reference', summary.reference],
    ['Title', summary.title],
    ['Version', `${spec.version} of ${summary.versions.join(', ')}`],
    ['In force', stretch(summary)],
    ['Provider', `${spec.provider.department}, ${spec.provider.owner.name}`],
    ['Customer', `${spec.customer.department}, ${spec.customer.owner.name}`],
    ['Time zone', spec.timeZone],
    ['Services', spec.scope.services.map(({ name }) => name).join(', ')],
    ['Next review', localDate(summary.nextReview)],
    ['SHA-256', sha256],
    ...signaturesInWords(shown.signatures),
    ...terminationInWords(shown.termination),
  ])
  const rows = spec.targets.map((target) => [
    target.id,
    target.name,
    target.metric,
    promise(target.within),
    objective(target.objective),
    objective(target.minimum ?? null),
  ])
  const heads = ['Target', 'Name', 'Metric', 'Within', 'Objective', 'Minimum']
  return {
    json: shown,
    text: `${heading}\n${table(
      heads.map((head) => ({ head })),
      rows,
    )}`,
  }
}

function signaturesInWords(signatures: readonly SignatureStanding[]): [string, string][] {
  return signatures.map(({ party, name, role, date, holds }) => {
    const of = holds === null ? '' : holds ? ', over this very text' : ', OVER ANOTHER TEXT'
    return [`Signed (${party})`, `${name}${role === null ? '' : `, ${role}`}, ${localDate(date)}${of}`]
  })
}

type Shown = Awaited<ReturnType<EngineClient['agreements']['show']>>

function terminationInWords(termination: Shown['termination']): [string, string][] {
  if (termination === null) return []
  const { lastDay, noticeOn, by, reason } = termination
  return [['Terminated', `Last day ${localDate(lastDay)}; ${by} gave notice on ${localDate(noticeOn)}: ${reason}`]]
}

function promise(within: string | Readonly<Record<string, string>> | undefined): string {
  if (within === undefined) return UNKNOWN
  if (typeof within === 'string') return within
  return Object.entries(within)
    .map(([priority, length]) => `${priority} ${length}`)
    .join(', ')
}

export type ExportOptions = { readonly to: string; readonly format?: string; readonly agreementVersion?: number }

export async function exportAgreement(context: Context, reference: string, options: ExportOptions): Promise<Answer> {
  if (options.format?.toLowerCase() === 'openslo') return exportSlos(context, reference, options)
  const format = exportFormat(options)
  if (format === 'ics') return exportCalendar(context, options.to, reference)
  const version = options.agreementVersion
  const which = { reference, ...(version === undefined ? {} : { version }) }
  if (format === 'pdf') return exportDocument(context, which, options.to)
  const asked = { ...which, format }
  const exported = await withEngine(context, { program: 'accord agreement export', create: false }, ({ client }) =>
    client.agreements.export(asked),
  )
  if (options.to === '-') return { json: { reference, format, text: exported.text }, text: exported.text }
  const path = await writeWholeFile(options.to, exported.text)
  return { json: { reference, format, file: path }, text: `Wrote ${path}.\n` }
}

function exportFormat({ to, format }: ExportOptions): 'yaml' | 'json' | 'pdf' | 'ics' {
  const wanted = (format ?? (to === '-' ? 'yaml' : extname(to).slice(1))).toLowerCase()
  if (wanted === 'yaml' || wanted === 'yml') return 'yaml'
  if (wanted === 'json' || wanted === 'pdf' || wanted === 'ics') return wanted
  if (wanted === '')
    throw new WrongUsage('Say the format with the ending of --to (.yaml, .json, .pdf or .ics), or with --format.')
  throw new Refusal(
    'export.format-unknown',
    `An agreement is written as .yaml, .json or .pdf, its dates as .ics, or with --format openslo, not as ${wanted}.`,
  )
}
