import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import type { Answered, Asked, FoundFile, GrantedFile, Question } from './engine/control-messages.ts'

/** A rule of the engine said no, in a sentence for the person. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** The engine in its own process, asked by messages; nothing of it runs where the window lives. */
export type EngineLink = {
  /** Settles when the workspace is open; rejects with `Refused` when a rule said no. */
  readonly opened: Promise<void>
  grant(path: string): Promise<GrantedFile>
  file(path: string): Promise<FoundFile | null>
  /** Hands the engine one end of a channel whose other end the page holds. */
  connect(port: MessagePortMain): void
  close(): Promise<void>
}

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }

/** `gone` is called once if the process ends without having been asked to. */
export function startEngine(program: string, folder: string, gone: (code: number) => void): EngineLink {
  const child = utilityProcess.fork(program, [], { serviceName: 'Accord engine', stdio: 'pipe' })
  const waiting = new Map<number, Waiting>()
  let asked = 0
  let closing = false
  let ended = false

  const ask = (question: Question, ports: MessagePortMain[] = []) =>
    new Promise<unknown>((resolve, reject) => {
      if (ended) throw new Error('The engine is not running.')
      asked += 1
      waiting.set(asked, { resolve, reject })
      child.postMessage({ id: asked, question } satisfies Asked, ports)
    })
  child.on('message', (answered: Answered) => settle(waiting, answered))
  child.once('exit', (code) => {
    ended = true
    for (const { reject } of waiting.values()) reject(new Error('The engine stopped before it answered.'))
    waiting.clear()
    if (!closing) gone(code)
  })
  keepLog(child)

  return {
    opened: ask({ kind: 'open', folder }).then(() => {}),
    grant: async (path) => (await ask({ kind: 'grant', path })) as GrantedFile, // as control-messages.ts says
    file: async (path) => (await ask({ kind: 'file', path })) as FoundFile | null, // as control-messages.ts says
    connect(port) {
      ask({ kind: 'connect' }, [port]).catch(() => {}) // the process has ended, and `gone` was told
    },
    async close() {
      closing = true
      if (ended) return
      await ask({ kind: 'close' })
      child.kill()
    },
  }
}

function settle(waiting: Map<number, Waiting>, answered: Answered): void {
  const question = waiting.get(answered.id)
  waiting.delete(answered.id)
  if (answered.ok) question?.resolve(answered.value)
  else question?.reject(answered.refused ? new Refused(answered.said) : new Error(answered.said))
}

/** What the engine says about its faults is kept where a person who reports one can find it. */
function keepLog(child: UtilityProcess): void {
  const folder = app.getPath('logs')
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    // The stream fails by the same and is listened to: a log that cannot be written must not stop the app.
  }
  const log = createWriteStream(join(folder, 'engine.log'), { flags: 'a' })
  log.on('error', () => child.stderr?.resume())
  child.stderr?.pipe(log)
}
