import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Grants } from '../engine/grants.ts'
import { TurnedAway } from './turned-away.ts'

/** Files that a page sent, each in a folder of its own until the host closes or newer ones push it out. */
export type Uploads = {
  receive(request: IncomingMessage, name: string): Promise<{ grant: string }>
  close(): void
}

export type UploadLimits = { readonly bytes: number; readonly files: number }

const GIGABYTE = 1_000_000_000
const LIMITS: UploadLimits = { bytes: 2 * GIGABYTE, files: 16 }

export function uploads(grants: Grants, limits: UploadLimits = LIMITS): Uploads {
  // Readable by its owner alone.
  const root = mkdtempSync(join(tmpdir(), 'accord-uploads-'))
  const held: { readonly grant: string; readonly folder: string }[] = []
  const dropOldest = () => {
    const oldest = held.shift()
    if (oldest === undefined) return
    grants.revoke(oldest.grant)
    rmSync(oldest.folder, { recursive: true, force: true })
  }
  return {
    async receive(request, name) {
      if (Number(request.headers['content-length'] ?? 0) > limits.bytes) throw tooLarge(limits)
      const folder = join(root, randomUUID())
      const path = join(folder, safeName(name))
      mkdirSync(folder)
      try {
        await pipeline(request, atMost(limits), createWriteStream(path, { flags: 'wx', mode: 0o600 }))
      } catch (error) {
        rmSync(folder, { recursive: true, force: true })
        throw isFull(error) ? noRoom() : error
      }
      const grant = grants.forPath(path)
      held.push({ grant, folder })
      while (held.length > limits.files) dropOldest()
      return { grant }
    },
    close() {
      while (held.length > 0) dropOldest()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** File systems bear 255 bytes, and disks with encryption fewer. */
const LONGEST_NAME_BYTES = 140

/** The file's own name as far as a file system bears it; it is shown to people and told from others by its folder. */
function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  const plain = last.replaceAll(/[\u0000-\u001f<>:"|?*]/g, '_').replace(/^\.+/, '_')
  return plain.length === 0 ? 'upload' : endOf(plain)
}

/** The end, with what kind of file it is; no character is cut in two. */
function endOf(name: string): string {
  const letters = Array.from(name)
  while (Buffer.byteLength(letters.join('')) > LONGEST_NAME_BYTES) letters.shift()
  return letters.join('')
}

function atMost(limits: UploadLimits): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > limits.bytes) done(tooLarge(limits))
      else done(null, chunk)
    },
  })
}

function tooLarge({ bytes }: UploadLimits): TurnedAway {
  return new TurnedAway(
    413,
    'upload.too-large',
    `The file is larger than ${Math.floor(bytes / 1e6)} MB. Import it with the command line: accord import FILE.`,
  )
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
}

function noRoom(): TurnedAway {
  return new TurnedAway(
    507,
    'upload.disk-full',
    'The disk is full, so the file was not taken. Free some space and try again.',
  )
}
