import { describe, expect, it } from 'vitest'
import { readImportProfile } from '../../../shared/tickets/read-import-profile.ts'

const GOOD = `apiVersion: accord/v1
kind: ImportProfile
metadata: { name: servicenow-incident-log, title: ServiceNow incident log }
spec:
  table: { sheet: 1, headerRow: auto, delimiter: auto, encoding: auto }
  rowGrain: event
  timeZone: Europe/London
  dates: auto
  empty: ["", "?", "-", "N/A"]
  columns:
    key: number
    createdAt: [opened_at, 1]
    updatedAt: 12
    status: incident_state
  values:
    priority: { "1 - Critical": critical }
    status:   { "Awaiting User Info": pending, Closed: closed, "*": open }
`

/** The good profile with one text in place of another. */
const problemsWith = (from: string, to: string) => {
  const { profile, problems } = readImportProfile(GOOD.replace(from, to))
  expect(profile).toBeNull()
  return problems
}

describe('the text of an import profile', () => {
  it('is read from YAML as the format document has it', () => {
    const { profile, problems } = readImportProfile(GOOD)
    expect(problems).toEqual([])
    expect(profile?.spec).toMatchObject({
      rowGrain: 'event',
      columns: { key: 'number', createdAt: ['opened_at', 1], updatedAt: 12 },
    })
  })

  it('is the same in JSON', () => {
    const { profile } = readImportProfile(GOOD)
    expect(readImportProfile(JSON.stringify(profile))).toEqual({ profile, problems: [] })
  })

  it.each([
    [
      'an unknown zone',
      'Europe/London',
      'Europe/Londinium',
      'spec.timeZone',
      '"Europe/Londinium"',
      'an IANA time zone such as "Europe/London"',
      7,
    ],
    [
      'a pattern of unknown letters',
      'dates: auto',
      'dates: dd-QQ-yyyy',
      'spec.dates',
      '"dd-QQ-yyyy"',
      'a pattern such as "dd-MM-yyyy HH:mm", or one of auto, epoch-ms, epoch-s, excel',
      8,
    ],
    [
      'no column for the key',
      '    key: number\n',
      '',
      'spec.columns.key',
      'nothing',
      'the column with the ticket number',
      11,
    ],
    [
      'no time of the update',
      '    updatedAt: 12\n',
      '',
      'spec.columns.updatedAt',
      'nothing',
      'the column with the time of the update, for rowGrain is event',
      11,
    ],
    [
      'a wrong grain',
      'rowGrain: event',
      'rowGrain: events',
      'spec.rowGrain',
      '"events"',
      '"ticket", "event" or "clock"',
      6,
    ],
    [
      'a status that is none',
      'Closed: closed',
      'Closed: shut',
      'spec.values.status.Closed',
      '"shut"',
      '"open", "pending", "resolved", "closed" or "cancelled"',
      17,
    ],
    [
      'a delimiter of two characters',
      'delimiter: auto',
      'delimiter: ";;"',
      'spec.table.delimiter',
      '";;"',
      '"auto" or one character',
      5,
    ],
  ])('with %s is refused with its place', (_, from, to, path, found, expected, line) => {
    expect(problemsWith(from, to)).toEqual([{ path, found, expected, line }])
  })

  it('with an unknown key is refused, and the key that was meant is named', () => {
    expect(problemsWith('rowGrain', 'rowgrain')).toMatchObject([{ path: 'spec.rowgrain', expected: '"rowGrain"' }])
  })

  it('that is no document at all is refused', () => {
    expect(readImportProfile('columns: [').problems).not.toEqual([])
  })
})
