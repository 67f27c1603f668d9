import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SAMPLE } from '../../../electron/engine/demo/sample.ts'
import { sampleAgreementText } from '../../../electron/engine/demo/sample-agreement.ts'
import { sampleTicketsCsv } from '../../../electron/engine/demo/sample-spreadsheet.ts'
import { makeFolder } from '../../support/make-folder.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { accord, accordJson } from './run-accord.ts'

const JOB = `apiVersion: accord/v1
kind: Job
metadata: { name: half-yearly }
spec:
  imports: [{ file: tickets.csv, source: service-desk, timeZone: Europe/London }]
  compute: [{ agreement: SLA-IT-MKT, period: 2026-H1, to: "figures-{period}.json" }]
  packs: [{ agreement: SLA-IT-MKT, period: 2026-Q2, pdf: "report-{period}.pdf", sections: report, summary: "sheet-{period}.pdf", csv: "tables-{period}", zip: "all-{period}.zip", style: us.yaml }]
`

describe('a saved job', () => {
  const folder = makeFolder()
  const at = (name: string) => join(folder.path, name)
  const run = (file: string) => accordJson(['run', at(file), '--workspace', at('workspace')])

  beforeAll(async () => {
    writeFileSync(at('agreement.yaml'), sampleAgreementText())
    writeFileSync(at('tickets.csv'), sampleTicketsCsv())
    writeFileSync(at('job.yaml'), JOB)
    writeFileSync(at('us.yaml'), 'apiVersion: accord/v1\nkind: PackStyle\nspec: { paper: LETTER }\n')
    writeFileSync(at('wrong.yaml'), JOB.replace('period: 2026-Q2', 'periods: 2026-Q2'))
    writeFileSync(at('stops.yaml'), JOB.replace('period: 2026-H1', 'period: next-week'))
    await accord(['agreement', 'add', at('agreement.yaml'), '--workspace', at('workspace')])
  })
  afterAll(() => folder.remove())

  it('imports, computes and makes the report beside it, without the pages of a review', async () => {
    const { exit, json } = await run('job.yaml')
    expect([exit, json]).toMatchObject([
      0,
      { job: 'half-yearly', steps: [{ result: { source: SAMPLE.source } }, {}, {}] },
    ])
    expect(JSON.parse(readFileSync(at('figures-2026-H1.json'), 'utf8'))).toMatchObject({ period: { label: '2026-H1' } })
    const { bookmarks, pages, properties } = await readPdf(readFileSync(at('report-2026-Q2.pdf')))
    expect(pages[0]?.text).toMatch(/^Quarterly service report/)
    expect(properties).toMatchObject({ Title: expect.stringContaining('quarterly service report') })
    const top = bookmarks.filter((title) => !title.startsWith(' '))
    expect([top[0], ...top.slice(-2)]).toEqual(['Executive summary', 'Breach register', 'Data quality'])
  })

  it('writes what else was asked for in the look of its style: the summary, the tables, and all in one archive', () => {
    expect(readFileSync(at('sheet-2026-Q2.pdf'), 'latin1')).toContain('/MediaBox [0 0 612')
    expect(readFileSync(at('tables-2026-Q2/targets.csv'), 'utf8')).toContain('response-critical')
    expect(existsSync(at('all-2026-Q2.zip'))).toBe(true)
  })

  it('names every mistake in it, and does nothing', async () => {
    const { exit, json } = await run('wrong.yaml')
    expect([exit, json]).toMatchObject([1, { error: { code: 'job.invalid' } }])
    expect(JSON.stringify(json)).toContain('periods')
  })

  it('ends at the step that is refused, and names it', async () => {
    const { exit, json } = await run('stops.yaml')
    expect([exit, json]).toMatchObject([
      1,
      { error: { code: 'period.unreadable', message: expect.stringContaining('Compute SLA-IT-MKT over next-week') } },
    ])
  })
})
