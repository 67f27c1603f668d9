import { describe, expect, it } from 'vitest'
import { questionnaireDocument, readQuestionnaire } from '../../../shared/review/questionnaire-sheet.ts'

const questions = [
  { id: 'overall', text: 'How satisfied are you?', scale: { from: 1, to: 5 } },
  { id: 'change', text: 'What should change?', scale: null },
]
const heads = [
  'Respondent',
  'How satisfied are you? (1 to 5)',
  'Comment: How satisfied are you?',
  'What should change?',
]
const rows = (...cells: readonly (readonly (string | undefined)[])[]) =>
  cells.map((row, index) => ({ row: index + 1, cells: row }))

describe('the questionnaire as a sheet', () => {
  it('has a column for each question, and one for a comment on each that takes a number', () => {
    const heading = { title: 'IT support', provider: 'IT', customer: 'Marketing', period: '2026-H1' }
    const [sheet] = questionnaireDocument(heading, questions, 0).sheets
    if (sheet?.kind !== 'page') throw new Error('it is one page')
    expect(sheet.rows[3]?.map((cell) => cell?.value)).toEqual(heads)
  })

  it('reads its own columns back in whatever order and case they stand, under whatever stands above them', () => {
    const read = readQuestionnaire(
      rows(
        ['How IT serves Marketing'],
        [],
        ['WHAT SHOULD CHANGE?', 'Notes', 'respondent', heads[1]],
        ['Less mail', 'x', ' Ann ', '4,5'],
      ),
      questions,
    )
    expect(read).toEqual({
      answers: [
        {
          respondent: 'Ann',
          answers: [
            { question: 'overall', score: 4.5, comment: null },
            { question: 'change', score: null, comment: 'Less mail' },
          ],
        },
      ],
      rejected: [],
    })
  })

  it.each([
    ['a number off the scale', ['Ann', '6'], '“6” is no number from 1 to 5, under “How satisfied are you?”'],
    ['words for a number', ['Ann', 'very'], '“very” is no number from 1 to 5, under “How satisfied are you?”'],
    ['nobody’s name', ['', '4'], 'nobody’s name stands in it'],
  ])('rejects a row with %s, and takes nothing of it', (_, cells, reason) => {
    expect(readQuestionnaire(rows(heads, cells), questions)).toEqual({ answers: [], rejected: [{ row: 2, reason }] })
  })

  it.each([
    ['an empty row is passed over', rows(heads, ['', ' '], ['Ann', '3']), 1],
    ['a person who said nothing still answered', rows(heads, ['Ann']), 1],
  ])('%s', (_, given, answers) => {
    expect(readQuestionnaire(given, questions)?.answers).toHaveLength(answers)
  })

  it('is not read where no row names the columns', () => {
    expect(readQuestionnaire(rows(['Name', 'Score'], ['Ann', '4']), questions)).toBeNull()
  })
})
