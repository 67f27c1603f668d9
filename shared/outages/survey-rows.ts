import { readNumber } from '../tickets/number-reading.ts'
import type { RecordPlace } from './outage.ts'
import { mappedWord, type RecordCells } from './record-cells.ts'
import type { RecordProfile } from './record-profile.ts'
import type { SurveyAnswer } from './survey-answer.ts'

type SurveySpec = Extract<RecordProfile['spec'], { rowKind: 'survey' }>

/** Reads rows of survey answers. A row without a score is somebody who was asked and did not answer. */
export function answerReader(spec: SurveySpec): (cells: RecordCells, place: RecordPlace) => SurveyAnswer {
  return (cells, place) => {
    const key = cells.text('key')
    if (key === null) throw cells.problem('key', 'the cell is empty; an answer needs the number of its ticket')
    return { key, at: cells.required('at'), score: scoreOf(cells, spec), comment: cells.text('comment'), place }
  }
}

/** `4`, `4/5`, `4 of 5` or `4 stars`. */
const SCORE = /^([+-]?[\d.,]+)\s*(?:(?:\/|of|out of|von)\s*[\d.,]+|stars?|★+)?$/i

function scoreOf(cells: RecordCells, { values }: SurveySpec): number | null {
  const text = cells.text('score')
  if (text === null) return null
  const mapped = mappedWord(values?.score, text)
  if (mapped !== null) return mapped
  const number = readNumber(SCORE.exec(text)?.[1] ?? '')
  if (Number.isFinite(number)) return number
  throw cells.problem('score', `"${text}" is no score; map the word to a number in the profile (values.score)`)
}
