import type { PackLogo } from '../../../../shared/packs/pack-style.ts'
import type { PdfNode } from '../print-pdf.ts'

/** How wide and high a logo may be, in points. */
const ROOM = [170, 56] as const

/** The organisation's own picture at the right, as large as its corner allows. */
export function logo({ type, base64 }: PackLogo): PdfNode {
  const size = { fit: ROOM, alignment: 'right', width: ROOM[0] }
  if (type === 'image/svg+xml') return { svg: Buffer.from(base64, 'base64').toString('utf8'), ...size }
  return { image: `data:${type};base64,${base64}`, ...size }
}
