import { EventEmitter } from 'node:events'
import type { Browser } from 'playwright-core'
import { app } from './application.ts'
import { makeCodec } from './codec.ts'
import { invoke, ipcMain } from './messages.ts'
import { type AppPage, openPage } from './page.ts'
import type { PortMain } from './ports.ts'
import type { FromPreload } from './preload-world.ts'
import { note, preventable, strict } from './record.ts'
import { toApp } from './scheme.ts'

type WindowOptions = { readonly webPreferences?: { readonly preload?: string } } & Readonly<Record<string, unknown>>
type OpenHandler = (details: { readonly url: string }) => { readonly action: string }

const codec = makeCodec()

/** Where pages are opened; without a browser a window only remembers what was asked of it. */
export const chromium: { browser: Browser | null } = { browser: null }

export class WebContents extends EventEmitter {
  private readonly options: WindowOptions
  private url = ''
  private open: Promise<AppPage> | null = null
  openHandler: OpenHandler | null = null
  readonly posted: { readonly channel: string; readonly ports: number }[] = []

  constructor(options: WindowOptions) {
    super()
    this.options = options
  }

  get mainFrame() {
    return { url: this.url, parent: null }
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  isDestroyed(): boolean {
    return false
  }

  postMessage(channel: string, message: unknown, ports: readonly PortMain[] = []): void {
    this.posted.push({ channel, ports: ports.length })
    const given = codec.write([message])
    void this.open?.then((open) =>
      open.tell({ kind: 'sent', channel, given, ports: ports.map((port) => open.carry(port)) }),
    )
  }

  async load(url: string, window: Window): Promise<void> {
    this.url = url
    if (chromium.browser === null) return
    this.open = this.openPage(chromium.browser, window)
    const open = await this.open
    await open.load(url)
  }

  async reload(): Promise<void> {
    const open = await this.open
    await open?.page.reload()
  }

  /** The page itself, for the test to look at and to act on. */
  async appPage(): Promise<AppPage> {
    if (this.open === null) throw new Error('No page was opened.')
    return this.open
  }

  private openPage(browser: Browser, window: Window): Promise<AppPage> {
    return openPage(browser, String(this.options.webPreferences?.preload), {
      said: (said) => void this.hear(said),
      loaded: () => window.emit('ready-to-show'),
      closed: () => window.closed(),
      mayNavigate: (url) => {
        const going = preventable({ url })
        this.emit('will-navigate', going)
        return !going.defaultPrevented
      },
    })
  }

  private async hear(said: FromPreload): Promise<void> {
    const open = await this.appPage()
    const event = { sender: this, senderFrame: this.mainFrame }
    if (said.kind === 'port') return open.hearPort(said.port, said.message)
    // The page stands at an https address, and names it; the app knows its own.
    const written = codec.read(said.given) as unknown[] // `send` and `invoke` write a list
    const given = written.map((value) => (typeof value === 'string' ? toApp(value) : value))
    if (said.kind === 'send') return void ipcMain.emit(said.channel, event, ...given)
    try {
      const value = codec.write(await invoke(said.channel, event, given))
      open.tell({ kind: 'answered', id: said.id, value })
    } catch (error) {
      open.tell({ kind: 'failed', id: said.id, said: String(error) })
    }
  }
}

export class Window extends EventEmitter {
  readonly options: WindowOptions
  readonly webContents: WebContents
  visible: boolean

  constructor(options: WindowOptions = {}) {
    super()
    note('new BrowserWindow', options)
    this.options = options
    this.visible = options.show !== false
    this.webContents = strict('WebContents', new WebContents(options))
    const known = strict('BrowserWindow', this)
    windows.push(known)
    queueMicrotask(() => app.emit('browser-window-created', {}, known))
    return known
  }

  static fromWebContents(contents: unknown): Window | null {
    return windows.find((window) => window.webContents === contents) ?? null
  }

  async loadURL(url: string): Promise<void> {
    note('BrowserWindow.loadURL', url)
    await this.webContents.load(url, this)
  }

  show(): void {
    this.visible = true
  }

  focus(): void {
    note('BrowserWindow.focus')
  }

  isMinimized = () => false

  restore(): void {
    note('BrowserWindow.restore')
  }

  getNormalBounds = () => ({ x: 40, y: 40, width: 1200, height: 800 })

  reload(): void {
    note('BrowserWindow.reload')
    void this.webContents.reload()
  }

  /** The person closes it. */
  close(): void {
    this.emit('close', preventable({}))
    this.closed()
  }

  closed(): void {
    const index = windows.indexOf(this)
    if (index < 0) return
    windows.splice(index, 1)
    this.emit('closed')
    if (windows.length === 0) app.emit('window-all-closed')
  }
}

export const windows: Window[] = []
