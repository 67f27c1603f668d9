import { existsSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { withTable } from '../../../electron/engine/intake/open-table.ts'
import { cellsOf, fileWith, refusalOf, rowsOf } from './files.ts'

type Case = {
  id: string
  description: string
  input: string
  expectedRows: string[][]
  options: { delimiter?: string }
  tier: string
}

const ORACLE = '../shared/oracles/csv.json'
const cases: Case[] = existsSync(ORACLE) ? JSON.parse(readFileSync(ORACLE, 'utf8')).cases : []
// An empty file is refused before it is a table, and a last line break begins no row here.
const plain = cases.filter(({ tier, input }) => tier === 'plain' && input !== '')
const withoutLastBlank = (rows: string[][], input: string) => (input.endsWith('\n') ? rows.slice(0, -1) : rows)

describe.skipIf(cases.length === 0)("other projects' CSV cases", () => {
  it.each(plain.map((each) => [each.id, each.description, each] as const))(
    '%s: %s',
    async (_, __, { input, expectedRows, options }) => {
      expect(await cellsOf(fileWith(input), { delimiter: options.delimiter ?? ',' })).toEqual(
        withoutLastBlank(expectedRows, input),
      )
    },
  )

  it('are those without a comment or a header option', () => {
    expect(plain.length).toBeGreaterThanOrEqual(35)
  })
})

describe('a CSV file', () => {
  it('numbers its rows as a spreadsheet program does: records, not lines, blank ones too', async () => {
    const rows = await rowsOf(fileWith('a,b\r\n1,"two\nlines"\r\n\r\n3,4\r\n'))
    expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, '1', 'two\nlines'],
      [3, ''],
      [4, '3', '4'],
    ])
  })

  it.each([
    ['LF', 'a,b\n1,2\n'],
    ['CR LF', 'a,b\r\n1,2\r\n'],
    ['CR, as before Mac OS X', 'a,b\r1,2\r'],
    ['both by turns', 'a,b\r\n1,2\n'],
    ['none behind the last', 'a,b\n1,2'],
  ])('ends its lines with %s', async (_, text) => {
    expect(await cellsOf(fileWith(text))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it.each([
    [',', 'a,b;c,d\n1,2;x,3\n4,5,6\n'],
    [';', 'id;text;at\n1;"Smith, Ann";1,5\n2;x, y;2,5\n'],
    ['\t', 'id\ttext, long\tat\n1\tx, y\t2\n'],
    ['|', 'id|text|at\n1|x, y|2\n'],
    [',', 'one\ntwo\n'],
    [';', 'Report of May\n\nid;a;b\n1;2;3\n4;5;6\n7;8;9\n1;2;3\n1;2;3\n1;2;3\n'],
  ])('is cut at "%s"', async (delimiter, text) => {
    const own = await cellsOf(fileWith(text))
    expect(own).toEqual(await cellsOf(fileWith(text), { delimiter }))
  })

  it('may say its delimiter in a first line, which is no row', async () => {
    expect(await rowsOf(fileWith('sep=;\r\na;b,c\r\n1;2\r\n'))).toMatchObject([
      { row: 1, cells: ['a', 'b,c'] },
      { row: 2, cells: ['1', '2'] },
    ])
  })

  const text = 'Schlüssel,Wert\nA-1,Größe ✓ 漢字\n'
  const latin = 'Schlüssel;Wert\nA-1;Größe – „10 €“\n'
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(text), text],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), text],
    ['UTF-16 of Windows', iconv.encode(`\uFEFF${text}`, 'utf-16le'), text],
    ['UTF-16, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(text, 'utf-16be')]), text],
    ['UTF-16 without a mark', iconv.encode(latin.repeat(20), 'utf-16le'), latin.repeat(20)],
    ['windows-1252', iconv.encode(latin, 'windows-1252'), latin],
  ])('is read as %s', async (_, bytes, expected) => {
    expect(await cellsOf(fileWith(bytes))).toEqual(await cellsOf(fileWith(expected)))
  })

  it('is windows-1252 even where its first odd byte is its last', async () => {
    const long = `${'a,b\n'.repeat(300_000)}x,\u00e9\n`
    const rows = await rowsOf(fileWith(iconv.encode(long, 'windows-1252')))
    expect(rows.at(-1)).toMatchObject({ row: 300_001, cells: ['x', 'é'] })
  })

  it('is read by the encoding that a profile names, unless a mark says otherwise', async () => {
    const bytes = iconv.encode('a,b\nЖ,ж\n', 'windows-1251')
    expect(await cellsOf(fileWith(bytes), { encoding: 'windows-1251' })).toEqual([
      ['a', 'b'],
      ['Ж', 'ж'],
    ])
    const refusal = await refusalOf(cellsOf(fileWith(bytes), { encoding: 'klingon' }))
    expect(refusal).toMatchObject({ code: 'csv.encoding', problems: [{ path: 'spec.table.encoding' }] })
  })

  it('holds characters of several bytes together at the seams between reads', async () => {
    const line = `${'é'.repeat(30)},漢字🙂\n`
    const rows = await cellsOf(fileWith(line.repeat(40_000)))
    expect(new Set(rows.map((cells) => `${cells.join(',')}\n`))).toEqual(new Set([line]))
  })
})

describe('a file of one endless line', () => {
  it('is refused before it fills the memory', async () => {
    const refusal = await refusalOf(cellsOf(fileWith(`a,b\n${'x'.repeat(18_000_000)}`)))
    expect([refusal.code, refusal.message]).toEqual(['csv.row-too-long', expect.stringContaining('row 2 of it')])
  })
})

describe('a broken quotation mark', () => {
  it.each([
    ['is never closed', 'a,b\n1,2\n3,"four\n5,6\n', 3],
    ['is closed in the middle of a cell', 'a,b\n1,"he said "hi" there"\n', 2],
    ['is never closed in the last cell', 'a,b\n1,"', 2],
  ])('that %s is named with its row', async (_, text, row) => {
    const refusal = await refusalOf(cellsOf(fileWith(text), { delimiter: ',' }))
    expect(refusal.code).toBe('csv.broken-quote')
    expect(refusal.message).toContain(`in row ${row}:`)
    expect(refusal.problems).toMatchObject([{ path: `row ${row}` }])
  })

  it('in a big file ends the reading before it fills the memory', async () => {
    const refusal = await refusalOf(cellsOf(fileWith(`a,b\n1,"open\n${'2,3\n'.repeat(5_000_000)}`), { delimiter: ',' }))
    expect(refusal.message).toContain('in row 2:')
  })
})

const cell = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((text) => text.replaceAll('\0', ''))
  .map((text) => text.replace(/\r+$/, ''))
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const tables = fc.tuple(
  fc.constantFrom(',', ';', '\t', '|'),
  fc.constantFrom('\n', '\r\n'),
  fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 20 }),
)

describe('any table', () => {
  it('reads back as it was written', async () => {
    const check = async ([delimiter, newline, rows]: [string, string, string[][]]) => {
      const text = rows.map((cells) => cells.map(quoted).join(delimiter)).join(newline)
      expect(await cellsOf(fileWith(`\uFEFF${text}`), { delimiter })).toEqual(rows)
    }
    await fc.assert(fc.asyncProperty(tables, check), { numRuns: 60 })
  })

  it('gives the cells that are asked for alone as it gives them all', async () => {
    const texts = fc.stringMatching(/^[a-c,;\r\n x"]{0,60}$/).map((text) => `${text}\nx`)
    const only = { places: new Set([0, 2]), width: 3 }
    const check = async (text: string) => {
      const path = fileWith(text)
      const all = await cellsOf(path, { delimiter: ',' }).catch(() => 'refused')
      const asked = await askedCells(path, only).catch(() => 'refused')
      const wanted = (cells: readonly string[]) => cells.map((cell, at) => (at === 1 ? '' : cell))
      expect(asked).toEqual(typeof all === 'string' ? all : all.map(wanted))
    }
    await fc.assert(fc.asyncProperty(texts, check), { numRuns: 150 })
  })

  it.each(['utf-8', 'windows-1252'])(
    'does so across the pieces that a large file in %s is read in',
    async (encoding) => {
      // Irregular lengths, so that no piece ends where a line does; a quoted line break now and then, a row too short, one too long.
      const rows = Array.from({ length: 30_000 }, (_, at) => {
        const cells = [`K${at}`, 'ü'.repeat(at % 23), at % 5 === 0 ? 'same' : `v${at % 7}`]
        if (at % 9_001 === 9_000) cells[1] = '"two \nlines; ""é"""'
        return (at % 4_001 === 4_000 ? [...cells, 'more'] : at % 3_001 === 3_000 ? cells.slice(1) : cells).join(',')
      })
      const path = fileWith(iconv.encode(rows.join('\r\n'), encoding))
      const all = await cellsOf(path, { delimiter: ',' })
      const asked = await askedCells(path, { places: new Set([0, 2]), width: 3 })
      expect(asked.map((cells) => cells.join('|'))).toEqual(
        all.map((cells) => cells.map((cell, at) => (at === 1 ? '' : cell)).join('|')),
      )
    },
  )
})

/** The rows with the cells that are asked for; where the table gives the line, all its cells are found in it again. */
async function askedCells(path: string, only: { places: ReadonlySet<number>; width: number }): Promise<string[][]> {
  const rows: string[][] = []
  await withTable(path, { delimiter: ',' }, (table) =>
    table.rows(
      (row) => {
        const whole = table.packing.unpack(table.packing.pack(row))
        const seen = row.cells.map((cell, at) => (only.places.has(at) || at >= only.width ? cell : whole[at]))
        if (seen.join('|') !== whole.join('|')) expect(seen).toEqual(whole)
        rows.push(whole.map((cell, at) => (at === 1 ? '' : cell)))
        return true
      },
      { only },
    ),
  )
  return rows
}
