import type { AgreementDocument, DocumentClause, DocumentSection } from '../../../../shared/packs/agreement-document.ts'
import type { PackTable } from '../../../../shared/packs/pack-document.ts'
import { FONT_FAMILY } from '../../../../shared/tokens.ts'
import type { PdfDefinition, PdfNode } from '../print-pdf.ts'
import { signatures } from './signatures.ts'
import { FIGURES, MARGIN, MARGINS, PAGE, palette, rule, TEXT } from './style.ts'
import { table } from './table.ts'

const WIDTH = PAGE.A4.width - 2 * MARGIN
/** Where the text of a clause begins, so that numbers hang in a column of their own. */
const NUMBERS = 30

/** An agreement page by page: what it is, its numbered clauses, and where it is signed. */
export function agreementPages(document: AgreementDocument): PdfDefinition {
  const when = new Date(document.writtenAt)
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    info: {
      ...document.properties,
      agreementSha256: document.sha256,
      creator: 'Accord',
      producer: 'Accord',
      creationDate: when,
      modDate: when,
    },
    defaultStyle: { font: FONT_FAMILY, fontSize: TEXT.body.fontSize, color: palette.ink },
    content: [...titleBlock(document), ...document.sections.flatMap(section)],
    header: () => header(document),
    footer: (page, pages) => footer(document, page, pages),
  }
}

function titleBlock({ title, subtitle, facts }: AgreementDocument): PdfNode[] {
  return [
    { text: 'Service level agreement', ...TEXT.eyebrow, fontSize: 9, margin: [0, 6, 0, 6] },
    {
      text: title,
      ...TEXT.cover,
      fontSize: title.length > 90 ? 15 : title.length > 50 ? 20 : 26,
      margin: [0, 0, 0, 6],
    },
    { text: subtitle, fontSize: 12.5, color: palette.grey1, margin: [0, 0, 0, 14] },
    rule(WIDTH, [0, 10]),
    factRows(facts),
    rule(WIDTH, [2, 4]),
  ]
}

function factRows(facts: AgreementDocument['facts']): PdfNode {
  const cells = facts.map(({ name, value }) => ({
    stack: [
      { text: name, ...TEXT.quiet },
      { text: value, ...TEXT.heading, margin: [0, 1, 0, 0] },
    ],
    margin: [0, 0, 0, 7],
  }))
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, row) => [
    cells[row * 2] ?? '',
    cells[row * 2 + 1] ?? '',
  ])
  return { layout: 'noBorders', table: { widths: ['*', '*'], dontBreakRows: true, body: rows } }
}

function section({ id, title, startsPage, clauses }: DocumentSection, index: number): PdfNode[] {
  const name = `${index + 1}  ${title}`
  const head = {
    text: name,
    ...TEXT.section,
    fontSize: 13,
    id,
    outline: true,
    outlineText: `${index + 1} ${title}`,
    margin: [0, startsPage ? 0 : 14, 0, 6],
  }
  // A heading, and the line above a short table, are never left alone at a page's foot.
  const together = clauses[1]?.kind === 'table' && !isLong(clauses[1]) ? 2 : 1
  const [first, others] = [clauses.slice(0, together), clauses.slice(together)]
  const opening = { stack: [head, ...first.map((one) => clause(one, id))], unbreakable: !first.some(isLong) }
  return [{ ...opening, ...(startsPage ? { pageBreak: 'before' } : {}) }, ...others.map((one) => clause(one, id))]
}

/** What may need more than what is left of a page: kept together it would be printed on none where it needs more than a whole one. */
function isLong(one: DocumentClause): boolean {
  if (one.kind === 'table') return one.table.rows.length > SHORT_ROWS || lettersOf(one.table.rows) > SHORT_LETTERS
  if (one.kind !== 'clause') return false
  return one.items.length > SHORT_ITEMS || one.text.length + one.items.join('').length > SHORT_LETTERS
}

const SHORT_ROWS = 13
const SHORT_ITEMS = 7
/** A page has room for twice as many. */
const SHORT_LETTERS = 2000

function lettersOf(rows: PackTable['rows']): number {
  const cells = rows.flat().map((cell) => (typeof cell === 'string' ? cell : cell.text + (cell.note ?? '')))
  return cells.reduce((sum, { length }) => sum + length, 0)
}

function clause(one: DocumentClause, parent: string): PdfNode {
  switch (one.kind) {
    case 'clause':
      return numberedClause(one, parent)
    case 'heading':
      return { text: one.text, ...TEXT.heading, margin: [0, 6, 0, 4] }
    case 'table': {
      const { title } = one
      const set = table(one.table, title === null ? null : { text: title, note: null, parent })
      return { stack: [set], margin: [0, 2, 0, 2], unbreakable: !isLong(one) }
    }
    case 'signatures':
      return signatures(one.signatures, WIDTH)
  }
}

type Clause = Extract<DocumentClause, { kind: 'clause' }>

function numberedClause(one: Clause, parent: string): PdfNode {
  const { number, name, text, items } = one
  const anchor = name === null ? {} : { outline: true, outlineText: `${number} ${name}`, outlineParentId: parent }
  const said = [
    ...(name === null ? [] : [{ text: name, ...TEXT.heading, ...anchor }]),
    ...(text === '' ? [] : [{ text, ...TEXT.body, margin: [0, name === null ? 0 : 1, 0, 0] }]),
    ...items.map(item),
  ]
  const columns = [
    { width: NUMBERS, text: number, ...TEXT.body, ...FIGURES, color: palette.grey1 },
    { width: '*', stack: said },
  ]
  return { columns, margin: [0, 0, 0, 5], unbreakable: !isLong(one) }
}

function item(text: string): PdfNode {
  const columns = [
    { width: 10, text: '–', ...TEXT.body, color: palette.grey2 },
    { width: '*', text, ...TEXT.body },
  ]
  return { columns, margin: [0, 1.5, 0, 0] }
}

function header({ header: { left, right } }: AgreementDocument): PdfNode {
  return {
    columns: [
      { width: '*', text: left, ...TEXT.quiet },
      { width: 120, text: right, ...TEXT.quiet, bold: true, color: palette.ink, alignment: 'right' },
    ],
    margin: [MARGIN, 36, MARGIN, 0],
  }
}

function footer({ sha256 }: AgreementDocument, page: number, pages: number): PdfNode {
  return {
    columns: [
      { width: '*', text: `Text ${sha256.slice(0, 16)}…`, ...TEXT.quiet },
      { width: 100, text: `Page ${page} of ${pages}`, ...TEXT.quiet, alignment: 'right' },
    ],
    margin: [MARGIN, 20, MARGIN, 0],
  }
}
