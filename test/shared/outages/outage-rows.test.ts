import { describe, expect, it } from 'vitest'
import type { Outage } from '../../../shared/outages/outage.ts'
import { readTable } from './reading.ts'

const london = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+01:00`)

function outages(...table: readonly (readonly string[])[]) {
  const { records, rejections, ...rest } = readTable('outage', table)
  const found = records.flatMap((record) => (record.kind === 'outage' ? [record.outage] : []))
  return { found, rejections, ...rest }
}

function only(header: readonly string[], cells: readonly string[]): Outage {
  const { found, rejections } = outages(header, cells)
  const [first] = found
  if (first === undefined) throw new Error(JSON.stringify(rejections))
  return first
}

describe('a row of an outage log', () => {
  it('is an outage with all that the log says of it', () => {
    const header = [
      'Incident ID',
      'Affected service',
      'Started',
      'Ended',
      'Planned',
      'Weight',
      'Announced at',
      'Description',
    ]
    const cells = [
      'INC7',
      'production',
      '2026-05-04 10:00',
      '2026-05-04 11:30',
      'no',
      '50 %',
      '2026-05-01 09:00',
      'Switch failed',
    ]
    expect(only(header, cells)).toEqual({
      key: 'INC7',
      service: 'production',
      from: london('2026-05-04 10:00'),
      to: london('2026-05-04 11:30'),
      planned: false,
      weight: 0.5,
      announcedAt: london('2026-05-01 09:00'),
      title: 'Switch failed',
      place: { sheet: '', row: 2 },
    })
  })

  it('may say no more than when, in the names of the formats', () => {
    expect(
      only(['service', 'from', 'to', 'planned', 'weight'], ['web', '2026-05-04T10:00:00Z', '', '', '']),
    ).toMatchObject({
      from: Date.parse('2026-05-04T10:00:00Z'),
      to: null,
      planned: false,
      weight: 1,
    })
  })

  it.each([
    ['90', 'Downtime (min)', 90],
    ['1:30', 'Duration', 90],
    ['1h 30m', 'Duration', 90],
    ['1.5', 'Duration', 90],
  ])('lasts %s of "%s"', (cell, header, minutes) => {
    const { from, to } = only(['Start', header], ['2026-05-04 10:00', cell])
    expect(to !== null && (to - from) / 60_000).toBe(minutes)
  })

  it.each([
    ['yes', true],
    ['Planned', true],
    ['Scheduled maintenance', true],
    ['unplanned', false],
    ['Not planned', false],
    ['Emergency maintenance', false],
    ['Incident', false],
    ['0', false],
  ])('%j is planned: %s', (word, planned) => {
    expect(only(['Start', 'Type'], ['2026-05-04 10:00', word]).planned).toBe(planned)
  })

  it.each([
    ['1', 1],
    ['0.25', 0.25],
    ['0,25', 0.25],
    ['33.3%', 0.333],
    ['100 %', 1],
    ['0', 0],
  ])('weighs %s', (cell, weight) => {
    expect(only(['Start', 'Weight'], ['2026-05-04 10:00', cell]).weight).toBe(weight)
  })
})

describe('a row that cannot be taken', () => {
  const header = ['Start', 'End', 'Planned', 'Weight']

  it.each([
    [['', '2026-05-04 11:00', '', ''], 'Start', null, 'the cell is empty; a row needs its time'],
    [['2026-05-04 10:00', '2026-05-04 09:59', '', ''], 'End', '2026-05-04 09:59', 'it ended before it began'],
    [['2026-05-04 10:00', 'soon', '', ''], 'End', 'soon', '"soon" is no date written year-month-day'],
    [
      ['2026-02-30 10:00', '', '', ''],
      'Start',
      '2026-02-30 10:00',
      '"2026-02-30 10:00" is a date or time that does not exist',
    ],
    [
      ['2026-05-04 10:00', '', 'perhaps', ''],
      'Planned',
      'perhaps',
      '"perhaps" says neither planned nor unplanned; map the word in the profile (values.planned)',
    ],
    [['2026-05-04 10:00', '', '', '50'], 'Weight', '50', '"50" is no weight from 0 to 1, or from 0 % to 100 %'],
    [['2026-05-04 10:00', '', '', 'high'], 'Weight', 'high', '"high" is no weight from 0 to 1, or from 0 % to 100 %'],
  ])('%j says why', (cells, column, value, reason) => {
    const good = ['2026-05-04 10:00', '2026-05-04 11:00', 'no', '1']
    const { rejections, counts } = outages(header, good, cells)
    expect(rejections).toEqual([{ row: 3, column, value, reason }])
    expect(counts).toEqual({ rowsRead: 2, accepted: 1, rejected: 1, records: 1 })
  })
})

it('tells of outages that last and of those still ahead', () => {
  const { warnings, latest, counts } = outages(
    ['Start', 'End'],
    ['2026-05-04 10:00', ''],
    ['', ''],
    ['2026-08-04 10:00', '2026-08-04 11:00'],
  )
  expect(warnings).toEqual([
    '1 outage has no end: each counts as lasting until the log was exported.',
    '1 outage begins after the log was exported; taken as written.',
  ])
  expect(latest).toBe(london('2026-08-04 11:00'))
  expect(counts.rowsRead).toBe(2)
})

it('maps the words of a log as its profile says', () => {
  const { records } = readTable(
    'outage',
    [
      ['Start', 'Service', 'Type', 'Weight'],
      ['2026-05-04 10:00', 'Prod', 'CHG', 'minor'],
    ],
    ({ spec }) => {
      if (spec.rowKind === 'outage') {
        spec.values = { service: { Prod: 'production' }, planned: { CHG: true, '*': false }, weight: { minor: 0.2 } }
        spec.columns.planned = 'Type'
        spec.columns.weight = 'Weight'
      }
    },
  )
  expect(records).toMatchObject([{ kind: 'outage', outage: { service: 'production', planned: true, weight: 0.2 } }])
})
