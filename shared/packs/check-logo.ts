import { Refusal } from '../refusal.ts'
import { base64Bytes } from './base64.ts'
import { MOST_LOGO_BYTES, type PackLogo } from './pack-style.ts'

/** Longer edges take long to unpack and print no better. */
const MOST_PIXELS = 2400

/** What an SVG may not hold: what runs, what is fetched, and letters of fonts that the pack does not have. */
const UNFIT: readonly (readonly [RegExp, string])[] = [
  [/<script\b|\son\w+\s*=/i, 'it holds a script'],
  [/<foreignObject\b/i, 'it holds another document'],
  [/<!ENTITY|<!DOCTYPE[^>]*\[/i, 'it defines entities'],
  [/(?:href|src)\s*=\s*["']\s*(?!#|data:image\/)/i, 'it fetches something from elsewhere'],
  [/url\(\s*["']?\s*(?!#|data:image\/)/i, 'it fetches something from elsewhere'],
  [/@import/i, 'it fetches something from elsewhere'],
  [/<text\b/i, 'it has text in a font of its own; turn it into outlines'],
]

/** @throws Refusal `pack-style.logo` where the picture cannot be printed as it is */
export function checkLogo({ type, base64 }: PackLogo): void {
  const bytes = base64Bytes(base64)
  if (bytes.length > MOST_LOGO_BYTES) throw unfit(`it is larger than ${MOST_LOGO_BYTES / 1000} kB`)
  if (type === 'image/svg+xml') return checkSvg(bytes)
  const size = type === 'image/png' ? pngSize(bytes) : jpegSize(bytes)
  if (size === null) throw unfit(`it is not a whole ${type === 'image/png' ? 'PNG' : 'JPEG'} file`)
  if (Math.max(...size) > MOST_PIXELS)
    throw unfit(`it is ${size.join(' by ')} pixels, and at most ${MOST_PIXELS} are taken`)
}

function unfit(why: string): Refusal {
  return new Refusal('pack-style.logo', `The logo cannot be printed: ${why}. Choose another file, PNG, JPEG or SVG.`)
}

function checkSvg(bytes: Uint8Array): void {
  // Every mark of its language is a letter of one byte.
  const text = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('')
  if (!/<svg\b/i.test(text)) throw unfit('it is not an SVG file')
  const found = UNFIT.find(([pattern]) => pattern.test(text))
  if (found !== undefined) throw unfit(found[1])
  if (!/<svg\b[^>]*(?:viewBox|width)\s*=/is.test(text)) throw unfit('it does not say how wide it is')
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Width and height stand in the first chunk. */
function pngSize(bytes: Uint8Array): [number, number] | null {
  if (bytes.length < 33 || !PNG.every((byte, index) => bytes[index] === byte)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

/** Width and height stand in the frame's own segment, after some others. */
function jpegSize(bytes: Uint8Array): [number, number] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; at + 9 < bytes.length; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return [view.getUint16(at + 7), view.getUint16(at + 5)]
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
