import { describe, expect, it } from 'vitest'
import type { EvidenceEntry, EvidenceHead, OutageEntry, SampleEntry } from '../../../shared/sla/evidence-entry.ts'
import { entryMs, entryTime, entryWords, evidenceSentence, placeWords } from '../../../shared/sla/evidence-words.ts'
import { HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { at } from './builders.ts'

const ZONE = 'Europe/London'
const place = { file: 'outages.csv', importId: 1, sheet: '', row: 7 }
const common = { effect: 'against', why: 'Down.', sourceName: 'watch', place } as const

const outage = (spoiled: Partial<OutageEntry> = {}): OutageEntry => ({
  kind: 'outage',
  ...common,
  key: 'OUT-1',
  service: 'shop',
  title: null,
  planned: false,
  announcedAt: null,
  weight: 1,
  from: at('2026-05-05 14:00'),
  to: at('2026-05-05 15:30'),
  inside: null,
  openMs: 90 * MINUTE,
  lostMs: HOUR,
  plannedMs: 0,
  ...spoiled,
})
const samples = (spoiled: Partial<SampleEntry> = {}): SampleEntry => ({
  kind: 'samples',
  ...common,
  series: 'probe',
  from: at('2026-05-05 14:00'),
  last: at('2026-05-05 14:00'),
  samples: 1,
  value: 404,
  good: null,
  total: null,
  seenMs: null,
  ...spoiled,
})

describe('an entry of the evidence in words', () => {
  it.each<[EvidenceEntry, string, string]>([
    [outage(), '5 May 2026, 14:00 to 15:30', 'OUT-1 · Outage · shop'],
    [outage({ to: at('2026-05-06 01:00') }), '5 May 2026, 14:00 to 6 May 2026, 01:00', 'OUT-1 · Outage · shop'],
    [outage({ to: null, planned: true, key: null }), '5 May 2026, 14:00 to now', 'Planned maintenance · shop'],
    [samples(), '5 May 2026, 14:00', '404\u202fms'],
    [samples({ samples: 3, last: at('2026-05-05 16:00') }), '5 May 2026, 14:00 to 16:00', '3 samples of 404\u202fms'],
    [samples({ value: null, good: 99, total: 100 }), '5 May 2026, 14:00', '99 of 100'],
    [samples({ value: null }), '5 May 2026, 14:00', 'no value'],
    [
      { kind: 'answer', ...common, key: 'T1', at: at('2026-05-05 14:00'), score: null, comment: null },
      '5 May 2026, 14:00',
      'T1 · no answer',
    ],
    [
      { kind: 'value', ...common, period: '2026-H1', value: '97%', evidence: 'Report', enteredAt: 0 },
      'first half of 2026',
      '97% · Report',
    ],
  ])('%#: %o', (entry, time, words) => {
    expect([entryTime(entry, ZONE), entryWords(entry, 'ms')]).toEqual([time, words])
  })

  it('shows what it cost, or what it took out of the agreed time', () => {
    expect(entryMs(outage())).toBe(HOUR)
    expect(entryMs(outage({ effect: 'left-out', plannedMs: 2 * HOUR }))).toBe(2 * HOUR)
    expect(entryMs(outage({ effect: 'left-out' }))).toBeNull()
  })

  it.each([
    [place, 'outages.csv, row 7'],
    [{ ...place, sheet: 'Log' }, 'outages.csv, Log, row 7'],
    [{ ...place, file: 'probe.json', row: 1200 }, 'probe.json, point 1,200'],
    [null, ''],
  ])('names its place', (where, words) => {
    expect(placeWords(where)).toBe(words)
  })
})

describe('all of the evidence in a sentence', () => {
  const totals = { counted: 0, against: 0, leftOut: 0, lostMs: 0, plannedMs: 0, missingMs: null }
  const head = (spoiled: Partial<EvidenceHead>): EvidenceHead => {
    const target = { id: 'one', name: 'One', metric: 'availability' }
    return { target, kind: 'outages', known: null, reason: null, unit: null, totals, ...spoiled }
  }

  it.each<[Partial<EvidenceHead>, string]>([
    [{}, 'No outage counts against the target.'],
    [
      { totals: { ...totals, against: 2, leftOut: 1, lostMs: HOUR, plannedMs: 4 * HOUR } },
      '2 outages cost 1 h of agreed time; 1 left out. Planned maintenance took 4 h out of the agreed time.',
    ],
    [{ totals: { ...totals, counted: 3 } }, '3 outages counted.'],
    [
      { kind: 'series', totals: { ...totals, counted: 9, against: 1, missingMs: HOUR } },
      '10 samples counted, 1 of them against the target; 1 h without samples.',
    ],
    [{ kind: 'answers', totals: { ...totals, counted: 2, against: 1 } }, '3 answers counted, 1 of them not content.'],
    [{ kind: 'manual' }, 'No value is typed in for this period.'],
    [{ reason: 'The series is not imported yet.' }, 'The series is not imported yet.'],
  ])('%#', (spoiled, sentence) => {
    expect(evidenceSentence(head(spoiled))).toBe(sentence)
  })
})
