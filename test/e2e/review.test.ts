import { describe, expect, it } from 'vitest'
import { stepByStep } from '../support/story.ts'
import { hasNoBrowser, inABrowser } from './in-a-browser.ts'
import { reviewSteps } from './review-steps.ts'
import { makeSampleWorkspace } from './sample-workspace.ts'

const PERIOD = 'first half of 2026'
/** Frozen stages that axe looks at; the others are made of the same parts. */
const LOOKED_AT = ['Results', 'Breaches', 'Meeting']
const ADDRESS = '/reviews/SLA-IT-MKT/2026-H1'

/** A review from its data to both signatures, as two departments go through it. Each step starts where the last ended. */
describe.skipIf(hasNoBrowser)('a review in the browser', () => {
  const seen = inABrowser(makeSampleWorkspace)
  stepByStep()

  const { button, heading, field, dialog, list, openBreaches, go, look, finish, skip } = reviewSteps(seen)

  it('stands in the list of reviews, and asks for a name when it is opened', async () => {
    await seen.page.getByRole('link', { name: 'Reviews', exact: true }).first().click()
    await look('list')
    await seen.goTo(ADDRESS)
    await heading(/not opened yet/).waitFor()
    await look('not-opened')
    await seen.page.getByLabel('Your name').fill('Dana Reed')
    await button('Use this name').click()
    await heading(new RegExp(`${PERIOD}: 10 stages left`)).waitFor()
  })

  it('has the questions of the data answered', async () => {
    await look('data')
    for (const question of await seen.page.getByPlaceholder('What did you find?').all()) {
      await question.fill('Looked at: no ticket of Marketing among them')
      await question.blur()
    }
    await expect.poll(() => button('Mark as done').isEnabled()).toBe(true)
    await finish('Data')
  })

  it('says something of each target that was missed', async () => {
    await go('Results')
    const commentary = seen.page.getByLabel(/^Commentary on/)
    await commentary.first().waitFor()
    for (const field of await commentary.all()) {
      await field.fill('Two people were on leave; the early shift is covered again.')
      await field.blur()
    }
    await expect.poll(() => button('Mark as done').isEnabled()).toBe(true)
    await look('results')
    await finish('Results')
  })

  it('triages breaches by keys, several at once, and takes an act back', async () => {
    await go('Breaches')
    const { keyboard } = seen.page
    await list().focus()
    const before = await openBreaches()
    const first = await list().getByRole('option').first().innerText()
    await keyboard.press('w')
    await expect.poll(openBreaches).toBe(before - 1)
    expect(await list().getByRole('option').first().innerText()).not.toBe(first)
    await keyboard.press('u')
    await expect.poll(openBreaches).toBe(before)
    for (const key of ['Space', 'ArrowDown', 'Space', 'ArrowDown', 'Space', 'p']) await keyboard.press(key)
    await expect.poll(openBreaches).toBe(before - 3)
    await look('breaches')
  })

  it('takes a note by its key, goes back to the list, and marks all of a target for one act', async () => {
    const { keyboard } = seen.page
    await list().focus()
    await keyboard.press('n')
    await keyboard.type('Waited for leave')
    await keyboard.press('Escape')
    expect(await list().evaluate((box) => box === document.activeElement)).toBe(true)
    await keyboard.press('/')
    await keyboard.type('REQ00')
    await keyboard.press('Enter')
    await keyboard.press('Control+a')
    const open = await openBreaches()
    await seen.page.getByText(`${open} marked`).waitFor()
    await keyboard.press('o')
    await expect.poll(openBreaches).toBe(0)
    await keyboard.press('u')
    await expect.poll(openBreaches).toBe(open)
    await field('Search key or title').fill('')
  })

  it('asks for an exclusion, which the other side approves', async () => {
    await list().focus()
    await seen.page.keyboard.press('x')
    await dialog().getByLabel('Reason').fill('Power cut in the whole building')
    await dialog().getByLabel('Evidence').fill('Notice of the grid operator of 3 March')
    await look('exclusion')
    await dialog().getByRole('button', { name: /^Ask / }).click()
    await dialog().waitFor({ state: 'detached' })
    expect(await button('Approve').isDisabled()).toBe(true)
    await field('Who decides for Marketing').fill('Lee Wong')
    await button('Approve').click()
    await seen.page.getByText('Approved', { exact: true }).waitFor()
    await look('excluded')
  })

  it('takes notes and queries at the right of any stage, each with the stage it is about', async () => {
    await button('Notes and queries').click()
    const panel = dialog()
    await panel.getByRole('radio', { name: 'Marketing' }).check()
    await panel.getByRole('textbox', { name: 'Query' }).fill('Was the power cut on our side too?')
    await panel.getByRole('button', { name: 'Write the query down' }).click()
    await panel.getByRole('link', { name: 'Breaches' }).waitFor()
    await panel.getByText('Notes 0').click()
    await panel.getByRole('textbox', { name: 'Note' }).fill('Ask the network team')
    await panel.getByRole('button', { name: 'Write the note down' }).click()
    await panel.getByRole('listitem').filter({ hasText: 'Ask the network team' }).waitFor()
    await look('notes')
    await go('Results')
    await panel.getByText('Queries 1').click()
    await panel.getByRole('textbox', { name: 'Answer' }).fill('No.')
    await panel.getByRole('button', { name: 'Answer' }).click()
    await panel.getByText('Every query has an answer.').waitFor()
    await panel.getByRole('button', { name: 'Close' }).click()
  })

  it('changes the questions to the customers, and says how many they went to', async () => {
    await go('Feedback')
    await button('Change the questions').click()
    await field('Question 1').fill('How satisfied are you with us?')
    await field('Sent to so many people').fill('40')
    await look('questions')
    await button('Keep the questions').click()
    await seen.page.getByText('It was sent to 40 people').waitFor()
    await skip('Feedback', 'The sheet is still out')
    await skip('Incidents', 'There was none')
  })

  it('raises an action and settles what the agreement says follows', async () => {
    await go('Actions')
    await button('Raise an action').click()
    await field('What is to be done').fill('Second person on the early shift')
    await field('Owner').last().fill('Dana Reed')
    await seen.page.locator('input[type=date]').last().fill('2026-09-30')
    await look('action')
    await button('Raise the action').click()
    await seen.page.getByText('Second person on the early shift').waitFor()
    await button('Change').last().click()
    await field('Expected figure').fill('95 %')
    await button('Keep the action').click()
    await seen.page.getByText(/95 % expected/).waitFor()
    await field('Reason to waive it').first().fill('Both sides know the cause')
    await button('Waive it').first().click()
    await seen.page.getByText('Waived by Dana Reed: Both sides know the cause').waitFor()
    await skip('Actions', 'The rest is for the meeting')
  })

  it('proposes what was imagined in a what-if, and takes it out again', async () => {
    await go('Changes')
    await seen.page.getByRole('link', { name: 'Try one in What-if' }).click()
    await field('Objective').fill('92 %')
    await button(/^Propose it in the review of the first half of 2026/).click()
    await field('Why').fill('Nights are not staffed')
    await look('what-if')
    await button('Propose it').click()
    await seen.page
      .getByText('Respond to critical requests: objective 92\u202f% instead of 95\u202f%')
      .first()
      .waitFor()
    await seen.page
      .getByText(/88\.3\s% of 120, missed/)
      .first()
      .waitFor()
    await button('Take it out').click()
    await seen.page.getByText('None is proposed.').waitFor()
  })

  it('proposes a change of a target with its evidence, and both agree to it', async () => {
    await go('Changes')
    await button('Propose a change').click()
    await seen.page.getByRole('combobox', { name: 'Target' }).click()
    await seen.page.getByRole('option', { name: 'Respond to critical requests' }).click()
    await field('Within').fill('8h')
    await field('Why').fill('Nights are not staffed')
    await button('Measure and propose').click()
    await seen.page.getByRole('radio', { name: 'Agreed' }).waitFor({ state: 'attached' })
    await seen.page.getByText('Agreed', { exact: true }).click()
    await button('Write the next version with what was agreed').waitFor()
    await look('changes')
    await finish('Changes')
  })

  it('circulates the draft, and answers what is asked of it', async () => {
    await go('Circulate')
    await button('It was sent').click()
    await seen.page.getByRole('heading', { name: /^Circulated on/ }).waitFor()
    await field('Query').fill('Why is March so much worse?')
    await button('Write the query down').click()
    await field('Answer').fill('Two people were ill.')
    await button('Answer').click()
    await seen.page.getByText('Two people were ill.').first().waitFor()
    await look('circulate')
    await finish('Circulate')
  })

  it('keeps who met and what was decided', async () => {
    await go('Meeting')
    await seen.page.getByLabel('Day', { exact: true }).fill('2026-07-08')
    await field('Minutes').fill('Read and agreed.')
    const sides = seen.page.getByRole('combobox', { name: /^Side of/ })
    const present = seen.page.getByLabel('Present')
    for (const [index, side] of [
      [0, 'IT'],
      [2, 'Marketing'],
    ] as const) {
      await sides.nth(index).click()
      await seen.page.getByRole('option', { name: side, exact: true }).click()
      await present.nth(index).check()
    }
    await button('Add a decision').click()
    await field('Decision 1').fill('The early shift is staffed twice')
    await look('meeting')
    await field('Decision 1').blur()
    await seen.page.getByText('Saved: the meeting is kept while it is written.').waitFor()
    await finish('Meeting')
  })

  it('freezes the figures once no stage is left open in silence', async () => {
    await go('Sign-off')
    expect(await button('Freeze the figures').isDisabled()).toBe(true)
    await skip('Breaches', 'The causes of the rest are known')
    await go('Sign-off')
    await button('Freeze the figures').click()
    await heading(/frozen, to be signed/).waitFor()
    await look('frozen')
  })

  it('is signed by both sides and verified from the kept files', async () => {
    await button(/^Sign for IT/).click()
    await heading(/one signature missing/).waitFor()
    await button(/^Acting/).click()
    await seen.page.getByLabel('Your name').fill('Lee Wong')
    await button('Use this name').click()
    await button(/^Sign for Marketing/).click()
    await heading(/signed by both sides/).waitFor()
    await button('Verify from the kept files').click()
    await seen.page.getByText('It stands as it was frozen.').waitFor()
    await look('signed')
  })

  it('reads as text from then on, at every stage', async () => {
    for (const stage of ['Data', 'Results', 'Breaches', 'Feedback', 'Actions', 'Changes', 'Circulate', 'Meeting']) {
      await go(stage)
      if (LOOKED_AT.includes(stage)) await look(`read-${stage.toLowerCase()}`)
      const { page } = seen
      expect(await page.getByRole('region', { name: stage, exact: true }).locator('textarea:disabled').count()).toBe(0)
    }
  })

  it('is reopened with a reason, and the first revision can still be read', async () => {
    await go('Sign-off')
    await button('Reopen …').click()
    await field('Why is it reopened?').fill('Two tickets were recorded wrongly')
    await button('Begin revision 2').click()
    await heading(/stages? left/).waitFor()
    await seen.page.getByRole('combobox', { name: 'Revision' }).click()
    await seen.page.getByRole('option', { name: 'Revision 1, frozen' }).click()
    await heading(/revision 1, since reopened/).waitFor()
    await look('revision-1')
  })

  it('lays two reviews side by side, and makes the report of a month', async () => {
    await seen.goTo('/reviews/SLA-IT-MKT/compare?left=2026-Q1&right=2026-Q2')
    await heading(/second quarter of 2026 beside first quarter of 2026/i).waitFor()
    await look('compare')
    await seen.page.getByRole('link', { name: 'Reviews', exact: true }).first().click()
    await button(/^Make it: IT support for Marketing, June 2026/).click()
    await button(/^Save the PDF: IT support for Marketing, June 2026/).waitFor()
    await look('reports')
  })

  it('never breaks its content policy and never fails', () => {
    expect(seen.mishaps).toEqual([])
  })
})
