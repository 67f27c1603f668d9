import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../../electron/engine/intake/inspect-file.ts'
import { readSourceRow } from '../../../electron/engine/intake/source-row.ts'
import { profile } from '../../shared/tickets/builders.ts'
import { CONTEXT, fileWith, importFile, refusalOf } from './files.ts'
import { textRow, workbook } from './workbooks.ts'

const CSV =
  'Key;Created at;Resolved at;State;Priority;Note\nA-1;5.1.2026 09:00;5.1.2026 17:30;Closed;P1;x\nA-2;13.1.2026 09:00;;Open;P2;\n'
const ZONE = { timeZone: 'Europe/Berlin' }

describe('looking at a file', () => {
  it('shows its columns, how they are read, its first tickets and problems', async () => {
    const path = fileWith(`${CSV}A-3;32.1.2026;;;;\n`)
    const found = await inspectFile(path, ZONE, CONTEXT)
    expect(found).toMatchObject({
      file: {
        name: 'tickets.csv',
        bytes: Buffer.byteLength(CSV) + 18,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      format: 'csv',
      headerRow: 1,
      delimiter: ';',
      encoding: 'utf-8',
      needs: [],
      profiles: [{ name: 'generic', builtIn: true }, { name: 'servicenow-incident-log' }],
    })
    expect(found.columns.map(({ header, field, reading }) => [header, field, reading])).toEqual([
      ['Key', 'key', 'ticket number'],
      ['Created at', 'createdAt', 'date written day/month/year, Europe/Berlin'],
      ['Resolved at', 'resolvedAt', 'date written day/month/year, Europe/Berlin'],
      ['State', 'status', 'status, by well-known words'],
      ['Priority', 'priority', 'text, 18 words mapped'],
      ['Note', null, 'kept as it is'],
    ])
    expect(found.columns[4]?.samples).toEqual(['P1', 'P2'])
    expect(found.tickets.map(({ priority }) => priority)).toEqual(['Critical', 'High'])
    expect(found.warnings.find(({ code }) => code === 'priority.words')).toMatchObject({
      column: 'Priority',
      message: expect.stringContaining('"P1" as Critical, "P2" as High.'),
    })
    expect(found.tickets.map(({ key, row }) => [key, row])).toEqual([
      ['A-1', 2],
      ['A-2', 3],
    ])
    expect(found.problems).toEqual([
      {
        sheet: '',
        row: 4,
        column: 'Created at',
        value: '32.1.2026',
        reason: '"32.1.2026" is a date or time that does not exist',
      },
    ])
  })

  it('tells what has to be answered, and shows what it can until then', async () => {
    const found = await inspectFile(fileWith(CSV), {}, CONTEXT)
    expect([found.needs, found.tickets[0]?.createdAt]).toEqual([['time-zone'], Date.UTC(2026, 0, 5, 9)])
    const nameless = await inspectFile(fileWith('What;When\nx;y\n'), {}, CONTEXT)
    expect([nameless.needs, nameless.tickets]).toEqual([['key-column', 'created-column'], []])
  })

  it('leaves priorities in their own words where the reading maps them itself', async () => {
    const values = { priority: { P1: 'P1' } }
    const { tickets, warnings } = await inspectFile(fileWith(CSV), { ...ZONE, values }, CONTEXT)
    expect(tickets.map(({ priority }) => priority)).toEqual(['P1', 'P2'])
    expect(warnings.map(({ code }) => code)).not.toContain('priority.words')
  })

  it('reads a priority that is called as something every object has by its own word', async () => {
    const path = fileWith('Key,Created,Priority\nA,13.1.2026 09:00,P1\nB,13.1.2026 09:00,constructor\n')
    const { tickets, warnings } = await inspectFile(path, ZONE, CONTEXT)
    expect(tickets.map(({ priority }) => priority)).toEqual(['Critical', 'constructor'])
    expect(warnings.find(({ code }) => code === 'priority.words')?.message).toContain(
      'well-known words: "P1" as Critical.',
    )
  })

  it('knows the column of creations though most of its dates do not exist', async () => {
    const path = fileWith('Key,Created\nA,30.2.2026 09:00\nB,31.4.2026 09:00\nC,31.6.2026 09:00\nD,13.1.2026 09:00\n')
    const { needs, tickets, problems } = await inspectFile(path, ZONE, CONTEXT)
    expect([needs, tickets.map(({ key }) => key), problems.map(({ reason }) => reason)]).toEqual([
      [],
      ['D'],
      ['30.2', '31.4', '31.6'].map((day) => `"${day}.2026 09:00" is a date or time that does not exist`),
    ])
  })

  it('takes a column from one field for another', async () => {
    const { profile: used } = await inspectFile(fileWith(CSV), { columns: { closedAt: 'Resolved at' } }, CONTEXT)
    expect(used.spec.columns).toMatchObject({ closedAt: 'Resolved at' })
    expect(used.spec.columns.resolvedAt).toBeUndefined()
  })

  it('leaves a column unread that somebody wants left alone', async () => {
    const { profile: used, columns } = await inspectFile(fileWith(CSV), { columns: { resolvedAt: null } }, CONTEXT)
    expect(Object.keys(used.spec.columns)).not.toContain('resolvedAt')
    expect(columns.find(({ header }) => header === 'Resolved at')?.field).toBeNull()
  })

  it('refuses an empty table', async () => {
    expect((await refusalOf(inspectFile(fileWith('\n\n'), {}, CONTEXT))).code).toBe('import.no-rows')
    const empty = fileWith(workbook({ sheets: { S: '' } }), 'x.xlsx')
    expect((await refusalOf(inspectFile(empty, {}, CONTEXT))).message).toContain('The sheet "S" of x.xlsx is empty')
  })
})

describe('one source row', () => {
  it('is given as it stands, beside its header', async () => {
    const quoted = 'Key,Note,Note\nA,"two\nlines",x\nB,plain,y\n'
    const { summary } = await importFile(fileWith(quoted), { profile: profile({ columns: { key: 'Key' } }) })
    const cells = await readSourceRow(fileWith(quoted), summary.profile, { sheet: '', row: 3 })
    expect(cells).toEqual([
      { column: 'Key', value: 'B' },
      { column: 'Note', value: 'plain' },
      { column: 'Note (2)', value: 'y' },
    ])
  })

  it('of a workbook is found by its sheet', async () => {
    const path = fileWith(
      workbook({
        sheets: {
          A: textRow(1, 'Key', 'Note') + textRow(2, '1', 'a'),
          B: textRow(1, 'Key', 'Note') + textRow(7, '2', 'b', 'beyond'),
        },
      }),
      'x.xlsx',
    )
    expect(await readSourceRow(path, profile(), { sheet: 'B', row: 7 })).toEqual([
      { column: 'Key', value: '2' },
      { column: 'Note', value: 'b' },
      { column: 'Column 3', value: 'beyond' },
    ])
  })

  it('is null where the file has none such', async () => {
    expect(await readSourceRow(fileWith(CSV), profile(), { sheet: '', row: 99 })).toBeNull()
  })
})
