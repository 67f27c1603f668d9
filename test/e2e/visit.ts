import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Locator, Page } from 'playwright-core'

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

/** Whether a page of the pack has ink on it: it is drawn some time after it has its place. */
export function hasInk(page: Locator): Promise<boolean> {
  return page.evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return false
    const { width, height } = canvas
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    // Every fourth byte is how opaque the pixel is; the others are its light.
    return pixels.some((byte, index) => index % 4 !== 3 && byte < 128 && pixels[index - (index % 4) + 3] === 255)
  })
}
