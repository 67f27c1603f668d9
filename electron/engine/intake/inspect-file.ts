import type { Reading } from '../../../shared/operations/imports.ts'
import type { FileInspection, IntakeContext } from './sink.ts'

/**
 * Looks at a file without taking anything from it: format, header, columns, how each would be read, a first few tickets and problems.
 * @throws Refusal `file.*`, `csv.*`, `xlsx.*` when it is no readable spreadsheet
 */
export async function inspectFile(path: string, reading: Reading, context: IntakeContext): Promise<FileInspection> {
  throw new Error(`Cannot yet look at ${path} (${JSON.stringify(reading)}, ${context.now})`)
}
