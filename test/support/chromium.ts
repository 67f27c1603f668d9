import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

/** A Chromium of this machine: the one named by ACCORD_CHROMIUM, else the first on the path; null when there is none. */
export function findChromium(): string | null {
  const named = process.env.ACCORD_CHROMIUM
  if (named !== undefined) return canRun(named) ? named : null
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(canRun) ?? null
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Installs Debian's Chromium where that needs nobody's leave; says what it did, null when a browser is there already. */
export function bringChromium(): string | null {
  if (findChromium() !== null) return null
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return 'No Chromium found: the browser stories are skipped. Install Chromium, or name one with ACCORD_CHROMIUM.'
  try {
    installChromium()
    return 'Installed Chromium for the browser stories.'
  } catch (error) {
    return `Chromium could not be installed, so the browser stories are skipped. ${String(error).split('\n')[0]}`
  }
}

function installChromium(): void {
  const quietly = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  execFileSync('apt-get', ['update'], quietly)
  execFileSync('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], quietly)
}

/** Starts the browser without the calls home that a closed network would answer one refusal at a time. */
export function launchChromium(path: string): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  })
}
