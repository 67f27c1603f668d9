import { expect, it } from 'vitest'
import { readTable } from './reading.ts'

const at = '2026-05-04T10:00:00Z'
const table = (header: readonly string[], ...rows: readonly (readonly string[])[]) =>
  readTable('survey', [header, ...rows])
const scores = (...cells: readonly string[]) =>
  table(
    ['Ticket ID', 'Submitted at', 'Rating', 'Feedback'],
    ['T1', at, '5', ''],
    ...cells.map((cell, index) => [`T${index + 2}`, at, cell, 'fine']),
  )

it('reads answers, and questions that nobody answered', () => {
  expect(scores('4/5', '').records).toMatchObject([
    { kind: 'answer', answer: { key: 'T1', at: Date.parse(at), score: 5, comment: null } },
    { kind: 'answer', answer: { key: 'T2', score: 4, comment: 'fine', place: { row: 3 } } },
    { kind: 'answer', answer: { key: 'T3', score: null } },
  ])
})

it.each([
  ['3 of 5', 3],
  ['4 stars', 4],
  ['4,5', 4.5],
])('%s is a score', (cell, score) => {
  expect(scores(cell).records[1]).toMatchObject({ answer: { score } })
})

it.each([
  [
    ['T2', at, 'good', ''],
    'Rating',
    'good',
    '"good" is no score; map the word to a number in the profile (values.score)',
  ],
  [['', at, '4', ''], 'Ticket ID', null, 'the cell is empty; an answer needs the number of its ticket'],
  [['T2', '', '4', ''], 'Submitted at', null, 'the cell is empty; a row needs its time'],
])('%j is refused', (row, column, value, reason) => {
  expect(table(['Ticket ID', 'Submitted at', 'Rating', 'Feedback'], ['T1', at, '5', ''], row).rejections).toEqual([
    { row: 3, column, value, reason },
  ])
})

it('maps words to scores as the profile says', () => {
  const { records } = readTable(
    'survey',
    [
      ['key', 'at', 'score'],
      ['T1', at, 'good'],
      ['T2', at, 'bad'],
    ],
    ({ spec }) => {
      if (spec.rowKind === 'survey') spec.values = { score: { good: 5, '*': 1 } }
    },
  )
  expect(records).toMatchObject([{ answer: { score: 5 } }, { answer: { score: 1 } }])
})
