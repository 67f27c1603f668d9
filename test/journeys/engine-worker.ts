import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { RPCHandler } from '@orpc/server/message-port'
import { openEngine } from '../../electron/engine/engine.ts'

// The engine in a thread of its own, as the desktop has it in a process of its own.
type Question =
  | { readonly kind: 'connect'; readonly port: MessagePort }
  | { readonly kind: 'grant'; readonly path: string }
  | { readonly kind: 'file'; readonly pathname: string }
  | { readonly kind: 'close' }

const { folder, now } = workerData as { folder: string; now: number } // given by ways-in.ts alone
const opening = openEngine({ folder, now: () => now })

// The next line's messages come from ways-in.ts alone.
parentPort?.on('message', (question: Question) => void answer(question))

async function answer(question: Question): Promise<void> {
  const engine = await opening
  switch (question.kind) {
    case 'connect':
      new RPCHandler(engine.router).upgrade(question.port)
      question.port.start()
      break
    case 'grant':
      parentPort?.postMessage(engine.grants.forPath(question.path))
      break
    case 'file':
      parentPort?.postMessage((await engine.files.read(question.pathname))?.bytes ?? null)
      break
    case 'close':
      await engine.close()
      parentPort?.postMessage('closed')
      break
  }
}
