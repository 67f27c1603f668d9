import { periodName } from '../format.ts'
import { breachesSheet } from './breaches-sheet.ts'
import { checksSheet, numberedChecks } from './checks-sheet.ts'
import { countingRulesSheet, dataQualitySheet } from './evidence-sheets.ts'
import { measuredSheet } from './measured-sheet.ts'
import type { PackInput } from './pack-input.ts'
import { packSubject } from './pack-kind.ts'
import { rowSheets } from './row-sheets.ts'
import { summarySheet } from './summary-sheet.ts'
import type { WorkbookDocument } from './workbook.ts'

/**
 * What the pack says, as a workbook that can be counted again: the summary's figures are formulas over its sheet of checks.
 * @throws Refusal `workbook.too-many-checks`
 */
export function workbookDocument(input: PackInput): WorkbookDocument {
  const { figures, agreement, madeAt } = input
  const { reference, title } = figures.agreement
  const zone = figures.period.timeZone
  const lists = numberedChecks(input)
  const checks = checksSheet(lists, zone)
  const rows = rowSheets(input)
  const measured = measuredSheet(figures, rows)
  return {
    title: `${title}: ${packSubject(input)}, ${periodName(figures.period.label)}`,
    author: agreement.spec.provider.department,
    subject: `Service levels of ${reference}, ${figures.period.from} to ${figures.period.to}`,
    madeAt,
    sheets: [
      summarySheet(figures, madeAt, checks),
      ...(measured === null ? [] : [measured]),
      checks,
      breachesSheet(lists, zone),
      ...rows,
      countingRulesSheet(figures),
      dataQualitySheet(input),
    ],
  }
}
