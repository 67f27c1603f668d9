import { existsSync } from 'node:fs'
import { countOf } from '../../../shared/format.ts'
import { writeDraft } from '../../../shared/openslo/agreement-draft.ts'
import type { NotCarried } from '../../../shared/openslo/carried.ts'
import { type FileReport, readSlos, reportOf } from '../../../shared/openslo/file-reports.ts'
import type { PlacedError } from '../../../shared/openslo/validate.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { rulesOf } from '../../engine/interop/rules-of.ts'
import { type Answer, WrongUsage } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'
import { readTextFile } from '../text-file.ts'
import { writeWholeFile } from '../write-file.ts'

/** Needs no workspace. A file that cannot be read is a mistake of its own, and the others are judged all the same. */
export async function validateSlos(files: readonly string[]): Promise<Answer> {
  const reports: FileReport[] = []
  for (const file of files) reports.push(await reportOn(file))
  const isValid = reports.every(({ valid }) => valid)
  return { json: reports, text: reports.map(reportInWords).join(''), exit: isValid ? 0 : 1 }
}

async function reportOn(file: string): Promise<FileReport> {
  try {
    return reportOf({ file, text: await readTextFile(file) })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { file, valid: false, errors: [{ path: '', code: 'unreadable', message: error.message }], warnings: [] }
  }
}

function reportInWords({ file, valid, errors, warnings }: FileReport): string {
  const head = valid ? `${file} is in order.` : `${file} has ${countOf(errors.length, 'mistake')}:`
  const lines = [...errors.map(mistakeInWords), ...warnings.map((one) => `Warning: ${mistakeInWords(one)}`)]
  return [head, ...lines.map((line) => `  ${line}`)].map((line) => `${line}\n`).join('')
}

function mistakeInWords({ path, code, message, document }: PlacedError): string {
  const of = document === undefined ? '' : `${document.kind ?? 'document'} ${document.name ?? document.index + 1}, `
  return `${of}${path === '' ? '' : `${path}: `}${message} (${code})`
}

export type SloImportOptions = { readonly into?: string; readonly from?: string; readonly to?: string }

/** Needs a workspace only for an agreement that the targets go into. Nothing is kept: the draft is added by `agreement add`. */
export async function importSlos(
  context: Context,
  paths: readonly string[],
  options: SloImportOptions,
): Promise<Answer> {
  const { into, from, to } = options
  if (from !== undefined && into === undefined)
    throw new WrongUsage('--from says when a new version begins; name its agreement with --into.')
  const files = await readAll(paths)
  const imported =
    into === undefined
      ? partOf(files)
      : await withEngine(context, { program: 'accord slo import', create: false }, ({ client }) =>
          client.slo.import({ files, into, ...(from === undefined ? {} : { from }) }),
        )
  const { text, ...rest } = imported
  const answer = await written(text, { to, json: rest, notCarried: [...imported.warnings, ...imported.notCarried] })
  return { ...answer, exit: imported.targets.length === 0 ? 1 : 0 }
}

function partOf(files: readonly NamedText[]) {
  const imported = readSlos(files)
  const title = `From ${files.map(({ file }) => file).join(', ')}.`
  return { ...imported, draft: null, text: writeDraft(imported, null, title) }
}

type NamedText = { readonly file: string; readonly text: string }

async function readAll(paths: readonly string[]): Promise<NamedText[]> {
  const files: NamedText[] = []
  for (const file of paths) files.push({ file, text: await readTextFile(file) })
  return files
}

export type SloExportOptions = { readonly to?: string; readonly agreementVersion?: string | number }

export async function exportSlos(context: Context, reference: string, options: SloExportOptions): Promise<Answer> {
  const asked = { reference, ...versionOf(options) }
  const exported = await withEngine(context, { program: 'accord slo export', create: false }, ({ client }) =>
    client.slo.export(asked),
  )
  const { text, objectives, notCarried } = exported
  return written(text, { to: options.to, json: { reference, format: 'openslo', objectives, notCarried }, notCarried })
}

/** From files where there are such, else from the agreement of that reference. */
export async function writeRules(
  context: Context,
  from: readonly string[],
  options: SloExportOptions,
): Promise<Answer> {
  const [reference = ''] = from
  const isReference = from.length === 1 && reference !== '-' && !existsSync(reference)
  const { text, objectives, notCarried } = isReference
    ? await withEngine(context, { program: 'accord slo rules', create: false }, ({ client }) =>
        client.slo.rules({ reference, ...versionOf(options) }),
      )
    : rulesOf(await readAll(from))
  const answer = await written(text, { to: options.to, json: { from, objectives, notCarried }, notCarried })
  return { ...answer, exit: objectives === 0 ? 1 : 0 }
}

function versionOf({ agreementVersion }: SloExportOptions): { version?: number } {
  if (agreementVersion === undefined) return {}
  if (!/^\d{1,9}$/.test(String(agreementVersion))) throw new WrongUsage('--agreement-version is a whole number.')
  return { version: Number(agreementVersion) }
}

type Writing = { readonly to: string | undefined; readonly json: object; readonly notCarried: readonly NotCarried[] }

/** What is made goes to its file, and what it leaves out is told here; printed, it tells that itself. */
async function written(text: string, { to, json, notCarried }: Writing): Promise<Answer> {
  if (to === undefined || to === '-') return { json: { ...json, text }, text }
  const file = await writeWholeFile(to, text)
  const lines = notCarried.map(({ of, path, reason }) => `  ${path === '' ? of : `${of}, ${path}`}: ${reason}\n`)
  const rest = lines.length === 0 ? '' : `Not carried:\n${lines.join('')}`
  return { json: { ...json, file }, text: `Wrote ${file}.\n${rest}` }
}
