import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { EXPORTED_AT, SAMPLE } from '../../../electron/engine/demo/sample.ts'
import { sampleAgreementText } from '../../../electron/engine/demo/sample-agreement.ts'
import { sampleTicketRows, sampleTicketsCsv } from '../../../electron/engine/demo/sample-spreadsheet.ts'
import { type SampleTicket, sampleTickets } from '../../../electron/engine/demo/sample-tickets.ts'
import type { Agreement } from '../../../shared/agreement/agreement.ts'
import { readAgreement } from '../../../shared/agreement/read-agreement.ts'
import { writeAgreement } from '../../../shared/agreement/write-agreement.ts'
import { measured } from '../../shared/sla/measuring.ts'

const PRIORITIES = Object.values(SAMPLE.priorities)
const STATUSES = {
  New: 'open',
  'In progress': 'open',
  'On hold': 'pending',
  Resolved: 'resolved',
  Closed: 'closed',
  Cancelled: 'cancelled',
} as const

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function theAgreement(): Agreement {
  const { agreement, problems } = readAgreement(sampleAgreementText(), 'yaml')
  if (agreement === null) throw new Error(JSON.stringify(problems))
  return agreement
}

/** A ticket as its import would have it. */
const imported = (ticket: SampleTicket) => ({
  sourceName: SAMPLE.source,
  key: String(ticket.number),
  priority: PRIORITIES[ticket.priority - 1] ?? null,
  department: ticket.department,
  status: STATUSES[ticket.status],
  createdAt: ticket.createdAt,
  firstRespondedAt: ticket.respondedAt,
  resolvedAt: ticket.resolvedAt,
  closedAt: ticket.closedAt,
  pausedFor: ticket.holdMinutes === 0 ? null : ticket.holdMinutes * 60_000,
})

describe('the sample agreement', () => {
  it('is in order, and the one of the mission', () => {
    const { metadata, spec } = theAgreement()
    expect(metadata.reference).toBe(SAMPLE.reference)
    expect([spec.provider.department, spec.customer.department]).toEqual(['IT', 'Marketing'])
    expect(spec.targets.map(({ id, within }) => [id, within])).toEqual([
      ['response-critical', '4h'],
      ['response-standard', '24h'],
      ['resolution-urgent', { critical: '8h', high: '16h' }],
      ['resolution-standard', '5bd'],
      ['network-uptime', undefined],
    ])
    expect(spec.review?.every).toBe('6 months')
    expect(spec.escalation?.map(({ to }) => to)).toEqual(['IT manager', 'Head of Marketing'])
    expect(spec.prerequisites).toHaveLength(10)
  })

  it('survives being written and read', () => {
    const text = writeAgreement(theAgreement(), 'yaml')
    expect(readAgreement(text, 'yaml').agreement).toEqual(theAgreement())
  })

  it('is the same text every time', () => {
    expect(sha256(sampleAgreementText())).toMatchInlineSnapshot(
      `"015f9f350619a586d3480265041b9371b84765d8e217b6311f1f29650a087fc3"`,
    )
  })
})

describe('the sample spreadsheet', () => {
  const rows = sampleTicketRows()
  const [header = [], ...body] = rows
  const column = (name: string) => body.map((row) => row[header.indexOf(name)] ?? '')

  it('is the same bytes every time', () => {
    expect(sampleTicketsCsv()).toBe(sampleTicketsCsv())
    expect({ rows: body.length, sha256: sha256(sampleTicketsCsv()) }).toMatchInlineSnapshot(`
      {
        "rows": 1537,
        "sha256": "21ad1817e2dde8caded66696d58863bf273181f50bb32d6ea996a0a33ee89ccf",
      }
    `)
  })

  it('reads back as the rows it was made of', () => {
    expect(parse(sampleTicketsCsv(), { bom: true, record_delimiter: '\r\n' })).toEqual(rows)
  })

  it('has the quirks of a real export', () => {
    const csv = sampleTicketsCsv()
    expect(csv.startsWith('\uFEFFTicket ID,Summary,')).toBe(true)
    expect(csv).toMatch(/"Printer says ""PC LOAD LETTER""\nand then nothing\.\nTried twice\."/)
    expect(header.filter((name) => name === 'Comments')).toHaveLength(2)
    expect(header.at(-1)).toBe('')
    expect(new Set(column('First response'))).toContain('-')
    expect(new Set(column('Satisfaction'))).toContain('N/A')
    expect(Math.max(...column('Summary').map((text) => text.length))).toBeGreaterThan(300)
    expect(column('Requester')).toEqual(expect.arrayContaining(['王小明', 'Ольга Смирнова', 'Γιώργος Παπαδόπουλος']))
    expect(column('Created').filter((text) => /^\d\/\d\/2026 \d\d:\d\d$/.test(text)).length).toBeGreaterThan(100)
  })

  it('has three rows that cannot be taken', () => {
    expect(column('Created').filter((text) => text === '31/4/2026 10:15')).toHaveLength(1)
    expect(column('Ticket ID').filter((text) => text === '')).toHaveLength(1)
    expect(column('Resolved').filter((text) => text.includes('/2025 '))).toHaveLength(1)
  })

  it('numbers no two tickets alike', () => {
    const numbers = column('Ticket ID').filter((text) => text !== '')
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})

describe('the sample tickets', () => {
  const tickets = sampleTickets()

  it('keep the order of a life', () => {
    const late = tickets.filter(({ createdAt, respondedAt, resolvedAt, closedAt, updatedAt }) => {
      const known = [createdAt, respondedAt, resolvedAt, closedAt].filter((at) => at !== null)
      return (
        known.some((at, i) => at < (known[i - 1] ?? 0)) || updatedAt < Math.max(...known) || updatedAt > EXPORTED_AT
      )
    })
    expect(late).toEqual([])
  })

  it('come at night and at weekends too', () => {
    const weekend = tickets.filter(({ createdAt }) => new Date(createdAt).getUTCDay() % 6 === 0)
    const night = tickets.filter(({ createdAt }) => new Date(createdAt).getUTCHours() < 6)
    expect([weekend.length > 20, night.length > 15]).toEqual([true, true])
  })

  it('hold every state, reopened ones and ones of other departments', () => {
    const states = new Set(tickets.map(({ status }) => status))
    expect([...states].sort()).toEqual(Object.keys(STATUSES).sort())
    expect(tickets.filter(({ reopened }) => reopened > 0).length).toBeGreaterThan(30)
    expect(tickets.filter(({ department }) => department !== 'Marketing').length).toBeGreaterThan(30)
    expect(tickets.filter(({ resolvedAt, closedAt }) => resolvedAt === null && closedAt === null).length).toBeLessThan(
      60,
    )
  })

  it('tell the half-year’s story: critical answers slipped in March and April', () => {
    const { figures } = measured({ rows: tickets.map(imported), versions: [theAgreement()], cutOff: EXPORTED_AT })
    const stood = figures.targets.map(({ id, status, met, counted, months }) => ({
      target: `${id}: ${status}, ${met} of ${counted}`,
      months: months.map((month) => month.status).join(' '),
    }))
    expect(stood).toMatchInlineSnapshot(`
      [
        {
          "months": "green green red red red green",
          "target": "response-critical: red, 106 of 120",
        },
        {
          "months": "green green green green green green",
          "target": "response-standard: green, 1317 of 1352",
        },
        {
          "months": "amber amber red amber amber amber",
          "target": "resolution-urgent: amber, 350 of 424",
        },
        {
          "months": "green green green green green green",
          "target": "resolution-standard: green, 947 of 1023",
        },
        {
          "months": "grey grey grey grey grey grey",
          "target": "network-uptime: grey, null of null",
        },
      ]
    `)
  })
})
