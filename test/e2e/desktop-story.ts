import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeFolder } from '../support/make-folder.ts'
import { stepByStep } from '../support/story.ts'
import { writeSample } from './sample.ts'
import { hasInk, watch } from './visit.ts'

/** The app under test: Electron itself, or what stands in for it. */
export type Desktop = {
  readonly page: Page
  /** What the person does in the next dialog that opens a file. */
  answerOpenDialog(path: string): Promise<void>
  answerSaveDialog(path: string): Promise<void>
  close(): Promise<void>
}

export type StartDesktop = (folders: { readonly workspace: string; readonly userFolder: string }) => Promise<Desktop>

/** One story for both: the real main and preload bundles, the real engine, the real screens. */
export function tellDesktopStory(start: StartDesktop): void {
  const folder = makeFolder()
  const sample = writeSample(folder.path)
  const mishaps: string[] = []
  let desktop: Desktop

  beforeAll(async () => {
    desktop = await start({ workspace: join(folder.path, 'workspace'), userFolder: join(folder.path, 'user') })
    watch(desktop.page, mishaps)
    desktop.page.setDefaultTimeout(15_000)
  })
  afterAll(async () => {
    await desktop?.close()
    folder.remove()
  })
  stepByStep()

  const heading = (title: RegExp) => desktop.page.getByRole('heading', { level: 1, name: title })
  const button = (name: string) => desktop.page.getByRole('button', { name, exact: true })
  const link = (name: string) => desktop.page.getByRole('link', { name, exact: true }).first()

  it('opens on the screens, and the engine answers them through the port', async () => {
    await heading(/Start with an agreement/).waitFor()
  })

  it('leaks nothing of Node or of Electron into the page', async () => {
    const kinds = await desktop.page.evaluate('[typeof require, typeof process, typeof module, typeof ipcRenderer]')
    expect(kinds).toEqual(Array.from({ length: 4 }, () => 'undefined'))
    expect(await desktop.page.evaluate('Object.keys(accord).sort()')).toEqual([
      'grantForFile',
      'onPort',
      'pickFile',
      'saveFile',
    ])
  })

  it('lets the page load nothing from outside', async () => {
    const tried = "fetch('https://example.org/').then(() => 'loaded', () => 'stopped')"
    expect(await desktop.page.evaluate(tried)).toBe('stopped')
    expect(mishaps.splice(0).join()).toMatch(/content security policy/i)
  })

  it('takes an agreement', async () => {
    await button('Add an agreement').click()
    const [chooser] = await Promise.all([desktop.page.waitForEvent('filechooser'), button('Choose a file').click()])
    await chooser.setFiles(sample.agreement)
    await button('Add this agreement').click()
    await heading(/IT support for Marketing/).waitFor()
  })

  it('imports a file that the person picks in the dialog of the system', async () => {
    await link('Imports').click()
    await link('Import a file').click()
    await desktop.answerOpenDialog(sample.tickets)
    await button('Choose a file').click()
    await heading(/Check how service-desk.csv is read/).waitFor()
    await desktop.page.getByLabel('Source').first().fill('service-desk')
    await button('Import').click()
    await heading(/10 tickets from service-desk.csv are in/).waitFor()
  })

  it('makes the pack and saves it where the person says', async () => {
    const saved = join(folder.path, 'for the meeting.pdf')
    await link('Agreements').click()
    await link('IT support for Marketing').click()
    await link('Review pack').click()
    await button('Make the review pack').click()
    await heading(/The review pack for/).waitFor()
    const first = desktop.page.getByRole('img', { name: 'Page 1', exact: true }).first()
    await expect.poll(() => hasInk(first)).toBe(true)
    await desktop.answerSaveDialog(saved)
    await button('Save').click()
    await desktop.page.getByRole('menuitem', { name: /^Review pack \(PDF\)/ }).click()
    await expect.poll(() => beginningOf(saved), { timeout: 10_000 }).toBe('%PDF-')
  })

  it('is there again after the page is loaded anew', async () => {
    await desktop.page.reload()
    await link('Agreements').click()
    await link('IT support for Marketing').waitFor()
  })

  it('does not leave its own address', async () => {
    const before = desktop.page.url()
    await desktop.page.evaluate("void (location.href = 'https://example.org/')")
    await link('Home').waitFor()
    expect(desktop.page.url()).toBe(before)
  })

  it('never breaks its content policy and never fails', () => {
    expect(mishaps).toEqual([])
  })
}

function beginningOf(path: string): string {
  try {
    return readFileSync(path, 'latin1').slice(0, 5)
  } catch {
    return 'not yet there'
  }
}
