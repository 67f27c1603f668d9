import { shapeProblems, withLine } from '../agreement/shape-problems.ts'
import { readTextDocument, type TextFormat } from '../agreement/text-document.ts'
import { type Problem, Refusal } from '../refusal.ts'
import { isTimeZone } from '../time/zone.ts'
import { compilePattern } from './date-pattern.ts'
import { type ImportProfile, importProfile } from './import-profile.ts'

/** A profile read from text, or every mistake in it; `profile` is null exactly when there are problems. */
export type ReadProfile = { readonly profile: ImportProfile | null; readonly problems: readonly Problem[] }

const EXPECTATIONS = {
  rowGrain: '"ticket", "event" or "clock"',
  'columns.*': "a column's header, [header, occurrence], or its number from 1 on",
  headerRow: '"auto" or the number of a row from 1 on',
  delimiter: '"auto" or one character',
  sheet: 'the name of a sheet, or its number from 1 on',
}

/** Reads and checks the text of an import profile: YAML, or JSON where `format` says so or the text begins with a brace. */
export function readImportProfile(
  text: string,
  format: TextFormat = /^\s*\{/.test(text) ? 'json' : 'yaml',
): ReadProfile {
  const document = readTextDocument(text, format)
  if (document.problems.length > 0) return { profile: null, problems: document.problems }
  const shaped = importProfile.safeParse(document.value)
  if (!shaped.success) {
    const reader = { schema: importProfile, document, expectations: EXPECTATIONS }
    return { profile: null, problems: shapeProblems(reader, shaped.error.issues) }
  }
  const broken = [...zoneProblems(shaped.data), ...dateProblems(shaped.data), ...grainProblems(shaped.data)]
  const problems = broken.map((problem) => withLine(problem, document.lineAt(problem.path.split('.'))))
  return problems.length === 0 ? { profile: shaped.data, problems } : { profile: null, problems }
}

function zoneProblems({ spec: { timeZone } }: ImportProfile): Problem[] {
  if (timeZone === undefined || isTimeZone(timeZone)) return []
  return [{ path: 'spec.timeZone', found: `"${timeZone}"`, expected: 'an IANA time zone such as "Europe/London"' }]
}

const NAMED_DATES = ['auto', 'epoch-ms', 'epoch-s', 'excel']

function dateProblems({ spec: { dates } }: ImportProfile): Problem[] {
  if (dates === undefined || NAMED_DATES.includes(dates)) return []
  try {
    compilePattern(dates)
    return []
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [
      {
        path: 'spec.dates',
        found: `"${dates}"`,
        expected: `a pattern such as "dd-MM-yyyy HH:mm", or one of ${NAMED_DATES.join(', ')}`,
      },
    ]
  }
}

function grainProblems({ spec: { columns, rowGrain } }: ImportProfile): Problem[] {
  const missing = (path: string, expected: string) => ({ path, found: 'nothing', expected })
  return [
    ...(columns.key === undefined ? [missing('spec.columns.key', 'the column with the ticket number')] : []),
    ...(rowGrain === 'event' && columns.updatedAt === undefined
      ? [missing('spec.columns.updatedAt', 'the column with the time of the update, for rowGrain is event')]
      : []),
  ]
}
