import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { stepByStep } from '../support/story.ts'
import { hasNoBrowser, inABrowser } from './in-a-browser.ts'
import { makeSampleWorkspace } from './sample-workspace.ts'
import { artefacts, findBarriers } from './visit.ts'

/** Two windows on one review: what the one writes the other sees, and neither takes back what the other wrote. */
describe.skipIf(hasNoBrowser)('two windows on one review', () => {
  const seen = inABrowser(makeSampleWorkspace)
  let one: Page
  let other: Page

  beforeAll(async () => {
    one = seen.page
    other = await one.context().newPage()
  })
  stepByStep()

  const go = async (page: Page, stage: string) => {
    await seen.goTo(`/reviews/SLA-IT-MKT/2026-H1?stage=${stage}`, page)
    await page.getByRole('navigation', { name: 'Stages of the review' }).waitFor()
  }
  const commentary = (page: Page) => page.getByLabel('Commentary on Respond to critical requests')
  const minutes = (page: Page) => page.getByRole('textbox', { name: 'Minutes' })
  const saved = (page: Page) => page.getByText('Saved: the meeting is kept while it is written.')

  it('show in the one what was written in the other', async () => {
    await seen.goTo('/reviews/SLA-IT-MKT/2026-H1')
    await one.getByLabel('Your name').fill('Dana Reed')
    await one.getByRole('button', { name: 'Use this name' }).click()
    await go(one, 'results')
    await go(other, 'results')
    await commentary(one).fill('Two people were ill.')
    await commentary(one).blur()
    await expect.poll(() => commentary(other).inputValue()).toBe('Two people were ill.')
  })

  it('ask which of two texts stays where both wrote in the same place', async () => {
    const { keyboard } = other
    await commentary(other).press('End')
    await keyboard.type(' In March')
    await commentary(one).fill('Nobody was on the early shift.')
    await commentary(one).blur()
    await other.getByText('This was changed in another window while it was written here.').waitFor()
    await other.getByText('There it says: “Nobody was on the early shift.”').waitFor()
    expect(await commentary(other).inputValue()).toBe('Two people were ill. In March')
    await other.screenshot({ path: join(artefacts, 'two-windows.png') })
    expect(await findBarriers(other)).toEqual([])
    await other.getByRole('button', { name: 'Keep mine' }).click()
    await expect.poll(() => commentary(one).inputValue()).toBe('Two people were ill. In March')
  })

  it('keep the minutes of the one while the other writes down a decision', async () => {
    await go(one, 'meeting')
    await go(other, 'meeting')
    await minutes(one).fill('Read and agreed.')
    await saved(one).waitFor()
    await expect.poll(() => minutes(other).inputValue()).toBe('Read and agreed.')
    await other.getByRole('button', { name: 'Add a decision' }).click()
    await other.getByRole('textbox', { name: 'Decision 1' }).fill('The early shift is staffed twice')
    await other.getByRole('textbox', { name: 'Decision 1' }).blur()
    await expect.poll(() => one.getByRole('textbox', { name: 'Decision 1' }).count()).toBe(1)
    expect(await minutes(one).inputValue()).toBe('Read and agreed.')
  })

  it('keep what was written last when one moves on at once', async () => {
    await minutes(one).fill('Read and agreed by both.')
    await one.getByRole('link', { name: /^Results/ }).click()
    await commentary(one).waitFor()
    await one.getByRole('link', { name: /^Meeting/ }).click()
    await expect.poll(() => minutes(one).inputValue()).toBe('Read and agreed by both.')
  })

  it('leave no form that was written in without asking', async () => {
    // A window behind another one draws seldom.
    await one.bringToFront()
    await go(one, 'incidents')
    await one.getByRole('button', { name: 'Add an incident' }).click()
    await one.getByRole('textbox', { name: 'What happened' }).fill('Mail queue stood still')
    await one.getByRole('link', { name: /^Results/ }).click()
    await one.getByRole('button', { name: 'Go on writing' }).click()
    expect(await one.getByRole('textbox', { name: 'What happened' }).inputValue()).toBe('Mail queue stood still')
    await one.getByRole('link', { name: /^Results/ }).click()
    await one.getByRole('button', { name: 'Leave without keeping' }).click()
    await commentary(one).waitFor()
  })

  it('never fail', () => {
    expect(seen.mishaps).toEqual([])
  })
})
