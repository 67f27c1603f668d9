import { shapeProblems, withLine } from '../agreement/shape-problems.ts'
import { readTextDocument, type TextFormat } from '../agreement/text-document.ts'
import { type Problem, Refusal } from '../refusal.ts'
import { compilePattern } from '../tickets/date-pattern.ts'
import { isTimeZone } from '../time/zone.ts'
import { type RecordProfile, recordProfile } from './record-profile.ts'

/** A profile read from text, or every mistake in it; `profile` is null exactly when there are problems. */
export type ReadRecordProfile = { readonly profile: RecordProfile | null; readonly problems: readonly Problem[] }

const EXPECTATIONS = {
  rowKind: '"outage", "measurement" or "survey"',
  layout: '"rows" or "columns"',
  'columns.*': "a column's header, [header, occurrence], or its number from 1 on",
  headerRow: '"auto" or the number of a row from 1 on',
  delimiter: '"auto" or one character',
  sheet: 'the name of a sheet, or its number from 1 on',
}

/** Whether the text of a profile is one of records: tickets have no `rowKind`. */
export function isRecordProfileText(text: string, format: TextFormat): boolean {
  const { value } = readTextDocument(text, format)
  const spec: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'spec') : null
  return typeof spec === 'object' && spec !== null && Object.hasOwn(spec, 'rowKind')
}

/** Reads and checks the text of an import profile for outages, measurements or survey answers. */
export function readRecordProfile(text: string, format: TextFormat): ReadRecordProfile {
  const document = readTextDocument(text, format)
  if (document.problems.length > 0) return { profile: null, problems: document.problems }
  const shaped = recordProfile.safeParse(document.value)
  if (!shaped.success) {
    const reader = { schema: recordProfile, document, expectations: EXPECTATIONS }
    return { profile: null, problems: shapeProblems(reader, shaped.error.issues) }
  }
  const problems = [...ruleProblems(shaped.data)].map((problem) =>
    withLine(problem, document.lineAt(problem.path.split('.'))),
  )
  return problems.length === 0 ? { profile: shaped.data, problems } : { profile: null, problems }
}

function* ruleProblems({ spec }: RecordProfile): Generator<Problem> {
  const { timeZone, dates } = spec
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    yield { path: 'spec.timeZone', found: `"${timeZone}"`, expected: 'an IANA time zone such as "Europe/London"' }
  }
  if (dates !== undefined && !['auto', 'epoch-ms', 'epoch-s', 'excel'].includes(dates) && !isPattern(dates)) {
    const expected = 'a pattern such as "dd-MM-yyyy HH:mm", or one of auto, epoch-ms, epoch-s, excel'
    yield { path: 'spec.dates', found: `"${dates}"`, expected }
  }
  const missing = missingColumn(spec)
  if (missing !== null) yield { path: `spec.columns.${missing.field}`, found: 'nothing', expected: missing.what }
}

function isPattern(dates: string): boolean {
  try {
    compilePattern(dates)
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return false
  }
}

/** The column that rows of a kind cannot be read without. */
export function missingColumn(spec: RecordProfile['spec']): { readonly field: string; readonly what: string } | null {
  switch (spec.rowKind) {
    case 'outage':
      return spec.columns.from === undefined
        ? { field: 'from', what: 'the column with the time at which an outage began' }
        : null
    case 'measurement': {
      const { at, value, good, bad, total } = spec.columns
      if (at === undefined) return { field: 'at', what: 'the column with the time of a sample' }
      const hasCounts = [good, bad, total].filter((column) => column !== undefined).length >= 2
      if (spec.layout === 'columns' || value !== undefined || hasCounts) return null
      return { field: 'value', what: 'the column with the value, or two of good, bad and total' }
    }
    case 'survey': {
      const { key, at, score } = spec.columns
      if (key === undefined) return { field: 'key', what: 'the column with the number of the ticket' }
      if (at === undefined) return { field: 'at', what: 'the column with the time of the answer' }
      return score === undefined ? { field: 'score', what: 'the column with the score' } : null
    }
  }
}
