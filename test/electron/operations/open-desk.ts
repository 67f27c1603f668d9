import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Engine, openEngine } from '../../../electron/engine/engine.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { anAgreement } from '../../fixtures/agreements.ts'
import { newFolder } from '../../support/new-folder.ts'
import { NOON } from '../store/builders.ts'

export const REFERENCE = 'SLA-IT-MKT'
export const PERIOD = '2026-H1'
/** The two tickets that broke the promise. */
export const LATE = ['T0', 'T1'].map((key) => ({ target: 'respond', sourceName: 'desk', key })) as [Breach, Breach] // two, as the line says
type Breach = { target: string; sourceName: string; key: string }

const ROWS = Array.from({ length: 12 }, (_, index) => {
  const day = `2026-03-${String(index + 2).padStart(2, '0')}`
  return `T${index},Low,Closed,${day} 09:00,${day} ${index < 2 ? 14 + index : 10}:00,${day} 16:00,${index < 2 ? 'false' : 'true'}`
})

/** A desk with twelve tickets of which two were answered late, and a review of it that Dana Reed has opened. */
export async function openDesk(): Promise<Engine> {
  const clock = { at: NOON }
  // Each act has an instant of its own, as the acts of people have.
  const engine = await openEngine({ folder: join(newFolder(), 'workspace'), now: () => (clock.at += 1) })
  onTestFinished(() => engine.close())
  const { client } = engine
  const text = writeAgreement(
    anAgreement(({ spec }) => {
      spec.targets = [
        {
          id: 'respond',
          name: 'Respond',
          metric: 'response-time',
          within: '2h',
          objective: '90%',
          counting: { clock: '24x7' },
        },
      ]
    }),
    'yaml',
  )
  await client.agreements.add({ text, format: 'yaml' })
  await importRows(engine, ROWS)
  await client.reviews.open({ reference: REFERENCE, period: PERIOD, by: 'Dana Reed' })
  return engine
}

/** Imports rows of the desk's export: number, priority, state, created, first response, resolved, met. */
export async function importRows({ client, grants }: Engine, rows: readonly string[]): Promise<void> {
  const path = join(newFolder(), 'tickets.csv')
  writeFileSync(path, ['Number,Priority,State,Created,First response,Resolved,made_sla', ...rows].join('\n'))
  const reading = { source: 'desk', timeZone: 'Europe/London', exportedAt: '2026-07-01T00:00:00Z' }
  for await (const _ of await client.imports.run({ grant: grants.forPath(path), ...reading })) {
    // Only its end matters.
  }
}
