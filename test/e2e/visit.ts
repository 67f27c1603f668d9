import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'

/** Pictures of what the stories saw, for a person to look at. */
export const artefacts = join(import.meta.dirname, 'artefacts')

/** Far longer than any page takes; a step that waits in vain fails soon enough. */
const PATIENCE_MS = 15_000

/** What a page must never do, collected while the story goes on. */
export type Visit = { readonly page: Page; readonly mishaps: readonly string[]; picture(name: string): Promise<void> }

export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1360, height: 860 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const mishaps: string[] = []
  watch(page, mishaps)
  await page.goto(url)
  return { page, mishaps, picture: (name) => takePicture(page, name) }
}

/** Faults of the page and whatever the content policy had to stop. */
export function watch(page: Page, mishaps: string[]): void {
  page.on('pageerror', (error) => mishaps.push(`fault: ${error.message}`))
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) mishaps.push(`policy: ${message.text()}`)
  })
}

async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(artefacts, { recursive: true })
  await page.screenshot({ path: join(artefacts, `${name}.png`), animations: 'disabled' })
}

/** What axe finds against WCAG 2.2 AA, in a line each. */
export async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  )
}
