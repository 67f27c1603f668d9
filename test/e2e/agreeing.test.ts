import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stepByStep } from '../support/story.ts'
import { hasNoBrowser, inABrowser } from './in-a-browser.ts'
import { writeSample } from './sample.ts'
import { findBarriers } from './visit.ts'

/** The life of an agreement after it is written: proposed, talked about, signed, compared, ended. Each step starts where the last ended. */
describe.skipIf(hasNoBrowser)('an agreement agreed in the browser', () => {
  const seen = inABrowser()
  stepByStep()

  const page = () => seen.page
  const button = (name: string | RegExp) => page().getByRole('button', { name, exact: typeof name === 'string' })
  const title = (name: string | RegExp) => page().getByRole('heading', { level: 1, name }).waitFor()
  const dialog = () => page().getByRole('dialog')

  it('takes a folder of files, and says of each what became of it', async () => {
    const { agreement } = writeSample(seen.folder)
    await page().getByRole('link', { name: 'Agreements', exact: true }).first().click()
    await button('Add a folder').click()
    const chooser = page().waitForEvent('filechooser')
    await button('Choose a folder').click()
    await (await chooser).setFiles(seen.folder)
    await button('Add 1 file').click()
    await dialog().getByText('Of 1 file: 1 added.').waitFor()
    expect(await findBarriers(page())).toEqual([])
    await button('Done').click()
    expect(readFileSync(agreement, 'utf8')).toContain('SLA-IT-MKT')
  })

  it('stands in the register with what is overdue and where to go next', async () => {
    await title(/1 agreement in force; something is overdue in it/)
    await page().getByText('nobody has signed it').first().waitFor()
    await page().getByRole('link', { name: 'Write a version to sign' }).first().waitFor()
    await seen.picture('register')
    expect(await findBarriers(page())).toEqual([])
    await page().getByLabel('Search in titles, references, parties and owners').fill('nobody of that name')
    await page().getByText('0 entries of 1').waitFor()
    await page().getByLabel('Search in titles, references, parties and owners').fill('dana')
    await page().getByRole('link', { name: 'IT support for Marketing' }).click()
    await title('IT support for Marketing')
  })

  it('begins its next version, and proposes it', async () => {
    await button('Change or end it').click()
    await page().getByRole('menuitem', { name: 'Write version 2' }).click()
    await page()
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: /Check, propose/ })
      .click()
    await page().getByLabel('Proposed by').fill('Dana Reed')
    await button('Propose the agreement').click()
    await title(/version 2, can be signed/)
    await seen.picture('proposal')
    expect(await findBarriers(page())).toEqual([])
  })

  it('takes a comment on a clause by keyboard, from a person who speaks for a side', async () => {
    await button('Comment on Respond to critical requests').focus()
    await page().keyboard.press('Enter')
    await page().getByLabel('Your name').waitFor()
    await page().keyboard.type('Lee Wong')
    await page().keyboard.press('Enter')
    const text = page().getByLabel('Comment on Service level targets: Respond to critical requests')
    await expect.poll(() => text.evaluate((field) => field === document.activeElement)).toBe(true)
    await page().keyboard.type('Why not within 3 hours?')
    await page().getByRole('radio', { name: 'Marketing' }).check()
    expect(await findBarriers(page())).toEqual([])
    await button('Add the comment').click()
    await title(/with 1 open comment/)
    await page().getByText('Lee Wong for Marketing').waitFor()
  })

  it('takes the answer of the other side, and lets it be settled', async () => {
    await button(/^Answer Lee Wong/).click()
    await page()
      .getByLabel(/^Answer about/)
      .fill('From October there is a second shift.')
    await page().getByRole('radio', { name: 'IT', exact: true }).check()
    await button('Answer').click()
    await page().getByText('From October there is a second shift.').waitFor()
    await button(/^Settle what Lee Wong said/).click()
    await page().getByText('All comments are settled').waitFor()
    await title(/can be signed/)
  })

  it('gives the text as a PDF with its signature page', async () => {
    const saved = page().waitForEvent('download')
    await button('PDF with signature page').click()
    const path = await (await saved).path()
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('is signed by one side over the hash that is shown', async () => {
    const hash = await page()
      .locator('code')
      .filter({ hasText: /^[0-9a-f]{64}$/ })
      .first()
      .textContent()
    await button('Sign for IT').click()
    await dialog()
      .getByText(hash ?? '')
      .waitFor()
    await dialog().getByLabel('Your name').fill('Dana Reed')
    await dialog().getByLabel('Your role').fill('IT manager')
    expect(await button('Sign it').isDisabled()).toBe(true)
    await dialog().getByRole('checkbox').check()
    expect(await findBarriers(page())).toEqual([])
    await button('Sign it').click()
    await title(/waits for the second signature/)
    await page().getByText('Signed, over this very text').waitFor()
  })

  it('is kept as a version by the second signature, and says so', async () => {
    await button('Sign for Marketing').click()
    await dialog().getByLabel('Your name').fill('Lee Wong')
    await dialog().getByRole('checkbox').check()
    await button('Sign it').click()
    await title(/Both sides have signed: version 2 of IT support for Marketing is kept/)
    await expect.poll(() => page().getByText('Verified: the text is the one that was signed').count()).toBe(2)
    await seen.picture('agreed')
    expect(await findBarriers(page())).toEqual([])
  })

  it('shows its versions, what differs between any two, and what was said on the way', async () => {
    await page().getByRole('link', { name: 'Read the agreement' }).click()
    await page().getByRole('link', { name: 'Versions' }).click()
    await title(/2 versions, version 1 in force, one to come/)
    await page()
      .getByRole('heading', { name: /differs? between version 1 and version 2/ })
      .waitFor()
    await page().getByText('Both, verified').waitFor()
    await seen.picture('versions')
    expect(await findBarriers(page())).toEqual([])
    await button('What was said on the way to version 2').click()
    await dialog().getByText('Why not within 3 hours?').waitFor()
    expect(await findBarriers(page())).toEqual([])
    await page().keyboard.press('Escape')
  })

  it('is ended with a reason', async () => {
    await button('Change or end it').click()
    await page()
      .getByRole('menuitem', { name: /Terminate it/ })
      .click()
    await dialog().getByText('No notice is agreed.').waitFor()
    const on = await dialog().getByLabel('Notice given on').inputValue()
    await dialog().getByLabel('Last day').fill(on)
    await dialog().getByLabel('Why is it ended?').fill('Marketing moves to another provider')
    expect(await findBarriers(page())).toEqual([])
    await button('Terminate it').click()
    await dialog().waitFor({ state: 'detached' })
    await page().getByRole('link', { name: 'Agreement', exact: true }).click()
    await page()
      .getByText(/Terminated by Lee Wong: its last day is/)
      .waitFor()
  })

  it('shows over all agreements what is in place, and goes from mark to mark by keyboard', async () => {
    await page().getByRole('link', { name: 'Governance' }).click()
    await title('No agreement has all ten prerequisites in place with evidence')
    await page()
      .getByRole('link', { name: /Clear understanding of customer needs: not said/ })
      .focus()
    await page().keyboard.press('ArrowRight')
    await expect
      .poll(() => page().evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/Well-defined services: not said/)
    await seen.picture('governance')
    expect(await findBarriers(page())).toEqual([])
    await page().keyboard.press('Enter')
    await page().getByText('says nothing of the ten prerequisites').waitFor()
  })

  it('tells who did what, and that the trail is whole', async () => {
    await page().getByRole('link', { name: 'Governance' }).click()
    await page().getByRole('link', { name: 'Audit trail' }).click()
    await page().getByRole('cell', { name: 'Terminated an agreement' }).waitFor()
    await button(/^Verify the trail/).click()
    await page()
      .getByText(/Everything is as it was kept/)
      .waitFor()
    await page().getByLabel('Who did it').fill('dana')
    await page().getByRole('cell', { name: 'Signed an agreement' }).first().waitFor()
    await expect.poll(() => page().getByRole('cell', { name: 'Terminated an agreement' }).count()).toBe(0)
    await page()
      .getByRole('link', { name: /^Entry / })
      .first()
      .click()
    await page().getByText('Its hash').waitFor()
    await seen.picture('audit')
    expect(await findBarriers(page())).toEqual([])
  })

  it.each([
    ['in the dark', 'dark', 1440],
    ['on a narrow screen', 'light', 1000],
  ] as const)('keeps no one out %s', async (_, colorScheme, width) => {
    await page().emulateMedia({ colorScheme })
    await page().setViewportSize({ width, height: 860 })
    for (const place of ['Agreements', 'Governance']) {
      await page().getByRole('link', { name: place, exact: true }).first().click()
      await page().getByRole('heading', { level: 1 }).waitFor()
      expect(await findBarriers(page())).toEqual([])
    }
  })

  it('never breaks its content policy and never fails', () => {
    expect(seen.mishaps).toEqual([])
  })
})
