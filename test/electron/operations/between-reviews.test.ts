import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openEngine } from '../../../electron/engine/engine.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { STAGES } from '../../../shared/review/stages.ts'
import { anAgreement } from '../../fixtures/agreements.ts'
import { newFolder } from '../../support/new-folder.ts'

const HEADER = 'Ticket ID,Summary,Priority,Status,Created,First response'
const ANSWERED = 'INC1,Printer,High,Closed,2026-01-12 09:00,2026-01-12 10:00'
const CORRECTED = 'INC1,Printer again,High,Closed,2026-01-12 09:00,2026-01-12 10:00'
const LATER = 'INC1,Printer,High,Closed,2026-01-12 09:00,2026-01-20 10:00'

/** An engine in July 2026 over an agreement that is reported on each month, with one ticket of January. */
async function inJuly() {
  const folder = newFolder()
  const clock = { at: Date.UTC(2026, 6, 10, 9) }
  const engine = await openEngine({ folder: join(folder, 'workspace'), now: () => clock.at })
  onTestFinished(() => engine.close())
  const agreement = anAgreement()
  const reporting = { every: '1 month', to: ['Lee Wong'] }
  const spec = { ...agreement.spec, reporting, review: { every: '6 months', first: '2026-07-08' } }
  await engine.client.agreements.add({ text: writeAgreement({ ...agreement, spec }, 'yaml'), format: 'yaml' })
  const bring = async (row: string, exportedAt: string) => {
    const file = join(folder, `desk-${exportedAt.slice(0, 10)}.csv`)
    writeFileSync(file, `${HEADER}\n${row}\n`)
    const reading = { grant: engine.grants.forPath(file), source: 'desk', timeZone: 'Europe/London', exportedAt }
    for await (const event of await engine.client.imports.run(reading)) if (event.kind === 'done') break
  }
  await bring(ANSWERED, '2026-07-01T00:00:00Z')
  const { reference } = agreement.metadata
  return { client: engine.client, clock, bring, reference }
}

type Started = Awaited<ReturnType<typeof inJuly>>

/** Opens the review of a period and freezes it with every stage skipped. */
async function freeze({ client, reference }: Started, period: string) {
  const acting = { reference, period, by: 'Dana Reed' }
  await client.reviews.open(acting)
  for (const stage of STAGES.filter((one) => one !== 'sign-off')) {
    await client.reviews.skipStage({ ...acting, stage, reason: 'Not needed this time' })
  }
  await client.reviews.freeze(acting)
  return acting
}

describe('verdicts that changed since they were frozen', () => {
  it('are listed in the next review and in the next revision, and no longer change once those are frozen', async () => {
    const started = await inJuly()
    const { client, bring, clock, reference } = started
    const first = await freeze(started, '2026-H1')
    const changed = async (period: string) =>
      (await client.reviews.changedVerdicts({ reference, period })).map(({ changes, ...since }) => [
        since.period,
        since.revision,
        changes.map(({ key, before, after }) => [key, before?.verdict, after?.verdict]),
      ])
    expect(await changed('2026-H1')).toEqual([])
    await client.reviews.open({ ...first, period: '2026-H2' })
    expect(await changed('2026-H2')).toEqual([['2026-H1', 1, []]])
    clock.at = Date.UTC(2026, 7, 1)
    await bring(LATER, '2026-08-01T00:00:00Z')
    const late = ['2026-H1', 1, [['INC1', 'met', 'breached']]]
    expect(await changed('2026-H2')).toEqual([late])
    await client.reviews.reopen({ ...first, reason: 'A ticket was answered later than was recorded' })
    expect(await changed('2026-H1')).toEqual([late])
    await client.reviews.freeze(first)
    await bring(CORRECTED, '2026-08-02T00:00:00Z')
    expect(await changed('2026-H1')).toEqual([late])
    expect(await client.reviews.changedVerdicts({ reference, period: '2026-H1', revision: 1 })).toEqual([])
  })

  it('leave the breaches of a frozen review as they were', async () => {
    const started = await inJuly()
    const { client, bring, reference } = started
    await started.bring(LATER, '2026-07-02T00:00:00Z')
    const { by } = await freeze(started, '2026-H1')
    const which = { reference, period: '2026-H1' }
    const breaches = async (revision?: number) => {
      const page = await client.triage.breaches({ ...which, ...(revision && { revision }), offset: 0, limit: 10 })
      return page.rows.map(({ check }) => check.key)
    }
    await bring(CORRECTED, '2026-08-01T00:00:00Z')
    expect(await breaches()).toEqual(['INC1'])
    await client.reviews.reopen({ ...which, by, reason: 'It was answered in time' })
    expect([await breaches(), await breaches(1)]).toEqual([[], ['INC1']])
  })
})

describe('reports between reviews', () => {
  it('come round as the agreement says, and stand as made once their pack was made after its period', async () => {
    const { client, reference } = await inJuly()
    const standing = async () =>
      (await client.reviews.reports({ reference })).map(({ period, state, due }) => [period, state, due])
    expect((await standing()).slice(0, 3)).toEqual([
      ['2026-07', 'running', '2026-08-01'],
      ['2026-06', 'due', '2026-07-01'],
      ['2026-05', 'overdue', '2026-06-01'],
    ])
    const asked = { reference, workbook: false, parts: ['summary' as const] }
    const stream = await client.packs.make({ ...asked, period: '2026-06' })
    for await (const event of stream) if (event.kind === 'done') break
    const [running, made] = await client.reviews.reports({ reference })
    expect([running?.state, running?.made]).toEqual(['running', null])
    expect(made).toMatchObject({ state: 'made', to: ['Lee Wong'], made: { at: '2026-07-10T09:00:00.000Z' } })
  })
})
