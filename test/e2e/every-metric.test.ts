import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, launchChromium } from '../support/chromium.ts'
import { EVERY_METRIC, openEveryMetric } from '../support/every-metric.ts'
import { makeFolder } from '../support/make-folder.ts'
import { type Served, serve } from './served.ts'
import { findBarriers, type Visit, visit } from './visit.ts'

const chromium = findChromium()

/** An agreement with a target of every metric, looked at from all sides; no step waits for another. */
describe.skipIf(chromium === null)('every metric in the browser', () => {
  const folder = makeFolder()
  let served: Served
  let browser: Browser
  let seen: Visit

  beforeAll(async () => {
    const engine = await openEveryMetric(folder.path)
    await engine.close()
    served = await serve(join(folder.path, 'workspace'))
    browser = await launchChromium(chromium ?? '')
    seen = await visit(browser, served.url)
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
    folder.remove()
  })

  const page = () => seen.page
  const { reference, period } = EVERY_METRIC
  const goTo = (address: string) => page().goto(`${new URL(served.url).origin}/#${address}`)
  const results = (target: string) => `/agreements/${reference}/results?period=${period}&target=${target}`
  const heading = (name: string | RegExp) => page().getByRole('heading', { name }).first().waitFor()

  it.each([
    ['network-uptime', 'Error budget'],
    ['search-speed', 'In its own window'],
    ['training', 'Training is offered'],
    ['resolution-urgent', 'What counted and what did not'],
  ])('keeps no one out of the results of %s', async (target, part) => {
    await goTo(results(target))
    await heading(part)
    expect(await findBarriers(page())).toEqual([])
  })

  it('leads from a line of the account to exactly its tickets', async () => {
    await goTo(results('resolution-urgent'))
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
    await goTo(results('response-critical'))
    await page().getByLabel('Or type in the figure that the tool shows').fill('90.6 %')
    await page().getByRole('button', { name: 'Explain it' }).click()
    await page().getByText('Leaving out 3 breaches gives 90.6').waitFor()
    expect(await findBarriers(page())).toEqual([])
  })

  it.each([
    ['what-if', 'Month by month'],
    ['ahead', 'The campaign shop is reachable in office hours'],
  ])('keeps no one out of %s', async (screen, part) => {
    await goTo(`/agreements/${reference}/${screen}?period=${period}`)
    await heading(part)
    expect(await findBarriers(page())).toEqual([])
  })

  it('finds a ticket by its words from wherever one is', async () => {
    await goTo('/tickets')
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
