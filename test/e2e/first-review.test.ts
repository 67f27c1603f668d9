import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stepByStep } from '../support/story.ts'
import { hasNoBrowser, inABrowser } from './in-a-browser.ts'
import { expected, type Sample, writeSample } from './sample.ts'
import { findBarriers, hasInk } from './visit.ts'

/** From an empty workspace to a pack in the hand, as a manager goes, in a real browser. Each step starts where the last ended. */
describe.skipIf(hasNoBrowser)('a first review in the browser', () => {
  let sample: Sample
  const seen = inABrowser((folder) => {
    sample = writeSample(folder)
  })
  stepByStep()

  const heading = () => seen.page.getByRole('heading', { level: 1 })
  const button = (name: string) => seen.page.getByRole('button', { name, exact: true })
  const link = (name: string | RegExp) => seen.page.getByRole('link', { name, exact: true }).first()

  async function chooseFile(opener: string, path: string): Promise<void> {
    const [chooser] = await Promise.all([seen.page.waitForEvent('filechooser'), button(opener).click()])
    await chooser.setFiles(path)
  }

  /** The page answers its question, keeps no one out, and is kept as a picture. */
  async function look(name: string, title: RegExp): Promise<void> {
    await heading().filter({ hasText: title }).waitFor()
    await seen.picture(name)
    expect(await findBarriers(seen.page)).toEqual([])
  }

  it('begins with what to do first', async () => {
    await look('home-empty', /Start with an agreement/)
  })

  it('takes an agreement from its file', async () => {
    await button('Add an agreement').click()
    await chooseFile('Choose a file', sample.agreement)
    await button('Add this agreement').click()
    await look('agreement', /IT support for Marketing/)
  })

  it('says how a spreadsheet will be read before anything is kept', async () => {
    await link('Imports').click()
    await look('imports-empty', /Nothing has been imported yet/)
    await link('Import a file').click()
    await look('import-new', /Import tickets, outages/)
    await chooseFile('Choose a file', sample.tickets)
    await seen.page.getByLabel('Source').first().fill('service-desk')
    await look('import-check', /Check how service-desk.csv is read/)
  })

  it('imports it and says what it did', async () => {
    await button('Import').click()
    await look('import-done', /10 tickets from service-desk.csv are in; every row was taken/)
  })

  it('shows on Home how the agreement stands', async () => {
    await link('See how the agreements stand').click()
    await look('home', /IT support for Marketing/)
    await link('IT support for Marketing').click()
    await look('results', /target/)
    const row = seen.page.getByRole('row', { name: /Respond to critical requests/ })
    await row
      .getByRole('button', { name: new RegExp(`whole period: ${expected.figure.replace(/\s/, '.')} of 10`) })
      .waitFor()
  })

  it('leads from the figure to its one breach, its clock and its source row', async () => {
    await link(/the one breach/).click()
    await look('checks', /breach/)
    await link(new RegExp(expected.breached)).click()
    await look('ticket', new RegExp(expected.breached))
    const page = await seen.page.getByRole('main').innerText()
    expect(page).toContain('service-desk.csv')
    expect(page).toMatch(/row 11\b/i)
  })

  it('makes the pack and shows its pages', async () => {
    await link('Agreements').click()
    await look('agreements', /1 agreement/)
    await link('IT support for Marketing').click()
    await link('Review pack').click()
    await look('pack-none', /No review pack has been made/)
    await button('Make the review pack').click()
    await heading()
      .filter({ hasText: /The review pack for/ })
      .waitFor()
    const first = seen.page.getByRole('img', { name: 'Page 1', exact: true })
    await first.first().waitFor()
    for (const page of await first.all()) await expect.poll(() => hasInk(page)).toBe(true)
    await look('pack', /The review pack for/)
  })

  it('hands the pack over as a file', async () => {
    await button('Save').click()
    const item = seen.page.getByRole('menuitem', { name: /^Review pack \(PDF\)/ })
    const [download] = await Promise.all([seen.page.waitForEvent('download'), item.click()])
    expect(readFileSync(await download.path(), 'latin1').slice(0, 5)).toBe('%PDF-')
  })

  it('changes nothing when the same file comes again', async () => {
    await link('Imports').click()
    await link('Import a file').click()
    await chooseFile('Choose a file', sample.tickets)
    await button('Import').click()
    await look('import-again', /imported before, and nothing has changed/)
  })

  it('says in a sentence why a file cannot be read', async () => {
    const broken = join(seen.folder, 'broken.xlsx')
    writeFileSync(broken, 'PK\u0003\u0004 and then it breaks off')
    await button('Import another file').click()
    await chooseFile('Choose a file', broken)
    await seen.page.getByRole('alert').waitFor()
    await seen.picture('import-broken')
    expect(await findBarriers(seen.page)).toEqual([])
  })

  it('keeps no one out in the dark either', async () => {
    await seen.page.emulateMedia({ colorScheme: 'dark' })
    await link('Home').click()
    await link('IT support for Marketing').click()
    await look('results-dark', /target/)
  })

  it('never breaks its content policy and never fails', () => {
    expect(seen.mishaps).toEqual([])
  })
})
