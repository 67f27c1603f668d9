import { describe, expect, it } from 'vitest'
import { cellsOf, fileWith, refusalOf, rowsOf } from './files.ts'
import { textRow, type WorkbookParts, workbook } from './workbooks.ts'

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const HELLO = '<si><t>hello</t></si>'
/** A text and a date, the second style being `mm-dd-yy` (14). */
const PLAIN = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46023.5</v></c></row>'
const DATE = '2026-01-01 12:00:00'

const book = (given: WorkbookParts) => fileWith(workbook(given), 'book.xlsx')
const parts = (rows: string, more: Partial<WorkbookParts> = {}): WorkbookParts => ({
  sheets: { S: rows },
  strings: HELLO,
  formats: [14],
  ...more,
})
const sheet = (rows: string) => book(parts(rows))

describe('a workbook', () => {
  it.each<[string, WorkbookParts, string[]]>([
    ['shared texts and dates', parts(PLAIN), ['hello', DATE]],
    [
      'rows and cells without references',
      parts('<row><c t="s"><v>0</v></c><c s="1"><v>46023.5</v></c></row>'),
      ['hello', DATE],
    ],
    [
      'gaps between cells',
      parts('<row r="1"><c r="C1" t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'),
      ['', '', 'hello', 'hello'],
    ],
    ['inline texts', parts('<row r="1"><c r="A1" t="inlineStr"><is><t>hello</t></is></c></row>'), ['hello']],
    [
      'inline rich text',
      parts('<row r="1"><c r="A1" t="inlineStr"><is><r><t>hel</t></r><r><t>lo</t></r></is></c></row>'),
      ['hello'],
    ],
    [
      'prefixed names',
      parts(
        `<x:worksheet xmlns:x="${NS}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" s="1"><x:v>46023.5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      ),
      ['hello', DATE],
    ],
    [
      'rich shared text',
      parts(PLAIN, { strings: '<si><r><t>hel</t></r><r><rPr><b/></rPr><t>lo</t></r></si>' }),
      ['hello', DATE],
    ],
    [
      'phonetic hints, left out',
      parts(PLAIN, { strings: '<si><t>hello</t><rPh sb="0" eb="1"><t>PHON</t></rPh></si>' }),
      ['hello', DATE],
    ],
    [
      'empty shared texts',
      parts('<row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>0</v></c></row>', {
        strings: `<si/><si><t/></si>${HELLO}`,
      }),
      ['hello', ''],
    ],
    [
      'dates from 1904 on',
      parts('<row r="1"><c r="A1" s="1"><v>44561.5</v></c></row>', { workbook: '<workbookPr date1904="1"/>' }),
      [DATE],
    ],
    [
      'dates in ISO form',
      parts('<row r="1"><c r="A1" t="d"><v>2026-01-01T12:00:00</v></c></row>'),
      ['2026-01-01T12:00:00'],
    ],
    ['absolute targets', parts(PLAIN, { target: (file) => `/xl/worksheets/${file}` }), ['hello', DATE]],
    ['targets with back steps', parts(PLAIN, { target: (file) => `../xl/worksheets/${file}` }), ['hello', DATE]],
    ['a byte order mark', parts(PLAIN, { mark: '\uFEFF' }), ['hello', DATE]],
    [
      'results of formulas',
      parts(
        '<row r="1"><c r="A1" t="str"><f>"hel"&amp;"lo"</f><v>hello</v></c><c r="B1" s="1"><f>TODAY()</f><v>46023.5</v></c><c r="C1"><f t="shared" si="0"/><v>6</v></c></row>',
      ),
      ['hello', DATE, '6'],
    ],
    ['escaped characters', parts(PLAIN, { strings: '<si><t>a_x000D_b_x005F_x0041_</t></si>' }), ['a\rb_x0041_', DATE]],
    ['no styles', parts(PLAIN, { without: ['xl/styles.xml'] }), ['hello', '46023.5']],
    [
      'the strict namespace',
      parts(
        `<worksheet xmlns="${STRICT}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>`,
        { namespace: STRICT },
      ),
      ['hello'],
    ],
    [
      'entities and CDATA',
      parts('<row r="1"><c r="A1" t="str"><v>a &lt;&amp;&#x41;<![CDATA[<b>]]></v></c></row>'),
      ['a <&A<b>'],
    ],
    ['truth', parts('<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row>'), ['TRUE', 'FALSE']],
    [
      'numbers as short as they can be written',
      parts(
        '<row r="1"><c r="A1"><v>0.10000000000000001</v></c><c r="B1"><v>1.2345678901E10</v></c><c r="C1"><v>-5</v></c></row>',
      ),
      ['0.1', '12345678901', '-5'],
    ],
    ['empty styled cells', parts('<row r="1"><c r="A1" s="1"/><c r="B1" t="s"><v>0</v></c></row>'), ['', 'hello']],
  ])('is read with %s', async (_, given, expected) => {
    expect(await cellsOf(book(given))).toEqual([expected])
  })

  it('numbers its rows as it says, to the last there can be', async () => {
    const rows = await rowsOf(sheet(`${PLAIN}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`))
    expect(rows.map(({ row, cells }) => [row, cells.length])).toEqual([
      [1, 2],
      [1_048_576, 16_384],
    ])
  })

  it('shows lengths, times and leading zeros as its number formats do', async () => {
    const formats = [
      '[h]:mm',
      'hh:mm',
      '0000000',
      'dd/mm/yyyy hh:mm',
      '"day "0',
      'yyyy\\-mm\\-dd',
      46,
      'mmm yy',
      '[$-409]d-mmm-yy;@',
    ]
    const values = [10.632060185185, 0.5, 45, 46023.75, 3, 46023, -0.0625, 46023, 46023]
    const cells = values.map((value, index) => `<c s="${index + 1}"><v>${value}</v></c>`)
    expect(await cellsOf(book({ sheets: { S: `<row r="1">${cells.join('')}</row>` }, formats }))).toEqual([
      [
        '255:10:10',
        '12:00:00',
        '0000045',
        '2026-01-01 18:00:00',
        '3',
        '2026-01-01',
        '-01:30:00',
        '2026-01-01',
        '2026-01-01',
      ],
    ])
  })

  it('names the cells that hold no value', async () => {
    const rows =
      '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><f>A1</f></c><c r="C1" t="s"><v>9</v></c><c r="D1" s="1"><v>-3</v></c><c r="E1"><v>abc</v></c></row>'
    const [row] = await rowsOf(sheet(rows))
    expect(row?.faults).toEqual([
      [0, 'holds the error #N/A'],
      [1, 'holds a formula without its result; open the file in a spreadsheet program and save it there'],
      [2, 'points to a text that the workbook does not hold'],
      [3, 'holds the number -3 shown as a date, and no date stands behind it'],
      [4, 'says that it is a number and is none'],
    ])
  })
})

describe('a workbook that is damaged', () => {
  it.each<[string, () => string | Uint8Array, string]>([
    ['cut off', () => workbook({ sheets: { S: PLAIN } }).slice(0, 700), 'xlsx.damaged'],
    [
      'without its sheet',
      () => workbook({ sheets: { S: PLAIN }, without: ['xl/worksheets/sheet1.xml'] }),
      'xlsx.damaged',
    ],
    ['without a workbook', () => workbook({ sheets: { S: PLAIN }, without: ['xl/workbook.xml'] }), 'xlsx.damaged'],
    ['with broken XML', () => workbook({ sheets: { S: '<row r="1"><c></row>' } }), 'xlsx.damaged'],
    [
      'with an unknown entity',
      () => workbook({ sheets: { S: '<row r="1"><c t="str"><v>&bomb;</v></c></row>' } }),
      'xlsx.damaged',
    ],
    [
      'with entities of its own',
      () =>
        workbook({
          sheets: { S: PLAIN },
          parts: {
            'xl/sharedStrings.xml': `<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst xmlns="${NS}"><si><t>&b;</t></si></sst>`,
          },
        }),
      'xlsx.damaged',
    ],
    [
      'with a row beyond the last',
      () => workbook({ sheets: { S: '<row r="1048577"><c><v>1</v></c></row>' } }),
      'xlsx.damaged',
    ],
    [
      'with a cell beyond the last',
      () => workbook({ sheets: { S: '<row r="1"><c r="XFE1"><v>1</v></c></row>' } }),
      'xlsx.damaged',
    ],
    [
      'with nothing but a hidden sheet',
      () => workbook({ sheets: { S: PLAIN }, states: { S: 'state="hidden"' } }),
      'xlsx.no-sheet',
    ],
    [
      'with elements in one another without end',
      () => workbook({ sheets: { S: `<row r="1">${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}</row>` } }),
      'xlsx.damaged',
    ],
    [
      'with an element that has attributes without end',
      () => {
        const attributes = Array.from({ length: 1001 }, (_, at) => `a${at}=""`).join(' ')
        return workbook({ sheets: { S: `<row r="1"><c ${attributes}/></row>` } })
      },
      'xlsx.damaged',
    ],
    [
      'made to fill the memory',
      () => workbook({ sheets: { S: `<row r="1">${' '.repeat(80_000_000)}</row>` } }),
      'xlsx.too-big',
    ],
  ])('is refused: %s', async (_, bytes, code) => {
    expect((await refusalOf(cellsOf(fileWith(bytes(), 'book.xlsx')))).code).toBe(code)
  })

  it('in one byte of its cells is refused, or reads as it was', async () => {
    const sound = workbook({
      sheets: { S: Array.from({ length: 400 }, (_, row) => textRow(row + 1, `cell ${row * 7919}`)).join('') },
    })
    for (let at = 60; at < sound.length; at += 331) {
      const bytes = Uint8Array.from(sound)
      bytes[at] = (bytes[at] ?? 0) ^ 0x55
      const outcome = await cellsOf(fileWith(bytes, 'book.xlsx')).catch((error: unknown) => error)
      if (!Array.isArray(outcome)) expect(outcome).toMatchObject({ name: 'Refusal' })
    }
  })
})
