import { readFile, stat } from 'node:fs/promises'
import { dirname, extname, resolve } from 'node:path'
import { formatOfFile } from '../../shared/agreement/text-format.ts'
import { MOST_LOGO_BYTES, type PackLogo, type PackStyle } from '../../shared/packs/pack-style.ts'
import { readPackStyle } from '../../shared/packs/read-style.ts'
import { Refusal } from '../../shared/refusal.ts'
import { readTextFile } from './text-file.ts'

/** A style of packs as a file, its logo a path beside it. @throws Refusal `pack-style.invalid`, `pack-style.logo` */
export async function readStyleFile(path: string): Promise<PackStyle> {
  const { style, logo, problems } = readPackStyle(await readTextFile(path), formatOfFile(path))
  if (style === null) {
    throw new Refusal('pack-style.invalid', `The style ${path} has mistakes. Mend what is listed.`, problems)
  }
  return { ...style, logo: logo === null ? null : await readLogo(resolve(dirname(path), logo)) }
}

const TYPES: Readonly<Record<string, PackLogo['type']>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.svg': 'image/svg+xml',
}

async function readLogo(path: string): Promise<PackLogo> {
  const type = TYPES[extname(path).toLowerCase()]
  if (type === undefined) throw new Refusal('pack-style.logo', `The logo ${path} is neither PNG, JPEG nor SVG.`)
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  )
  if (size === null)
    throw new Refusal('pack-style.logo', `The logo ${path} is not there. Its path starts at the style’s own folder.`)
  if (size > MOST_LOGO_BYTES) {
    throw new Refusal(
      'pack-style.logo',
      `The logo ${path} is larger than ${MOST_LOGO_BYTES / 1000} kB. Save it smaller.`,
    )
  }
  return { type, base64: (await readFile(path)).toString('base64') }
}
