import type { PackBlock } from '../../../../shared/packs/pack-document.ts'
import type { PdfNode } from '../print-pdf.ts'
import { budget } from './budget.ts'
import { charts } from './charts.ts'
import { clock } from './clock.ts'
import { figure } from './figure.ts'
import { lines } from './lines.ts'
import { marked, prose } from './prose.ts'
import { signatures } from './signatures.ts'
import { slam } from './slam.ts'
import { strip } from './strip.ts'
import { FIGURES, mark, palette, TEXT } from './style.ts'
import { hairlines, TALL, table } from './table.ts'
import { tallRows } from './tall-rows.ts'

export type BlockPlace = {
  /** Width of the text, in points. */
  readonly width: number
  /** Height of the text on a page, in points. */
  readonly height: number
  /** Bookmark under which the headings of this section stand; null where they are no bookmarks. */
  readonly parent: string | null
  readonly onChart: () => void
  /** The organisation's own colour. */
  readonly accent: string
}

/** The blocks of a section. A heading before a table becomes its title, so that it is never left alone at a page's foot. */
export function blocks(all: readonly PackBlock[], place: BlockPlace): PdfNode[] {
  const nodes: PdfNode[] = []
  let isNewPage = false
  for (const [index, block] of all.entries()) {
    const before = all[index - 1]
    const next = all[index + 1]
    if (block.kind === 'break') isNewPage = true
    // It is set with what it stands above.
    if (block.kind === 'break' || (block.kind === 'heading' && next !== undefined)) continue
    const set = before?.kind === 'heading' ? headed(before, block, place) : node(block, place)
    nodes.push(isNewPage ? { stack: [set], pageBreak: 'before' } : set)
    isNewPage = false
  }
  return [...nodes.slice(0, -1), ...nodes.slice(-1).map(withoutFoot)]
}

/** A heading with what it stands above: the title of a table, or on one page with a short block. */
function headed(heading: Block<'heading'>, block: PackBlock, place: BlockPlace): PdfNode {
  if (block.kind === 'table') return table(block.table, { ...heading, parent: place.parent })
  const stack = [node(heading, place), node(block, place)]
  return mayBreak(block) ? { stack } : { stack, unbreakable: true }
}

/** What is kept together and finds room on no page is not printed at all. */
function mayBreak(block: PackBlock): boolean {
  if (block.kind === 'text') return block.text.length > LONG_TEXT
  return block.kind === 'prose' || block.kind === 'terms'
}

const LONG_TEXT = 1500

/** Room below the last block would be room on another page where this one is full. */
function withoutFoot(last: PdfNode): PdfNode {
  return typeof last === 'object' && 'margin' in last ? { ...last, margin: 0 } : last
}

function node(block: PackBlock, place: BlockPlace): PdfNode {
  switch (block.kind) {
    case 'text':
      return { text: block.text, ...TEXT[block.tone], margin: [0, 0, 0, block.tone === 'lead' ? 8 : 10] }
    case 'heading':
      return heading(block)
    case 'findings':
      return findings(block.items, place.accent)
    case 'figure':
      return figure(block.figure, place.width)
    case 'charts':
      place.onChart()
      return charts(block.charts, place)
    case 'slam':
      return slam(block.slam)
    case 'table':
      return table(block.table)
    case 'tables':
      return tables(block.tables)
    case 'rules':
      return rules(block.title, block.rules)
    case 'terms':
      return terms(block.terms)
    case 'budget':
      return budget(block.budget, place)
    case 'strip':
      return strip(block.strip, place.width)
    case 'clock':
      return clock(block.clock, place)
    case 'marked':
      return marked(block)
    case 'prose':
      return prose(block.paragraphs)
    case 'signatures':
      return signatures(block.signatures, place.width)
    case 'lines':
      return lines(block, place)
    case 'break':
      return { text: '' }
  }
}

type Block<Kind extends PackBlock['kind']> = Extract<PackBlock, { kind: Kind }>

function heading({ text, note }: Block<'heading'>): PdfNode {
  const quiet = note === null ? [] : [{ text: `   ${note}`, ...TEXT.quiet }]
  return { text: [{ text, ...TEXT.heading }, ...quiet], margin: [0, 6, 0, 4] }
}

function findings(items: Block<'findings'>['items'], accent: string): PdfNode {
  return {
    stack: items.map(({ title, text, link }, index) => ({
      columns: [
        { width: 18, text: String(index + 1), fontSize: 15, bold: true, color: accent, ...FIGURES },
        {
          width: '*',
          stack: [
            { text: title, ...TEXT.heading, ...(link === undefined ? {} : { linkToDestination: link }) },
            { text, ...TEXT.body, color: palette.grey1 },
          ],
        },
      ],
      columnGap: 6,
      margin: [0, 2, 0, 7],
    })),
  }
}

function tables(all: Block<'tables'>['tables']): PdfNode {
  const columns = all.map(({ title, table: content }, index) => ({
    // The first is by priority, whose names are short.
    width: index === 0 && all.length === 3 ? 122 : '*',
    stack: [{ text: title, ...TEXT.heading, fontSize: 9, margin: [0, 0, 0, 2] }, table(content)],
  }))
  return { columns, columnGap: 14, unbreakable: true }
}

/** A quiet box: the rules a reader would need to count again. */
function rules(title: string, all: Block<'rules'>['rules']): PdfNode {
  const rows = all.map(({ rule, choice, meaning }) => [
    { text: rule, ...TEXT.rules, color: palette.grey1 },
    { text: choice, ...TEXT.rules, color: palette.ink, bold: true },
    { text: meaning, ...TEXT.rules, color: palette.grey1 },
  ])
  const inner = { layout: quietRows, table: { widths: [58, 58, '*'], body: rows } }
  const head = { text: title, ...TEXT.heading, fontSize: 9, margin: [0, 0, 0, 3] }
  return {
    layout: { ...noLines, fillColor: () => palette.raised },
    unbreakable: true,
    table: { widths: ['*'], body: [[{ stack: rows.length === 0 ? [head] : [head, inner] }]] },
  }
}

const noLines = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 9,
  paddingRight: () => 9,
  paddingTop: () => 6,
  paddingBottom: () => 5,
}

const quietRows = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 6,
  paddingTop: () => 0.7,
  paddingBottom: () => 0.7,
}

const TERMS = [
  { head: '', align: 'left', width: 110 },
  { head: '', align: 'left', width: 'rest' },
] as const

function terms(all: Block<'terms'>['terms']): PdfNode {
  const body = all.map(({ term, meaning, mark: status }) => [
    { text: status === undefined ? term : [mark(status), { text: term }], ...TEXT.table, bold: true },
    { text: meaning, ...TEXT.table, color: palette.grey1 },
  ])
  const tall = tallRows({ columns: TERMS, rows: all.map(({ term, meaning }) => [term, meaning]) }, TALL)
  return { layout: hairlines(0), table: { widths: [110, '*'], dontBreakRows: !tall.includes(true), body } }
}
