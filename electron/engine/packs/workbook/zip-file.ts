import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A file inside an archive; its text may come in pieces. */
export type ZipEntry = { readonly name: string; readonly chunks: Iterable<string | Uint8Array> }

type Packed = { readonly name: Buffer; readonly data: Buffer; readonly crc: number; readonly size: number }

/** 1 January 1980: the first date an archive knows. One fixed date, so that the same content gives the same bytes. */
const DATE = 0x0021
const VERSION = 20
/** Names are UTF-8. */
const FLAGS = 0x0800
const DEFLATED = 8

/** Packs files into a ZIP archive, deflating in the library's own threads. @throws the signal's reason once it is aborted */
export async function writeZip(entries: readonly ZipEntry[], signal?: AbortSignal): Promise<Uint8Array> {
  const packed: Packed[] = []
  for (const entry of entries) packed.push(await pack(entry, signal))
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of packed) {
    const head = localHeader(file)
    parts.push(head, file.name, file.data)
    directory.push(directoryHeader(file, offset), file.name)
    offset += head.length + file.name.length + file.data.length
  }
  const listing = Buffer.concat(directory)
  return Buffer.concat([...parts, listing, ending(packed.length, listing.length, offset)])
}

async function pack({ name, chunks }: ZipEntry, signal?: AbortSignal): Promise<Packed> {
  const deflate = createDeflateRaw({ level: 6 })
  const parts: Buffer[] = []
  deflate.on('data', (part: Buffer) => parts.push(part))
  let [crc, size] = [0, 0]
  for (const chunk of chunks) {
    signal?.throwIfAborted()
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    crc = crc32(bytes, crc)
    size += bytes.length
    if (!deflate.write(bytes)) await once(deflate, 'drain')
  }
  deflate.end()
  await finished(deflate)
  return { name: Buffer.from(name), data: Buffer.concat(parts), crc, size }
}

/** What stands before each file and, with its place, in the directory at the end. */
function common({ name, data, crc, size }: Packed): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(VERSION, 0)
  fields.writeUInt16LE(FLAGS, 2)
  fields.writeUInt16LE(DEFLATED, 4)
  fields.writeUInt16LE(DATE, 8)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(data.length, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

function localHeader(file: Packed): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(file)])
}

function directoryHeader(file: Packed, offset: number): Buffer {
  const head = Buffer.alloc(6, 'PK\x01\x02', 'latin1')
  head.writeUInt16LE(VERSION, 4)
  const place = Buffer.alloc(14)
  place.writeUInt32LE(offset, 10)
  return Buffer.concat([head, common(file), place])
}

function ending(files: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files, 8)
  end.writeUInt16LE(files, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
