import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../../electron/engine/intake/inspect-file.ts'
import { readDurationText } from '../../../shared/tickets/duration-reading.ts'
import { readWritten } from '../../../shared/tickets/written-time.ts'
import { CONTEXT, cellsOf, refusalOf, rowsOf } from './files.ts'

type Value = string | number | boolean | { date: string } | { durationSeconds: number }
type Sheet = { name: string; kind: string; state: string; cells: number; values?: Record<string, Value> }
type Awkward = {
  file: string
  topic: string
  verdict: string
  expect: string
  table?: string[][]
  xmlTruth?: { sheets: Sheet[] }
}

const FOLDER = '../shared/oracles/spreadsheets'
const files: Awkward[] = existsSync(`${FOLDER}/manifest.json`)
  ? JSON.parse(readFileSync(`${FOLDER}/manifest.json`, 'utf8')).files
  : []
const of = (...verdicts: string[]) =>
  files.filter(({ verdict }) => verdicts.includes(verdict)).map((file) => [file.file, file.topic, file] as const)

/** What the independent reader found, as our text says it; null for an empty cell. */
function agrees(text: string, value: Value): boolean {
  if (typeof value === 'string') return text === value
  if (typeof value === 'number') return Number(text) === value
  if (typeof value === 'boolean') return text === String(value).toUpperCase()
  if ('date' in value) return readWritten(text, 'ymd', (wall) => wall) === Date.parse(`${value.date}Z`)
  return readDurationText(text, 'hours') === value.durationSeconds * 1000
}

describe.skipIf(files.length === 0)('awkward spreadsheets of other projects', () => {
  it.each(of('import').filter(([, , { xmlTruth }]) => xmlTruth !== undefined))(
    '%s (%s) holds what an independent reader found',
    async (name, _, { xmlTruth }) => {
      for (const sheet of xmlTruth?.sheets.filter(({ kind, cells }) => kind === 'worksheet' && cells > 0) ?? []) {
        const rows = await rowsOf(`${FOLDER}/${name}`, { sheet: sheet.name })
        const found = new Map(
          rows.flatMap(({ row, cells }) =>
            cells.flatMap((text, at) => (text === '' ? [] : [[`${String.fromCharCode(65 + at)}${row}`, text]])),
          ),
        )
        const expected = sheet.values ?? {}
        expect([...found.keys()].sort()).toEqual(Object.keys(expected).sort())
        const wrong = Object.entries(expected).filter(([place, value]) => !agrees(found.get(place) ?? '', value))
        expect(wrong).toEqual([])
      }
    },
  )

  it.each(of('import').filter(([, , { table }]) => table !== undefined))(
    '%s (%s) is cut into its cells',
    async (name, _, { table }) => {
      expect(await cellsOf(`${FOLDER}/${name}`)).toEqual(table)
    },
  )

  it.each(of('refuse-encrypted'))('%s (%s) is refused as password-protected', async (name) => {
    const refusal = await refusalOf(cellsOf(`${FOLDER}/${name}`))
    expect([refusal.code, refusal.message]).toEqual(['file.encrypted', expect.stringContaining('password-protected')])
  })

  it.each(of('refuse-format'))('%s (%s) is refused by its real name', async (name) => {
    const refusal = await refusalOf(cellsOf(`${FOLDER}/${name}`))
    expect([refusal.code, refusal.message]).toEqual([
      'file.old-excel',
      expect.stringMatching(/\(\.xls, before 2007\).*save it as \.xlsx or CSV/),
    ])
  })

  it.each(of('refuse-corrupt'))('%s (%s) is refused as empty', async (name) => {
    expect(await refusalOf(cellsOf(`${FOLDER}/${name}`))).toMatchObject({ code: 'file.empty' })
  })

  it('are all looked at', () => {
    const known = ['import', 'refuse-encrypted', 'refuse-format', 'refuse-corrupt']
    expect(files.filter(({ verdict }) => !known.includes(verdict))).toEqual([])
  })

  it.each([
    ['layout/header-row.xlsx', 9, ['Columns', 'Column A', 'Column B', 'Column C'], 'Sheet1'],
    ['layout/merged_range.xlsx', 1, ['A1', 'B1', 'C1', '', 'E1', 'F1'], 'Sheet2'],
    ['layout/withHidden.xlsx', 1, ['ID ACT', 'VALUE ACT'], 'ActiveSheet'],
    ['layout/simple-with-hidden-rows.xlsx', 0, ['Column 1', 'Column 2', 'Column 3', 'Column 4', 'Column 5'], 'Feuil1'],
    ['strings/InlineStrings.xlsx', 1, ['Numbers', 'Strings', 'Inline Strings', 'Formulas'], 'Sheet1'],
    ['csv/papa_utf8_bom.csv', 1, ['A', 'B', 'C'], undefined],
  ])('%s has its header in row %s', async (name, headerRow, headers, sheet) => {
    const found = await inspectFile(`${FOLDER}/${name}`, {}, CONTEXT)
    expect([
      found.headerRow,
      found.columns.map(({ header }) => header),
      found.sheets.find(({ chosen }) => chosen)?.name,
    ]).toEqual([headerRow, headers, sheet])
  })

  it('layout/simple-with-hidden-rows.xlsx says that its hidden rows count', async () => {
    const { warnings } = await inspectFile(`${FOLDER}/layout/simple-with-hidden-rows.xlsx`, {}, CONTEXT)
    expect(warnings.find(({ code }) => code === 'rows.hidden')?.message).toMatch(/^5 hidden rows were read/)
  })
})
