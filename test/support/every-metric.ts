import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXPORTED_AT, SAMPLE } from '../../electron/engine/demo/sample.ts'
import { sampleTicketsCsv } from '../../electron/engine/demo/sample-spreadsheet.ts'
import { type Engine, openEngine } from '../../electron/engine/engine.ts'
import { writeAgreement } from '../../shared/agreement/write-agreement.ts'
import { HOUR } from '../../shared/time/instant.ts'
import { EVERY_METRIC_SOURCES, everyMetricAgreement } from './every-metric-agreement.ts'
import { outageLog, seriesLog, surveyLog } from './every-metric-files.ts'

/** What a workspace with a target of every metric is asked for. */
export const EVERY_METRIC = { reference: 'SLA-EVERY-METRIC', period: '2026-H1', targets: 18 } as const

/** An hour after the service desk made its export. */
const now = () => EXPORTED_AT + HOUR

/**
 * Makes a workspace in `folder` whose one agreement has a target of every metric, with everything they are measured from, and opens
 * it. Run as a program with a folder (`node test/support/every-metric.ts /tmp/every`) it leaves the workspace to be looked at.
 */
export async function openEveryMetric(folder: string): Promise<Engine> {
  const workspace = join(folder, 'workspace')
  mkdirSync(folder, { recursive: true })
  const engine = await openEngine({ folder: workspace, now })
  await engine.client.agreements.add({ text: writeAgreement(everyMetricAgreement(), 'yaml'), format: 'yaml' })
  await typeValuesIn(engine)
  for (const file of FILES) await importFile(engine, folder, file)
  return engine
}

type File = { readonly source: string; readonly name: string; readonly text: () => string; readonly reading: object }

const FILES: readonly File[] = [
  {
    source: EVERY_METRIC_SOURCES.tickets,
    name: SAMPLE.ticketsFileName,
    text: sampleTicketsCsv,
    reading: { timeZone: SAMPLE.timeZone, values: { priority: { ...SAMPLE.priorities } } },
  },
  {
    source: EVERY_METRIC_SOURCES.outages,
    name: 'status-page.csv',
    text: outageLog,
    reading: { profile: 'outage', timeZone: SAMPLE.timeZone },
  },
  {
    source: EVERY_METRIC_SOURCES.series,
    name: 'monitoring.csv',
    text: seriesLog,
    reading: { profile: 'measurement', timeZone: 'UTC' },
  },
  {
    source: EVERY_METRIC_SOURCES.answers,
    name: 'survey.csv',
    text: surveyLog,
    reading: { profile: 'survey', timeZone: 'UTC' },
  },
]

async function importFile({ client, grants }: Engine, folder: string, { source, name, text, reading }: File) {
  const path = join(folder, name)
  writeFileSync(path, text())
  const exportedAt = new Date(EXPORTED_AT).toISOString()
  const stream = await client.imports.run({ grant: grants.forPath(path), source, exportedAt, ...reading })
  for await (const event of stream) {
    if (event.kind === 'done' && event.accepted === 0) throw new Error(`Nothing of ${name} was taken`)
  }
}

/** Two of the three typed-in values are there; the third is still to be typed in. */
async function typeValuesIn({ client }: Engine): Promise<void> {
  const { reference, period } = EVERY_METRIC
  for (const value of [
    {
      target: 'recovery-test',
      value: '3.5 h',
      evidence: 'Protocol of the recovery test of 21 May 2026, signed by both',
    },
    { target: 'access-reviews', value: '117/126', evidence: 'Register of access rights, export of 30 June 2026' },
  ]) {
    await client.manual.set({ reference, period, ...value })
  }
}

const [, script, folder] = process.argv
if (script?.endsWith('every-metric.ts') === true && folder !== undefined) {
  const engine = await openEveryMetric(folder)
  await engine.close()
  process.stdout.write(`${engine.folder}\n`)
}
