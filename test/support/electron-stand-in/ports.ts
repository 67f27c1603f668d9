import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

/** Electron's end of a channel over Node's: events are `{ data, ports }`, and nothing flows before `start`. */
export class PortMain extends EventEmitter {
  readonly native: MessagePort

  constructor(native: MessagePort) {
    super()
    this.native = native
    native.once('close', () => this.emit('close'))
  }

  start(): void {
    this.native.on('message', (data) => this.emit('message', { data, ports: [] }))
  }

  postMessage(message: unknown): void {
    this.native.postMessage(message)
  }

  close(): void {
    this.native.close()
  }
}

export class MessageChannelMain {
  readonly port1: PortMain
  readonly port2: PortMain

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new PortMain(port1)
    this.port2 = new PortMain(port2)
  }
}
