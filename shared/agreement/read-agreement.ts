import { countOf } from '../format.ts'
import type { Problem } from '../refusal.ts'
import { type Agreement, agreement } from './agreement.ts'
import { agreementProblems } from './agreement-rules.ts'
import { brokenText } from './broken-text.ts'
import { writePath } from './path.ts'
import { describe, type Expectations, shapeProblems, withLine } from './shape-problems.ts'
import { readTextDocument, type TextDocument, type TextFormat } from './text-document.ts'

const DATE = 'a date that exists, such as "2026-01-31"'
const PERCENTAGE = 'a percentage such as "95%"'
const LENGTH = 'a length of time such as "4h"'
const SHORTHAND = 'a length of time such as "28d" or "1M"'
const CADENCE = 'how often, such as "6 months"'

/** What belongs where, for the places whose pattern says little to a person. */
const EXPECTATIONS: Expectations = {
  'effective.from': DATE,
  'effective.to': DATE,
  date: DATE,
  'review.first': DATE,
  objective: PERCENTAGE,
  minimum: PERCENTAGE,
  below: PERCENTAGE,
  within: `${LENGTH}, or one for each priority`,
  'within.*': LENGTH,
  coverage: PERCENTAGE,
  series: 'the name of a series, or { good, total } or { bad, total } with one each',
  statistic: 'mean, median, min, max, last, or a percentile such as "p95"',
  'maintenance.notice': LENGTH,
  'term.notice': 'how long before, such as "3 months"',
  'targets.every': 'how often, such as "1 month"',
  'reporting.every': CADENCE,
  'review.every': CADENCE,
  after: 'a share of the time promised such as "100%", or a time past the deadline such as "+8h"',
  sliceTarget: PERCENTAGE,
  sliceWindow: SHORTHAND,
  rolling: SHORTHAND,
  'calendar.every': SHORTHAND,
  'calendar.start': 'a date and time of the wall, such as "2026-01-01 00:00:00"',
  window: 'either rolling or calendar',
  'source.*': 'text, a number, true or false, a list, or keys',
  email: 'an e-mail address',
  pauses: 'a list of statuses, or "none"',
  version: 'a whole number from 1 on',
  weight: 'a number above 0',
  amount: 'a number from 0 on',
  minimumSample: 'a whole number from 0 on',
  holidays: 'holidays, each with a date, a yearly day (every) or a named set (set)',
}

const MOST_PROBLEMS = 100

/** An agreement read from text, or every mistake in it; `agreement` is null exactly when there are problems. */
export type ReadAgreement = { readonly agreement: Agreement | null; readonly problems: readonly Problem[] }

/**
 * Reads and checks the text of an agreement file. Mistakes of writing come first, then those of shape, then broken rules: each
 * is looked for only where the one before is in order, so that one mistake is told once.
 */
export function readAgreement(text: string, format: TextFormat): ReadAgreement {
  const document = readTextDocument(text, format)
  return document.problems.length > 0 ? refused(document.problems) : readDocument(document)
}

/** The same of plain values that stand in no text, as a draft's; its problems have no lines. */
export function readAgreementValue(value: unknown): ReadAgreement {
  return readDocument({ value, lineAt: () => null, lineOfKey: () => null, problems: [] })
}

function readDocument(document: TextDocument): ReadAgreement {
  const kind = kindProblems(document)
  if (kind.length > 0) return refused(kind)
  const shaped = agreement.safeParse(document.value)
  if (!shaped.success) {
    return refused(shapeProblems({ schema: agreement, document, expectations: EXPECTATIONS }, shaped.error.issues))
  }
  const broken = [...agreementProblems(shaped.data), ...brokenText(shaped.data, [])]
  if (broken.length === 0) return { agreement: shaped.data, problems: [] }
  return refused(broken.map(({ path, ...rest }) => withLine({ path: writePath(path), ...rest }, document.lineAt(path))))
}

/** A file of another kind is told so once, not by the hundred keys that it lacks. */
function kindProblems(document: TextDocument): Problem[] {
  const { value } = document
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ path: '', found: describe(value), expected: 'the keys apiVersion, kind, metadata, spec' }]
  }
  return Object.entries({ apiVersion: 'accord/v1', kind: 'Agreement' }).flatMap(([key, expected]) => {
    const found: unknown = Reflect.get(value, key)
    if (found === undefined || found === expected) return []
    return [withLine({ path: key, found: describe(found), expected: `"${expected}"` }, document.lineAt([key]))]
  })
}

function refused(problems: readonly Problem[]): ReadAgreement {
  const inOrder = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  const more = inOrder.length - MOST_PROBLEMS
  if (more <= 0) return { agreement: null, problems: inOrder }
  const rest = { path: '', found: `${countOf(more, 'mistake')} more`, expected: 'those above put right first' }
  return { agreement: null, problems: [...inOrder.slice(0, MOST_PROBLEMS), rest] }
}
