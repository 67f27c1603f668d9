import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import type * as StandIn from './electron.ts'

const root = join(import.meta.dirname, '../../..')
const standInFile = join(import.meta.dirname, 'electron.ts')
const require = createRequire(import.meta.url)

export type Desktop = {
  readonly browser: Browser
  /** A folder for what the app remembers about this computer. */
  readonly userFolder: string
  readonly workspace: string
}

/** Runs the bundled main program in this very process, with the stand-in wherever it asks for `electron`, up to its window. */
export async function runMain({ browser, userFolder, workspace }: Desktop): Promise<typeof StandIn> {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron'
        ? { url: pathToFileURL(standInFile).href, shortCircuit: true }
        : next(specifier, context),
  })
  const electron: typeof StandIn = require(standInFile)
  const { settings, chromium } = electron.standIn
  settings.appFolder = root
  settings.userFolder = userFolder
  settings.switches.set('workspace', workspace)
  chromium.browser = browser
  const opened = new Promise((resolve) => electron.app.once('browser-window-created', resolve))
  require(join(root, 'dist/electron/main.cjs'))
  await opened
  return electron
}
