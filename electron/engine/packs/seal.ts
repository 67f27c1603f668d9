import { createHash } from 'node:crypto'
import type { PackDocument } from '../../../shared/packs/pack-document.ts'

/** What names the content: the whole of its SHA-256, and the beginning of it that is printed on every page. */
export type Seal = { readonly sha256: string; readonly code: string }

/** The SHA-256 of all that a pack says, and its beginning in groups that can be read out: `1A2B-3C4D-5E6F-7081`. */
export function sealOf(document: PackDocument): Seal {
  const sha256 = createHash('sha256').update(JSON.stringify(document)).digest('hex')
  const code = sha256
    .slice(0, 16)
    .toUpperCase()
    .replaceAll(/(.{4})(?=.)/g, '$1-')
  return { sha256, code }
}
