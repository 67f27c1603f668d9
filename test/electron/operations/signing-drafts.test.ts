import { describe, expect, it } from 'vitest'
import { anAgreement } from '../../fixtures/agreements.ts'
import { anEngine, json, proposed, refusal, signed, started } from './drafting.ts'

describe('signing', () => {
  it('by both sides over one text keeps the version, with the signatures and their hashes in it', async () => {
    const { client } = await anEngine()
    const proposal = await proposed(client)
    const { first, second } = await signed(client, proposal)
    expect(first.draft?.signings).toMatchObject([{ party: 'customer', name: 'Lee Wong', sha256: proposal.sha256 }])
    expect(second).toEqual({ draft: null, agreed: { reference: 'SLA-IT-MKT', version: 1 } })
    const { agreement } = await client.agreements.show({ reference: 'SLA-IT-MKT' })
    expect(agreement.spec.signatures).toEqual([
      { party: 'provider', name: 'Dana Reed', date: '2026-07-01', sha256: proposal.sha256 },
      { party: 'customer', name: 'Lee Wong', role: 'Head of Marketing', date: '2026-07-01', sha256: proposal.sha256 },
    ])
    expect(await client.drafts.list()).toEqual([])
    const version = { reference: 'SLA-IT-MKT', version: 1 }
    expect(await client.agreements.negotiation(version)).toMatchObject({
      comments: [],
      signings: [{ name: 'Dana Reed' }, { name: 'Lee Wong', at: '2026-07-01T12:00:00.000Z' }],
    })
    expect(await client.agreements.versions({ reference: 'SLA-IT-MKT' })).toMatchObject([{ draft: proposal.draft }])
  })

  it.each([
    ['another text', { sha256: 'x' }, 'draft.other-text'],
    ['the same side again', { party: 'customer' as const }, 'draft.signed'],
  ])('%s is refused', async (_, change, code) => {
    const { client } = await anEngine()
    const { draft, sha256 } = await proposed(client)
    const act = { draft, sha256: sha256 ?? '', party: 'customer' as const, name: 'Lee Wong' }
    await client.drafts.sign(act)
    await expect(client.drafts.sign({ ...act, party: 'provider', ...change })).rejects.toMatchObject(refusal(code))
  })

  it('of what nobody proposed is refused', async () => {
    const { client } = await anEngine()
    const { draft, sha256 } = await started(client)
    const act = { draft, sha256: sha256 ?? '', party: 'customer' as const, name: 'Lee Wong' }
    await expect(client.drafts.sign(act)).rejects.toMatchObject(refusal('draft.not-proposed'))
  })

  it('of a version that was kept meanwhile is refused, and nothing is signed', async () => {
    const { client } = await anEngine()
    const { draft, sha256 } = await proposed(client)
    await client.agreements.add(json(anAgreement((a) => Object.assign(a.metadata, { title: 'Other' }))))
    const act = { draft, sha256: sha256 ?? '', party: 'customer' as const, name: 'Lee Wong' }
    await expect(client.drafts.sign(act)).rejects.toMatchObject({ data: { code: 'draft.mistakes' } })
    expect((await client.drafts.show({ draft })).signings).toEqual([])
  })
})
