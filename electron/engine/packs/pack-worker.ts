import { parentPort, workerData } from 'node:worker_threads'
import type { PackContent } from '../../../shared/packs/pack-content.ts'
import { layOutPack } from './lay-out-pack.ts'
import type { WorkerMessage } from './make-pack.ts'

/** The program of the thread in which packs are laid out: layout takes seconds and would hold up everything else. */
async function work(): Promise<void> {
  const content = workerData as PackContent // put there by `makePack`, its only caller
  const say = (message: WorkerMessage, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer)
  try {
    const made = await layOutPack(content, (progress) => say({ kind: 'progress', ...progress }))
    // Copies in memory of their own: a buffer of a pool cannot be handed over.
    const [pdf, summary] = [new Uint8Array(made.pdf), new Uint8Array(made.summary)]
    say({ kind: 'done', made: { ...made, pdf, summary } }, [pdf.buffer, summary.buffer])
  } catch (error) {
    say({ kind: 'failed', error })
  }
}

await work()
