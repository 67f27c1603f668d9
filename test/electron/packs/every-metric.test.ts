import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../../electron/engine/engine.ts'
import type { PackRecord } from '../../../electron/engine/store/pack-register.ts'
import { isClock } from '../../../shared/packs/metric-words.ts'
import type { Figures } from '../../../shared/sla/figures.ts'
import { EVERY_METRIC, openEveryMetric } from '../../support/every-metric.ts'
import { makeFolder } from '../../support/make-folder.ts'
import { type ReadPdf, readPdf } from '../../support/read-pdf.ts'
import { type ReadWorkbook, readWorkbook } from '../../support/workbook-cells.ts'

const folder = makeFolder()
let engine: Engine
let figures: Figures
let pack: PackRecord
let pdf: ReadPdf
let book: ReadWorkbook

beforeAll(async () => {
  engine = await openEveryMetric(folder.path)
  const { reference, period } = EVERY_METRIC
  figures = await engine.client.results.compute({ reference, period })
  const madeAt = '2026-07-02T09:30:00Z'
  for await (const event of await engine.client.packs.make({ reference, period, madeAt })) {
    if (event.kind === 'done') pack = event
  }
  const bytes = (name: string) => readFileSync(join(engine.folder, 'packs', name))
  pdf = await readPdf(bytes(pack.pdf.fileName))
  book = await readWorkbook(bytes(pack.workbook?.fileName ?? ''))
}, 60_000)

afterAll(async () => {
  await engine.close()
  folder.remove()
})

/** All text of a section, from its page in the contents to that of the next one. */
function textOf(title: string): string {
  const contents = pdf.pages[1]?.lines ?? []
  const at = contents.findIndex((line) => line.startsWith(title))
  const [first = 0, next = 0] = contents.slice(at, at + 2).map((line) => Number(/(\d+)$/.exec(line)?.[1]))
  return pdf.pages
    .slice(first - 1, next - 1)
    .map(({ text }) => text)
    .join(' ')
}

describe('the pack of an agreement with every metric', () => {
  it.each([
    [
      'Network access is up',
      [
        '4,337 h',
        'Error budget',
        'overdrawn by 4 h 1 min',
        'was spent on 9 Jun 2026',
        'Fibre cut by road works',
        'planned, announced too late',
      ],
    ],
    ['Requests to the campaign site succeed', ['Missed in its window', '28 days, rolling', 'Occurrences']],
    ['Searches are fast', ['696 slices', 'Each window on its own']],
    ['Pages load quickly', ['3.04', '95th percentile of the worst month', 'Windows missed']],
    ['People are content', ['of 241 answers', 'Response rate', '16.6']],
    ['Few critical requests', ['count of the worst month', 'at most 25']],
    ['Access rights are reviewed', ['117/126', 'Register of access rights, export of 30 June 2026']],
  ])('says of “%s” what it was measured from', (title, words) => {
    const text = textOf(title)
    for (const word of words) expect(text).toContain(word)
  })

  it('says what follows, with its arithmetic, and what was promised and is not measured', () => {
    const text = pdf.pages.map((page) => page.text).join(' ')
    expect(text).toContain('9 tickets × 25 GBP = 225 GBP')
    expect(text).toContain('1,275 GBP after the cap of the period')
    expect(text).toContain('Weighted score of the targets that carry a weight: 95.5')
    expect(text).toContain('Training is offered')
  })

  it('says where every ticket went, and what was open and escalated', () => {
    const text = textOf('Respond to critical requests')
    for (const word of [
      'What counted, and what did not',
      'Every ticket read',
      'Still open at the data cut-off',
      'Escalations',
      'By weekday of the start',
    ]) {
      expect(text).toContain(word)
    }
  })

  it('draws the clocks of the worst breaches and holds our figures beside the source’s', () => {
    const text = pdf.pages.map((page) => page.text).join(' ')
    expect(text).toContain('The clocks of the 12 breaches furthest past their promise')
    expect(text).toMatch(/The other \d+ breaches stand in the register and the workbook/)
    expect(text).toContain('Beside the source tool’s own verdicts')
  })
})

describe('its workbook', () => {
  it('has formulas that come to what they say when calculated anew', () => {
    const wrong = book.formulas.filter((formula) => {
      const [kept, anew] = [formula.kept ?? '', book.recalculate(formula)]
      return typeof kept === 'number' && typeof anew === 'number' ? Math.abs(kept - anew) > 1e-9 : kept !== anew
    })
    expect(wrong).toEqual([])
  })

  it('has the figure of every measured target, most of them by a formula over rows', () => {
    for (const [index, target] of figures.targets.entries()) {
      if (!target.measured) continue
      const cell = book.row('Summary', 9 + index)[12]
      expect([target.name, cell]).toEqual([
        target.name,
        expect.closeTo(target.attainment ?? target.value?.amount ?? Number.NaN, 9),
      ])
    }
    const measured = figures.targets.filter((target) => target.measured && !isClock(target))
    const overRows = book.formulas.filter(
      ({ sheet, formula }) => sheet === 'Measured' && /(?:Rows|Windows)!/.test(formula),
    )
    expect(measured).toHaveLength(12)
    expect(overRows.length).toBeGreaterThanOrEqual(10)
  })

  it('has a sheet of rows for each kind of evidence', () => {
    expect(book.names).toEqual(expect.arrayContaining(['Summary', 'Measured', 'Checks', 'Rows', 'Outages', 'Windows']))
  })
})
