import type { PackDocument, PackSection } from '../../../../shared/packs/pack-document.ts'
import { FONT_FAMILY } from '../../../../shared/tokens.ts'
import type { PdfDefinition, PdfNode } from '../print-pdf.ts'
import type { Seal } from '../seal.ts'
import { type BlockPlace, blocks } from './blocks.ts'
import { coverPage } from './cover-page.ts'
import { isShort } from './short-section.ts'
import { FIGURES, MARGIN, MARGINS, PAGE, palette, TEXT } from './style.ts'

export type LayOutOptions = {
  readonly seal: Seal
  readonly onChart: () => void
}

/** Page by page what the document says: cover, contents, and each section on a page of its own. */
export function layOut(document: PackDocument, options: LayOutOptions): PdfDefinition {
  const { cover, style } = document
  const width = PAGE[style.paper].width - 2 * MARGIN
  const when = new Date(document.madeAt)
  const height = PAGE[style.paper].height - MARGINS[1] - MARGINS[3]
  const place = { width, height, accent: style.accent, onChart: options.onChart }
  return {
    pageSize: style.paper,
    pageMargins: MARGINS,
    info: {
      ...document.properties,
      verificationCode: options.seal.sha256,
      creator: 'Accord',
      producer: 'Accord',
      creationDate: when,
      modDate: when,
    },
    defaultStyle: { font: FONT_FAMILY, fontSize: TEXT.body.fontSize, color: palette.ink },
    content: [
      ...(cover === null ? [] : coverPage(cover, style, options.seal)),
      ...(cover !== null && style.parts.includes('contents') ? [contents()] : []),
      ...document.sections.flatMap((section, index) =>
        follows(document.sections, index)
          ? below(section, place)
          : sectionPages(section, { ...place, isFirst: cover === null && index === 0 }),
      ),
    ],
    header: (page) => (page === 1 && cover !== null ? null : header(document)),
    footer: (page, pages) => footer({ code: options.seal.code, page, pages }),
  }
}

/** Short sections of the review stand below one another, so that no page is left all but empty. */
function follows(sections: readonly PackSection[], index: number): boolean {
  const [before, section] = [sections[index - 1], sections[index]]
  return section?.part === 'review' && before?.part === 'review' && isShort(section)
}

/** On the same page as what is above it where that has the room, else whole on the next one. */
function below(section: PackSection, place: Omit<BlockPlace, 'parent'>): PdfNode[] {
  return [{ stack: sectionPages(section, { ...place, isFirst: true }), unbreakable: true, margin: [0, 24, 0, 0] }]
}

function contents(): PdfNode {
  return {
    toc: {
      title: { text: 'Contents', ...TEXT.section, margin: [0, 0, 0, 14] },
      numberStyle: { ...TEXT.body, ...FIGURES },
      textStyle: TEXT.body,
      textMargin: [0, 0, 0, 5],
    },
    pageBreak: 'before',
  }
}

function sectionPages(
  section: PackSection,
  place: Omit<BlockPlace, 'parent'> & { readonly isFirst: boolean },
): PdfNode[] {
  const { id, title, eyebrow, headline } = section
  const anchor = { id, tocItem: true, outline: true, outlineText: title }
  const above = {
    text: eyebrow,
    ...TEXT.eyebrow,
    color: place.accent,
    ...(place.isFirst ? {} : { pageBreak: 'before' }),
    margin: [0, 0, 0, 3],
  }
  const below = { text: headline ?? title, ...TEXT.section, margin: [0, 0, 0, 8] }
  // The contents take the text of the line that is their anchor.
  const head = headline === null ? [above, { ...below, ...anchor }] : [{ ...above, ...anchor, text: title }, below]
  return [...head, ...blocks(section.blocks, { ...place, parent: id })]
}

function header({ header: { left, right } }: PackDocument): PdfNode {
  return {
    columns: [
      { text: left, ...TEXT.quiet },
      { text: right, ...TEXT.quiet, alignment: 'right' },
    ],
    margin: [MARGIN, 36, MARGIN, 0],
  }
}

function footer({ code, page, pages }: { code: string; page: number; pages: number }): PdfNode {
  return {
    columns: [
      { text: `Verification code ${code}`, ...TEXT.quiet },
      { text: `Page ${page} of ${pages}`, ...TEXT.quiet, alignment: 'right' },
    ],
    margin: [MARGIN, 20, MARGIN, 0],
  }
}
