import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type DraftDocument, TEMPLATES } from '../../../shared/operations/drafts.ts'
import { anAgreement } from '../../fixtures/agreements.ts'
import { newFolder } from '../../support/new-folder.ts'
import { anEngine, document, json, proposed, refusal, signed, started } from './drafting.ts'

describe('writing', () => {
  it.each(TEMPLATES)('begins with the template %s', async (template) => {
    const { client } = await anEngine()
    const draft = await client.drafts.start({ template })
    expect(draft).toMatchObject({ version: 1, basedOn: null, state: 'draft', revision: 1, comments: [], signings: [] })
    expect(draft.mistakes.length > 0).toBe(template === 'blank')
    expect(await client.drafts.list()).toMatchObject([{ draft: draft.draft, problems: draft.mistakes.length }])
  })

  it('keeps what is not right yet, and names each mistake with its place', async () => {
    const { client } = await anEngine()
    const { draft, revision } = await started(client)
    const spoilt = document(
      anAgreement((a) => Object.assign(a.spec, { timeZone: 'Europe/Londn', hours: 'nine to five' })),
    )
    const saved = await client.drafts.save({ draft, document: { ...spoilt, remark: '' }, revision })
    expect(saved).toEqual({
      revision: 2,
      sha256: null,
      mistakes: [
        { path: 'spec.hours', found: 'the unknown key "hours"', expected: expect.stringContaining('one of version') },
        { path: 'remark', found: 'the unknown key "remark"', expected: 'one of apiVersion, kind, metadata, spec' },
      ],
    })
    expect((await client.drafts.show({ draft })).document).toEqual({ ...spoilt, remark: '' })
  })

  it('refuses a save that does not know of the last one', async () => {
    const { client } = await anEngine()
    const { draft, document, revision } = await started(client)
    await client.drafts.save({ draft, document, revision })
    await expect(client.drafts.save({ draft, document: {}, revision })).rejects.toMatchObject(
      refusal('draft.changed-elsewhere'),
    )
    expect((await client.drafts.show({ draft })).document).toEqual(document)
  })

  it('holds what was saved the moment before the power goes', async () => {
    const folder = join(newFolder(), 'workspace')
    const { client } = await anEngine(folder)
    const { draft, revision } = await started(client)
    await client.drafts.save({ draft, document: { metadata: { title: 'Half a ti' } }, revision })
    // The files as they lie there while the first program still has them open.
    const left = join(newFolder(), 'left')
    cpSync(folder, left, { recursive: true })
    const next = await anEngine(left)
    expect(await next.client.drafts.show({ draft })).toMatchObject({ title: 'Half a ti', reference: '', revision: 2 })
  })

  it('begins the next version of a kept one, from tomorrow and unsigned', async () => {
    const { client } = await anEngine()
    const signatures = [{ party: 'provider' as const, name: 'Dana Reed', date: '2025-12-10' }]
    await client.agreements.add(json(anAgreement((a) => Object.assign(a.spec, { signatures }))))
    const next = await client.drafts.start({ reference: 'SLA-IT-MKT' })
    expect(next).toMatchObject({ version: 2, basedOn: 1, mistakes: [] })
    expect(next.document.spec).toMatchObject({ version: 2, effective: { from: '2026-07-02', to: '2026-12-31' } })
    expect(next.document.spec).not.toHaveProperty('signatures')
    const renewal = await client.drafts.start({ reference: 'SLA-IT-MKT', renew: true })
    expect(renewal.document.spec).toMatchObject({ effective: { from: '2027-01-01', to: '2027-12-31' } })
  })

  it('gives a second agreement of one example a reference of its own', async () => {
    const { client } = await anEngine()
    const references = []
    for (const template of ['it-for-marketing', 'it-for-marketing', 'blank', 'blank'] as const)
      references.push((await client.drafts.start({ template })).reference)
    expect(references).toEqual(['SLA-IT-MARKETING', 'SLA-IT-MARKETING-2', '[Reference]', '[Reference]'])
  })

  it('says beside the field that a version is kept already', async () => {
    const { client } = await anEngine()
    await client.agreements.add(json(anAgreement()))
    const { mistakes, sha256 } = await started(
      client,
      anAgreement((a) => Object.assign(a.metadata, { title: 'Other' })),
    )
    expect([sha256, mistakes]).toEqual([
      null,
      [
        {
          path: 'spec.version',
          found: '1, which is kept already',
          expected: '2 for its next version, or another reference for another agreement',
        },
      ],
    ])
  })

  it('thrown away, is gone, and its number is never given again', async () => {
    const { client } = await anEngine()
    const { draft } = await started(client)
    expect(await client.drafts.discard({ draft, by: 'Dana' })).toMatchObject({
      draft,
      title: 'IT support for Marketing',
    })
    await expect(client.drafts.show({ draft })).rejects.toMatchObject(refusal('draft.unknown'))
    expect((await started(client)).draft).toBe(draft + 1)
  })

  it('refuses a file that cannot be read, with the line', async () => {
    const { client } = await anEngine()
    await expect(client.drafts.start({ text: 'a: [', format: 'yaml' })).rejects.toMatchObject({
      data: { code: 'draft.unreadable', problems: [expect.objectContaining({ line: 1 })] },
    })
  })
})

describe('a proposal', () => {
  it('stands still until it is withdrawn', async () => {
    const { client } = await anEngine()
    const { draft, document, revision, state, sha256 } = await proposed(client)
    expect([state, sha256]).toEqual(['proposed', expect.stringMatching(/^[0-9a-f]{64}$/)])
    await expect(client.drafts.save({ draft, document, revision })).rejects.toMatchObject(refusal('draft.proposed'))
    await expect(client.drafts.propose({ draft, by: 'Dana' })).rejects.toMatchObject(refusal('draft.proposed'))
    await client.drafts.sign({ draft, sha256: sha256 ?? '', party: 'provider', name: 'Dana Reed' })
    await client.drafts.comment({ draft, clause: '', side: 'customer', author: 'Lee', text: 'Not yet' })
    const back = await client.drafts.withdraw({ draft, by: 'Dana', reason: 'Hours' })
    expect(back).toMatchObject({ state: 'draft', signings: [], proposedAt: null, comments: [{ text: 'Not yet' }] })
    expect((await client.drafts.save({ draft, document, revision })).revision).toBe(revision + 1)
  })

  it('is not made of a text with mistakes', async () => {
    const { client } = await anEngine()
    const { draft } = await client.drafts.start({ template: 'blank' })
    await expect(client.drafts.propose({ draft, by: 'Dana' })).rejects.toMatchObject({
      data: {
        code: 'draft.mistakes',
        problems: expect.arrayContaining([expect.objectContaining({ path: 'spec.targets' })]),
      },
    })
  })

  it('is not made of a version that takes all days of another', async () => {
    const { client } = await anEngine()
    await client.agreements.add(json(anAgreement()))
    const { draft } = await started(
      client,
      anAgreement((a) => Object.assign(a.spec, { version: 2 })),
    )
    await expect(client.drafts.propose({ draft, by: 'Dana' })).rejects.toMatchObject({
      data: { code: 'draft.overlap' },
    })
  })

  it('collects comments, answers and what was settled', async () => {
    const { client } = await anEngine()
    const { draft } = await proposed(client)
    const said = await client.drafts.comment({
      draft,
      clause: 'spec.targets[0].within',
      side: 'customer',
      author: 'Lee',
      text: 'Two hours would do',
    })
    const [first] = said.comments
    if (first === undefined) throw new Error('the comment was not kept')
    const answer = { draft, clause: '', side: 'provider' as const, author: 'Dana', text: 'Not with four people' }
    await client.drafts.comment({ ...answer, answerTo: first.id })
    const settled = await client.drafts.settle({ draft, comment: first.id, by: 'Lee' })
    expect(settled.comments).toEqual([
      { ...first, settled: { by: 'Lee', at: '2026-07-01T12:00:00.000Z' } },
      expect.objectContaining({ clause: 'spec.targets[0].within', answerTo: first.id, settled: null }),
    ])
    expect([said.openComments, settled.openComments]).toEqual([1, 0])
    await expect(client.drafts.settle({ draft, comment: first.id, by: 'Lee' })).rejects.toMatchObject(
      refusal('comment.settled'),
    )
    await expect(client.drafts.comment({ ...answer, clause: 'spec.prices' })).rejects.toMatchObject(
      refusal('clause.unknown'),
    )
    await expect(client.drafts.comment({ ...answer, answerTo: 99 })).rejects.toMatchObject(refusal('comment.unknown'))
  })
})

it('says clause by clause what a draft changes', async () => {
  const { client } = await anEngine()
  await client.agreements.add(json(anAgreement()))
  const { draft, document, revision } = await client.drafts.start({ reference: 'SLA-IT-MKT' })
  const changed = JSON.parse(JSON.stringify(document).replace('"4h"', '"2h"')) as DraftDocument // one word of it
  await client.drafts.save({ draft, document: changed, revision })
  expect(await client.drafts.changes({ draft })).toEqual([
    {
      part: 'Duration',
      clause: 'First day',
      path: 'spec.effective.from',
      change: 'changed',
      before: '1 Jan 2026',
      after: '2 Jul 2026',
    },
    {
      part: 'Service level targets',
      clause: 'Respond: time allowed',
      path: 'spec.targets[0].within',
      change: 'changed',
      before: '4 h',
      after: '2 h',
    },
  ])
})

it('keeps every act with who did it, and a long stretch of typing as one', async () => {
  const { client } = await anEngine()
  const { draft, document, revision } = await started(client)
  for (const again of [0, 1, 2]) await client.drafts.save({ draft, document, revision: revision + again, by: 'Dana' })
  await signed(client, await client.drafts.propose({ draft, by: 'Dana' }))
  const { entries, acts } = await client.workspace.audit({ offset: 0, limit: 10, subject: 'SLA-IT-MKT' })
  expect(entries.map(({ act, who }) => [act, who])).toEqual([
    ['agreement.agree', 'Dana Reed'],
    ['draft.sign', 'Dana Reed'],
    ['draft.sign', 'Lee Wong'],
    ['draft.propose', 'Dana'],
    ['draft.write', 'Dana'],
    ['draft.start', 'Dana'],
  ])
  expect(acts).toEqual(['agreement.agree', 'draft.propose', 'draft.sign', 'draft.start', 'draft.write'])
  const asked = { offset: 0, limit: 10 }
  expect((await client.workspace.audit({ ...asked, act: 'draft.sign', search: 'lee' })).total).toBe(1)
  expect((await client.workspace.audit({ ...asked, subject: 'SLA-IT' })).total).toBe(0)
  expect((await client.workspace.audit({ ...asked, act: 'draft.sign', who: 'LEE' })).total).toBe(1)
  expect((await client.workspace.audit({ ...asked, act: 'draft.sign', who: 'Nobody' })).total).toBe(0)
})
