/**
 * How long a pack takes: the sample's own through the operations (measured, laid out, written and kept, PDF and workbook); a register
 * of 3,000 breaches; PDF and workbook of 25,000 tickets against four targets; and the pack of a whole organisation, 20 targets over
 * 5,000 tickets with the list of all of them. Prints one line of JSON and holds itself to its limits. `node test/bench/pack.ts`
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EXPORTED_AT, SAMPLE } from '../../electron/engine/demo/sample.ts'
import { sampleAgreementText } from '../../electron/engine/demo/sample-agreement.ts'
import { sampleTicketsCsv } from '../../electron/engine/demo/sample-spreadsheet.ts'
import { openEngine } from '../../electron/engine/engine.ts'
import { makePack } from '../../electron/engine/packs/make-pack.ts'
import { makeWorkbook } from '../../electron/engine/packs/make-workbook.ts'
import type { PackInput } from '../../shared/packs/pack-input.ts'
import { HOUSE_STYLE } from '../../shared/packs/pack-style.ts'
import { asOf } from '../../shared/sla/as-of.ts'
import { explainTicket } from '../../shared/sla/explain.ts'
import { measure } from '../../shared/sla/measure.ts'
import { DAY, HOUR } from '../../shared/time/instant.ts'
import { parsePeriod } from '../../shared/time/period.ts'
import { agreement, at, columnsOf, type Row, target } from '../shared/sla/builders.ts'
import { aTarget, monthsOf, someFigures } from '../support/figures.ts'
import { aPackInput, listOf } from '../support/pack-input.ts'

/** In processor seconds. */
const LIMITS = { samplePack: 5, pagesPerSecond: 10, workbook: 8, wholePack: 6 }
const MOST_MEGABYTES = 500

type Timed<Result> = { readonly seconds: number; readonly cpuSeconds: number; readonly result: Result }

/** Processor time is that of all threads: what the work takes whatever else the machine does meanwhile. */
async function secondsOf<Result>(work: () => Promise<Result>): Promise<Timed<Result>> {
  const [before, cpuBefore] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const { user, system } = process.cpuUsage(cpuBefore)
  const rounded = (ms: number) => Math.round(ms) / 1000
  return { seconds: rounded(performance.now() - before), cpuSeconds: rounded((user + system) / 1000), result }
}

/** The last thing that a stream of progress says. */
async function lastOf<Step>(stream: AsyncIterable<Step>): Promise<Step> {
  let last: Step | undefined
  for await (const step of stream) last = step
  if (last === undefined) throw new Error('The operation said nothing')
  return last
}

async function samplePack(folder: string) {
  const file = join(folder, SAMPLE.ticketsFileName)
  writeFileSync(file, sampleTicketsCsv())
  const engine = await openEngine({ folder: join(folder, 'workspace'), now: () => EXPORTED_AT })
  const { client, grants } = engine
  await client.agreements.add({ text: sampleAgreementText(), format: 'yaml' })
  const { source, timeZone, reference, period, priorities } = SAMPLE
  const values = { priority: { ...priorities } }
  await lastOf(await client.imports.run({ grant: grants.forPath(file), source, timeZone, values }))
  const { seconds, cpuSeconds, result } = await secondsOf(async () =>
    lastOf(await client.packs.make({ reference, period, workbook: true })),
  )
  await engine.close()
  return { seconds, cpuSeconds, pages: result.kind === 'done' ? result.pdf.pages : 0 }
}

async function register() {
  const figures = someFigures({
    targets: [aTarget({ months: monthsOf([0, 500], [0, 500], [0, 500], [0, 500], [0, 500], [0, 500]) })],
  })
  const { seconds, cpuSeconds, result } = await secondsOf(() => makePack(aPackInput({ figures })))
  return { seconds, cpuSeconds, pages: result.pages, pagesPerCpuSecond: Math.round(result.pages / cpuSeconds) }
}

const TICKETS = 25_000
const WORDS = [
  'Printer',
  'Campaign mailer',
  'Shared drive',
  'Design licence',
  'Laptop',
  'Newsletter tool',
  'Video call',
]

/** The same tickets every time: spread over the half-year, one in fifty never resolved. */
function row(index: number): Row {
  const createdAt = at('2026-01-01 00:00') + ((index * 7_919) % 180) * DAY + ((index * 31) % 24) * HOUR
  return {
    key: `INC${index}`,
    title: `${WORDS[index % WORDS.length]} of workplace ${index % 997} does not answer`,
    priority: ['critical', 'high', 'medium', 'low'][index % 4] ?? null,
    group: `Group ${index % 12}`,
    category: `Category ${index % 9}`,
    status: index % 50 === 0 ? 'open' : 'closed',
    createdAt,
    firstRespondedAt: createdAt + ((index * 13) % 30) * HOUR,
    resolvedAt: index % 50 === 0 ? null : createdAt + ((index * 17) % 200) * HOUR,
  }
}

function manyTickets(): PackInput {
  const targets = [
    target({ id: 'respond', metric: 'response-time', within: '4h' }),
    target({ id: 'resolve', within: { critical: '8h', high: '16h', default: '40h' } }),
    target({ id: 'resolve-any-hour', within: '5d', counting: { clock: '24x7' } }),
    target({ id: 'close', within: '5bd', counting: { stop: 'closed' } }),
  ]
  const period = parsePeriod('2026-H1', 'Europe/London')
  const columns = columnsOf(Array.from({ length: TICKETS }, (_, index) => row(index)))
  const { figures, checks } = measure({
    versions: [agreement({ targets })],
    columns,
    period,
    asOf: asOf(period, period.end),
  })
  return aPackInput({ figures, checks: (id) => checks(id) ?? listOf([]) })
}

async function many() {
  const input = manyTickets()
  const pdf = await secondsOf(() => makePack(input))
  const workbook = await secondsOf(() => makeWorkbook(input))
  return {
    pdfSeconds: pdf.seconds,
    pdfCpuSeconds: pdf.cpuSeconds,
    pages: pdf.result.pages,
    workbookSeconds: workbook.seconds,
    workbookCpuSeconds: workbook.cpuSeconds,
    workbookMegabytes: Math.round(workbook.result.length / 1e5) / 10,
  }
}

const WHOLE_TICKETS = 5000
/** Sixty pages of them. */
const PARTS = ['contents', 'summary', 'grid', 'targets', 'breaches', 'data-quality', 'method', 'tickets'] as const

/** Twenty targets over five thousand tickets, its register and the list of all tickets: sixty pages. */
function wholeOrganisation(): PackInput {
  const targets = Array.from({ length: 20 }, (_, index) =>
    target({
      id: `promise-${index}`,
      name: `Promise ${index + 1} to the departments of the company`,
      metric: index % 2 === 0 ? 'response-time' : 'resolution-time',
      within: `${4 + index * 6}h`,
      where: { group: [`Group ${index % 12}`] },
    }),
  )
  const period = parsePeriod('2026-H1', 'Europe/London')
  const input = {
    versions: [agreement({ targets })],
    columns: columnsOf(Array.from({ length: WHOLE_TICKETS }, (_, index) => row(index))),
    period,
    asOf: asOf(period, period.end),
  }
  const { figures, checks } = measure(input)
  const explain: PackInput['explain'] = (targetId, { key }) =>
    explainTicket({ ...input, targetId, index: input.columns.keys.indexOf(key) })
  const style = { ...HOUSE_STYLE, parts: [...PARTS] }
  return aPackInput({ figures, checks: (id) => checks(id) ?? listOf([]), explain, style })
}

async function whole() {
  const input = wholeOrganisation()
  const first = await secondsOf(() => makePack(input))
  const again = await makePack(input)
  const isSame = Buffer.compare(first.result.pdf, again.pdf) === 0
  return { seconds: first.seconds, cpuSeconds: first.cpuSeconds, pages: first.result.pages, isSame }
}

const folder = mkdtempSync(join(tmpdir(), 'accord-bench-'))
try {
  const organisation = await whole()
  // The most that this process held while it made the pack, twice.
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1000)
  const [sample, breaches, large] = [await samplePack(folder), await register(), await many()]
  process.stdout.write(
    `${JSON.stringify({ organisation: { ...organisation, megabytes }, sample, register: breaches, tickets: TICKETS, large })}\n`,
  )
  const keepsLimits =
    organisation.cpuSeconds < LIMITS.wholePack &&
    organisation.isSame &&
    megabytes < MOST_MEGABYTES &&
    sample.cpuSeconds < LIMITS.samplePack &&
    breaches.pagesPerCpuSecond > LIMITS.pagesPerSecond &&
    large.workbookCpuSeconds < LIMITS.workbook
  if (!keepsLimits) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
