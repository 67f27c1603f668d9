import { describe, expect, it } from 'vitest'
import { plainHeader } from '../../../shared/tickets/column-names.ts'
import { detectColumns, detectedValues, type SampledColumn } from '../../../shared/tickets/detect-columns.ts'
import { matchProfiles } from '../../../shared/tickets/detect-profile.ts'
import type { ImportProfile } from '../../../shared/tickets/import-profile.ts'
import { TOOL_EXPORTS } from './tool-exports.ts'

/** Columns as `header: cell`, several cells parted by `|`. */
function columns(...described: string[]): SampledColumn[] {
  const seen = new Map<string, number>()
  return described.map((text, index) => {
    const [header = '', cells = ''] = text.split(/: /)
    const occurrence = (seen.get(header) ?? 0) + 1
    seen.set(header, occurrence)
    return { position: index + 1, header, occurrence, samples: cells === '' ? [] : cells.split('|') }
  })
}

const fieldsOf = (found: ReadonlyMap<string, SampledColumn>) =>
  Object.fromEntries([...found].map(([field, { header }]) => [field, header]))

const DATE = '2026-02-25 16:38'

describe('the columns of a file', () => {
  it.each(Object.entries(TOOL_EXPORTS))('are found in an export of %s', (_, lines) => {
    const described = lines
      .trim()
      .split('\n')
      .map((line) => line.trim().split(' > '))
    const expected = described.flatMap(([column = '', field]) =>
      field === undefined ? [] : [[field, column.split(': ')[0]]],
    )
    const found = detectColumns(columns(...described.map(([column = '']) => column)))
    expect(fieldsOf(found)).toEqual(Object.fromEntries(expected))
  })

  it('are told apart by what their cells hold', () => {
    const found = detectColumns(columns('Id', 'Resolution time: 2026-01-01 10:00', 'Time to resolve: 4:30'))
    expect(fieldsOf(found)).toEqual({ key: 'Id', resolvedAt: 'Resolution time', reportedElapsed: 'Time to resolve' })
  })

  it('leave bare numbers alone where no unit says what they count', () => {
    expect(fieldsOf(detectColumns(columns('Id', 'Resolution time: 45000|46000')))).toEqual({ key: 'Id' })
  })

  it('take the first of two columns with one header, and the one that is filled before the empty one', () => {
    const found = detectColumns(columns('Id', 'Created', 'Created at', `Created: ${DATE}`))
    expect(found.get('createdAt')).toMatchObject({ header: 'Created', occurrence: 2 })
  })

  it.each([
    ['CreatedAt', 'created at'],
    ['sys_updated_on', 'sys updated on'],
    ['  Custom field (Time to  resolution) ', 'time to resolution'],
    ['Ticket Category [list]', 'ticket category'],
    ['Ticket-ID', 'ticket id'],
    ['Priorität', 'prioritat'],
  ])('"%s" is called %s', (header, plain) => {
    expect(plainHeader(header)).toBe(plain)
  })
})

describe('the words of a found column', () => {
  it('are turned round where yes means that the promise was broken', () => {
    expect(detectedValues(detectColumns(columns('Id', 'has_breached: true|false')))).toMatchObject({
      reportedMet: { true: false, false: true, Yes: false, No: true },
    })
  })

  it("are ServiceNow's where the state is a number", () => {
    const { status } = detectedValues(detectColumns(columns('number', 'incident_state: 1|7')))
    expect([status?.['1'], status?.['3'], status?.['7']]).toEqual(['open', 'pending', 'closed'])
  })
})

describe('the profile of a file', () => {
  const log = columns('number', 'incident_state: New', `opened_at: ${DATE}`, `sys_updated_at: ${DATE}`)
  const rowsOf = (...keys: string[]) => keys.map((key, index) => ({ row: index + 2, cells: [key] }))
  const own = (name: string, ...headers: string[]): ImportProfile => ({
    apiVersion: 'accord/v1',
    kind: 'ImportProfile',
    metadata: { name },
    spec: { columns: { key: headers[0] ?? '', title: headers[1] ?? '' } },
  })

  it('is the ServiceNow log where numbers repeat', () => {
    const [best] = matchProfiles({ columns: log, rows: rowsOf('A', 'A', 'B') }, [])
    expect(best).toMatchObject({
      name: 'servicenow-incident-log',
      builtIn: true,
      profile: { spec: { rowGrain: 'event' } },
    })
  })

  it('is the generic one where every number stands once', () => {
    const [best] = matchProfiles({ columns: log, rows: rowsOf('A', 'B', 'C') }, [])
    expect(best).toMatchObject({ name: 'generic', profile: { spec: { rowGrain: 'ticket' } } })
  })

  it('knows another log by its repeated keys and the times of its updates', () => {
    const table = columns('SR Number', 'Change Date+Time: 2010-03-31T15:59:42+01:00', 'Status: Accepted')
    const [best] = matchProfiles({ columns: table, rows: rowsOf('1', '1', '1', '2') }, [])
    expect(best).toMatchObject({ name: 'generic', profile: { spec: { rowGrain: 'event' } } })
    expect(best?.why).toContain('The same SR Number stands in several rows: a row is one update of a ticket.')
  })

  it('is the one that a person made for these columns', () => {
    const matches = matchProfiles({ columns: log, rows: rowsOf('A', 'A') }, [
      own('mine', 'number', 'opened_at'),
      own('other', 'Id', 'Subject'),
    ])
    expect(matches.map(({ name }) => name)).toEqual(['mine', 'servicenow-incident-log', 'generic', 'other'])
  })

  it('is named twice by nobody: a person\'s own "generic" stands in for the built-in one', () => {
    const matches = matchProfiles({ columns: log, rows: [] }, [own('generic', 'number', 'opened_at')])
    expect(matches.map(({ name, builtIn }) => [name, builtIn])).toEqual([
      ['generic', false],
      ['servicenow-incident-log', true],
    ])
  })

  it('says that records of SLA clocks cannot be read yet', () => {
    const [best] = matchProfiles(
      { columns: columns('task', 'sla', 'stage', 'has_breached: true', 'planned_end_time'), rows: [] },
      [],
    )
    expect(best?.why.join(' ')).toContain('cannot be imported yet')
  })
})
