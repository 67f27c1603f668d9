import type { PackLogo } from '../../../shared/packs/pack-style.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { FONT_FAMILY } from '../../../shared/tokens.ts'
import { logo } from './layout/logo.ts'
import { MARGINS } from './layout/style.ts'
import { printPdf } from './print-pdf.ts'

/** Prints a logo on a page of its own. @throws Refusal `pack-style.logo` where it cannot be printed */
export async function tryLogo(picture: PackLogo): Promise<void> {
  const page = {
    pageSize: 'A4',
    pageMargins: MARGINS,
    info: {},
    defaultStyle: { font: FONT_FAMILY },
    content: [logo(picture)],
    header: () => null,
    footer: () => null,
  } as const
  try {
    await printPdf(page, { onPage: () => {}, onWriting: () => {} })
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it cannot be read'
    throw new Refusal('pack-style.logo', `The logo cannot be printed: ${why}. Choose another file, PNG, JPEG or SVG.`)
  }
}
