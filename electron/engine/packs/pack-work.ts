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
