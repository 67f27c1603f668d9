import { EventEmitter } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { PortMain } from './ports.ts'
import { note, strict } from './record.ts'

export type ForkOptions = { readonly serviceName?: string; readonly stdio?: string }

/** A utility process as a worker thread: real Node, a `process.parentPort`, ports that travel, an exit code. */
export class UtilityProcess extends EventEmitter {
  private readonly worker: Worker
  readonly stdout
  readonly stderr

  constructor(program: string, options: readonly string[], { stdio }: ForkOptions) {
    super()
    const piped = stdio === 'pipe'
    this.worker = new Worker(new URL('./utility-worker.ts', import.meta.url), {
      argv: [...options],
      workerData: { program },
      stdout: piped,
      stderr: piped,
    })
    this.stdout = piped ? this.worker.stdout : null
    this.stderr = piped ? this.worker.stderr : null
    this.worker.on('message', (message) => this.emit('message', message))
    this.worker.on('error', () => {}) // Electron tells of it by the exit code
    this.worker.on('exit', (code) => this.emit('exit', code))
  }

  postMessage(message: unknown, ports: readonly PortMain[] = []): void {
    const native = ports.map((port) => port.native)
    this.worker.postMessage({ message, ports: native }, native)
  }

  kill(): boolean {
    void this.worker.terminate()
    return true
  }
}

/** Every process the app has started, the newest last. */
export const processes: UtilityProcess[] = []

export const utilityProcess = strict('utilityProcess', {
  fork(program: string, options: readonly string[] = [], forkOptions: ForkOptions = {}): UtilityProcess {
    note('utilityProcess.fork', program, options, forkOptions)
    const child = strict('UtilityProcess', new UtilityProcess(program, options, forkOptions))
    processes.push(child)
    return child
  },
})
