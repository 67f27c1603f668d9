import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { note, preventable, strict } from './record.ts'

/** What the test decides before the app starts. */
export const settings = {
  /** The folder that Electron would run: where package.json lies. */
  appFolder: process.cwd(),
  /** Holds userData, logs and the rest. */
  userFolder: '',
  switches: new Map<string, string>(),
  firstInstance: true,
  packaged: false,
  hasNotifications: true,
}

const SYSTEM_FOLDERS = ['userData', 'logs', 'downloads', 'documents']

class Application extends EventEmitter {
  readonly commandLine = strict('app.commandLine', {
    getSwitchValue: (name: string) => settings.switches.get(name) ?? '',
    appendSwitch: (name: string, value: string) => note('app.commandLine.appendSwitch', name, value),
  })
  quitting = false

  get isPackaged(): boolean {
    return settings.packaged
  }

  getAppPath = () => settings.appFolder

  getPath(name: string): string {
    if (!SYSTEM_FOLDERS.includes(name)) throw new Error(`The stand-in has no folder ${name}.`)
    return join(settings.userFolder, name)
  }

  requestSingleInstanceLock(): boolean {
    note('app.requestSingleInstanceLock')
    return settings.firstInstance
  }

  whenReady(): Promise<void> {
    return Promise.resolve()
  }

  /** Ends at once, asking nobody. */
  exit(code: number): void {
    note('app.exit', code)
    this.quitting = true
    this.emit('quit', {}, code)
  }

  /** Windows are the test's to close; the rest is Electron's order. */
  quit(): void {
    note('app.quit')
    this.emit('before-quit', preventable({}))
    const quitting = preventable({})
    this.emit('will-quit', quitting)
    if (quitting.defaultPrevented) return
    this.quitting = true
    this.emit('quit', {}, 0)
  }
}

export const app = strict('app', new Application())
