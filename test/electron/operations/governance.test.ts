import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Engine, openEngine } from '../../../electron/engine/engine.ts'
import { sha256Of } from '../../../electron/engine/operations/keep-agreement.ts'
import { connect } from '../../../electron/engine/store/database.ts'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { signedText } from '../../../shared/agreement/signed-text.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { anAgreement } from '../../fixtures/agreements.ts'
import { newFolder } from '../../support/new-folder.ts'
import { NOON } from '../store/builders.ts'

async function anEngine(folder = join(newFolder(), 'workspace'), now = NOON): Promise<Engine> {
  const engine = await openEngine({ folder, now: () => now })
  onTestFinished(() => engine.close())
  return engine
}

const add = ({ client }: Engine, agreement: Agreement) =>
  client.agreements.add({ text: writeAgreement(agreement, 'json'), format: 'json' })

const spec = (change: Partial<Agreement['spec']>, reference = 'SLA-IT-MKT') =>
  anAgreement((a) => {
    a.metadata.reference = reference
    Object.assign(a.spec, change)
  })

const signatures: Agreement['spec']['signatures'] = [
  { party: 'provider', name: 'Dana Reed', date: '2025-12-10' },
  { party: 'customer', name: 'Lee Wong', date: '2025-12-12' },
]

describe('the register', () => {
  it('says of every agreement where it stands, and of every draft', async () => {
    const engine = await anEngine()
    await add(
      engine,
      spec({ signatures, term: { notice: '3 months' }, review: { every: '6 months', first: '2026-07-10' } }),
    )
    await add(engine, spec({ effective: { from: '2026-08-01' }, signatures }, 'SLA-HR'))
    await engine.client.drafts.start({ template: 'it-for-marketing' })
    const { draft } = await engine.client.drafts.start({ reference: 'SLA-HR' })
    const rows = await engine.client.governance.register()
    expect(rows).toEqual([
      expect.objectContaining({ reference: 'SLA-HR', state: 'agreed', version: 1, draft, daysToExpiry: null }),
      {
        reference: 'SLA-IT-MKT',
        title: 'IT support for Marketing',
        provider: 'IT',
        customer: 'Marketing',
        owner: 'Dana Reed',
        version: 1,
        versions: 1,
        draft: null,
        state: 'in-force',
        effective: { from: '2026-01-01', to: '2026-12-31' },
        daysToExpiry: 183,
        noticeBy: '2026-09-30',
        nextReview: '2026-07-10',
        targets: 1,
        signed: 'both',
        prerequisitesMet: 0,
        overdue: [],
      },
      expect.objectContaining({ version: null, versions: 0, state: 'draft', signed: 'none', prerequisitesMet: 0 }),
    ])
  })

  it('counts what follows in time as no expiry', async () => {
    const engine = await anEngine()
    await add(engine, spec({ effective: { from: '2026-01-01', to: '2026-07-31' }, signatures }))
    await add(engine, spec({ version: 2, effective: { from: '2026-08-01', to: '2027-07-31' }, signatures }))
    const [row] = await engine.client.governance.register()
    expect(row).toMatchObject({ version: 1, state: 'in-force', effective: { to: '2027-07-31' }, daysToExpiry: 395 })
  })

  it('lists what is overdue', async () => {
    const engine = await anEngine(undefined, Date.UTC(2026, 10, 1))
    await add(
      engine,
      spec({
        term: { notice: '3 months', renewal: 'by-agreement' },
        prerequisites: [{ id: 'training', met: false }],
        reporting: { every: '1 month' },
      }),
    )
    const [row] = await engine.client.governance.register()
    expect(row?.overdue.map(({ what, since }) => `${since} ${what}`)).toEqual([
      '2026-01-01 signature',
      '2026-01-01 prerequisite',
      '2026-09-30 notice',
      '2026-10-01 report',
    ])
  })

  it('shows the ten prerequisites of every agreement', async () => {
    const engine = await anEngine()
    const prerequisites = [
      { id: 'customer-needs', met: true, evidence: 'Interviews' },
      { id: 'defined-services', met: true },
      { id: 'training', met: false },
    ]
    await add(engine, spec({ prerequisites }))
    const { prerequisites: ten, agreements } = await engine.client.governance.readiness()
    expect(ten).toHaveLength(10)
    expect(agreements[0]?.standing.map(({ state }) => state)).toEqual([
      'met',
      'without-evidence',
      ...Array(6).fill('not-said'),
      'open',
      'not-said',
    ])
  })
})

describe('terminating', () => {
  const ending = { reference: 'SLA-IT-MKT', noticeOn: '2026-07-01', by: 'Lee Wong', reason: 'Marketing hires its own' }
  const agreed = spec({ term: { notice: '3 months' }, signatures })

  it('ends an agreement sooner than its text says, which stays as it was signed', async () => {
    const engine = await anEngine()
    await add(engine, agreed)
    const before = await engine.client.agreements.show({ reference: 'SLA-IT-MKT' })
    const row = await engine.client.governance.terminate({ ...ending, on: '2026-10-01' })
    expect(row).toMatchObject({ state: 'in-force', effective: { to: '2026-10-01' }, daysToExpiry: 92, noticeBy: null })
    const after = await engine.client.agreements.show({ reference: 'SLA-IT-MKT' })
    expect([after.agreement, after.sha256]).toEqual([before.agreement, before.sha256])
    expect(after.termination).toEqual({
      lastDay: '2026-10-01',
      noticeOn: '2026-07-01',
      by: 'Lee Wong',
      reason: 'Marketing hires its own',
      inspite: null,
    })
    expect((await engine.client.workspace.verify()).ok).toBe(true)
    const { entries } = await engine.client.workspace.audit({ offset: 0, limit: 1 })
    expect(entries).toMatchObject([{ act: 'agreement.terminate', who: 'Lee Wong', subject: 'SLA-IT-MKT' }])
  })

  it('is over on the day after', async () => {
    const folder = join(newFolder(), 'workspace')
    const first = await openEngine({ folder, now: () => NOON })
    await add(first, agreed)
    await first.client.governance.terminate({ ...ending, on: '2026-10-01' })
    await first.close()
    const { client } = await anEngine(folder, Date.UTC(2026, 9, 2, 12))
    expect(await client.governance.register()).toMatchObject([{ state: 'terminated', nextReview: null, overdue: [] }])
    expect(await client.agreements.list()).toMatchObject([{ state: 'expired', effective: { to: '2026-10-01' } }])
  })

  it.each([
    ['with too short a notice', { on: '2026-09-30' }, 'agreement.notice-too-short'],
    ['on the last day that it has anyway', { on: '2026-12-31' }, 'agreement.ends-before'],
    ['with notice given after it', { on: '2026-06-30' }, 'agreement.notice-after'],
  ])('%s is refused', async (_, change, code) => {
    const engine = await anEngine()
    await add(engine, agreed)
    await expect(engine.client.governance.terminate({ ...ending, ...change })).rejects.toMatchObject({ data: { code } })
    expect(await engine.client.governance.register()).toMatchObject([{ effective: { to: '2026-12-31' } }])
  })

  it('with too short a notice is kept where somebody says why', async () => {
    const engine = await anEngine()
    await add(engine, agreed)
    await engine.client.governance.terminate({ ...ending, on: '2026-07-31', inspite: 'Both sides want it' })
    expect((await engine.client.agreements.show({ reference: 'SLA-IT-MKT' })).termination).toMatchObject({
      inspite: 'Both sides want it',
    })
  })

  it('twice is refused, and a later version is a new beginning', async () => {
    const engine = await anEngine()
    await add(engine, agreed)
    await engine.client.governance.terminate({ ...ending, on: '2026-10-01' })
    const again = engine.client.governance.terminate({ ...ending, on: '2026-11-01' })
    await expect(again).rejects.toMatchObject({ data: { code: 'agreement.terminated' } })
    await add(engine, spec({ version: 2, effective: { from: '2026-11-01' }, signatures }))
    const versions = await engine.client.agreements.versions({ reference: 'SLA-IT-MKT' })
    expect(versions.map(({ version, effective, state }) => [version, effective.to, state])).toEqual([
      [2, null, 'agreed'],
      [1, '2026-10-01', 'in-force'],
    ])
  })
})

describe('what was signed', () => {
  const hashed = (agreement: Agreement, sha256 = sha256Of(signedText(agreement))) =>
    spec({ signatures: signatures.map((signature) => ({ ...signature, sha256 })) })

  it('holds while its hash is that of the text', async () => {
    const engine = await anEngine()
    await add(engine, hashed(anAgreement()))
    const { signatures: standing } = await engine.client.agreements.show({ reference: 'SLA-IT-MKT' })
    expect(standing.map(({ party, holds }) => [party, holds])).toEqual([
      ['provider', true],
      ['customer', true],
    ])
    expect((await engine.client.workspace.verify()).ok).toBe(true)
  })

  it('does not hold over another text, and verifying names it', async () => {
    const engine = await anEngine()
    await add(engine, hashed(anAgreement(), 'a'.repeat(64)))
    const { signatures: standing } = await engine.client.agreements.show({ reference: 'SLA-IT-MKT' })
    expect(standing.map(({ holds }) => holds)).toEqual([false, false])
    const { ok, checks } = await engine.client.workspace.verify()
    expect([ok, checks.find(({ name }) => name === 'Agreements')?.detail]).toEqual([
      false,
      'the provider signed another text than SLA-IT-MKT version 1; the customer signed another text than SLA-IT-MKT version 1',
    ])
  })

  it('is found changed when somebody rewrote it in the store', async () => {
    const folder = join(newFolder(), 'workspace')
    const engine = await anEngine(folder)
    await add(engine, anAgreement())
    const other = connect(join(folder, 'workspace.sqlite'))
    other.exec(`UPDATE agreement_version SET text = replace(text, '"4h"', '"8h"')`)
    other.close()
    expect((await engine.client.workspace.verify()).checks).toContainEqual({
      name: 'Agreements',
      ok: false,
      detail: 'SLA-IT-MKT version 1 was changed',
    })
  })
})

describe('the difference between versions', () => {
  it('is that between the newest two where none are named', async () => {
    const engine = await anEngine()
    await add(engine, spec({}))
    const refused = engine.client.agreements.diff({ reference: 'SLA-IT-MKT' })
    await expect(refused).rejects.toMatchObject({ data: { code: 'agreement.no-version-before' } })
    await add(
      engine,
      spec({ version: 2, effective: { from: '2026-07-01', to: '2026-12-31' }, purpose: 'Campaigns run' }),
    )
    expect(await engine.client.agreements.diff({ reference: 'SLA-IT-MKT' })).toMatchObject({
      from: 1,
      to: 2,
      changes: [
        { part: 'Purpose', clause: 'Purpose', change: 'added', before: null, after: 'Campaigns run' },
        { part: 'Duration', clause: 'First day', before: '1 Jan 2026', after: '1 Jul 2026' },
      ],
    })
    expect((await engine.client.agreements.diff({ reference: 'SLA-IT-MKT', from: 2, to: 2 })).changes).toEqual([])
  })
})

describe('the calendar file', () => {
  it('holds reviews, the last day of notice and the last day, with ids that stay', async () => {
    const engine = await anEngine()
    await add(
      engine,
      spec({ term: { notice: '3 months' }, review: { every: '6 months', first: '2026-07-10', attendees: ['Dana'] } }),
    )
    const { text, fileName } = await engine.client.governance.calendar({ reference: 'SLA-IT-MKT' })
    expect(fileName).toBe('SLA-IT-MKT.ics')
    expect(
      [...text.matchAll(/UID:(.*)\r\n(?:.*\r\n)DTSTART;VALUE=DATE:(\d+)/g)].map(([, uid, on]) => [uid, on]),
    ).toEqual([
      ['SLA-IT-MKT-review-2026-07-10@accord', '20260710'],
      ['SLA-IT-MKT-notice@accord', '20260930'],
      ['SLA-IT-MKT-end@accord', '20261231'],
      ['SLA-IT-MKT-review-2027-01-10@accord', '20270110'],
    ])
    expect(text).toContain('It looks back on the first half of 2026: due.')
    expect([...text.matchAll(/TRIGGER:(.*)\r/g)].map(([, trigger]) => trigger)).toEqual([
      '-P13DT15H',
      '-P0DT15H',
      '-P13DT15H',
      '-P0DT15H',
    ])
    const all = await engine.client.governance.calendar({})
    expect(all.fileName).toBe('agreements.ics')
    const unknown = engine.client.governance.calendar({ reference: 'SLA-HR' })
    await expect(unknown).rejects.toMatchObject({ data: { code: 'agreement.unknown' } })
  })

  it('puts a review that waits past its day on today, and one with a day set for its meeting on that day', async () => {
    const engine = await anEngine()
    await add(engine, spec({ review: { every: '6 months', first: '2026-06-20' } }))
    const days = async () => {
      const { text } = await engine.client.governance.calendar({})
      const found = text.replaceAll('\r\n ', '').matchAll(/UID:(.*review.*)\r\n.*\r\nDTSTART;VALUE=DATE:(\d+)/g)
      return [...found].map(([, uid, on]) => [uid, on])
    }
    expect((await days())[0]).toEqual(['SLA-IT-MKT-review-2026-06-20@accord', '20260701'])
    const acting = { reference: 'SLA-IT-MKT', period: '2025-12-01..2026-05-31', by: 'Dana Reed' }
    const { meeting } = await engine.client.reviews.open(acting)
    await engine.client.reviews.keepMeeting({ ...acting, meeting: { ...meeting, on: '2026-07-15' } })
    expect((await days())[0]).toEqual(['SLA-IT-MKT-review-2026-06-20@accord', '20260715'])
    expect(await engine.client.reviews.reminders()).toEqual([])
  })
})
