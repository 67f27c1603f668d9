import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Engine, openEngine } from '../../../electron/engine/engine.ts'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import type { Draft, DraftDocument } from '../../../shared/operations/drafts.ts'
import { anAgreement } from '../../fixtures/agreements.ts'
import { newFolder } from '../../support/new-folder.ts'
import { NOON } from '../store/builders.ts'

export async function anEngine(folder = join(newFolder(), 'workspace')): Promise<Engine> {
  const engine = await openEngine({ folder, now: () => NOON })
  onTestFinished(() => engine.close())
  return engine
}

type Client = Engine['client']

export const json = (agreement: Agreement) => ({ text: writeAgreement(agreement, 'json'), format: 'json' as const })
export const document = (agreement: Agreement) => JSON.parse(JSON.stringify(agreement)) as DraftDocument // it holds nothing that JSON does not

export const started = (client: Client, agreement = anAgreement()) =>
  client.drafts.start({ ...json(agreement), by: 'Dana' })

export async function proposed(client: Client, agreement = anAgreement()): Promise<Draft> {
  const { draft } = await started(client, agreement)
  return client.drafts.propose({ draft, by: 'Dana' })
}

export const signed = async (client: Client, { draft, sha256 }: Draft) => {
  const text = { draft, sha256: sha256 ?? '' }
  const first = await client.drafts.sign({ ...text, party: 'customer', name: 'Lee Wong', role: 'Head of Marketing' })
  return { first, second: await client.drafts.sign({ ...text, party: 'provider', name: 'Dana Reed' }) }
}

export const refusal = (code: string, problems: object[] = []) => ({ code: 'REFUSED', data: { code, problems } })
