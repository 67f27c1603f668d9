import { isAscii } from 'node:buffer'
import { type Decode, type LineVisitor, lineCutter } from './csv-cutter.ts'
import { noSpreadsheet } from './file-kind.ts'
import { type SourceFile, stretches } from './source-file.ts'
import type { RowRun } from './source-table.ts'
import { decoder, type TextEncoding } from './text-encoding.ts'

/** Bytes asked of the disk at once, and bytes looked at at once: what stays in the processor's cache is read a third faster. */
const STRETCH = 1 << 20
const PIECE = 1 << 16
const NEW_LINE = 10

type Lined = {
  readonly encoding: TextEncoding
  readonly delimiter: string
  /** Bytes of a first line that is no row. */
  readonly skip: number
  readonly only: NonNullable<RowRun['only']>
}

/** Who takes what is found; false once it has seen enough. */
export type Takers = {
  readonly line: LineVisitor
  /** Takes text with quotation marks in it, and keeps the record that is not whole at its end. */
  readonly text: (text: string, isLast: boolean) => boolean
  /** Whether a record is kept that is not whole yet. */
  readonly isWithin: () => boolean
  /** Looks at how long the line has become that has no end yet. */
  readonly unended: (bytes: number) => void
}

/** Encodings in which a byte below 128 is that character and nothing else, so that lines and cells can be told apart by their bytes. */
export function hasPlainBytes({ name }: TextEncoding): boolean {
  return name === 'utf-8' || name === 'windows-1252'
}

/**
 * Goes over a file piece by piece, each made of whole lines. A piece without quotation marks is cut by its bytes; every other one, and what
 * follows a record that such a piece left open, is taken as text.
 */
export async function visitLines(file: SourceFile, lined: Lined, { takers, run }: { takers: Takers; run: RowRun }) {
  const cut = lineCutter(lined.delimiter, lined.only)
  const decode = decodeOf(lined.encoding)
  let left: Buffer = Buffer.alloc(0)
  let skip = lined.encoding.markBytes + lined.skip
  let done = 0

  const take = (piece: Buffer, isLast: boolean): boolean => {
    if (piece.includes(0)) throw noSpreadsheet(file.name, 'a file of raw bytes, not text')
    if (takers.isWithin() || piece.includes('"')) return takers.text(decode(piece, 0, piece.length), isLast)
    return cut(piece, isAscii(piece) ? ascii : decode, takers.line)
  }

  for await (const stretch of stretches(file, STRETCH, run.signal)) {
    // Lines are read later too, so their bytes must stay as they are.
    const bytes = Buffer.concat([left, stretch.subarray(skip)])
    skip = 0
    let at = 0
    for (let end = pieceEnd(bytes, at); end > at; end = pieceEnd(bytes, at)) {
      if (!take(bytes.subarray(at, end), false)) return
      at = end
    }
    left = bytes.subarray(at)
    takers.unended(left.length)
    done += stretch.length
    run.progress?.(done, file.bytes)
  }
  if (left.length > 0 || takers.isWithin()) take(left, true)
}

/** Behind the last line that is whole within the next piece, or of a longer line behind itself; `at` where no line is whole. */
function pieceEnd(bytes: Buffer, at: number): number {
  const within = bytes.subarray(at, at + PIECE).lastIndexOf(NEW_LINE) + 1
  return at + (within > 0 ? within : bytes.subarray(at).indexOf(NEW_LINE) + 1)
}

const ascii: Decode = (bytes, from, to) => bytes.toString('latin1', from, to)

/** A piece is made of whole lines, so that no character is ever cut in two. */
function decodeOf(encoding: TextEncoding): Decode {
  if (encoding.name === 'utf-8') return (bytes, from, to) => bytes.toString('utf8', from, to)
  return (bytes, from, to) => {
    const decoding = decoder(encoding)
    return decoding.write(bytes.subarray(from, to)) + decoding.end()
  }
}
