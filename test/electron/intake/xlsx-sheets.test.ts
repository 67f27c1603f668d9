import { describe, expect, it } from 'vitest'
import { withTable } from '../../../electron/engine/intake/open-table.ts'
import { fileWith, importFile, refusalOf } from './files.ts'
import { textRow, type WorkbookParts, workbook } from './workbooks.ts'

const book = (given: WorkbookParts) => fileWith(workbook(given), 'book.xlsx')

describe('the sheet of a workbook', () => {
  const three = { First: textRow(1, 'first'), Second: textRow(1, 'second'), Third: textRow(1, 'third') }
  const chosen = (path: string, choice?: string | number) =>
    withTable(path, choice === undefined ? {} : { sheet: choice }, async (table) => ({
      sheet: table.sheet,
      sheets: table.sheets,
      warnings: table.warnings(),
    }))

  it('is the one it opens with', async () => {
    const path = book({ sheets: three, workbook: '<bookViews><workbookView activeTab="1"/></bookViews>' })
    const { sheet: name, warnings } = await chosen(path)
    expect(name).toBe('Second')
    expect(warnings).toMatchObject([
      { code: 'sheet.others', message: 'Only the sheet "Second" was read; the workbook also has "First", "Third".' },
    ])
  })

  it('is never a hidden one by itself', async () => {
    const path = book({ sheets: three, states: { First: 'state="hidden"', Second: 'state="veryHidden"' } })
    expect(await chosen(path)).toMatchObject({
      sheet: 'Third',
      sheets: [{ hidden: true }, { hidden: true }, { hidden: false, chosen: true }],
    })
    expect((await chosen(path, 1)).sheet).toBe('Third')
  })

  it('is a hidden one where a profile names it, and that is told', async () => {
    const path = book({ sheets: three, states: { First: 'state="hidden"' } })
    expect(await chosen(path, 'First')).toMatchObject({
      sheet: 'First',
      warnings: [{ code: 'sheet.hidden' }, { code: 'sheet.others' }],
    })
  })

  it('is the next one where that is empty', async () => {
    expect(await chosen(book({ sheets: { ...three, First: '' } }))).toMatchObject({ sheet: 'Second' })
  })

  it('is the first with a table where it opens with remarks', async () => {
    const remarks = [1, 2, 3, 4].map((row) => textRow(row, 'Made for the review')).join('')
    const table = `${textRow(1, 'Desk')}${textRow(3, 'Id', 'Created')}${textRow(4, 'A', '2026-01-05')}`
    const path = book({ sheets: { Remarks: remarks, Tickets: table, More: table } })
    expect((await chosen(path)).sheet).toBe('Tickets')
    expect((await chosen(path, 'More')).sheet).toBe('More')
  })

  it('is the one that a reading names, and the profile remembers it', async () => {
    const table = (key: string) => `${textRow(1, 'Ticket ID', 'Created')}${textRow(2, key, '2026-01-05 09:00 +0000')}`
    const path = book({ sheets: { Open: table('A-1'), Closed: table('B-1') } })
    const { tickets, summary } = await importFile(path, { sheet: 'Closed' })
    expect(tickets.map(({ key, source }) => [key, source.sheet])).toEqual([['B-1', 'Closed']])
    expect(summary.profile.spec.table?.sheet).toBe('Closed')
  })

  it('is named in the refusal where there is none such', async () => {
    const refusal = await refusalOf(chosen(book({ sheets: three }), 'Fourth'))
    expect(refusal).toMatchObject({ code: 'xlsx.no-sheet', problems: [{ path: 'spec.table.sheet', found: 'Fourth' }] })
    expect(refusal.message).toContain('"First", "Second", "Third"')
  })

  it('tells that it has hidden rows', async () => {
    const path = book({
      sheets: {
        S: `${textRow(1, 'Id')}<row r="2" hidden="1"><c><v>1</v></c></row><row r="3" hidden="true"><c><v>2</v></c></row>`,
      },
    })
    const warnings = await withTable(path, {}, async (table) => {
      await table.rows(() => true)
      return table.warnings()
    })
    expect(warnings).toEqual([
      {
        code: 'rows.hidden',
        message: '2 hidden rows were read like the others; a filter in the workbook hides nothing here.',
        sheet: 'S',
        row: 2,
        column: null,
      },
    ])
  })
})
