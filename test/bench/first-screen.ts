/**
 * How long it takes until the first screen shows its figures, in a browser, with 25,000 tickets in the workspace: from asking for the
 * address to reading the agreement's row on Home, from an `accord serve` that has just started. Prints one line of JSON and exits with 1
 * when even the quickest is over its limit. `node test/bench/first-screen.ts`
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { buildRendererIfStale } from '../../electron/build/build.ts'
import { openEngine } from '../../electron/engine/engine.ts'
import { writeSample } from '../e2e/sample.ts'
import { serve } from '../e2e/served.ts'
import { findChromium, launchChromium } from '../support/chromium.ts'
import { makeFolder } from '../support/make-folder.ts'

const TICKETS = 25_000
const MOST_SECONDS = 1.5
const WINDOWS = 5
const MINUTE_MS = 60_000

function ticketsCsv(): string {
  const at = (instant: number) => new Date(instant).toISOString()
  const row = (number: number) => {
    const created = Date.UTC(2026, 0, 1) + number * 10 * MINUTE_MS
    const responded = created + ((number * 7919) % 300) * MINUTE_MS
    return [number, `Request ${number}`, 'Critical', 'Closed', at(created), at(responded), at(responded)].join(',')
  }
  const header = 'Number,Short description,Priority,State,Created,First response,Resolved'
  return [header, ...Array.from({ length: TICKETS }, (_, index) => row(index + 1))].join('\n')
}

async function fill(engine: Awaited<ReturnType<typeof openEngine>>, folder: string): Promise<number> {
  const path = join(folder, 'many.csv')
  writeFileSync(path, ticketsCsv())
  await engine.client.agreements.add({ text: readFileSync(writeSample(folder).agreement, 'utf8'), format: 'yaml' })
  const events = await engine.client.imports.run({ grant: engine.grants.forPath(path), source: 'service-desk' })
  for await (const event of events) if (event.kind === 'done') return event.tickets
  throw new Error('The import ended without a result.')
}

/** Seconds from asking for the address to the figure of the agreement's row. */
async function secondsToHome(browser: Browser, url: string): Promise<number> {
  const page = await (await browser.newContext()).newPage()
  const before = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await page.getByRole('table', { name: 'How each agreement stands' }).getByText('objective 95').waitFor()
  const seconds = (performance.now() - before) / 1000
  await page.context().close()
  return seconds
}

const chromium = findChromium()
if (chromium === null) throw new Error('There is no Chromium here: install it, or name one with ACCORD_CHROMIUM.')
await buildRendererIfStale()
const folder = makeFolder()
const options = { folder: join(folder.path, 'workspace'), now: Date.now }
const filling = await openEngine(options)
const tickets = await fill(filling, folder.path)
await filling.close()

const browser = await launchChromium(chromium)
const seconds: number[] = []
for (let window = 0; window < WINDOWS; window++) {
  // Served anew each time: a person who opens Accord finds nothing computed.
  const served = await serve(options.folder)
  seconds.push(await secondsToHome(browser, served.url))
  await served.close()
}
await browser.close()
folder.remove()
process.stdout.write(`${JSON.stringify({ tickets, seconds: seconds.map((each) => Number(each.toFixed(3))) })}\n`)
// Of several, the one that other programs on the machine disturbed least.
if (!(Math.min(...seconds) < MOST_SECONDS)) process.exitCode = 1
