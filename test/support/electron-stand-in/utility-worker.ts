import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { PortMain } from './ports.ts'

type Posted = { readonly message: unknown; readonly ports: readonly MessagePort[] }

/** What a utility process finds as `process.parentPort`; messages wait until somebody listens, as Electron's do. */
const port = new EventEmitter()
const early: Posted[] = []

const deliver = ({ message, ports }: Posted) =>
  port.emit('message', { data: message, ports: ports.map((native) => new PortMain(native)) })

parentPort?.on('message', (posted: Posted) => {
  if (port.listenerCount('message') === 0) early.push(posted)
  else deliver(posted)
})
port.on('newListener', (event) => {
  if (event === 'message') queueMicrotask(() => early.splice(0).forEach(deliver))
})

Object.assign(process, {
  parentPort: Object.assign(port, { postMessage: (message: unknown) => parentPort?.postMessage(message) }),
})

const { program }: { program: string } = workerData
await import(pathToFileURL(program).href)
