import { countOf } from '../../../shared/format.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { takeAnswers } from '../../../shared/review/edit-content.ts'
import { questionnaireDocument, readQuestionnaire, type SheetRow } from '../../../shared/review/questionnaire-sheet.ts'
import { fileNamePart } from '../file-name.ts'
import type { Services } from '../services.ts'
import type { Which } from '../store/breach-notes.ts'
import { keptVersions } from './agreements.ts'
import { knownReview } from './known-review.ts'
import { type Acting, writeReview } from './review-acts.ts'
import { headOf } from './review-view.ts'

/** The questions of a review as an XLSX file to fill in. @throws Refusal `review.not-open` */
export async function questionnaireFile({ store }: Pick<Services, 'store'>, which: Which) {
  const { content, openedAt } = knownReview(store.database, which)
  const heading = headOf(keptVersions(store, which.reference), which)
  const document = questionnaireDocument(heading, content.questionnaire.questions, openedAt)
  const { workbookShell } = await import('../packs/workbook/workbook-shell.ts')
  const fileName = `questionnaire-${fileNamePart(which.reference)}-${fileNamePart(which.period)}.xlsx`
  return { fileName, bytes: await workbookShell(document) }
}

/** Longer than any department; a sheet beyond it is no questionnaire. */
const MOST_ROWS = 10_000

/** Takes a filled-in questionnaire into the review. @throws Refusal `questionnaire.unreadable` */
export async function importAnswers(services: Services, { grant, ...acting }: Acting & { readonly grant: string }) {
  const { path, name } = services.grants.file(grant)
  const { questions } = knownReview(services.store.database, acting).content.questionnaire
  const read = readQuestionnaire(await rowsOf(path), questions)
  if (read === null || (read.answers.length === 0 && read.rejected.length === 0)) {
    throw new Refusal(
      'questionnaire.unreadable',
      `${name} holds no answers to this questionnaire: no row of it begins with the columns of the sheet that was saved here. Fill in that sheet and take it again.`,
    )
  }
  const { answers, rejected } = read
  const detail = `${name}: ${countOf(answers.length, 'respondent')}, ${countOf(rejected.length, 'row')} rejected`
  const review = await writeReview(services, acting, {
    act: 'review.answers',
    detail,
    edit: (content) => takeAnswers(content, answers),
  })
  return { review, read: answers.length, rejected }
}

async function rowsOf(path: string): Promise<SheetRow[]> {
  const { withTable } = await import('../intake/open-table.ts')
  return withTable(path, {}, async (table) => {
    const rows: SheetRow[] = []
    await table.rows(({ row, cells }) => {
      rows.push({ row, cells: [...cells] })
      return rows.length < MOST_ROWS
    })
    return rows
  })
}
