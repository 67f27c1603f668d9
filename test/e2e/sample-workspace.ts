import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SAMPLE } from '../../electron/engine/demo/sample.ts'
import { sampleAgreementText } from '../../electron/engine/demo/sample-agreement.ts'
import { sampleTicketsCsv } from '../../electron/engine/demo/sample-spreadsheet.ts'
import { openEngine } from '../../electron/engine/engine.ts'

/** The half-year of the sample, imported and ready to be reviewed; its folder. */
export async function makeSampleWorkspace(folder: string): Promise<string> {
  const workspace = join(folder, 'workspace')
  const tickets = join(folder, SAMPLE.ticketsFileName)
  writeFileSync(tickets, sampleTicketsCsv())
  const engine = await openEngine({ folder: workspace, now: () => Date.UTC(2026, 6, 6, 9) })
  await engine.client.agreements.add({ text: sampleAgreementText(), format: 'yaml' })
  const { timeZone, source, priorities } = SAMPLE
  const values = { priority: { ...priorities } }
  const grant = engine.grants.forPath(tickets)
  for await (const event of await engine.client.imports.run({ grant, source, timeZone, values })) {
    if (event.kind === 'done') break
  }
  await engine.close()
  return workspace
}
