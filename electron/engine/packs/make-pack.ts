import { gatherContent, type PackContent } from '../../../shared/packs/pack-content.ts'
import type { PackInput } from '../../../shared/packs/pack-input.ts'
import { inThread } from './pack-thread.ts'
import type { MadePack, PackWork } from './pack-work.ts'

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
    return await inThread('pack', content, { ...work, resourceLimits: USUAL_ROOM })
  } catch (error) {
    // A pack that is larger than usual gets all the room there is.
    if (!isOutOfRoom(error)) throw error
    return inThread('pack', content, work)
  }
}

function isOutOfRoom(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
