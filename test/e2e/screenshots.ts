import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { buildRendererIfStale } from '../../electron/build/build.ts'
import { root } from '../../electron/build/runtime.ts'
import { findChromium, launchChromium } from '../support/chromium.ts'
import { makeFolder } from '../support/make-folder.ts'
import { serve } from './served.ts'
import { hasInk } from './visit.ts'

/** The pictures of the README, from the sample of `accord demo`: `npm run screenshots`. */
const images = join(root, 'docs/images')
const TITLE = 'IT support for Marketing'
/** The summary: the sentence, the grid, the findings. */
const PACK_PAGE = 'Page 3'

async function takePictures(page: Page): Promise<void> {
  const link = (name: string) => page.getByRole('link', { name, exact: true }).first()
  const settle = () => page.waitForLoadState('networkidle')
  const picture = (name: string) => page.screenshot({ path: join(images, name), animations: 'disabled' })

  await link(TITLE).waitFor()
  await settle()
  await picture('home.png')
  await link(TITLE).click()
  await page.getByRole('grid', { name: 'Targets by month' }).waitFor()
  await page.setViewportSize({ width: 1360, height: 1240 })
  await settle()
  await picture('results.png')
  await link('Review pack').click()
  const shown = page.getByRole('region').getByRole('img', { name: PACK_PAGE, exact: true })
  await page.setViewportSize({ width: 1360, height: 1500 })
  await shown.scrollIntoViewIfNeeded()
  while (!(await hasInk(shown))) await page.waitForTimeout(100)
  await shown.screenshot({ path: join(images, 'pack.png'), animations: 'disabled' })
}

async function run(): Promise<void> {
  const chromium = findChromium()
  if (chromium === null) throw new Error('There is no Chromium here: install it, or name one with ACCORD_CHROMIUM.')
  await buildRendererIfStale()
  mkdirSync(images, { recursive: true })
  const folder = makeFolder()
  const accord = [join(root, 'bin/accord.mjs'), 'demo', '--json', '--out', folder.path]
  const { workspace } = JSON.parse(execFileSync(process.execPath, accord, { encoding: 'utf8' }))
  const served = await serve(workspace)
  const browser = await launchChromium(chromium)
  try {
    const context = await browser.newContext({
      viewport: { width: 1360, height: 860 },
      deviceScaleFactor: 1.5,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto(served.url)
    await takePictures(page)
  } finally {
    await browser.close()
    await served.close()
    folder.remove()
  }
}

await run()
process.stdout.write(`The pictures lie in ${images}\n`)
