import { parentPort, workerData } from 'node:worker_threads'
import type { PackContent } from '../../../shared/packs/pack-content.ts'
import { layOutPack } from './lay-out-pack.ts'
import type { WorkerMessage } from './make-pack.ts'

/** The program of the thread in which packs are laid out: layout takes seconds and would hold up everything else. */
async function work(): Promise<void> {
  const content = workerData as PackContent // put there by `makePack`, its only caller
  const say = (message: WorkerMessage, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer)
  try {
    const { pdf, pages, missingCharacters } = await layOutPack(content, (progress) =>
      say({ kind: 'progress', ...progress }),
    )
    // A copy in memory of its own: a buffer of a pool cannot be handed over.
    const bytes = new Uint8Array(pdf)
    say({ kind: 'done', made: { pdf: bytes, pages, missingCharacters } }, [bytes.buffer])
  } catch (error) {
    say({ kind: 'failed', error })
  }
}

await work()
