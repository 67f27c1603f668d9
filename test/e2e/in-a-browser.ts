import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { findChromium, launchChromium } from '../support/chromium.ts'
import { makeFolder } from '../support/make-folder.ts'
import { type Served, serve } from './served.ts'
import { type Visit, visit } from './visit.ts'

const chromium = findChromium()

/** Without one the stories are skipped, and `npm test` says so. */
export const hasNoBrowser = chromium === null

/** A visit from before the first test to after the last; its parts are there as soon as the first begins. */
export type BrowserStory = Visit & {
  /** Where the story's files lie, its workspace in `workspace/` among them. */
  readonly folder: string
  /** `address` as `/reviews`; `window` where it is not the first one. */
  goTo(address: string, window?: Page): Promise<void>
}

/** Serves a workspace to a browser while the tests of the describe around it run. `prepare` fills its folder before. */
export function inABrowser(prepare: (folder: string) => unknown = () => {}): BrowserStory {
  const folder = makeFolder()
  let served: Served | null = null
  let browser: Browser | null = null
  let begun: Visit | null = null

  beforeAll(async () => {
    await prepare(folder.path)
    served = await serve(join(folder.path, 'workspace'))
    browser = await launchChromium(chromium ?? '')
    begun = await visit(browser, served.url)
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
    folder.remove()
  })

  const seen = (): Visit => {
    if (begun === null) throw new Error('The story has not begun: only its tests may look at it.')
    return begun
  }
  return {
    folder: folder.path,
    get page() {
      return seen().page
    },
    get mishaps() {
      return seen().mishaps
    },
    picture: (name) => seen().picture(name),
    goTo: async (address, window = seen().page) => {
      await window.goto(`${new URL(seen().page.url()).origin}/#${address}`)
    },
  }
}
