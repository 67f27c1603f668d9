import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { withTable } from '../../../electron/engine/intake/open-table.ts'
import { makeWorkbook } from '../../../electron/engine/packs/make-workbook.ts'
import type { PackInput } from '../../../shared/packs/pack-input.ts'
import { agreement, at, history, target, ticket } from '../../shared/sla/builders.ts'
import { measured } from '../../shared/sla/measuring.ts'
import { aCheck, aMonth, anUnmeasuredTarget, aTarget, monthsOf, someFigures } from '../../support/figures.ts'
import { newFolder } from '../../support/new-folder.ts'
import { anImport, aPackInput, checksOf, listOf } from '../../support/pack-input.ts'
import { type ReadWorkbook, readWorkbook } from '../../support/workbook-cells.ts'

async function workbookOf(given: Partial<PackInput> = {}): Promise<ReadWorkbook> {
  return readWorkbook(await makeWorkbook(aPackInput(given)))
}

/** Some two hundred tickets, measured by the rules themselves: met, breached, pending, without a time, paused and reopened. */
function measuredInput(): PackInput {
  const rows = Array.from({ length: 200 }, (_, index) => {
    const day = String((index % 27) + 1).padStart(2, '0')
    const month = String((index % 6) + 1).padStart(2, '0')
    const createdAt = at(`2026-${month}-${day} 10:00`)
    const resolvedAt = index % 13 === 0 ? null : createdAt + (index % 40) * 3_600_000
    const priority = ['critical', 'high', 'low'][index % 3] ?? null
    return ticket({ createdAt: index % 29 === 0 ? null : createdAt, resolvedAt, priority, group: `Group ${index % 4}` })
  })
  const paused = ticket({
    resolvedAt: at('2026-01-14 15:00'),
    history: history(['2026-01-12 09:00', 'New', 'open'], ['2026-01-12 10:00', 'Waiting', 'pending']),
  })
  const targets = [
    target(),
    target({
      id: 'strict',
      objective: '99.5%',
      minimum: '90%',
      within: '2h',
      counting: { period: 'created', open: 'all' },
    }),
    target({ id: 'rare', where: { priority: ['critical'] }, counting: { minimumSample: 1000 } }),
    target({ id: 'uptime', name: 'Production is up', metric: 'availability' }),
  ]
  const versions = [agreement({ targets })]
  const { figures, checks } = measured({ rows: [...rows, paused], versions })
  return aPackInput({ figures, checks: (id) => checks(id) ?? listOf([]) })
}

describe('its figures', () => {
  let book: ReadWorkbook
  let input: PackInput
  beforeAll(async () => {
    input = measuredInput()
    book = await readWorkbook(await makeWorkbook(input))
  })

  it('are formulas that come to what they say when calculated anew', () => {
    const wrong = book.formulas.filter((formula) => {
      const [kept, anew] = [formula.kept ?? '', book.recalculate(formula)]
      return typeof kept === 'number' && typeof anew === 'number' ? Math.abs(kept - anew) > 1e-12 : kept !== anew
    })
    expect(wrong).toEqual([])
    // Three measured targets: seven figures each, and three grids of six months.
    expect(book.formulas).toHaveLength(3 * (7 + 3 * 6))
  })

  it('are those of the measurement', () => {
    const counts = input.figures.targets
      .slice(0, 3)
      .map((target, index) => ({ target, row: book.row('Summary', 9 + index) }))
    for (const { target, row } of counts) {
      const { counted, met, breached, pending, notApplicable, attainment } = target
      expect(row.slice(7, 13)).toEqual([counted, met, breached, pending, notApplicable, attainment])
    }
  })

  it('give the status of the measurement, in words', () => {
    const words = [9, 10, 11].map((row) => book.row('Summary', row)[13])
    expect(words).toEqual(['Missed', 'Missed', 'No verdict'])
    expect(input.figures.targets.map(({ status }) => status)).toEqual(['red', 'red', 'grey', 'grey'])
  })

  it('name what is not measured and count nothing of it', () => {
    expect(book.row('Summary', 12).filter((value) => value !== null)).toEqual([
      4,
      'Production is up',
      'availability',
      0.95,
      input.figures.targets[3]?.reason,
    ])
  })

  it('follow a check that is changed by hand', () => {
    const [met, breached] = [book.row('Summary', 9)[8], book.row('Summary', 9)[9]]
    const cell = outcomes(book).find(({ value }) => value === 'met')
    if (cell !== undefined) cell.value = 'breached'
    const anew = ['I9', 'J9'].map((place) => book.recalculate(formulaAt(book, place)))
    expect(anew).toEqual([Number(met) - 1, Number(breached) + 1])
  })
})

/** The cells of "Counted as", from the first check on. */
function outcomes({ workbook }: ReadWorkbook) {
  const checks = workbook.getWorksheet('Checks')
  return Array.from({ length: 50 }, (_, index) => checks?.getRow(index + 2).getCell(16)).filter(
    (cell) => cell !== undefined,
  )
}

function formulaAt({ formulas }: ReadWorkbook, place: string) {
  const found = formulas.find((formula) => formula.sheet === 'Summary' && formula.place === place)
  if (found === undefined) throw new Error(`There is no formula in ${place}`)
  return found
}

describe('its checks', () => {
  it('are all there: counted, pending, and not applicable with the reason', async () => {
    const book = await workbookOf({ figures: someFigures({ targets: [aTarget()] }) })
    const rows = Array.from({ length: 125 }, (_, index) => book.row('Checks', index + 2))
    const verdicts = Object.groupBy(rows, (row) => String(row[13]))
    expect(Object.entries(verdicts).map(([verdict, found]) => [verdict, found?.length])).toEqual([
      ['met', 108],
      ['breached', 12],
      ['pending', 3],
      ['not applicable', 2],
    ])
    expect(verdicts['not applicable']?.[0]?.slice(14, 18)).toEqual(['no', null, null, 'no created time'])
    expect(book.row('Checks', 127)).toEqual([])
  })

  it('have dates on the wall of the agreement’s zone, and say whose it is', async () => {
    const startAt = Date.UTC(2026, 6, 1, 8, 30)
    const check = aCheck({ startAt, stopAt: null, elapsedMs: 90 * 60_000 })
    const book = await workbookOf({ checks: () => listOf([check]) })
    expect(book.row('Checks', 1).slice(7, 11)).toEqual([
      'Start (Europe/London)',
      'Stop (Europe/London)',
      'Due (Europe/London)',
      'Elapsed (h)',
    ])
    const cell = book.workbook.getWorksheet('Checks')?.getCell('H2')
    expect(cell?.value).toEqual(new Date(Date.UTC(2026, 6, 1, 9, 30)))
    expect(cell?.numFmt).toBe('yyyy-mm-dd hh:mm')
    expect(book.row('Checks', 2)[10]).toBe(1.5)
  })

  it.each(['=1+1', '+44 20 7946', '-5', '@SUM(A1)', '=HYPERLINK("http://example.org","x")', '\t=1+1'])(
    'keep %j as text',
    async (title) => {
      const book = await workbookOf({ checks: () => listOf([aCheck({ title, key: title, group: title })]) })
      expect([2, 3, 5].map((column) => book.row('Checks', 2)[column])).toEqual([title, title, title])
      expect(book.formulas.every(({ sheet }) => sheet === 'Summary')).toBe(true)
    },
  )

  it.each([
    ['markup', '<b>&amp;"quoted" \'too\'</b>', '<b>&amp;"quoted" \'too\'</b>'],
    ['letters of any script', 'Бюджет 予算 עברית 🎉', 'Бюджет 予算 עברית 🎉'],
    ['line breaks and spaces', '  two\nlines  ', '  two\nlines  '],
    ['a control character', 'bell\u0007', 'bell\ufffd'],
    ['half of a pair', 'cut \ud83c', 'cut \ufffd'],
  ])('carry %s', async (_, title, read) => {
    const book = await workbookOf({ checks: () => listOf([aCheck({ title })]) })
    expect(book.row('Checks', 2)[3]).toBe(read)
  })

  it('come back as they are when the workbook is imported', async () => {
    const titles = ['snake_x0041_case', '=1+1', '  <b>&amp; "quoted"</b>', 'Бюджет 予算 עברית 🎉']
    const folder = newFolder()
    const path = join(folder, 'pack.xlsx')
    writeFileSync(
      path,
      await makeWorkbook(aPackInput({ checks: () => listOf(titles.map((title) => aCheck({ title }))) })),
    )
    const seen: (string | undefined)[] = []
    await withTable(path, { sheet: 'Checks' }, (table) =>
      table.rows(({ row, cells }) => {
        if (row > 1) seen.push(cells[3])
        return true
      }),
    )
    expect(seen).toEqual([...titles, ...titles])
  })

  it('are cut where a cell can hold no more', async () => {
    const book = await workbookOf({ checks: () => listOf([aCheck({ title: 'x'.repeat(40_000) })]) })
    expect(String(book.row('Checks', 2)[3])).toHaveLength(32_767)
  })

  it('are as many as there are, far beyond what is written at once', async () => {
    const target = aTarget({ months: monthsOf([2900, 3000], [2900, 3000], [2900, 3000]), pending: 0, notApplicable: 0 })
    const book = await workbookOf({
      figures: someFigures({ targets: [target] }),
      checks: () => listOf(checksOf(target)),
    })
    expect(book.workbook.getWorksheet('Checks')?.rowCount).toBe(9001)
    expect(book.row('Checks', 9001)[2]).toBe('INC009000')
    expect(book.recalculate(formulaAt(book, 'H9'))).toBe(9000)
  })

  it('may be none', async () => {
    const months = [aMonth('2026-01', 0, 0)]
    const none = aTarget({ months, pending: 0, notApplicable: 0, attainment: null, elapsed: null, distribution: null })
    const book = await workbookOf({
      figures: someFigures({ targets: [none, anUnmeasuredTarget()] }),
      checks: () => listOf([]),
    })
    expect(book.row('Checks', 2)).toEqual([])
    expect(book.row('Summary', 9).slice(7, 14)).toEqual([0, 0, 0, 0, 0, null, 'No verdict'])
    expect(book.formulas.map((formula) => book.recalculate(formula))).toEqual([
      0,
      0,
      0,
      0,
      0,
      '',
      'No verdict',
      '',
      0,
      0,
    ])
  })

  it('are refused where a sheet has not enough rows', async () => {
    const endless = { length: 1_048_576, at: () => aCheck() }
    await expect(workbookOf({ checks: () => endless })).rejects.toMatchObject({ code: 'workbook.too-many-checks' })
  })
})

describe('its sheets', () => {
  it('have a fixed head, a filter and readable widths', async () => {
    const book = await workbookOf()
    expect(book.names).toEqual(['Summary', 'Checks', 'Breaches', 'Counting rules', 'Data quality'])
    const checks = book.workbook.getWorksheet('Checks')
    expect(checks?.autoFilter).toBe('A1:V731')
    expect(checks?.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 1 })
    expect(checks?.getColumn(4).width).toBe(44)
  })

  it('list the breaches with the furthest over first, and where each came from', async () => {
    const book = await workbookOf({ figures: someFigures({ targets: [aTarget()] }) })
    const over = Array.from({ length: 12 }, (_, index) => Number(book.row('Breaches', index + 2)[10]))
    expect(over).toEqual([...over].sort((a, b) => b - a))
    expect(book.row('Breaches', 2).slice(14)).toEqual(['incidents.csv', 'incidents.csv', 81])
    expect(book.row('Breaches', 14)).toEqual([])
  })

  it('say what was not taken', async () => {
    const rejections = [{ reason: 'a date that does not exist', count: 9, sheet: 'Data', row: 214, column: 'opened' }]
    const book = await workbookOf({ imports: [anImport({ rejections })] })
    expect(book.row('Data quality', 6).slice(5, 9)).toEqual([1512, 1500, 12, 725])
    expect(book.row('Data quality', 10)).toEqual([
      1,
      'incidents.csv',
      'a date that does not exist',
      'Data',
      'opened',
      214,
      9,
    ])
  })
})

describe('its bytes', () => {
  it('are the same for the same input and date, and others for another', async () => {
    const first = await makeWorkbook(aPackInput())
    expect(Buffer.from(await makeWorkbook(aPackInput())).equals(first)).toBe(true)
    expect(Buffer.from(await makeWorkbook(aPackInput({ madeAt: 0 }))).equals(first)).toBe(false)
  })

  it('are not made when it is called off', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(makeWorkbook(aPackInput(), { signal })).rejects.toThrow('enough')
  })

  it('tell how many rows are done', async () => {
    const seen: number[] = []
    await makeWorkbook(aPackInput(), { onProgress: ({ done, total }) => seen.push(done / (total ?? 1)) })
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.at(-1)).toBe(1)
  })
})
