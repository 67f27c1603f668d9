import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { protocol } from 'electron'
import { screenFileAt } from '../shared/screen-files.ts'
import { contentSecurityPolicy } from './engine/content-security-policy.ts'
import type { FoundFile } from './engine/control-messages.ts'

const SCHEME = 'accord'
const ORIGIN = `${SCHEME}://app`
export const PAGE = `${ORIGIN}/`

/** Has to be said before the app is ready: the page is a secure origin of its own, not a file. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

export type Shelf = {
  /** Where the built screens lie. */
  readonly folder: string
  /** Asks the engine for one of its files; null when there is none. */
  readonly file: (path: string) => Promise<FoundFile | null>
}

/** Answers `accord://app/…`: the screens from their folder, `/files/…` from the engine, and nothing else. */
export function serve(shelf: Shelf): void {
  protocol.handle(SCHEME, async ({ url, method }) => {
    const { host, pathname } = new URL(url)
    if (host !== 'app' || method !== 'GET') return answer(404, null)
    const found = pathname.startsWith('/files/') ? await shelf.file(pathname) : await screenFile(shelf.folder, pathname)
    return found === null ? answer(404, null) : answer(200, found)
  })
}

async function screenFile(folder: string, pathname: string): Promise<FoundFile | null> {
  const file = screenFileAt(pathname)
  const bytes = file === null ? null : await readFile(join(folder, file.path)).catch(() => null)
  return file === null || bytes === null ? null : { type: file.type, bytes }
}

function answer(status: number, found: FoundFile | null): Response {
  const headers = {
    'content-security-policy': contentSecurityPolicy,
    'content-type': found?.type ?? 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  }
  return new Response(found === null ? 'Not found' : new Uint8Array(found.bytes), { status, headers })
}

/** Whether a message comes from our own page, in the top frame of its window. */
export function isOurPage(frame: Electron.WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(PAGE)
}
