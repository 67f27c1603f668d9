import { readFileSync } from 'node:fs'
import type { Browser, CDPSession, Page, Route } from 'playwright-core'
import { makeCodec } from './codec.ts'
import type { PortMain } from './ports.ts'
import { type FromPreload, makePreloadWorld, type ToPreload } from './preload-world.ts'
import { fetchFromApp, REAL, toApp, toReal } from './scheme.ts'
import { joinWorlds } from './worlds.ts'

const WORLD = 'electron-preload'

export type PageEvents = {
  readonly said: (said: FromPreload) => void
  readonly loaded: () => void
  readonly closed: () => void
  /** Whether the page may go there by itself. */
  readonly mayNavigate: (url: string) => boolean
}

export type AppPage = {
  readonly page: Page
  load(url: string): Promise<void>
  tell(said: ToPreload): void
  /** Carries a channel's other end into the page; gives the number it has there. */
  carry(port: PortMain): number
  hearPort(port: number, message: string): void
}

const codec = makeCodec()

/** The bridge's own source, as it is put into both worlds. */
const join = String(joinWorlds)

/** A page of a real Chromium with a preload in a world of its own beside it; all addresses are answered by the app. */
export async function openPage(browser: Browser, preload: string, events: PageEvents): Promise<AppPage> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const tell = speakTo(session)
  let expected = ''

  await context.route(/^https?:/, (route) => answer(route, (url) => url === expected || events.mayNavigate(url)))
  await joinPreload(session, readFileSync(preload, 'utf8'), events.said)
  page.on('load', () => events.loaded())
  page.on('close', () => events.closed())
  page.on('popup', (popup) => void popup.close())

  const ports = new Map<number, PortMain>()
  return {
    page,
    tell,
    async load(url) {
      expected = url
      await page.goto(toReal(url))
    },
    carry: (port) => carryPort(ports, port, tell),
    hearPort: (port, message) => ports.get(port)?.postMessage(codec.read(message)),
  }
}

function carryPort(ports: Map<number, PortMain>, port: PortMain, tell: (said: ToPreload) => void): number {
  const number = ports.size + 1
  ports.set(number, port)
  port.on('message', ({ data }) => tell({ kind: 'port', port: number, message: codec.write(data) }))
  port.start()
  return number
}

async function answer(route: Route, may: (url: string) => boolean): Promise<void> {
  const request = route.request()
  const url = toApp(request.url())
  // A page that gets no content stays where it is, as it does in Electron when its leaving is prevented.
  if (request.isNavigationRequest() && !may(url)) return route.fulfill({ status: 204 })
  if (!REAL.test(request.url())) return route.abort()
  const response = await fetchFromApp(new Request(url, { method: request.method() }))
  const body = Buffer.from(await response.arrayBuffer())
  await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
}

/** Replies, sends and ports share one queue, as they do in Electron: a reply never overtakes a send. */
function speakTo(session: CDPSession): (said: ToPreload) => void {
  let context = 0
  let queue = Promise.resolve()
  session.on('Runtime.executionContextCreated', ({ context: created }) => {
    if (created.name === WORLD) context = created.id
  })
  const say = async (said: ToPreload) => {
    await session.send('Runtime.evaluate', {
      contextId: context,
      expression: `electronStandIn(${JSON.stringify(said)})`,
    })
  }
  return (said) => {
    queue = queue.then(() => say(said)).catch(() => {}) // a page that has gone hears nothing, as in Electron
  }
}

async function joinPreload(session: CDPSession, script: string, said: PageEvents['said']): Promise<void> {
  const secret = `bridge-${crypto.randomUUID()}`
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === 'electronStandInTell') said(JSON.parse(payload))
  })
  await session.send('Runtime.enable')
  await session.send('Page.enable')
  await session.send('Runtime.addBinding', { name: 'electronStandInTell', executionContextName: WORLD })
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${join})('page', '${secret}')` })
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName: WORLD,
    source: `{
      const tell = electronStandInTell
      globalThis.electronStandIn = (${String(makePreloadWorld)})({
        world: (${join})('preload', '${secret}'),
        codec: (${String(makeCodec)})(),
        tell: (said) => tell(JSON.stringify(said)),
        preload(require, module, exports) { ${script}
        },
      })
    }`,
  })
}
