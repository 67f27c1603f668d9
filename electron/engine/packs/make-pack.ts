import { once } from 'node:events'
import { type ResourceLimits, Worker } from 'node:worker_threads'
import { gatherContent, type PackContent } from '../../../shared/packs/pack-content.ts'
import type { PackInput } from '../../../shared/packs/pack-input.ts'

/** `total` is null while it cannot be known. */
export type PackProgress = { readonly phase: string; readonly done: number; readonly total: number | null }

export type PackWork = {
  /** Aborting it ends the work at once; nothing is kept, and the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: PackProgress) => void
}

export type MadePack = {
  readonly pdf: Uint8Array
  readonly pages: number
  /** Characters of the data that the pack's font cannot print; each stands as a marked gap in the pack. */
  readonly missingCharacters: readonly string[]
  /** The summary on a sheet of its own. */
  readonly summary: Uint8Array
  /** Of all that the pack says. */
  readonly contentSha256: string
}

/** What the thread that lays out says. */
export type WorkerMessage =
  | ({ readonly kind: 'progress' } & PackProgress)
  | { readonly kind: 'done'; readonly made: MadePack }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Where the thread's program lies: beside this one among the sources, in the desktop's folder once all is bundled. */
function workerUrl(): URL {
  const isSource = import.meta.url.endsWith('.ts')
  const file = isSource ? './pack-worker.ts' : '../electron/pack-worker.mjs'
  return new URL(file, import.meta.url)
}

/**
 * Megabytes that a pack of sixty pages is laid out in; with less room the thread clears up more often. Left to itself, a thread gives
 * new objects up to a hundred of them, most of which would hold what nobody needs any more.
 */
const USUAL_ROOM = { maxOldGenerationSizeMb: 300, maxYoungGenerationSizeMb: 24 } as const

/** Writes the review pack as a PDF, laid out in a thread of its own. */
export async function makePack(input: PackInput, work: PackWork = {}): Promise<MadePack> {
  work.signal?.throwIfAborted()
  const content: PackContent = gatherContent(input)
  try {
    return await inThread(content, work, USUAL_ROOM)
  } catch (error) {
    // A pack that is larger than usual gets all the room there is.
    if (!isOutOfRoom(error)) throw error
    return inThread(content, work, {})
  }
}

function isOutOfRoom(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

async function inThread(
  workerData: PackContent,
  { signal, onProgress }: PackWork,
  resourceLimits: ResourceLimits,
): Promise<MadePack> {
  // Options that this process was started with, such as a script given in words, are not the thread's.
  const worker = new Worker(workerUrl(), { workerData, execArgv: [], resourceLimits })
  const stop = () => void worker.terminate()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const made = await outcome(worker, onProgress)
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

async function outcome(worker: Worker, onProgress: PackWork['onProgress']): Promise<MadePack> {
  const ended = once(worker, 'exit').then(() => null)
  return new Promise((resolve, reject) => {
    worker.on('error', reject)
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') onProgress?.({ phase: message.phase, done: message.done, total: message.total })
      else if (message.kind === 'done') resolve(message.made)
      else reject(message.error)
    })
    ended.then(() => reject(new Error('The thread that lays out the pack ended without an outcome')), reject)
  })
}
