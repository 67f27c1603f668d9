import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const XML = '<?xml version="1.0" encoding="UTF-8"?>'

export type WorkbookParts = {
  /** Work sheets by name: rows of XML, or a whole sheet's XML where it begins with `<`+`worksheet`-like root. */
  readonly sheets: Readonly<Record<string, string>>
  /** `<si>` elements. */
  readonly strings?: string
  /** Number formats of the cell styles from 1 on; style 0 is General. */
  readonly formats?: readonly (number | string)[]
  /** Put before `<sheets>`. */
  readonly workbook?: string
  /** Attributes of sheets, by name: `state="hidden"`. */
  readonly states?: Readonly<Record<string, string>>
  readonly namespace?: string
  /** Where the relations say that the sheets lie; they do lie in `xl/worksheets/`. */
  readonly target?: (file: string) => string
  /** In front of each sheet's XML. */
  readonly mark?: string
  readonly parts?: Readonly<Record<string, string>>
  readonly without?: readonly string[]
}

/** A workbook made by hand, so that a test can spoil any part of it. */
export function workbook(given: WorkbookParts): Uint8Array {
  const { strings = '', formats = [], namespace = MAIN, target = (file) => `worksheets/${file}`, mark = '' } = given
  const names = Object.keys(given.sheets)
  const entries: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(given, names, namespace),
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_, index): [string, string, string] => [
        `rId${index + 1}`,
        'worksheet',
        target(`sheet${index + 1}.xml`),
      ]),
      ['rIdS', 'styles', 'styles.xml'],
      ['rIdT', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': stylesXml(formats),
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${namespace}">${strings}</sst>`,
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        mark + sheetXml(given.sheets[name] ?? '', namespace),
      ]),
    ),
    ...given.parts,
  }
  for (const path of given.without ?? []) delete entries[path]
  return zipSync(Object.fromEntries(Object.entries(entries).map(([path, text]) => [path, strToU8(text)])))
}

function sheetXml(rows: string, namespace: string): string {
  if (/^<(?:\w+:)?worksheet/.test(rows)) return XML + rows
  return `${XML}<worksheet xmlns="${namespace}"><sheetData>${rows}</sheetData></worksheet>`
}

function workbookXml(
  { workbook: before = '', states = {} }: WorkbookParts,
  names: readonly string[],
  namespace: string,
): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" ${states[name] ?? ''} r:id="rId${index + 1}"/>`,
  )
  return `${XML}<workbook xmlns="${namespace}" xmlns:r="${RELATIONS}">${before}<sheets>${sheets.join('')}</sheets></workbook>`
}

function relations(list: readonly (readonly [string, string, string])[]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  )
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`
}

function stylesXml(formats: readonly (number | string)[]): string {
  const custom = formats.flatMap((format, index) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>`] : [],
  )
  const styles = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'string' ? 164 + index : format}" applyNumberFormat="1"/>`,
  )
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** A row of inline texts. */
export function textRow(row: number, ...cells: string[]): string {
  const inner = cells.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`)
  return `<row r="${row}">${inner.join('')}</row>`
}
