/**
 * How long it takes to import the whole UCI incident log (141,712 rows, 27 MB), as a ratio to what node needs to read the file and split
 * its lines and fields: the reading alone, and the whole import with hashing, keeping the file and writing the workspace. Each is timed
 * in a process of its own, by turns. Prints JSON; exits with 1 when it misses its limits. `node test/bench/import.ts [rounds]`
 */

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { openEngine } from '../../electron/engine/engine.ts'
import { readTickets } from '../../electron/engine/intake/read-tickets.ts'
import { makeFolder } from '../support/make-folder.ts'

const LOG = '../shared/data/uci_servicenow_full_141712.csv.gz'
const MOST_TIMES = 4
const MOST_MEGABYTES = 400
const TIME_ZONE = 'Europe/London'

/** Makes ready what is not timed, and gives the work; that gives how many things it found, so that none of it can be left out. */
type Work = (path: string, folder: string) => Promise<() => Promise<number>>
type Run = { readonly seconds: number; readonly processor: number; readonly megabytes: number; readonly count: number }

const WORKS: Readonly<Record<string, Work>> = {
  split: async (path) => async () => {
    let fields = 0
    for (const line of readFileSync(path, 'utf8').split('\n')) fields += line.split(',').length
    return fields
  },
  reading: async (path) => async () => {
    let tickets = 0
    const sink = { ticket: () => void tickets++, rejection: () => {} }
    await readTickets(path, { timeZone: TIME_ZONE }, { profiles: [], now: Date.now(), sink })
    return tickets
  },
  whole: async (path, folder) => {
    const { client, grants, close } = await openEngine({ folder: join(folder, 'workspace'), now: () => Date.now() })
    return async () => {
      const asked = { grant: grants.forPath(path), source: 'desk', timeZone: TIME_ZONE }
      let tickets = 0
      for await (const event of await client.imports.run(asked)) if (event.kind === 'done') tickets = event.tickets
      await close()
      return tickets
    }
  },
}

async function runOne(name: string, path: string): Promise<void> {
  const folder = makeFolder()
  const work = await WORKS[name]?.(path, folder.path)
  const [before, used] = [performance.now(), process.cpuUsage()]
  const count = (await work?.()) ?? 0
  const seconds = (performance.now() - before) / 1000
  const { user, system } = process.cpuUsage(used)
  folder.remove()
  const run: Run = {
    seconds,
    processor: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    count,
  }
  process.stdout.write(`${JSON.stringify(run)}\n`)
}

function timed(name: string, path: string): Run {
  const printed = execFileSync(process.execPath, [import.meta.filename, name, path], { encoding: 'utf8' })
  return JSON.parse(printed)
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

/** What several runs of one work come to, and how many times as long as `split` they took, each against the one of its own round. */
function report(rounds: readonly Readonly<Record<string, Run>>[]) {
  const runs = (name: string, figure: (run: Run) => number) =>
    rounds.map(({ [name]: run }) => (run === undefined ? Number.NaN : figure(run)))
  const times = (name: string, figure: (run: Run) => number) => {
    const splits = runs('split', figure)
    return median(runs(name, figure).map((value, round) => value / (splits[round] ?? Number.NaN)))
  }
  return Object.keys(WORKS).map((name) => ({
    name,
    seconds: median(runs(name, ({ seconds }) => seconds)),
    times: times(name, ({ seconds }) => seconds),
    processor: median(runs(name, ({ processor }) => processor)),
    processorTimes: times(name, ({ processor }) => processor),
    megabytes: Math.max(...runs(name, ({ megabytes }) => megabytes)),
    count: median(runs(name, ({ count }) => count)),
  }))
}

const [name = '5', path] = process.argv.slice(2)
if (path !== undefined) await runOne(name, path)
else {
  const folder = makeFolder()
  const log = join(folder.path, 'log.csv')
  writeFileSync(log, gunzipSync(readFileSync(LOG)))
  const rounds = Array.from({ length: Number(name) }, () =>
    Object.fromEntries(Object.keys(WORKS).map((work) => [work, timed(work, log)])),
  )
  folder.remove()
  const found = report(rounds)
  process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
  const whole = found.find(({ name }) => name === 'whole')
  const isWithin = whole !== undefined && whole.processorTimes <= MOST_TIMES && whole.megabytes <= MOST_MEGABYTES
  process.exitCode = isWithin ? 0 : 1
}
