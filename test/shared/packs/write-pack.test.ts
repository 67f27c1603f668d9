import { describe, expect, it } from 'vitest'
import { gatherContent } from '../../../shared/packs/pack-content.ts'
import type { PackInput } from '../../../shared/packs/pack-input.ts'
import { promiseWords } from '../../../shared/packs/pack-words.ts'
import { packDocument } from '../../../shared/packs/write-pack.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { aCheck, aGroup, anUnmeasuredTarget, aTarget, monthsOf, someFigures } from '../../support/figures.ts'
import { anAgreement, anImport, aPackInput, listOf } from '../../support/pack-input.ts'
import { blocksOf, documentOf, ofTargets, section } from './reading-pack.ts'

describe('a pack', () => {
  it('says everything in its order, each target on a page of its own', () => {
    expect(documentOf().sections.map(({ title }) => title)).toEqual([
      'Executive summary',
      'Respond to critical requests',
      'Resolve all requests',
      'Not yet measured',
      'Breach register',
      'Signatures',
      'Data quality',
      'Numbers behind the charts',
      'Method and words',
    ])
  })

  it('has on its cover what, for whom, when, how it stands, and that it is a draft', () => {
    const { cover, header, properties } = documentOf()
    expect(cover?.title).toBe('IT support for Marketing')
    expect(cover?.subtitle).toBe('First half of 2026')
    expect(cover?.facts.map(({ name, value, note }) => [name, value, note])).toEqual([
      ['Agreement', 'SLA-IT-MKT', 'Version 1'],
      ['Period', '1 Jan to 30 Jun 2026', 'Europe/London'],
      ['Provider', 'IT', 'Dana Reed, IT manager'],
      ['Customer', 'Marketing', 'Lee Wong, Head of Marketing'],
      ['Data as of', '30 Jun 2026, end of day', 'The end of the period'],
      ['Made on', '2 Jul 2026', 'Revision 1. Draft, not reviewed or signed'],
      ['Services', 'Hardware and software', null],
    ])
    expect(header).toEqual({ left: 'SLA-IT-MKT', right: 'First half of 2026' })
    expect(properties.title).toBe('IT support for Marketing: service level review, first half of 2026')
  })

  it('says when the data ends before the period does', () => {
    const figures = someFigures({ asOf: '2026-06-12T10:00:00Z', asOfFrom: 'data-cut-off' })
    expect(documentOf({ figures }).cover?.facts[4]).toMatchObject({
      value: '12 Jun 2026, 11:00',
      note: 'The newest export; later events are not known',
    })
  })
})

describe('the summary', () => {
  it('has the sentence, the grid, three findings, and what was promised and came of it', () => {
    const summary = section(documentOf(), 'summary')
    expect(summary.headline).toBe(
      '1 of 2 targets met in the first half of 2026; “Respond to critical requests” came near.',
    )
    expect(summary.blocks.map(({ kind }) => kind)).toEqual(['slam', 'heading', 'findings', 'heading', 'table'])
    expect(blocksOf(summary, 'findings')[0]?.items).toHaveLength(3)
    expect(
      blocksOf(summary, 'slam')[0]?.slam.rows.map(({ name, isMeasured, whole }) => [name, isMeasured, whole.figure]),
    ).toEqual([
      ['Respond to critical requests', true, '90.0\u202f%'],
      ['Resolve all requests', true, '97.5\u202f%'],
      ['Production is up', false, null],
    ])
  })

  it('shows those that need most attention where not all fit, and the whole grid after it', () => {
    const targets = Array.from({ length: 40 }, (_, index) =>
      aTarget({ id: `t${index}`, name: `Target ${index}`, status: 'green' }),
    )
    targets[33] = aTarget({ id: 't33', name: 'Target 33', status: 'red' })
    const document = ofTargets(...targets)
    const shown = blocksOf(section(document, 'summary'), 'slam')[0]?.slam.rows ?? []
    expect(shown.length).toBeLessThan(20)
    expect(shown.at(-1)?.name).toBe('Target 33')
    expect(blocksOf(section(document, 'summary'), 'text')[0]?.text).toContain('that need most attention of 40 targets')
    expect(blocksOf(section(document, 'all-targets'), 'slam')[0]?.slam.rows).toHaveLength(40)
  })

  it('shows the last twelve of many months, and all of them after it', () => {
    const document = ofTargets(aTarget({ months: monthsOf(...Array.from({ length: 30 }, () => [9, 10] as const)) }))
    const months = (id: string) => blocksOf(section(document, id), 'slam').map(({ slam }) => slam.months.length)
    expect(months('summary')).toEqual([12])
    expect(months('all-targets')).toEqual([12, 12, 6])
  })
})

describe('the page of a target', () => {
  const page = (given: Partial<TargetFigures> = {}) => section(ofTargets(aTarget(given)), 'target-response-critical')

  it('has promise, figure, charts, breakdowns and counting rules', () => {
    expect(page().blocks.map(({ kind }) => kind)).toEqual(['text', 'figure', 'charts', 'tables', 'rules'])
    expect(blocksOf(page(), 'text')[0]?.text).toBe('Within 4 h, for priority critical.')
    expect(blocksOf(page(), 'rules')[0]?.rules[0]?.rule).toBe('Clock')
  })

  it('prints n beside its figure, and its bars beside its verdict', () => {
    expect(blocksOf(page(), 'figure')[0]?.figure).toMatchObject({
      figure: '90.0\u202f%',
      of: 'of 120 checks',
      status: 'amber',
      verdict: 'Near: objective 95\u202f%, minimum 90\u202f%',
      notes: [],
    })
  })

  it('gives the interval and says so where there are few checks', () => {
    const few: Partial<TargetFigures> = { months: monthsOf([2, 3]), interval95: [0.2077, 0.9385], status: 'grey' }
    expect(blocksOf(page(few), 'figure')[0]?.figure.notes).toEqual([
      'Too few checks for a verdict.',
      '95\u202f% interval 21–94\u202f%: so few checks could lie anywhere in it.',
    ])
  })

  it('gives the gross figure beside the net one', () => {
    expect(blocksOf(page({ excluded: 2, gross: 0.885 }), 'figure')[0]?.figure.notes).toEqual([
      '2 exclusions; with nothing excluded 88.5\u202f%.',
    ])
  })

  it('takes small groups together, without a verdict of their own', () => {
    const group = Array.from({ length: 9 }, (_, index) => aGroup(`Group ${index}`, 9 - index, 10 - index))
    const breakdowns = { priority: [], group, category: [] }
    const table = blocksOf(page({ breakdowns }), 'tables')[0]?.tables[1]?.table
    expect(table?.rows).toHaveLength(6)
    expect(table?.rows.at(-1)).toEqual(['4 others', '14', { text: '71.4\u202f%', mark: 'grey' }])
  })

  it('puts what the figures took together with the small groups, however large it is', () => {
    const group = Array.from({ length: 9 }, (_, index) => aGroup(`Group ${index}`, 9 - index, 10 - index))
    const rest = { ...aGroup('', 100, 100), value: null, others: 30 }
    const breakdowns = { priority: [], group: [rest, ...group], category: [] }
    const rows = blocksOf(page({ breakdowns }), 'tables')[0]?.tables[1]?.table.rows ?? []
    expect(rows.map(([name]) => name)).toEqual(['Group 0', 'Group 1', 'Group 2', 'Group 3', 'Group 4', '34 others'])
  })

  it('uses the agreement’s own words', () => {
    const figures = someFigures({ targets: [aTarget({ within: 'critical 4h, high 8h, otherwise 2bd' })] })
    const [target] = anAgreement(figures).spec.targets
    const targets = [
      {
        ...target,
        id: 'response-critical',
        name: 'N',
        metric: 'response-time',
        objective: '95%',
        description: 'By telephone.',
      } as const,
    ]
    const document = documentOf({ figures, agreement: anAgreement(figures, { targets }) })
    expect(blocksOf(section(document, 'target-response-critical'), 'text')[0]?.text).toBe(
      'Promised by priority (critical 4 h, high 8 h, otherwise 2 working days), for priority critical. By telephone.',
    )
  })
})

it.each([
  ['4h', '4 h'],
  ['4h 30m', '4 h 30 min'],
  ['1bd', '1 working day'],
  ['critical 90s, otherwise 1d', 'critical 90 s, otherwise 1 day of 24 h'],
  ['5d', '5 days of 24 h'],
])('writes the promise %s as %s', (within, words) => {
  expect(promiseWords(within)).toBe(words)
})

describe('the breach register', () => {
  it('gives ticket, priority, elapsed, over by, and the row of the source', () => {
    const checks = [
      aCheck({ approximate: true }),
      aCheck({ key: 'INC7', stopAt: null, overByMs: 60_000, title: 'x'.repeat(200) }),
    ]
    const figures = someFigures({ targets: [aTarget()] })
    const register = section(documentOf({ figures, checks: () => listOf(checks) }), 'breaches')
    expect(blocksOf(register, 'table')[0]?.table.rows).toEqual([
      ['INC0001042', 'Campaign mailer rejects the spring list', 'critical', '9 Mar 2026', '6 h', 'about 2 h', 'A 1043'],
      ['INC7', `${'x'.repeat(63)}…`, 'critical', '9 Mar 2026', { text: '6 h', note: 'open' }, '1 min', 'A 1043'],
    ])
    expect(blocksOf(register, 'text')[1]?.text).toBe(
      'Rows as in the source file: A\u00a0=\u00a0incidents.csv (import 1).',
    )
  })

  it('gives the group where the source has no titles', () => {
    const checks = [aCheck({ title: null, group: 'Network' })]
    const figures = someFigures({ targets: [aTarget()] })
    const register = section(documentOf({ figures, checks: () => listOf(checks) }), 'breaches')
    const [table] = blocksOf(register, 'table')
    expect(table?.table.columns[1]?.head).toBe('Group')
    expect(table?.table.rows[0]?.[1]).toBe('Network')
  })

  it('says that there is none', () => {
    const register = section(documentOf({ checks: () => listOf([]) }), 'breaches')
    expect(register.blocks).toEqual([
      { kind: 'text', tone: 'body', text: 'No counted check was breached in this period.' },
    ])
  })

  it('says where it is cut', () => {
    const many = { length: 9000, at: (index: number) => aCheck({ key: `K${index}` }) }
    const register = section(
      documentOf({ figures: someFigures({ targets: [aTarget()] }), checks: () => many }),
      'breaches',
    )
    expect(blocksOf(register, 'heading')[0]?.note).toBe(
      '9,000 breaches. The 4,000 furthest over; the workbook lists all 9,000.',
    )
    expect(blocksOf(register, 'table')[0]?.table.rows).toHaveLength(4000)
  })
})

describe('what is not measured', () => {
  it('is named with its reason, and is in no figure', () => {
    const found = section(ofTargets(anUnmeasuredTarget()), 'not-measured')
    expect(blocksOf(found, 'table')[0]?.table.rows).toEqual([
      ['Production is up', 'Availability', '99.9\u202f%', 'Availability is not yet measured.'],
    ])
  })

  it('has no section where all is measured', () => {
    expect(ofTargets(aTarget()).sections.map(({ id }) => id)).not.toContain('not-measured')
  })
})

describe('data quality', () => {
  const quality = (given: Partial<PackInput> = {}) => section(documentOf(given), 'data-quality')
  const tables = (given: Partial<PackInput> = {}) => blocksOf(quality(given), 'table').map(({ table }) => table)

  it('says what was read, what was not taken and why, and what could not be judged', () => {
    const [files, rows, unjudged] = tables()
    expect(files?.rows[0]?.slice(2)).toEqual(['1 Jul 2026, 07:00', '1,512', '1,500', '12', '725'])
    expect(rows?.rows).toEqual([
      ['A', 'a date that does not exist', 'row 214, opened_at', '9'],
      ['A', 'resolved before created', 'row 871, resolved_at', '3'],
    ])
    expect(unjudged?.rows[0]).toEqual(['Respond to critical requests', 'The ticket has no created time', '2'])
  })

  it('sums up reasons past the tenth', () => {
    const rejections = Array.from({ length: 13 }, (_, index) => ({
      reason: `reason ${index}`,
      count: 20 - index,
      sheet: '',
      row: 1,
      column: null,
    }))
    expect(tables({ imports: [anImport({ rejections })] })[1]?.rows.at(-1)).toEqual(['A', '3 other reasons', '', '27'])
  })

  it('has a sentence in place of an empty table', () => {
    expect(
      tables({ imports: [] })
        .map(({ rows, empty }) => (rows.length === 0 ? empty : null))
        .slice(0, 2),
    ).toEqual(['No file has been imported for the sources that this agreement reads.', 'Every row was taken.'])
  })

  it('names characters that cannot be printed', () => {
    const missingCharacters = [{ script: 'Han', characters: ['日', '本'], texts: 3 }]
    const document = packDocument({ ...gatherContent(aPackInput()), missingCharacters })
    expect(blocksOf(section(document, 'data-quality'), 'table').at(-1)?.table.rows).toEqual([
      ['Han', 'U+65E5 U+672C', '3'],
    ])
  })
})
