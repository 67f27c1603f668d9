import module from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadMessage, ThreadTask } from './pack-thread.ts'
import type { MadePack } from './pack-work.ts'
import type { PrintedPdf } from './print-pdf.ts'

/** The program of the thread in which pages are laid out. */
async function work(task: ThreadTask): Promise<void> {
  const say = (message: ThreadMessage<MadePack | PrintedPdf>, transfer: ArrayBuffer[] = []) =>
    parentPort?.postMessage(message, transfer)
  if (task.isProgramKept) module.enableCompileCache()
  try {
    if (task.kind === 'pack') {
      const { layOutPack } = await import('./lay-out-pack.ts')
      const made = await layOutPack(task.given, (progress) => say({ kind: 'progress', ...progress }))
      const [pdf, summary] = [ownBytes(made.pdf), ownBytes(made.summary)]
      say({ kind: 'done', made: { ...made, pdf, summary } }, [pdf.buffer, summary.buffer])
    } else {
      const { printAgreement } = await import('./print-agreement.ts')
      const made = await printAgreement(task.given)
      const pdf = ownBytes(made.pdf)
      say({ kind: 'done', made: { ...made, pdf } }, [pdf.buffer])
    }
  } catch (error) {
    say({ kind: 'failed', error })
  }
}

/** Copied into memory of their own: a buffer of a pool cannot be handed over. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}

await work(workerData as ThreadTask) // put there by `inThread`, its only caller
