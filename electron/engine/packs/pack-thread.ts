import { once } from 'node:events'
import module from 'node:module'
import { type ResourceLimits, Worker } from 'node:worker_threads'
import type { DocumentInput } from '../../../shared/packs/agreement-document.ts'
import type { PackContent } from '../../../shared/packs/pack-content.ts'
import type { MadePack, PackProgress, PackWork } from './pack-work.ts'
import type { PrintedPdf } from './print-pdf.ts'

/** What the thread that lays out is given, and what it makes of it. */
type Tasks = {
  readonly pack: { readonly given: PackContent; readonly made: MadePack }
  readonly agreement: { readonly given: DocumentInput; readonly made: PrintedPdf }
}

type Kind = keyof Tasks

type Given = { readonly [Each in Kind]: { readonly kind: Each; readonly given: Tasks[Each]['given'] } }

/** One of them, as the thread receives it. */
export type ThreadTask = Given[Kind] & {
  /** Whether what Node makes of the program is kept between runs, as the process that asks keeps it. */
  readonly isProgramKept: boolean
}

/** What the thread says. */
export type ThreadMessage<Made> =
  | ({ readonly kind: 'progress' } & PackProgress)
  | { readonly kind: 'done'; readonly made: Made }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Where the thread's program lies: beside this one among the sources, in the desktop's folder once all is bundled. */
function workerUrl(): URL {
  const isSource = import.meta.url.endsWith('.ts')
  const file = isSource ? './pack-worker.ts' : '../electron/pack-worker.mjs'
  return new URL(file, import.meta.url)
}

type ThreadWork = PackWork & { readonly resourceLimits?: ResourceLimits }

/** Has something laid out in a thread of its own: it takes seconds, and would hold up everything else. */
export async function inThread<Each extends Kind>(
  kind: Each,
  given: Tasks[Each]['given'],
  { signal, onProgress, resourceLimits = {} }: ThreadWork,
): Promise<Tasks[Each]['made']> {
  const workerData = { kind, given, isProgramKept: module.getCompileCacheDir() !== undefined }
  // Options that this process was started with, such as a script given in words, are not the thread's.
  const worker = new Worker(workerUrl(), { workerData, execArgv: [], resourceLimits })
  const stop = () => void worker.terminate()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const made = await outcome<Tasks[Each]['made']>(worker, onProgress)
    signal?.throwIfAborted()
    return made
  } catch (error) {
    // A thread that was ended on request ends without an outcome; the request is the reason.
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

async function outcome<Made>(worker: Worker, onProgress: PackWork['onProgress']): Promise<Made> {
  const ended = once(worker, 'exit').then(() => null)
  return new Promise((resolve, reject) => {
    worker.on('error', reject)
    worker.on('message', (message: ThreadMessage<Made>) => {
      if (message.kind === 'progress') onProgress?.({ phase: message.phase, done: message.done, total: message.total })
      else if (message.kind === 'done') resolve(message.made)
      else reject(message.error)
    })
    ended.then(() => reject(new Error('The thread that lays out pages ended without an outcome')), reject)
  })
}
