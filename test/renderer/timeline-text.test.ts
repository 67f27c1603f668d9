import { expect, it } from 'vitest'
import { fromLocal, readTimeline, toLocal, writeTimeline } from '../../renderer/screens/review/timeline-text.ts'

const at = (text: string) => fromLocal(text) ?? ''

it.each([
  ['lines of one day', '14:05 Mail queue full\n9:30 Restarted', ['2026-03-04T14:05', '2026-03-04T09:30'], null],
  [
    'a line with its own date, and those after it',
    '2026-03-05 08:00 Again\n08:10 Over',
    ['2026-03-05T08:00', '2026-03-05T08:10'],
    null,
  ],
  ['nothing', ' \n', [], null],
  ['up to the first line without a time', '14:05 Full\nthen it stopped', ['2026-03-04T14:05'], 'then it stopped'],
  ['no hour that does not exist', '25:00 Never', [], '25:00 Never'],
  ['no day that does not exist', '2026-02-30 10:00 Never', [], '2026-02-30 10:00 Never'],
])('a timeline is read: %s', (_, text, moments, wrong) => {
  const read = readTimeline(text, '2026-03-04T08:00')
  expect([read.entries.map((entry) => entry.at), read.wrong]).toEqual([moments.map(at), wrong])
})

it('says the same again after it was written out', () => {
  const { entries } = readTimeline('14:05 Mail queue full\n2026-03-05 08:00 Over', '2026-03-04T08:00')
  expect(readTimeline(writeTimeline(entries), '').entries).toEqual(entries)
  expect(toLocal(at('2026-03-04T08:30'))).toBe('2026-03-04T08:30')
})
