import { join } from 'node:path'
import { countOf } from '../../../shared/format.ts'
import { PACK_PARTS, type PackPart, REPORT_PARTS } from '../../../shared/packs/pack-style.ts'
import type { Engine } from '../../engine/engine.ts'
import { type Answer, WrongUsage } from '../answer.ts'
import { type Context, follow, withEngine } from '../context.ts'
import { periodMeant } from '../period-meant.ts'
import { readInstant } from '../read-instant.ts'
import { readStyleFile } from '../read-style-file.ts'
import { writeWholeFile } from '../write-file.ts'

export type PackOptions = {
  readonly period: string
  readonly out: string
  readonly workbook?: string
  readonly summary?: string
  readonly csv?: string
  readonly zip?: string
  readonly style?: string
  readonly sections?: string
  readonly madeAt?: string
}

export async function makePack(context: Context, reference: string, given: PackOptions): Promise<Answer> {
  checkNames(given)
  const period = await periodMeant(context, { program: 'accord pack', reference, period: given.period })
  const options = namedAfter(given, period)
  const asked = { ...(await askedFor(reference, options)), period }
  return withEngine(context, { program: 'accord pack', create: false }, async (engine) => {
    const stream = await engine.client.packs.make(asked, { signal: context.signal })
    const { kind: _kind, ...made } = await follow(context, stream)
    const written = await writeFiles(engine, made, options)
    const { pack, workbook, summary, tables, zip } = written
    const lines = [`Wrote ${pack} (${countOf(made.pdf.pages, 'page')}).\n`]
    for (const path of [workbook, summary, zip]) if (path !== null) lines.push(`Wrote ${path}.\n`)
    if (tables !== null) lines.push(`Wrote ${countOf(tables.length, 'table')} into ${options.csv}.\n`)
    if (made.missingCharacters.length > 0) lines.push(missing(made.missingCharacters))
    const files = { pdf: made.pdf, workbook: made.workbook, summary: made.summary, tables: made.tables }
    return { json: { ...made, pack, workbook, summary, tables, zip, files }, text: lines.join('') }
  })
}

/** What each kind of file is, and how its name ends. */
const NAMES = [
  ['out', /\.pdf$/i, 'The pack is a PDF: give --out a name that ends in .pdf.'],
  ['workbook', /\.xlsx$/i, 'The workbook is an XLSX file: give --workbook a name that ends in .xlsx.'],
  ['summary', /\.pdf$/i, 'The summary is a PDF: give --summary a name that ends in .pdf.'],
  ['zip', /\.zip$/i, 'All of it goes into an archive: give --zip a name that ends in .zip.'],
] as const

function checkNames(options: PackOptions): void {
  for (const [key, ending, say] of NAMES) {
    const name = options[key]
    if (name !== undefined && !ending.test(name)) throw new WrongUsage(say)
  }
}

async function askedFor(reference: string, options: PackOptions) {
  const { madeAt, style, sections } = options
  const isWhole = options.zip !== undefined
  return {
    reference,
    workbook: isWhole || options.workbook !== undefined,
    summary: isWhole || options.summary !== undefined,
    tables: isWhole || options.csv !== undefined,
    ...(madeAt === undefined ? {} : { madeAt: readInstant('--made-at', madeAt, undefined) }),
    ...(style === undefined ? {} : { style: await readStyleFile(style) }),
    ...(sections === undefined ? {} : { parts: partsOf(sections) }),
  }
}

/** `summary,targets`, or what is to be left out of all: `-numbers,-method`; `report` for those of a report between the reviews. */
function partsOf(written: string): PackPart[] {
  if (written.trim() === 'report') return [...REPORT_PARTS]
  const names = written.split(',').map((name) => name.trim())
  const isLeftOut = names.every((name) => name.startsWith('-'))
  const chosen = names.map((name) => name.replace(/^-/, ''))
  const unknown = chosen.find((name) => !PACK_PARTS.some((part) => part === name))
  if (unknown !== undefined) {
    throw new WrongUsage(`"${unknown}" is no section of a pack. Its sections are ${PACK_PARTS.join(', ')}.`)
  }
  return PACK_PARTS.filter((part) => chosen.includes(part) !== isLeftOut)
}

/** `{period}` in the name of a file to write is the period, as in a job. */
function namedAfter(options: PackOptions, period: string): PackOptions {
  const written = ['out', 'workbook', 'summary', 'csv', 'zip'] as const
  const paths = written.flatMap((key) => {
    const path = options[key]
    return path === undefined ? [] : [[key, path.replaceAll('{period}', period)] as const]
  })
  return { ...options, ...Object.fromEntries(paths) }
}

type Made = Awaited<ReturnType<Engine['client']['packs']['list']>>[number]

/** The workspace keeps the pack; this writes the copies to hand over, and gives their paths. */
async function writeFiles(engine: Engine, made: Made, options: PackOptions) {
  const copy = async (file: { readonly fileName: string } | null, path: string | undefined) =>
    file === null || path === undefined ? null : saveAs(engine, file.fileName, path)
  return {
    pack: await saveAs(engine, made.pdf.fileName, options.out),
    workbook: await copy(made.workbook, options.workbook),
    summary: await copy(made.summary, options.summary),
    tables:
      made.tables === null || options.csv === undefined ? null : await saveTables(engine, made.tables, options.csv),
    zip: await copy({ fileName: `${made.id}.zip` }, options.zip),
  }
}

/** Writes the copy of one file, and gives its path. */
export async function saveAs(engine: Engine, fileName: string, path: string): Promise<string> {
  return writeWholeFile(path, await bytesOf(engine, fileName))
}

async function saveTables(
  engine: Engine,
  { fileName }: { readonly fileName: string },
  folder: string,
): Promise<string[]> {
  const { unpackTables } = await import('../../engine/packs/bundle.ts')
  const written: string[] = []
  for (const { name, bytes } of unpackTables(await bytesOf(engine, fileName))) {
    written.push(await writeWholeFile(join(folder, name), bytes))
  }
  return written
}

async function bytesOf(engine: Engine, fileName: string): Promise<Uint8Array> {
  const file = await engine.files.read(`/files/packs/${encodeURIComponent(fileName)}`)
  if (file === null) throw new Error(`The pack ${fileName} was made and is not to be found`)
  return file.bytes
}

function missing(characters: readonly string[]): string {
  const shown = characters.slice(0, 10).join(' ')
  const stand = characters.length === 1 ? 'stands as a gap' : 'stand as gaps'
  return `▲ The pack's fonts have no shape for ${countOf(characters.length, 'character')} of the data, which ${stand}: ${shown}\n`
}
