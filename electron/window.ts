import { BrowserWindow, type Rectangle, type Session, screen, type WebContents } from 'electron'
import { PAGE } from './protocol.ts'
import { remember, remembered } from './remembered.ts'

/** The first window of a person: wide enough for a half-year of months beside the names of the targets. */
const FIRST = { width: 1360, height: 860 }
const LEAST = { minWidth: 900, minHeight: 600 }

/** Opens the one window of the app: a page without Node, without rights, and without a way out of its own address. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    ...FIRST,
    ...LEAST,
    ...lastBounds(),
    show: false,
    title: 'Accord',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  })
  confine(window.webContents)
  window.once('ready-to-show', () => window.show())
  window.on('close', () => remember('window', window.getNormalBounds()))
  void window.loadURL(PAGE)
  return window
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (!event.url.startsWith(PAGE)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** The page asks the engine for everything; it needs nothing of the machine. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

/** Where the window stood last, if some display still shows that place. */
function lastBounds(): Rectangle | null {
  const bounds = remembered('window')
  if (!isRectangle(bounds)) return null
  const { workArea } = screen.getDisplayMatching(bounds)
  return overlaps(bounds, workArea) ? bounds : null
}

function isRectangle(value: unknown): value is Rectangle {
  if (typeof value !== 'object' || value === null) return false
  const has = (side: string) => side in value && Number.isFinite(Reflect.get(value, side))
  return ['x', 'y', 'width', 'height'].every(has)
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  const across = a.x < b.x + b.width && b.x < a.x + a.width
  return across && a.y < b.y + b.height && b.y < a.y + a.height
}
