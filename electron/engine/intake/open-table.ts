import { openCsv } from './csv-table.ts'
import { fileKind } from './file-kind.ts'
import { type FilePlace, type SourceFile, withSourceFile } from './source-file.ts'
import type { SourceTable } from './source-table.ts'
import type { SheetChoice } from './xlsx-table.ts'

/** How a file is to be taken apart, where a profile says so. */
export type TableSettings = {
  readonly sheet?: SheetChoice
  readonly delimiter?: string | undefined
  readonly encoding?: string | undefined
}

/**
 * Opens a file as a table, whatever its format, for as long as `use` runs.
 * @throws Refusal `file.*`, `csv.*`, `xlsx.*`
 */
export function withTable<Result>(
  place: FilePlace,
  settings: TableSettings,
  use: (table: SourceTable, file: SourceFile) => Promise<Result>,
): Promise<Result> {
  return withSourceFile(place, async (file) => {
    if ((await fileKind(file)) === 'text') return use(await openCsv(file, settings), file)
    // Most exports are CSV files; what takes a workbook apart is loaded with the first one.
    const { withXlsx } = await import('./xlsx-table.ts')
    return withXlsx(file, settings.sheet, (table) => use(table, file))
  })
}
