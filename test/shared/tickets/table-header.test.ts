import { describe, expect, it } from 'vitest'
import { isKnownHeader } from '../../../shared/tickets/column-names.ts'
import { columnName, findHeader } from '../../../shared/tickets/table-header.ts'

/** A table as lines of cells parted by `|`; a line that begins with a number and `>` stands in that row. */
function table(...lines: string[]) {
  return lines.map((line, index) => {
    const [, row, cells = line] = /^(\d+)>(.*)$/.exec(line) ?? []
    return { row: row === undefined ? index + 1 : Number(row), cells: cells.split('|') }
  })
}

const headerOf = (lines: string[], wanted: 'auto' | number = 'auto') => {
  const { row, columns } = findHeader(table(...lines), wanted, isKnownHeader)
  return [row, ...columns.map(columnName)]
}

describe('the header of a table', () => {
  it.each([
    ['is the first row of a plain one', ['Id|Name', '1|Ann'], [1, 'Id', 'Name']],
    [
      'stands below a title and blank rows',
      ['Report of May||', '||', 'Id|Name|Place', '1|Ann|Rome'],
      [3, 'Id', 'Name', 'Place'],
    ],
    [
      'keeps its row number where rows are missing',
      ['3>||Note 1', '9>Columns|Column A|Column B|Column C', '10>put data here|1|2|3'],
      [9, 'Columns', 'Column A', 'Column B', 'Column C'],
    ],
    [
      'is known by three well-known names, though others are blank',
      ['Key|Created|Status||', '1|2026-01-01|Open|x|y'],
      [1, 'Key', 'Created', 'Status'],
    ],
    ['loses blank names at its end', ['Id|Name|', '1|Ann|'], [1, 'Id', 'Name']],
    ['calls a nameless column by its place', ['Id||Name', '1|x|Ann'], [1, 'Id', 'Column 2', 'Name']],
    ['numbers columns of one name', ['Id|Watchers|Watchers', '1|a|b'], [1, 'Id', 'Watchers', 'Watchers (2)']],
    [
      'joins the single cells of a header of two rows',
      ['Id|Dates|', '|Opened|Closed', '1|2026-01-01|2026-01-02'],
      [2, 'Id', 'Opened', 'Closed'],
    ],
    [
      'is none where the first rows are values',
      ['1|Lorem|2018-01-01|2|TRUE', '2|ipsum|2018-01-02|3|FALSE'],
      [0, 'Column 1', 'Column 2', 'Column 3', 'Column 4', 'Column 5'],
    ],
    ['is the only row of a table without any', ['Id|Name'], [1, 'Id', 'Name']],
    ['of one column is its first row', ['Id', '1', '2'], [1, 'Id']],
  ])('%s', (_, lines, expected) => {
    expect(headerOf(lines)).toEqual(expected)
  })

  it('is the row that a profile names', () => {
    expect(headerOf(['Id|Name', 'Number|Who', '1|Ann'], 2)).toEqual([2, 'Number', 'Who'])
  })

  it('is nothing where the table is empty', () => {
    expect(findHeader([], 'auto', isKnownHeader)).toEqual({ row: 0, columns: [] })
  })
})
