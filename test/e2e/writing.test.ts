import { describe, expect, it } from 'vitest'
import { stepByStep } from '../support/story.ts'
import { hasNoBrowser, inABrowser } from './in-a-browser.ts'
import { findBarriers } from './visit.ts'

/** An agreement is written as a manager writes one: from an example, by mouse and by keyboard. Each step starts where the last ended. */
describe.skipIf(hasNoBrowser)('an agreement written in the browser', () => {
  const seen = inABrowser()
  stepByStep()

  const page = () => seen.page
  const button = (name: string | RegExp) => page().getByRole('button', { name, exact: typeof name === 'string' })
  const field = (name: string | RegExp) =>
    page()
      .getByLabel(name, { exact: typeof name === 'string' })
      .first()
  const heading = (text: string) => page().getByRole('heading', { level: 2, name: text }).waitFor()
  const document = () => page().getByRole('region', { name: 'The document as it reads now' })
  const isSaved = () =>
    page()
      .getByRole('status')
      .filter({ hasText: /^Saved$/ })
      .waitFor()
  const toStep = (name: string) =>
    page()
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: new RegExp(name) })
      .click()

  it('begins with an example', async () => {
    await page().getByRole('link', { name: 'Agreements', exact: true }).first().click()
    await page().getByRole('link', { name: 'New agreement' }).click()
    await button(/Production uptime/).waitFor()
    await seen.picture('new-agreement')
    expect(await findBarriers(page())).toEqual([])
    await button(/^IT support for Marketing/).click()
    await heading('Who agrees with whom')
  })

  it.each([
    ['Parties', 'Who agrees with whom'],
    ['Scope', 'What is provided, and for how long'],
    ['Expectations', 'What each side takes upon itself'],
    ['Service hours', 'When time counts'],
    ['Metrics', 'What is measured, and how well it should be'],
    ['Reporting, review', 'How both sides keep track'],
    ['Consequences', 'What follows when a target is missed'],
    ['Prerequisites', 'What has to be in place'],
  ])('keeps no one out of the step %s', async (step, title) => {
    await toStep(step)
    await heading(title)
    await seen.picture(`writing-${step.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`)
    expect(await findBarriers(page())).toEqual([])
  })

  it('writes over what an example leaves open, and shows it in the document at once', async () => {
    await toStep('Parties')
    await field('Name').focus()
    await page().keyboard.type('Dana Reed')
    await document().getByText('Dana Reed, IT manager').waitFor()
    await isSaved()
  })

  it('says what is expected beside a field that was left, and counts it at its step', async () => {
    await field('Title').fill('')
    await field('Reference').focus()
    await page().getByText('Still to be filled in.').waitFor()
    await button(/Parties.*1 thing to put right/).waitFor()
  })

  it('takes changes back and makes them again, in whatever step they were', async () => {
    await toStep('Metrics')
    await page().keyboard.press('Control+z')
    await heading('Who agrees with whom')
    await expect.poll(() => field('Title').inputValue()).toBe('IT support for Marketing')
    await button('Undo (Ctrl Z)').click()
    await expect.poll(() => field('Name').inputValue()).toBe('[Name: IT manager]')
    await page().keyboard.press('Control+Shift+z')
    await expect.poll(() => field('Name').inputValue()).toBe('Dana Reed')
  })

  it('draws the week with the mouse', async () => {
    await toStep('Service hours')
    const week = page().getByRole('grid', { name: 'Opening hours of the week' })
    const box = await week.boundingBox()
    if (box === null) throw new Error('The week has no place on the page.')
    const at = (hour: number, day: number) =>
      [box.x + (box.width * hour) / 24, box.y + (box.height * (day + 0.5)) / 7] as const
    await page().mouse.move(...at(12.1, 0))
    await page().mouse.down()
    await page().mouse.move(...at(12.9, 1), { steps: 4 })
    await page().mouse.up()
    await expect.poll(() => field('Hours of Monday').inputValue()).toBe('09:00-12:00, 13:00-17:00')
    await expect.poll(() => field('Hours of Tuesday').inputValue()).toBe('09:00-12:00, 13:00-17:00')
    await expect.poll(() => field('Hours of Wednesday').inputValue()).toBe('09:00-17:00')
  })

  it('draws the week by keyboard, copies a day, and takes hours as text', async () => {
    const week = page().getByRole('grid', { name: 'Opening hours of the week' })
    await week.focus()
    for (const key of ['ArrowDown', 'Home', 'Control+ArrowRight', 'Shift+ArrowRight', ' '])
      await page().keyboard.press(key)
    await expect.poll(() => field('Hours of Wednesday').inputValue()).toBe('01:00-01:30, 09:00-17:00')
    await button('Copy Monday to other days').click()
    await page().getByRole('menuitem', { name: 'To Monday to Friday' }).click()
    await expect.poll(() => field('Hours of Wednesday').inputValue()).toBe('09:00-12:00, 13:00-17:00')
    await field('Hours of Saturday').fill('10 to 14')
    await page().keyboard.press('Tab')
    await expect.poll(() => field('Hours of Saturday').inputValue()).toBe('10:00-14:00')
    await document().getByText('10:00–14:00').waitFor()
  })

  it('keeps public holidays of a part of a country', async () => {
    await field('Public holidays of').fill('United Kingd')
    await page().getByRole('option', { name: 'United Kingdom' }).click()
    await field('Region').fill('Scot')
    await page().getByRole('option', { name: 'Scotland' }).click()
    await button('Add them').click()
    await page()
      .getByText(/\d+ days in \d{4}: 1 Jan New Year/)
      .waitFor()
  })

  it('reads a target back in words while it is typed', async () => {
    await toStep('Metrics')
    await field('Within').fill('6')
    await page()
      .getByText(/are answered within 6 h, counted in the hours of “office”/)
      .first()
      .waitFor()
    await page().getByText('By priority', { exact: true }).click()
    await field('Time for high').fill('9')
    await page()
      .getByText(/9 h \(high\)/)
      .first()
      .waitFor()
    await seen.picture('writing-target')
  })

  it('adds, moves and removes a target with the keyboard where it belongs', async () => {
    await button('Add a target').click()
    await expect.poll(() => focused()).toBe('Name')
    await page().keyboard.type('Resolve everything')
    await button('Move Resolve everything up').focus()
    await page().keyboard.press('Enter')
    await expect.poll(() => focused()).toBe('Move Resolve everything up')
    await button('Remove Resolve everything').focus()
    await page().keyboard.press('Enter')
    await expect.poll(() => focused()).not.toBe('')
    expect(await button('Remove Resolve everything').count()).toBe(0)
  })

  it('is still there after the page was loaded again', async () => {
    await isSaved()
    await page().reload()
    await heading('What is measured, and how well it should be')
    await expect.poll(() => field('Time for high').inputValue()).toBe('9')
  })

  it('leads from a clause of the document to its form', async () => {
    await document().getByRole('button', { name: 'Edit customer' }).click()
    await heading('Who agrees with whom')
    await expect
      .poll(() => page().evaluate(() => globalThis.document.activeElement?.getAttribute('data-field')))
      .toBe('spec.customer.department')
  })

  it('lets neither text win by itself when it was changed elsewhere', async () => {
    const other = await page().context().newPage()
    await other.goto(page().url())
    await other.getByLabel('Title').first().fill('Written elsewhere')
    await other
      .getByRole('status')
      .filter({ hasText: /^Saved$/ })
      .waitFor()
    await field('Title').fill('Written here')
    await page().getByRole('alert').filter({ hasText: 'changed somewhere else' }).waitFor()
    expect(await findBarriers(page())).toEqual([])
    await button('Take the other text').click()
    await expect.poll(() => field('Title').inputValue()).toBe('Written elsewhere')
    await other.close()
  })

  it('checks it, proposes it, and takes the proposal back', async () => {
    await toStep('Check, propose')
    await page()
      .getByText(/Head of Marketing.*still to be filled in/)
      .waitFor()
    await seen.picture('writing-check')
    expect(await findBarriers(page())).toEqual([])
    await field('Proposed by').fill('Dana Reed')
    await button('Propose the agreement').click()
    await page()
      .getByRole('heading', { level: 1, name: /, can be signed/ })
      .waitFor()
    expect(await findBarriers(page())).toEqual([])
    await button('Withdraw …').click()
    await field(/^Withdrawn by/).fill('Dana Reed')
    await field(/^Why/).fill('The hours are not right yet')
    await button('Withdraw it and write on').click()
    await page().getByRole('navigation', { name: 'Steps' }).waitFor()
  })

  it.each([
    ['in the dark', 'dark', 1440],
    ['on a narrow screen', 'light', 1024],
  ] as const)('keeps no one out %s', async (_, colorScheme, width) => {
    await page().emulateMedia({ colorScheme })
    await page().setViewportSize({ width, height: 860 })
    for (const step of ['Service hours', 'Metrics']) {
      await toStep(step)
      await seen.picture(`writing-${colorScheme}-${step.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`)
      expect(await findBarriers(page())).toEqual([])
    }
  })

  it('shows the document on a page of its own where there is no room beside the form', async () => {
    await page().getByText('Document', { exact: true }).click()
    await document().getByText('Business hours “office”').waitFor()
    expect(await findBarriers(page())).toEqual([])
  })

  it('never breaks its content policy and never fails', () => {
    expect(seen.mishaps).toEqual([])
  })

  function focused(): Promise<string> {
    return page().evaluate(() => {
      const at = globalThis.document.activeElement
      const labels = at instanceof HTMLInputElement ? at.labels : null
      return at?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? ''
    })
  }
})
