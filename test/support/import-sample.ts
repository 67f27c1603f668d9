import { writeFileSync } from 'node:fs'
import { SAMPLE } from '../../electron/engine/demo/sample.ts'
import type { Engine } from '../../electron/engine/engine.ts'

/** Imports tickets of the sample's desk, written to `path` first, as its export is read. */
export async function importSample({ client, grants }: Engine, path: string, text: string): Promise<void> {
  writeFileSync(path, text)
  const { timeZone, source, priorities } = SAMPLE
  const values = { priority: { ...priorities } }
  const stream = await client.imports.run({ grant: grants.forPath(path), source, timeZone, values })
  for await (const event of stream) if (event.kind === 'done') return
}
