import { describe, expect, it } from 'vitest'
import type { PackSection } from '../../../shared/packs/pack-document.ts'
import { HOUSE_STYLE, type PackPart } from '../../../shared/packs/pack-style.ts'
import { aTarget, monthsOf, someFigures } from '../../support/figures.ts'
import { blocksOf, documentOf, section } from './reading-pack.ts'

describe('links', () => {
  const linksIn = (sections: readonly PackSection[]) => JSON.stringify(sections).match(/"link":"[^"]*"/g) ?? []
  const printing = (...parts: PackPart[]) => documentOf({ style: { ...HOUSE_STYLE, parts } })

  it('lead to the targets where their pages are printed', () => {
    expect(linksIn(printing('summary', 'targets').sections)).toContain('"link":"target-response-critical"')
  })

  it('are left out where the pages that they lead to are', () => {
    const { sections, summary } = printing('summary', 'grid')
    expect(linksIn(sections)).toEqual([])
    expect(linksIn(summary)).toEqual([])
  })
})

describe('what stands beside the figures', () => {
  const { id, objective, minimum } = aTarget()
  const before = { id, objective, minimum, status: 'red' as const, met: 80, counted: 100, attainment: 0.8 }
  const earlier = ['2025-H1', '2025-H2'].map((period) => ({ period, isFrozen: true, targets: [before] }))
  const demand = {
    months: ['2026-01', '2026-02', '2026-03'].map((month, index) => {
      return { month, isWhole: true, arrived: 200 + index, ended: 190, open: 20 + 10 * index }
    }),
    before: { period: '2025-H2', arrived: 500, ended: 490 },
    byPriority: [{ value: null, arrived: 603 }],
  }

  it('is the period before on a target’s page and in the summary, with its status in words or as a mark', () => {
    const document = documentOf({ earlier })
    const page = section(document, `target-${id}`)
    expect(blocksOf(page, 'figure')[0]?.figure.notes[0]).toBe('In the second half of 2025: 80.0\u202f% of 100, missed.')
    const [table] = blocksOf(section(document, 'summary'), 'table')
    const place = table?.table.columns.findIndex(({ head }) => head === 'Period before') ?? -1
    expect(table?.table.rows[0]?.[place]).toEqual({ text: '80.0\u202f%', mark: 'red' })
  })

  it('is every review before, oldest first and this one last', () => {
    const strip = blocksOf(section(documentOf({ earlier }), `target-${id}`), 'strip').find(
      ({ strip: { title } }) => title === 'Period by period',
    )
    expect(strip?.strip.cells.map(({ head, figure, note }) => [head, figure, note])).toEqual([
      ['H1 2025', '80.0\u202f%', '100'],
      ['H2 2025', '80.0\u202f%', '100'],
      ['H1 2026', '90.0\u202f%', '120'],
    ])
    expect(strip?.strip.note).toBe('Those before as they were signed.')
  })

  it('stands in a report of one month in the place of a line of one point', () => {
    const target = aTarget({ months: monthsOf([108, 120]) })
    const month = { ...someFigures({ targets: [target] }), period: { ...someFigures().period, label: '2026-06' } }
    const parts: PackPart[] = ['targets']
    const page = section(documentOf({ figures: month, earlier, style: { ...HOUSE_STYLE, parts } }), `target-${id}`)
    expect(blocksOf(page, 'charts')[0]?.charts.map(({ chart }) => chart)).toEqual(['distribution'])
    expect(blocksOf(page, 'strip').map(({ strip }) => strip.cells.map(({ head }) => head))).toEqual([
      ['H1 2025', 'H2 2025', 'Jun 2026'],
    ])
  })

  it('is nothing where nothing was before', () => {
    const page = section(documentOf(), `target-${id}`)
    expect(JSON.stringify(page.blocks)).not.toMatch(/Period by period|half of 2025/)
  })

  it('is what the service was asked for, and what that says of the next months', () => {
    const page = section(documentOf({ demand }), 'demand')
    const [opening, outlook] = blocksOf(page, 'text').map(({ text }) => text)
    expect(opening).toBe(
      '603 tickets came in the first half of 2026 and 570 were done; what was open went from 7 to 40. In the second half of 2025 500 came: now 20.6\u202f% more.',
    )
    expect(outlook).toContain('about 603 would come')
    expect(blocksOf(page, 'table')[1]?.table.rows).toEqual([['No priority', '603', '100.0\u202f%']])
  })

  it('tells nothing of the next months from fewer than three', () => {
    const page = section(documentOf({ demand: { ...demand, months: demand.months.slice(1) } }), 'demand')
    expect(blocksOf(page, 'text')).toHaveLength(1)
  })
})
