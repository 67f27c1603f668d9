import { describe, expect, it } from 'vitest'
import { EVERY_METRIC, openEveryMetric } from '../support/every-metric.ts'
import { hasNoBrowser, inABrowser } from './in-a-browser.ts'
import { findBarriers } from './visit.ts'

/** An agreement with a target of every metric, looked at from all sides; no step waits for another. */
describe.skipIf(hasNoBrowser)('every metric in the browser', () => {
  const seen = inABrowser(async (folder) => {
    const engine = await openEveryMetric(folder)
    await engine.close()
  })

  const page = () => seen.page
  const { reference, period } = EVERY_METRIC
  const results = (target: string) => `/agreements/${reference}/results?period=${period}&target=${target}`
  const heading = (name: string | RegExp) => page().getByRole('heading', { name }).first().waitFor()

  it.each([
    ['network-uptime', 'Error budget'],
    ['search-speed', 'In its own window'],
    ['training', 'Training is offered'],
    ['resolution-urgent', 'What counted and what did not'],
  ])('keeps no one out of the results of %s', async (target, part) => {
    await seen.goTo(results(target))
    await heading(part)
    expect(await findBarriers(page())).toEqual([])
  })

  it('leads from a line of the account to exactly its tickets', async () => {
    await seen.goTo(results('resolution-urgent'))
    await page()
      .getByRole('row', { name: /not what the agreement is about/ })
      .getByRole('link')
      .click()
    await heading('42 tickets: not what the agreement is about')
    await page().getByRole('button', { name: 'Take away: not what the agreement is about' }).waitFor()
    await seen.picture('tickets-of-a-line')
    expect(await findBarriers(page())).toEqual([])
  })

  it('explains a figure that another tool shows', async () => {
    await seen.goTo(results('response-critical'))
    await page().getByLabel('Or type in the figure that the tool shows').fill('90.6 %')
    await page().getByRole('button', { name: 'Explain it' }).click()
    await page().getByText('Leaving out 3 breaches gives 90.6').waitFor()
    expect(await findBarriers(page())).toEqual([])
  })

  it.each([
    ['what-if', 'Month by month'],
    ['ahead', 'The campaign shop is reachable in office hours'],
  ])('keeps no one out of %s', async (screen, part) => {
    await seen.goTo(`/agreements/${reference}/${screen}?period=${period}`)
    await heading(part)
    expect(await findBarriers(page())).toEqual([])
  })

  it('finds a ticket by its words from wherever one is', async () => {
    await seen.goTo('/tickets')
    await heading('1,534 tickets')
    expect(await findBarriers(page())).toEqual([])
    await page().keyboard.press('Control+k')
    await page().getByRole('combobox', { name: 'What to look for' }).fill('REQ0042345')
    await page()
      .getByRole('option', { name: /REQ0042345/ })
      .waitFor()
    await seen.picture('search')
    expect(await findBarriers(page())).toEqual([])
    await page().keyboard.press('Enter')
    await page().waitForURL(/tickets\/REQ0042345/)
  })

  it('never fails meanwhile', () => {
    expect(seen.mishaps).toEqual([])
  })
})
