import { basename } from 'node:path'
import { RPCHandler } from '@orpc/server/message-port'
import { Refusal } from '../../shared/refusal.ts'
import type { Answered, Asked, FoundFile, GrantedFile, Question } from './control-messages.ts'
import { type Engine, openEngine } from './engine.ts'
import type { LogEntry } from './services.ts'

/** As Electron's ports are, in this process; written down here because the engine never imports electron. */
type Port = {
  on(event: 'message', listener: (event: { readonly data: unknown; readonly ports: readonly Port[] }) => void): void
  on(event: 'close', listener: () => void): void
  postMessage(message: unknown): void
  start(): void
}

const { parentPort } = process as unknown as { readonly parentPort: Port } // Electron's, in a utility process
let engine: Engine | null = null

parentPort.on('message', ({ data, ports }) => void answer(data as Asked, ports)) // only engine-link.ts writes to us

async function answer({ id, question }: Asked, ports: readonly Port[]): Promise<void> {
  try {
    tell({ id, ok: true, value: await act(question, ports) })
  } catch (error) {
    if (!(error instanceof Refusal)) log({ reference: String(id), operation: question.kind, error })
    tell({
      id,
      ok: false,
      refused: error instanceof Refusal,
      said: error instanceof Error ? error.message : String(error),
    })
  }
}

const tell = (answered: Answered) => parentPort.postMessage(answered)

async function act(question: Question, ports: readonly Port[]): Promise<unknown> {
  switch (question.kind) {
    case 'open':
      engine = await openEngine({ folder: question.folder, now: Date.now, log, program: 'the Accord window' })
      return null
    case 'connect':
      return connect(opened(), ports)
    case 'grant':
      return grant(opened(), question.path)
    case 'file':
      return file(opened(), question.path)
    case 'close':
      await engine?.close()
      engine = null
      return null
  }
}

function opened(): Engine {
  if (engine === null) throw new Refusal('workspace.closed', 'The workspace is not open yet. Try again in a moment.')
  return engine
}

/** The page's operations run over the port that came with the question; it ends with the page. */
function connect({ router }: Engine, [port]: readonly Port[]): null {
  if (port === undefined) throw new Error('A page was connected without a port.')
  new RPCHandler(router).upgrade(port)
  port.start()
  return null
}

function grant({ grants }: Engine, path: string): GrantedFile {
  return { grant: grants.forPath(path), name: basename(path) }
}

async function file({ files }: Engine, path: string): Promise<FoundFile | null> {
  const found = await files.read(path)
  return found === null ? null : { type: found.type, bytes: found.bytes }
}

/** One line a fault on standard error, which the window's side keeps in engine.log. */
function log({ reference, operation, error }: LogEntry): void {
  const said = error instanceof Error ? error.stack : String(error)
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), reference, operation, error: said })}\n`)
}
