import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type ReadPage = {
  /** The page's text in the order in which it was written, words joined by spaces. */
  readonly text: string
  /** The same by line, from the top; what stands level is one line. */
  readonly lines: readonly string[]
  /** Names of the places that its links lead to. */
  readonly links: readonly string[]
}

export type ReadPdf = {
  readonly pages: readonly ReadPage[]
  /** Bookmarks, those below others indented by two spaces. */
  readonly bookmarks: readonly string[]
  readonly properties: Readonly<Record<string, unknown>>
}

/** Reads a PDF with the reader that browsers use. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false })
  const document = await loading.promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const [content, annotations] = await Promise.all([page.getTextContent(), page.getAnnotations()])
    const links = annotations.flatMap(({ subtype, dest }) => (subtype === 'Link' ? [String(dest)] : []))
    pages.push({ ...pageOf(content.items.filter((item) => 'str' in item)), links })
  }
  const outline = (await document.getOutline()) ?? []
  const { info } = await document.getMetadata()
  await loading.destroy()
  return { pages, bookmarks: titlesOf(outline, ''), properties: { ...info } }
}

type Item = { readonly str: string; readonly transform: readonly number[] }

function pageOf(items: readonly Item[]): Omit<ReadPage, 'links'> {
  const words = items.filter(({ str }) => str.trim() !== '')
  const lines = new Map<number, Item[]>()
  for (const item of words) {
    const level = [...lines.keys()].find((key) => Math.abs(key - heightOf(item)) < 2) ?? heightOf(item)
    lines.set(level, [...(lines.get(level) ?? []), item])
  }
  const inOrder = [...lines].sort(([a], [b]) => b - a).map(([, line]) => line)
  return {
    text: spaced(words.map(({ str }) => str).join(' ')),
    lines: inOrder.map((line) =>
      spaced(
        [...line]
          .sort((a, b) => leftOf(a) - leftOf(b))
          .map(({ str }) => str)
          .join(' '),
      ),
    ),
  }
}

const heightOf = ({ transform }: Item) => transform[5] ?? 0
const leftOf = ({ transform }: Item) => transform[4] ?? 0
/** Spaces of all kinds as one; places to break at as none. */
const spaced = (text: string) =>
  text
    .replace(/\u200b/g, '')
    .replace(/\s+/g, ' ')
    .trim()

type Outline = readonly { readonly title: string; readonly items: Outline }[]

function titlesOf(outline: Outline, indent: string): string[] {
  return outline.flatMap(({ title, items }) => [indent + title, ...titlesOf(items, `${indent}  `)])
}
