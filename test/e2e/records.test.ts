import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openEngine } from '../../electron/engine/engine.ts'
import { RECORDS_AGREEMENT, writeRecordFiles } from '../journeys/record-files.ts'
import { stepByStep } from '../support/story.ts'
import { hasNoBrowser, inABrowser } from './in-a-browser.ts'
import { findBarriers } from './visit.ts'

/** From an outage log to what counted in the figure, and a value typed in where nothing measures. */
describe.skipIf(hasNoBrowser)('outages and typed-in values in the browser', () => {
  const seen = inABrowser(async (folder) => {
    writeRecordFiles(folder)
    const engine = await openEngine({ folder: join(folder, 'workspace'), now: Date.now })
    await engine.client.agreements.add({ text: RECORDS_AGREEMENT, format: 'yaml' })
    await engine.close()
  })
  stepByStep()

  const button = (name: string) => seen.page.getByRole('button', { name, exact: true })

  async function chooseFile(name: string): Promise<void> {
    const [chooser] = await Promise.all([seen.page.waitForEvent('filechooser'), button('Choose a file').click()])
    await chooser.setFiles(join(seen.folder, name))
  }

  async function look(name: string, title: RegExp): Promise<void> {
    await seen.page.getByRole('heading', { level: 1 }).filter({ hasText: title }).waitFor()
    await seen.picture(name)
    expect(await findBarriers(seen.page)).toEqual([])
  }

  it('asks what the rows are where the columns do not say it', async () => {
    await seen.goTo('/imports/new')
    await chooseFile('unclear.csv')
    await seen.page.getByRole('heading', { name: 'What are the rows of this file?' }).waitFor()
    await look('import-kind', /Check how unclear.csv is read/)
    await button('Choose another file').click()
  })

  it('shows an outage log before it is kept, and what it did', async () => {
    await chooseFile('outages.csv')
    await seen.page.getByLabel('Time zone of the times in the file').first().fill('UTC')
    await seen.page.getByRole('option', { name: 'UTC', exact: true }).click()
    await seen.page.getByLabel('Exported').fill('2026-07-01T00:00')
    await seen.page.getByRole('table', { name: 'The first outages' }).getByText('Database full').waitFor()
    await look('import-outages', /Check how outages.csv is read/)
    await button('Import').click()
    await look('import-outages-done', /5 outages from outages.csv are in; 2 rows could not be taken/)
  })

  it('says of each outage whether it counted, and why', async () => {
    await seen.goTo('/agreements/SLA-WEB/evidence/shop-up?period=2026-H1')
    await look('evidence', /3 outages cost 3 h 36 min of agreed time; 2 left out/)
    await seen.page.getByText('outages.csv, row 4').waitFor()
    await seen.page.getByText('Left out', { exact: true }).first().click()
    await seen.page.getByText(/announced 4 days ahead \(48h asked\)/).waitFor()
    await seen.page.getByText('OUT-1', { exact: false }).waitFor({ state: 'detached' })
  })

  it('takes a value typed in with its evidence, and takes it away again', async () => {
    await seen.goTo('/agreements/SLA-WEB/values?period=2026-H1&target=audit')
    await look('values-none', /No value is typed in yet/)
    await seen.page.getByLabel('Value').fill('117/120')
    await seen.page.getByLabel('Evidence').fill('Audit report of 3 July, page 4')
    await button('Keep this value').click()
    await look('values', /1 value is typed in, each with its evidence/)
    await seen.page.getByRole('button', { name: /Remove the value of The audit is passed/ }).click()
    await button('Remove the value').click()
    await look('values-gone', /No value is typed in yet/)
  })

  it('keeps no one out in the dark either', async () => {
    await seen.page.emulateMedia({ colorScheme: 'dark' })
    await seen.goTo('/agreements/SLA-WEB/evidence/shop-up?period=2026-H1')
    await look('evidence-dark', /3 outages cost/)
    await seen.goTo('/imports')
    await look('imports-dark', /The figures stand on 1 import/)
  })

  it('never breaks its content policy and never fails', () => {
    expect(seen.mishaps).toEqual([])
  })
})
