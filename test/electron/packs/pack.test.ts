import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { makePack } from '../../../electron/engine/packs/make-pack.ts'
import type { MadePack, PackProgress } from '../../../electron/engine/packs/pack-work.ts'
import type { PackInput } from '../../../shared/packs/pack-input.ts'
import { HOUSE_STYLE } from '../../../shared/packs/pack-style.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { aCheck, aGroup, aMonth, anUnmeasuredTarget, aTarget, monthsOf, someFigures } from '../../support/figures.ts'
import { anImport, aPackInput, checksOf, listOf } from '../../support/pack-input.ts'
import { type ReadPdf, readPdf } from '../../support/read-pdf.ts'

async function printed(given: Partial<PackInput> = {}): Promise<ReadPdf> {
  return readPdf((await makePack(aPackInput(given))).pdf)
}

/** Where each section begins, by its name in the contents. */
function pageOf({ pages }: ReadPdf, title: string): number {
  const contents = pages[1]?.lines.find((line) => line.startsWith(title))
  return Number(/(\d+)$/.exec(contents ?? '')?.[1])
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('a pack of two targets', () => {
  let made: MadePack
  let pdf: ReadPdf
  const progress: PackProgress[] = []
  beforeAll(async () => {
    made = await makePack(aPackInput(), { onProgress: (step) => progress.push(step) })
    pdf = await readPdf(made.pdf)
  })

  it('has the pages it says', () => {
    expect(made.pages).toBe(pdf.pages.length)
    expect(made.missingCharacters).toEqual([])
  })

  it('carries reference and period above every page but the cover, number and code below', () => {
    const code = /[0-9A-F]{4}(?:-[0-9A-F]{4}){3}/.exec(pdf.pages[0]?.text ?? '')?.[0]
    for (const [index, { lines }] of pdf.pages.entries()) {
      expect(lines.at(-1)).toBe(`Verification code ${code} Page ${index + 1} of ${made.pages}`)
      if (index > 0) expect(lines[0]).toBe('SLA-IT-MKT First half of 2026')
    }
  })

  it('has contents that lead to the right pages, and bookmarks', () => {
    for (const title of ['Executive summary', 'Respond to critical requests', 'Breach register', 'Method and words']) {
      expect(pdf.pages[pageOf(pdf, title) - 1]?.lines.slice(1, 4)).toContain(title)
    }
    expect(pdf.bookmarks).toContain('Resolve all requests')
    expect(pdf.bookmarks).toContain('  Rows not taken')
  })

  it('answers on its summary page, with mark and figure for every month', () => {
    const { text } = pdf.pages[2] ?? { text: '' }
    expect(text).toContain('1 of 2 targets met in the first half of 2026; “Respond to critical requests” came near.')
    expect(text).toContain('■ 80.0')
    expect(text).toContain('● 100.0')
    expect(text).toContain('not yet measured')
  })

  it('has words and figures in its charts that can be searched, each once', () => {
    const { lines } = pdf.pages[pageOf(pdf, 'Respond to critical requests') - 1] ?? { lines: [] }
    expect(lines).toContainEqual(expect.stringMatching(/Jan Feb Mar Apr May Jun/))
    expect(lines.join(' ').match(/Promise \S+ h/g)).toHaveLength(1)
  })

  it('leads from the grid to each target that is measured', () => {
    const led = new Set(pdf.pages[2]?.links)
    expect([...led].sort()).toEqual(['target-resolution', 'target-response-critical'])
  })

  it('has document properties and fixed dates', () => {
    expect(pdf.properties).toMatchObject({
      Title: 'IT support for Marketing: service level review, first half of 2026',
      Author: 'IT',
      Creator: 'Accord',
      Producer: 'Accord',
      CreationDate: 'D:20260702093000Z',
      ModDate: 'D:20260702093000Z',
      Language: 'en-GB',
    })
  })

  it('tells how far it is: charts drawn, pages laid out, pages written', () => {
    expect([...new Set(progress.map(({ phase }) => phase))]).toEqual(['charts', 'layout', 'pages'])
    expect(progress.at(-1)).toEqual({ phase: 'pages', done: made.pages, total: made.pages })
  })

  it('is the same to the byte when made again, and when made in another process in another zone', async () => {
    expect(sha256((await makePack(aPackInput())).pdf)).toBe(sha256(made.pdf))
    const script = `
      import { createHash } from 'node:crypto'
      import { makePack } from './electron/engine/packs/make-pack.ts'
      import { aPackInput } from './test/support/pack-input.ts'
      process.stdout.write(createHash('sha256').update((await makePack(aPackInput())).pdf).digest('hex'))`
    const root = join(import.meta.dirname, '../../..')
    const env = { ...process.env, TZ: 'Australia/Lord_Howe' }
    const other = execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], { cwd: root, env })
    expect(String(other)).toBe(sha256(made.pdf))
  })

  it('has another code when it says something else', async () => {
    const other = await printed({ madeAt: Date.UTC(2026, 6, 3) })
    expect(other.pages[0]?.lines.at(-1)).not.toBe(pdf.pages[0]?.lines.at(-1))
  })
})

describe('a page for a target', () => {
  const groups = (names: string) => Array.from({ length: 12 }, (_, index) => aGroup(`${names} ${index}`, 9, 10))
  const busy = { priority: groups('Priority'), group: groups('Service desk'), category: groups('Category') }
  const rules = Array.from({ length: 12 }, (_, index) => ({
    rule: 'minimum sample',
    choice: 'none needed',
    meaning: `${'What this rule means for a ticket that is open, paused or reopened, '.repeat(index % 6 === 0 ? 2 : 1)}said.`,
  }))

  it('is one page, with twelve rules and many groups', async () => {
    const target = aTarget({ breakdowns: busy, counting: rules, minimum: '90%' })
    const pdf = await printed({ figures: someFigures({ targets: [target] }) })
    expect(pageOf(pdf, 'Breach register') - pageOf(pdf, 'Respond to critical requests')).toBe(1)
  })
})

describe('a summary', () => {
  const long = 'Provide new starters with a laptop, an account and access to the campaign tools before their first day'
  const named = (count: number, name: string, given: Partial<TargetFigures> = {}) =>
    Array.from({ length: count }, (_, index) => aTarget({ id: `t${index}`, name: `${index} ${name}`, ...given }))

  it.each<[string, TargetFigures[], string]>([
    ['of six targets', named(6, 'Respond to requests'), 'Method and words'],
    ['of eight targets with long names', named(8, long), 'Method and words'],
    ['of forty targets', named(40, 'Respond to requests'), 'All targets by month'],
    [
      'of promises that differ by priority',
      named(6, 'Respond', { within: 'critical 4h, high 8h, medium 24h, otherwise 3bd' }),
      'Method and words',
    ],
    [
      'of a whole year',
      named(5, long, { months: monthsOf(...Array.from({ length: 12 }, () => [1800, 2000] as const)) }),
      'Method and words',
    ],
  ])('%s is one page', async (_, targets, next) => {
    const style = { ...HOUSE_STYLE, parts: ['contents', 'summary', 'grid', 'method'] } as const
    const pdf = await printed({
      figures: someFigures({ targets }),
      checks: () => listOf([]),
      style: { ...style, parts: [...style.parts] },
    })
    expect(pageOf(pdf, next) - pageOf(pdf, 'Executive summary')).toBe(1)
  })
})

describe('a register of breaches', () => {
  it('repeats its heads on every page and never splits a row', async () => {
    const target = aTarget({ months: monthsOf([0, 200]) })
    const checks = checksOf(target, { title: 'A title that is so long that it takes two lines of the register' })
    const pdf = await printed({ figures: someFigures({ targets: [target] }), checks: () => listOf(checks) })
    const [from, to] = [pageOf(pdf, 'Breach register'), pageOf(pdf, 'Signatures')]
    const pages = pdf.pages.slice(from - 1, to - 1)
    expect(pages.length).toBeGreaterThan(4)
    for (const { lines, text } of pages) {
      expect(lines).toContain('Ticket Title Priority Started Elapsed Over by Row')
      expect(text).toContain('Respond to critical requests 200 breaches')
      const [keys, titles] = [text.match(/INC\d{6}/g), text.match(/two lines of the register/g)]
      expect(keys?.length).toBe(titles?.length)
    }
  })
})

describe('odd data', () => {
  it.each<[string, Partial<PackInput>, string]>([
    [
      'no data at all',
      {
        figures: someFigures({
          asOfFrom: 'no-data',
          tickets: { read: 0, sources: [] },
          targets: [aTarget({ months: [aMonth('2026-01', 0, 0)], elapsed: null, distribution: null })],
        }),
        imports: [],
        checks: () => listOf([]),
      },
      'No target has a verdict',
    ],
    [
      'only unmeasured targets',
      { figures: someFigures({ targets: [anUnmeasuredTarget()] }) },
      'No target is measured yet',
    ],
    [
      'one ticket',
      { figures: someFigures({ targets: [aTarget({ months: monthsOf([1, 1]) })] }) },
      'No target has a verdict',
    ],
    ['letter paper', { style: { ...HOUSE_STYLE, paper: 'LETTER' } }, '1 of 2 targets met'],
  ])('prints %s', async (_, given, sentence) => {
    expect((await printed(given)).pages[2]?.text).toContain(sentence)
  })

  it('prints letters it has, and names those it lacks', async () => {
    const titles = ['予算の表', 'שגיאה בהדפסה', 'Бюджет – Αθήνα', 'x'.repeat(300)]
    const checks = listOf(titles.map((title, index) => aCheck({ title, key: `K${index}` })))
    const figures = someFigures({ targets: [aTarget({ name: 'Respond to ערב' })] })
    const made = await makePack(
      aPackInput({ figures, checks: () => checks, imports: [anImport({ fileName: 'צ.csv' })] }),
    )
    expect(made.missingCharacters.join('')).toBe('אבגדהיסעפצרשの予算表')
    const { pages } = await readPdf(made.pdf)
    const text = pages.map((page) => page.text).join(' ')
    expect(text).toContain('Бюджет – Αθήνα')
    expect(text).toContain('□□□□')
    expect(text).toContain('Han U+4E88 U+7B97 U+8868 1')
  })
})

describe('work that is called off', () => {
  it('does not begin', async () => {
    await expect(makePack(aPackInput(), { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough')
  })

  it('ends at once in the middle of a long layout', async () => {
    const target = aTarget({ months: monthsOf([0, 3000]) })
    const controller = new AbortController()
    const seen: PackProgress[] = []
    const onProgress = (step: PackProgress) => {
      seen.push(step)
      if (step.phase === 'layout') controller.abort(new Error('enough'))
    }
    const input = aPackInput({ figures: someFigures({ targets: [target] }) })
    await expect(makePack(input, { signal: controller.signal, onProgress })).rejects.toThrow('enough')
    expect(seen.some(({ phase }) => phase === 'pages')).toBe(false)
  })
})
