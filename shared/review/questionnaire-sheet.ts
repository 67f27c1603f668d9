import type { PageSheet, SheetCell, WorkbookDocument } from '../packs/workbook.ts'
import { readNumber } from '../tickets/number-reading.ts'
import type { Questionnaire, Review } from './review.ts'

type Question = Questionnaire['questions'][number]

/** What stands above the column of names. */
const RESPONDENT = 'Respondent'
const COMMENT = 'Comment: '
/** Rows with a rule to write in; more may be added below. */
const ROOM = 40

type Heading = Pick<Review, 'title' | 'provider' | 'customer' | 'period'>

/** The questionnaire as a sheet to fill in: a row for each respondent, a column for each question, and one for a comment on it. */
export function questionnaireDocument(
  { title, provider, customer, period }: Heading,
  questions: readonly Question[],
  madeAt: number,
): WorkbookDocument {
  const heads = headsOf(questions)
  const line = (text: string, tone: SheetCell['tone']): readonly SheetCell[] => [{ value: text, ...(tone && { tone }) }]
  const sheet: PageSheet = {
    kind: 'page',
    name: 'Questionnaire',
    widths: [26, ...heads.map((head) => Math.min(42, Math.max(18, head.length * 0.7)))],
    rows: [
      line(`How ${provider} serves ${customer}`, 'title'),
      line(`${title}, ${period}. One row for each person; leave empty what you cannot say.`, 'quiet'),
      [],
      [RESPONDENT, ...heads].map((value) => ({ value, tone: 'head' as const })),
      ...Array.from({ length: ROOM }, () => [{ value: null }]),
    ],
    frozen: { rows: 4, columns: 1 },
    tints: [],
  }
  return { title: `Questionnaire: ${title}, ${period}`, author: provider, subject: title, madeAt, sheets: [sheet] }
}

function headsOf(questions: readonly Question[]): string[] {
  return questions.flatMap((question) => {
    const { text, scale } = question
    return scale === null ? [text] : [`${text} (${scale.from} to ${scale.to})`, `${COMMENT}${text}`]
  })
}

/** A row of a spreadsheet with its number, 1 = first. */
export type SheetRow = { readonly row: number; readonly cells: readonly (string | undefined)[] }

export type ReadAnswers = {
  readonly answers: Questionnaire['answers']
  /** Rows that hold something that cannot be taken; nothing of them is. */
  readonly rejected: { readonly row: number; readonly reason: string }[]
}

/** Reads a filled-in questionnaire; null where no row says which column is whose. */
export function readQuestionnaire(rows: readonly SheetRow[], questions: readonly Question[]): ReadAnswers | null {
  const header = rows.find(({ cells }) => cells.some((cell) => same(cell, RESPONDENT)))
  if (header === undefined) return null
  const columns = header.cells.map((cell) => columnOf(cell, questions))
  const names = header.cells.findIndex((cell) => same(cell, RESPONDENT))
  const answers: ReadAnswers['answers'] = []
  const rejected: ReadAnswers['rejected'] = []
  for (const { row, cells } of rows.filter((each) => each.row > header.row)) {
    const given = columns.map((column, index) => ({ column, text: (cells[index] ?? '').trim() }))
    if (given.every(({ text }) => text === '')) continue
    const respondent = (cells[names] ?? '').trim()
    const reason = respondent === '' ? 'nobody’s name stands in it' : given.flatMap(wrongScore)[0]
    if (reason === undefined) answers.push({ respondent, answers: answersOf(given, questions) })
    else rejected.push({ row, reason })
  }
  return { answers, rejected }
}

type Column = { readonly question: Question; readonly isComment: boolean }
type Given = { readonly column: Column | null; readonly text: string }

const same = (cell: string | undefined, text: string) => cell?.trim().toLowerCase() === text.toLowerCase()

function columnOf(cell: string | undefined, questions: readonly Question[]): Column | null {
  const head = (cell ?? '').trim().toLowerCase()
  const isComment = head.startsWith(COMMENT.toLowerCase())
  const asked = isComment ? head.slice(COMMENT.length) : head
  const question = questions.find(({ text }) => asked.startsWith(text.trim().toLowerCase()))
  return question === undefined ? null : { question, isComment: isComment || question.scale === null }
}

function wrongScore({ column, text }: Given): string[] {
  const scale = column?.question.scale ?? null
  if (column === null || column.isComment || scale === null || text === '') return []
  const score = readNumber(text)
  if (score >= scale.from && score <= scale.to) return []
  return [`“${text}” is no number from ${scale.from} to ${scale.to}, under “${column.question.text}”`]
}

function answersOf(
  given: readonly Given[],
  questions: readonly Question[],
): Questionnaire['answers'][number]['answers'] {
  return questions.flatMap(({ id }) => {
    const text = (isComment: boolean) =>
      given.find(({ column }) => column?.question.id === id && column.isComment === isComment)?.text ?? ''
    const [score, comment] = [text(false), text(true)]
    if (score === '' && comment === '') return []
    return [{ question: id, score: score === '' ? null : readNumber(score), comment: comment === '' ? null : comment }]
  })
}
