import type { FileHandle } from 'node:fs/promises'

export type Stretches = {
  /** Bytes to a stretch. */
  readonly size: number
  readonly signal?: AbortSignal | undefined
}

/**
 * The bytes of a file from its beginning, stretch by stretch; the next one is read while the last is worked on. What is handed over is
 * good until the next is asked for: its room is then used again.
 */
export async function* readStretches(file: FileHandle, { size, signal }: Stretches): AsyncGenerator<Buffer> {
  let [room, other] = [Buffer.allocUnsafe(size), Buffer.allocUnsafe(size)]
  let position = 0
  let reading = file.read(room, 0, size, position)
  try {
    for (;;) {
      signal?.throwIfAborted()
      const { bytesRead } = await reading
      if (bytesRead === 0) return
      const stretch = room.subarray(0, bytesRead)
      position += bytesRead
      ;[room, other] = [other, room]
      reading = file.read(room, 0, size, position)
      yield stretch
    }
  } finally {
    // Whoever opened the file closes it next, and nothing may then be reading from it.
    await reading.catch(() => {})
  }
}
