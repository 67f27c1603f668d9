import { writtenIn } from '../../../shared/format/locale.ts'
import type { PackContent } from '../../../shared/packs/pack-content.ts'
import type { PackDocument } from '../../../shared/packs/pack-document.ts'
import { packDocument, summaryOnly } from '../../../shared/packs/write-pack.ts'
import { layOut } from './layout/lay-out.ts'
import type { MadePack, PackProgress } from './pack-work.ts'
import { printPdf } from './print-pdf.ts'
import { makePrinter, printableTexts } from './printable.ts'
import { type Seal, sealOf } from './seal.ts'

/** The whole way from what a pack is written from to its PDF. Takes seconds and holds its thread: `makePack` runs it in a worker. */
export async function layOutPack(
  content: PackContent,
  onProgress: (progress: PackProgress) => void,
): Promise<MadePack> {
  const { document, missingCharacters } = printableDocument(content)
  const charts = document.sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'charts').length
  let drawn = 0
  const onChart = () => onProgress({ phase: 'charts', done: ++drawn, total: charts })
  const seal = sealOf(document)
  // Charts write their own numbers.
  const definition = writtenIn(document.style.language, () => layOut(document, { seal, onChart }))
  const { pdf, pages } = await printPdf(definition, {
    onPage: (page) => onProgress({ phase: 'layout', done: page, total: null }),
    onWriting: changed((page, all) => onProgress({ phase: 'pages', done: page, total: all })),
  })
  return { pdf, pages, missingCharacters, summary: await summarySheet(document, seal), contentSha256: seal.sha256 }
}

/** The summary alone, under the code of the pack that it is from. */
async function summarySheet(document: PackDocument, seal: Seal): Promise<Uint8Array> {
  const sheet = summaryOnly(document)
  const definition = writtenIn(document.style.language, () => layOut(sheet, { seal, onChart: () => {} }))
  const { pdf } = await printPdf(definition, { onPage: () => {}, onWriting: () => {} })
  return pdf
}

/** What cannot be printed is named in the pack itself, so the document is written again once that is known. */
function printableDocument(content: PackContent): { document: PackDocument; missingCharacters: string[] } {
  const printer = makePrinter()
  const first = printableTexts(packDocument(content), printer.print)
  const missing = printer.missing()
  if (missing.length === 0) return { document: first, missingCharacters: [] }
  const document = printableTexts(packDocument({ ...content, missingCharacters: missing }), printer.print)
  return { document, missingCharacters: missing.flatMap(({ characters }) => characters) }
}

/** Called once for each new first argument. */
function changed(report: (page: number, all: number) => void): (page: number, all: number) => void {
  let last = -1
  return (page, all) => {
    if (page === last) return
    last = page
    report(page, all)
  }
}
