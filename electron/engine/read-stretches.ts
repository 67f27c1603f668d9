import { createHash } from 'node:crypto'
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

const STRETCH = 1 << 20

/** The SHA-256 of an open file, and how many bytes it has. */
export async function hashStretches(
  file: FileHandle,
  signal?: AbortSignal,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const stretch of readStretches(file, { size: STRETCH, signal })) {
    hash.update(stretch)
    bytes += stretch.length
  }
  return { sha256: hash.digest('hex'), bytes }
}
