import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { count, countOf } from '../../../shared/format.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { EXPORTED_AT, SAMPLE } from '../../engine/demo/sample.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Answer } from '../answer.ts'
import { type Context, follow, withEngine } from '../context.ts'
import { facts } from '../table.ts'
import { writeWholeFile } from '../write-file.ts'
import { targetTable } from './compute.ts'
import { saveAs } from './pack.ts'

/** Where everything of the sample lies. */
type Places = {
  readonly folder: string
  readonly workspace: string
  readonly agreement: string
  readonly spreadsheet: string
  readonly pack: string
  readonly workbook: string
}

/** Makes the sample workspace, imports into it, measures and makes its pack. Made again in the same folder, it is the same. */
export async function demo(context: Context, out: string | undefined): Promise<Answer> {
  const places = placesIn(resolve(out ?? 'accord-demo'))
  checkFolder(places)
  await writeSample(places)
  const opening = { program: 'accord demo', create: true }
  return withEngine({ ...context, folder: places.workspace }, opening, async (engine) => {
    await engine.client.agreements.add({ text: readFileSync(places.agreement, 'utf8'), format: 'yaml' })
    const imported = await importSample(context, engine, places)
    const figures = await engine.client.results.compute({ reference: SAMPLE.reference, period: SAMPLE.period })
    const made = await makeSamplePack(context, engine, places)
    const { folder: _folder, ...paths } = places
    return {
      json: {
        ...paths,
        reference: SAMPLE.reference,
        period: SAMPLE.period,
        import: imported,
        pages: made.pdf.pages,
        figures,
      },
      text: inWords(places, { rows: imported.rowsRead, rejected: imported.rejected }, targetTable(figures.targets)),
    }
  })
}

function placesIn(folder: string): Places {
  const pack = `${SAMPLE.reference}-${SAMPLE.period}`
  return {
    folder,
    workspace: join(folder, 'workspace'),
    agreement: join(folder, SAMPLE.agreementFileName),
    spreadsheet: join(folder, SAMPLE.ticketsFileName),
    pack: join(folder, `${pack}.pdf`),
    workbook: join(folder, `${pack}.xlsx`),
  }
}

/** An empty or a new folder, or one that holds a sample already. */
function checkFolder({ folder, agreement }: Places): void {
  if (!existsSync(folder)) return
  const entries = readNames(folder)
  if (entries.length === 0 || existsSync(agreement)) return
  throw new Refusal(
    'demo.folder-in-use',
    `${folder} holds other things (${entries.slice(0, 3).join(', ')}) and no sample. Name an empty or a new folder with --out.`,
  )
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    throw new Refusal('demo.not-a-folder', `${folder} is no folder that can be read. Name another one with --out.`)
  }
}

/** A sample that somebody has changed is theirs, and stays as it is. */
async function writeSample({ agreement, spreadsheet }: Places): Promise<void> {
  const [{ sampleAgreementText }, { sampleTicketsCsv }] = await Promise.all([
    import('../../engine/demo/sample-agreement.ts'),
    import('../../engine/demo/sample-spreadsheet.ts'),
  ])
  for (const [path, content] of [
    [agreement, sampleAgreementText()],
    [spreadsheet, sampleTicketsCsv()],
  ] as const) {
    if (!existsSync(path)) await writeWholeFile(path, content)
    else if (readFileSync(path, 'utf8') !== content) throw changedSample(path)
  }
}

function changedSample(path: string): Refusal {
  return new Refusal(
    'demo.changed',
    `${path} was changed since the sample was made, and is left as it is. Name another folder with --out.`,
  )
}

async function importSample(context: Context, { client, grants }: Engine, { spreadsheet }: Places) {
  const stream = await client.imports.run(
    {
      grant: grants.forPath(spreadsheet),
      source: SAMPLE.source,
      timeZone: SAMPLE.timeZone,
      values: { priority: { ...SAMPLE.priorities } },
      exportedAt: new Date(EXPORTED_AT).toISOString(),
    },
    { signal: context.signal },
  )
  const { kind: _kind, ...done } = await follow(context, stream)
  return done
}

async function makeSamplePack(context: Context, engine: Engine, { pack, workbook }: Places) {
  const { reference, period } = SAMPLE
  // The date of the sample's own story, so that the pack is the same whenever it is made.
  const madeAt = new Date(EXPORTED_AT).toISOString()
  const stream = await engine.client.packs.make(
    { reference, period, madeAt, workbook: true },
    { signal: context.signal },
  )
  const made = await follow(context, stream)
  await saveAs(engine, made.pdf.fileName, pack)
  if (made.workbook !== null) await saveAs(engine, made.workbook.fileName, workbook)
  return made
}

function inWords(places: Places, { rows, rejected }: { rows: number; rejected: number }, figures: string): string {
  const where = facts([
    ['Pack', places.pack],
    ['Workbook', places.workbook],
    ['Workspace', places.workspace],
    ['Spreadsheet', places.spreadsheet],
    ['Agreement', places.agreement],
  ])
  const read = `${count(rows)} rows of a half-year read, ${countOf(rejected, 'row')} rejected with their reasons.`
  return `${read}\n\n${figures}\n${where}\nLook at it: npx accord serve --open --workspace ${places.workspace}\n`
}
