/**
 * Opening the register of 500 agreements with 10 versions each, every one with something overdue, and a draft for every tenth. Prints
 * one line of JSON; more than 300 ms of processor time is a failure. `node --expose-gc test/bench/register.ts [agreements] [versions]`
 */

import { join } from 'node:path'
import { sampleAgreementText } from '../../electron/engine/demo/sample-agreement.ts'
import { openEngine } from '../../electron/engine/engine.ts'
import { keepAgreement } from '../../electron/engine/operations/keep-agreement.ts'
import { addDraft } from '../../electron/engine/store/draft-register.ts'
import { openStore } from '../../electron/engine/store/open-store.ts'
import type { Agreement } from '../../shared/agreement/agreement.ts'
import { nextVersion } from '../../shared/agreement/next-version.ts'
import { readAgreement } from '../../shared/agreement/read-agreement.ts'
import type { DraftDocument } from '../../shared/operations/drafts.ts'
import { makeFolder } from '../support/make-folder.ts'

const [agreements = 500, versions = 10] = process.argv.slice(2).map(Number)
const MOST_MS = 300
const now = () => Date.UTC(2026, 6, 1, 12)

const { agreement: sample } = readAgreement(sampleAgreementText(), 'yaml')
if (sample === null) throw new Error('the sample agreement is not in order')

function versionOf(agreement: Agreement, reference: string, version: number): Agreement {
  const effective = { from: `${2017 + version}-01-01`, to: `${2017 + version}-12-31` }
  const { metadata, spec } = agreement
  return { ...agreement, metadata: { ...metadata, reference }, spec: { ...spec, version, effective } }
}

async function fill(folder: string, agreement: Agreement): Promise<void> {
  const store = await openStore({ folder, now, program: 'bench', create: true })
  await store.write((database) => {
    for (let i = 0; i < agreements; i += 1) {
      const reference = `SLA-${String(i).padStart(4, '0')}`
      for (let version = 1; version <= versions; version += 1)
        keepAgreement(database, versionOf(agreement, reference, version), {
          at: now(),
          act: 'agreement.add',
          who: null,
        })
      if (i % 10 !== 0) continue
      const next = nextVersion(versionOf(agreement, reference, versions), '2026-07-01')
      addDraft(database, { document: structuredClone(next) as DraftDocument, basedOn: versions, at: now() }) // an agreement is one
    }
  })
  await store.close()
}

const { path, remove } = makeFolder()
const folder = join(path, 'workspace')
await fill(folder, sample)

const rounds: { tookMs: number; cpuMs: number }[] = []
let rows = 0
let overdue = 0
for (let round = 0; round < 5; round += 1) {
  // Opened anew each time, so that nothing is in memory yet but the program itself.
  const engine = await openEngine({ folder, now })
  globalThis.gc?.()
  const [startMs, cpu] = [performance.now(), process.cpuUsage()]
  const register = await engine.client.governance.register()
  const { user, system } = process.cpuUsage(cpu)
  rounds.push({ tookMs: Math.round(performance.now() - startMs), cpuMs: Math.round((user + system) / 1000) })
  rows = register.length
  overdue = register.reduce((sum, row) => sum + row.overdue.length, 0)
  await engine.close()
}
remove()

const cpuMs = rounds.map((round) => round.cpuMs).toSorted((a, b) => a - b)[2] ?? Number.NaN
process.stdout.write(`${JSON.stringify({ agreements, versions, rows, overdue, rounds, cpuMs })}\n`)
process.exitCode = cpuMs <= MOST_MS ? 0 : 1
