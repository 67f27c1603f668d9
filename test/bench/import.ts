/**
 * How long it takes to import the whole UCI incident log (141,712 rows, 27 MB), as a ratio to what node needs to read the file and split
 * its lines into fields: the reading alone; the whole import with hashing, keeping the file and writing the workspace; and the command
 * line from the start of its process to its end, against a process that does nothing but split. Each runs in a process of its own, by
 * turns. The peer has the rows with their fields at its end, and no more: it reads no date and knows no quotation marks. Beside it
 * stand a loop that counts fields and lets each go at once, and papaparse. Prints JSON; exits with 1 when the command takes more than
 * four times as long as the process that splits, or 400 MB. `node test/bench/import.ts [rounds]`
 */

import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import papa from 'papaparse'
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
  split: async (path) => async () =>
    readFileSync(path, 'utf8')
      .split('\n')
      .map((line) => line.split(',')).length,
  'fields counted and let go': async (path) => async () => {
    let fields = 0
    for (const line of readFileSync(path, 'utf8').split('\n')) fields += line.split(',').length
    return fields
  },
  papaparse: async (path) => async () =>
    new papa.Parser({ delimiter: ',', newline: '\n' }).parse(readFileSync(path, 'utf8'), 0, false).data.length,
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

/** Tells on standard error what a process took from its start to its end. */
const WATCH = `data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write(JSON.stringify({seconds:
performance.now()/1000,processor:(user+system)/1e6,megabytes:process.resourceUsage().maxRSS/1024,count:0}))})`
const SPLIT = `console.log(require('node:fs').readFileSync(process.argv[1],'utf8').split('\\n').map(l=>l.split(',')).length)`
const ACCORD = join(import.meta.dirname, '../../bin/accord.mjs')

/** Whole processes, as a person starts them. */
const COMMANDS: Readonly<Record<string, (path: string, folder: string) => string[]>> = {
  'split process': (path) => ['--eval', SPLIT, path],
  command: (path, folder) => {
    const where = ['--workspace', join(folder, 'workspace')]
    return [ACCORD, 'import', path, '--source', 'desk', '--time-zone', TIME_ZONE].concat(where)
  },
}

/** What each run is compared with. */
const PEERS: Readonly<Record<string, string>> = { command: 'split process', 'split process': 'split process' }

function timedCommand(name: string, path: string): Run {
  const folder = makeFolder()
  const args = COMMANDS[name]?.(path, folder.path) ?? []
  const { stderr } = spawnSync(process.execPath, ['--import', WATCH, ...args], { encoding: 'utf8' })
  folder.remove()
  return JSON.parse(stderr.slice(stderr.lastIndexOf('{')))
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
    const splits = runs(PEERS[name] ?? 'split', figure)
    return median(runs(name, figure).map((value, round) => value / (splits[round] ?? Number.NaN)))
  }
  return [...Object.keys(WORKS), ...Object.keys(COMMANDS)].map((name) => ({
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
if (path !== undefined) {
  // As the command does.
  enableCompileCache()
  await runOne(name, path)
} else {
  const folder = makeFolder()
  const log = join(folder.path, 'log.csv')
  writeFileSync(log, gunzipSync(readFileSync(LOG)))
  const rounds = Array.from({ length: Number(name) }, () =>
    Object.fromEntries([
      ...Object.keys(WORKS).map((work) => [work, timed(work, log)]),
      ...Object.keys(COMMANDS).map((command) => [command, timedCommand(command, log)]),
    ]),
  )
  folder.remove()
  const found = report(rounds)
  process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
  const command = found.find(({ name }) => name === 'command')
  const isWithin = command !== undefined && command.times <= MOST_TIMES && command.megabytes <= MOST_MEGABYTES
  process.exitCode = isWithin ? 0 : 1
}
