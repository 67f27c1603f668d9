import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { openEngine } from '../../electron/engine/engine.ts'
import { openHost } from '../../electron/host/host.ts'
import type { Contract } from '../../shared/operations/contract.ts'

export type Client = ContractRouterClient<Contract>

/** One way into a workspace: the same operations, however they travel. */
export type WayIn = {
  readonly client: Client
  /** Hands a file over as that way does. */
  grant(path: string): Promise<string>
  /** One of the engine's own files by its address. */
  file(pathname: string): Promise<Uint8Array | null>
  close(): Promise<void>
}

/** Nine in the morning of 1 July 2026, everywhere. */
export const NOW = Date.UTC(2026, 6, 1, 9)

/** As the command line holds it. */
async function direct(folder: string): Promise<WayIn> {
  const engine = await openEngine({ folder, now: () => NOW })
  return {
    client: engine.client,
    grant: async (path) => engine.grants.forPath(path),
    file: async (pathname) => (await engine.files.read(pathname))?.bytes ?? null,
    close: () => engine.close(),
  }
}

/** As a browser holds it: admitted once, then with its cookie, from a page of the same origin. */
async function overHttp(folder: string): Promise<WayIn> {
  const screens = join(folder, '..', 'screens')
  mkdirSync(screens, { recursive: true })
  writeFileSync(join(screens, 'index.html'), '<!doctype html>')
  const engine = await openEngine({ folder, now: () => NOW })
  const host = await openHost({ engine, port: 0, screens, log: () => {} })
  const url = host.newUrl()
  const { origin } = new URL(url)
  const admitted = await fetch(url, { redirect: 'manual' })
  const headers = { cookie: admitted.headers.get('set-cookie')?.split(';')[0] ?? '', origin }
  // Node forgets to cancel a request that has been collected as garbage (a browser does not), so that each is held.
  const held: Request[] = []
  const holding = (request: Request, init: RequestInit) => {
    held.push(request)
    return fetch(request, init)
  }
  return {
    client: createORPCClient(new HttpLink({ url: `${origin}/rpc`, headers, fetch: holding })),
    async grant(path) {
      const url = `${origin}/files/uploads?name=${encodeURIComponent(basename(path))}`
      const answer = await fetch(url, { method: 'POST', headers, body: await readFile(path) })
      // The one thing an upload answers with.
      return ((await answer.json()) as { grant: string }).grant
    },
    async file(pathname) {
      const answer = await fetch(origin + pathname, { headers })
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null
    },
    async close() {
      await host.close()
      await engine.close()
    },
  }
}

/** As the desktop window holds it: the engine elsewhere, a message port between. */
async function overPort(folder: string): Promise<WayIn> {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), {
    execArgv: [],
    workerData: { folder, now: NOW },
  })
  const { port1, port2 } = new MessageChannel()
  const ask = asker(worker)
  worker.postMessage({ kind: 'connect', port: port2 }, [port2])
  port1.start()
  return {
    client: createORPCClient(new PortLink({ port: port1 })),
    grant: async (path) => (await ask({ kind: 'grant', path })) as string, // what it answers to a path
    file: async (pathname) => (await ask({ kind: 'file', pathname })) as Uint8Array | null, // and to an address
    async close() {
      port1.close()
      await ask({ kind: 'close' })
      await worker.terminate()
    },
  }
}

/** One question at a time, one answer to each. */
function asker(worker: Worker): (question: object) => Promise<unknown> {
  let turn: Promise<unknown> = Promise.resolve()
  return (question) => {
    turn = turn.then(() => {
      const answered = new Promise((resolve, reject) => {
        worker.once('message', resolve)
        worker.once('error', reject)
      })
      worker.postMessage(question)
      return answered
    })
    return turn
  }
}

export const WAYS_IN = [
  ['called directly', direct],
  ['over HTTP', overHttp],
  ['over a message port', overPort],
] as const
