import { count, countOf } from '../../../shared/format.ts'
import type { Engine } from '../../engine/engine.ts'
import { type Answer, WrongUsage } from '../answer.ts'
import { type Context, follow, withEngine } from '../context.ts'
import { readInstant } from '../read-instant.ts'
import { writeWholeFile } from '../write-file.ts'

export type PackOptions = {
  readonly period: string
  readonly out: string
  readonly workbook?: string
  readonly madeAt?: string
}

export async function makePack(context: Context, reference: string, options: PackOptions): Promise<Answer> {
  if (!/\.pdf$/i.test(options.out)) throw new WrongUsage('The pack is a PDF: give --out a name that ends in .pdf.')
  if (options.workbook !== undefined && !/\.xlsx$/i.test(options.workbook)) {
    throw new WrongUsage('The workbook is an XLSX file: give --workbook a name that ends in .xlsx.')
  }
  const asked = {
    reference,
    period: options.period,
    workbook: options.workbook !== undefined,
    ...(options.madeAt === undefined ? {} : { madeAt: readInstant('--made-at', options.madeAt, undefined) }),
  }
  return withEngine(context, { program: 'accord pack', create: false }, async (engine) => {
    const stream = await engine.client.packs.make(asked, { signal: context.signal })
    const { kind: _kind, ...made } = await follow(context, stream)
    const pack = await saveAs(engine, made.pdf.fileName, options.out)
    const workbook =
      made.workbook === null || options.workbook === undefined
        ? null
        : await saveAs(engine, made.workbook.fileName, options.workbook)
    const lines = [`Wrote ${pack} (${countOf(made.pdf.pages, 'page')}).\n`]
    if (workbook !== null) lines.push(`Wrote ${workbook}.\n`)
    if (made.missingCharacters.length > 0) lines.push(missing(made.missingCharacters))
    return {
      json: { ...made, pack, workbook, files: { pdf: made.pdf, workbook: made.workbook } },
      text: lines.join(''),
    }
  })
}

/** The workspace keeps the pack; this writes the copy to hand over, and gives its path. */
export async function saveAs(engine: Engine, fileName: string, path: string): Promise<string> {
  const file = await engine.files.read(`/files/packs/${encodeURIComponent(fileName)}`)
  if (file === null) throw new Error(`The pack ${fileName} was made and is not to be found`)
  return writeWholeFile(path, file.bytes)
}

function missing(characters: readonly string[]): string {
  const shown = characters.slice(0, 10).join(' ')
  return `▲ ${count(characters.length)} characters of the data have no letter in the pack's fonts and stand as gaps: ${shown}\n`
}
