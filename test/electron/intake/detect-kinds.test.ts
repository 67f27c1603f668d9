import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { matchKinds, type OwnProfiles, sampleFile, settledKind } from '../../../electron/engine/intake/detect-kinds.ts'
import type { RecordProfile } from '../../../shared/outages/record-profile.ts'
import { TOOL_EXPORTS } from '../../shared/tickets/tool-exports.ts'
import { fileWith } from './files.ts'

const NOTHING_OWN = { tickets: [], records: [] }

async function kindOf(text: string, own: OwnProfiles = NOTHING_OWN) {
  const choices = matchKinds(await sampleFile(fileWith(text), undefined), own)
  return { kind: settledKind(choices), best: choices[0], choices }
}

/** Three rows below the header, with the cells that the list of columns gives. */
function exportOf(columns: string): string {
  const parts = columns
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' > ')[0] ?? '')
  const cells = parts.map((part) => /^(.*?): (.+)$/.exec(part) ?? [part, part, ''])
  const quote = (text = '') => `"${text}"`
  const header = cells.map(([, name]) => quote(name)).join(',')
  const row = cells.map(([, , cell]) => quote(cell)).join(',')
  return `${header}\n${row}\n${row}\n${row}\n`
}

describe('what the rows of a file are', () => {
  it.each(Object.entries(TOOL_EXPORTS))('an export of %s holds tickets', async (_, columns) => {
    expect((await kindOf(exportOf(columns))).kind).toBe('ticket')
  })

  it.each([
    ['outage', 'an outage log', 'Service,Start,End,Planned\nShop,2026-02-03 10:00,2026-02-03 12:00,No\n'],
    ['outage', 'a downtime report', 'Monitor,Down since,Outage duration,Reason\nShop,2026-02-03 10:00,0:12,DNS\n'],
    ['outage', 'a German log', 'Dienst;Beginn;Ende;Wartung;Grund\nShop;03.02.2026 10:00;03.02.2026 12:00;nein;DNS\n'],
    [
      'outage',
      'incidents of a status page',
      'Incident ID,Component,Started at,Resolved at,Impact\n1,API,2026-02-03T10:00Z,2026-02-03T11:00Z,0.5\n',
    ],
    ['measurement', 'good of total by day', 'Day,Good,Total\n2026-02-03,99,100\n2026-02-04,98,100\n'],
    [
      'measurement',
      'a panel of Grafana',
      'sep=,\n"Time","latency","errors"\n"2026-02-03 10:00:00","12 ms","0"\n"2026-02-03 10:01:00","13 ms",""\n',
    ],
    ['measurement', 'samples with their series', 'series,timestamp,value\nprobe,1770000000,1\nprobe,1770000060,0\n'],
    ['measurement', 'availability by month', 'Monat;Verfügbarkeit (%)\n01.01.2026;99,95\n01.02.2026;99,90\n'],
    ['survey', 'survey answers', 'Ticket,Submitted at,Rating,Comment\nT1,2026-02-03 10:00,5,Thanks\n'],
    ['survey', 'CSAT of a desk', 'Ticket ID;Survey date;CSAT score\n12;03.02.2026;4\n'],
  ])('%s: %s', async (kind, _, text) => {
    const found = await kindOf(text)
    expect([found.kind, found.best?.rowKind]).toEqual([kind, kind])
    expect(found.best?.why.length).toBeGreaterThan(0)
  })

  it.each([
    ['columns that say nothing', 'a,b,c\n1,2,3\n4,5,6\n'],
    ['names and dates', 'Name,Date\nZoe,2026-02-03\n'],
  ])('cannot be told from %s', async (_, text) => {
    expect((await kindOf(text)).kind).toBeNull()
  })

  it('is that of a profile of one’s own, where the file has all its columns', async () => {
    const own: RecordProfile = {
      apiVersion: 'accord/v1',
      kind: 'ImportProfile',
      metadata: { name: 'plant-log', title: 'Log of the plant' },
      spec: { rowKind: 'outage', columns: { from: 'Stillstand ab', to: 'Wieder an' } },
    }
    const text = 'Stillstand ab;Wieder an\n03.02.2026 10:00;03.02.2026 12:00\n'
    const { kind, best } = await kindOf(text, { tickets: [], records: [own] })
    expect([kind, best?.name, best?.confidence]).toEqual(['outage', 'plant-log', 1])
    const other = await kindOf('Stillstand ab;Ende\n03.02.2026 10:00;03.02.2026 12:00\n', {
      tickets: [],
      records: [own],
    })
    expect(other.best?.name).not.toBe('plant-log')
  })
})

const FOLDER = '../shared/data'
const REAL = [
  'servicenow_rest_incidents.csv',
  'jira_cycle_times_rueedlinger.csv',
  'uci_servicenow_original_format_198.csv',
]

describe.skipIf(!existsSync(FOLDER))('real exports', () => {
  it.each(REAL)('%s holds tickets', async (name) => {
    const choices = matchKinds(await sampleFile(join(FOLDER, name), undefined), NOTHING_OWN)
    expect(settledKind(choices)).toBe('ticket')
  })
})
