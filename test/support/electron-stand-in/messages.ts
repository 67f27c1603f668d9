import { EventEmitter } from 'node:events'
import { note, strict } from './record.ts'

type Handler = (event: unknown, ...given: readonly unknown[]) => unknown

const handlers = new Map<string, Handler>()

class Messages extends EventEmitter {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    note('ipcMain.handle', channel)
    handlers.set(channel, handler)
  }
}

export const ipcMain = strict('ipcMain', new Messages())

/** What Electron does with an `invoke` of the page. */
export async function invoke(channel: string, event: unknown, given: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  return handler(event, ...given)
}
