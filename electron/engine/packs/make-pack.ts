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
}

/** Writes the review pack as a PDF, laid out in a thread of its own. */
export declare function makePack(input: PackInput, work?: PackWork): Promise<MadePack>
