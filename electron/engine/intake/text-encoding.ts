import { isUtf8 } from 'node:buffer'
import { StringDecoder } from 'node:string_decoder'
import iconv from 'iconv-lite'
import { Refusal } from '../../../shared/refusal.ts'
import { noSpreadsheet } from './file-kind.ts'
import { headOf, type SourceFile, stretches } from './source-file.ts'

/** How a text file's bytes become characters. */
export type TextEncoding = {
  /** `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, or as the profile names it. */
  readonly name: string
  /** Bytes of the byte order mark. */
  readonly markBytes: number
}

export type TextDecoding = { write(bytes: Buffer): string; end(): string }

const STRETCH = 1 << 20

/**
 * A byte order mark decides; else valid UTF-8 is UTF-8, and everything else windows-1252. The whole file is looked at, for an export may
 * hold its first accent in its last row.
 * @throws Refusal `file.not-spreadsheet` for bytes that are no text, `csv.encoding` for an unknown name
 */
export async function encodingOf(file: SourceFile, wanted: string | undefined): Promise<TextEncoding> {
  const head = await headOf(file, 4096)
  const marked = byMark(head)
  if (marked !== null) return marked
  if (wanted !== undefined && wanted !== 'auto') return named(wanted)
  const wide = withoutMark(head)
  if (wide !== null) return wide
  return { name: (await isUtf8Text(file)) ? 'utf-8' : 'windows-1252', markBytes: 0 }
}

export function decoder(encoding: TextEncoding): TextDecoding {
  if (encoding.name === 'utf-8') return new StringDecoder('utf8')
  if (encoding.name === 'utf-16le') return new StringDecoder('utf16le')
  const { name } = encoding
  const decoding = iconv.getDecoder(iconv.encodingExists(name) ? name : 'windows-1252', { stripBOM: false })
  return { write: (bytes) => decoding.write(bytes), end: () => decoding.end() ?? '' }
}

function byMark(head: Buffer): TextEncoding | null {
  if (head.toString('hex', 0, 3) === 'efbbbf') return { name: 'utf-8', markBytes: 3 }
  if (head.toString('hex', 0, 2) === 'fffe') return { name: 'utf-16le', markBytes: 2 }
  if (head.toString('hex', 0, 2) === 'feff') return { name: 'utf-16be', markBytes: 2 }
  return null
}

/** Text of mostly Latin letters in UTF-16 has a zero in nearly every second byte. */
function withoutMark(head: Buffer): TextEncoding | null {
  if (head.length < 4) return null
  const zeros = [0, 0]
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros.map((count) => count / (head.length / 2))
  if (odd > 0.7 && even < 0.1) return { name: 'utf-16le', markBytes: 0 }
  if (even > 0.7 && odd < 0.1) return { name: 'utf-16be', markBytes: 0 }
  return null
}

function named(wanted: string): TextEncoding {
  const name = wanted
    .toLowerCase()
    .replace(/^utf-?8$/, 'utf-8')
    .replace(/^utf-?16-?le$/, 'utf-16le')
  if (!iconv.encodingExists(name)) {
    throw new Refusal('csv.encoding', `"${wanted}" is no known encoding; write "auto", "utf-8" or "windows-1252".`, [
      { path: 'spec.table.encoding', found: wanted, expected: 'an encoding such as "utf-8"' },
    ])
  }
  return { name, markBytes: 0 }
}

/** Whether the file is valid UTF-8. @throws Refusal `file.not-spreadsheet` where it holds a zero byte */
async function isUtf8Text(file: SourceFile): Promise<boolean> {
  let left = Buffer.alloc(0)
  let valid = true
  for await (const stretch of stretches(file, STRETCH)) {
    if (stretch.includes(0)) throw noSpreadsheet(file.name, 'a file of raw bytes, not text')
    if (!valid) continue
    const bytes = left.length === 0 ? stretch : Buffer.concat([left, stretch])
    const whole = wholeCharacters(bytes)
    valid = isUtf8(bytes.subarray(0, whole))
    left = Buffer.from(bytes.subarray(whole))
  }
  return valid && left.length === 0
}

/** Where the last character that is whole in these bytes ends. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return back < needed ? bytes.length - back : bytes.length
    }
  }
  return bytes.length
}
