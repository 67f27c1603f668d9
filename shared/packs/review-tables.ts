import type { ReviewPart, Said } from './review-part.ts'
import { type Field, list } from './table-list.ts'
import type { CellValue, ListSheet } from './workbook.ts'

type Named = readonly [string, ListSheet]

/** The tables of the review's own pages: what people said, a row for each thing. */
export function reviewTables(review: ReviewPart | undefined): Named[] {
  if (review === undefined) return []
  const parts = [triage, exclusions, incidents, feedback, actions, changes, course, meeting]
  return parts.flatMap((part) => part(review))
}

/** Columns that hold what a row says under the same name, and more beside them. */
function table<Row extends object>(
  name: string,
  rows: readonly Row[],
  { plain, more = [] }: { readonly plain: readonly (keyof Row & string)[]; readonly more?: readonly Field<Row>[] },
): Named {
  const columns = plain.map((head): Field<Row> => [head, 'text', (row) => asCell(row[head])])
  return [name, list(name, [...columns, ...more], rows)]
}

function asCell(value: unknown): CellValue {
  if (Array.isArray(value)) return value.join('; ')
  return typeof value === 'number' || typeof value === 'string' ? value : null
}

function answered<Row extends { readonly answer: Said | null }>(): Field<Row>[] {
  return [
    ['answer', 'text', ({ answer }) => answer?.text ?? null],
    ['answeredBy', 'text', ({ answer }) => answer?.by ?? null],
    ['answeredAt', 'text', ({ answer }) => answer?.at ?? null],
  ]
}

function triage({ breaches, commentary = {}, dataQuestions = [] }: ReviewPart): Named[] {
  const said = Object.entries(commentary).map(([target, says]) => ({ target, says }))
  const notes = breaches?.notes ?? []
  return [
    table('commentary', said, { plain: ['target', 'says'] }),
    table('data-questions', dataQuestions, { plain: ['says'], more: answered() }),
    table('causes', breaches?.causes ?? [], { plain: ['cause', 'count'] }),
    table('breach-notes', notes, { plain: ['target', 'sourceName', 'key', 'cause', 'note', 'belongsTo'] }),
  ]
}

function exclusions({ exclusions: all = [], changed = [] }: ReviewPart): Named[] {
  const tickets = changed.flatMap(({ tickets: each, period, revision }) =>
    each.map((ticket) => ({ period, revision, ...ticket })),
  )
  const asked = ['number', 'key', 'targets', 'reason', 'evidence', 'requestedBy', 'requestedAt'] as const
  return [
    table('exclusions', all, { plain: [...asked, 'outcome', 'decidedBy', 'decidedAt', 'note'] }),
    table('changed-verdicts', tickets, { plain: ['period', 'revision', 'key', 'target', 'before', 'after', 'why'] }),
  ]
}

function incidents({ incidents: all = [] }: ReviewPart): Named[] {
  const moments = all.flatMap(({ title, timeline }) => timeline.map((moment) => ({ incident: title, ...moment })))
  const facts = ['title', 'service', 'severity', 'from', 'to', 'impact', 'rootCause', 'lessons'] as const
  return [
    table('incidents', all, { plain: [...facts, 'tickets', 'actions'] }),
    table('incident-timeline', moments, { plain: ['incident', 'at', 'text'] }),
  ]
}

function feedback({ feedback: said }: ReviewPart): Named[] {
  const questions = (said?.questionnaire?.questions ?? []).map(({ text, scale, mean, answers }) => {
    return { question: text, scale: scale === null ? 'words' : `${scale.from} to ${scale.to}`, mean, answers }
  })
  const comments = (said?.questionnaire?.questions ?? []).flatMap(({ text, comments: given }) =>
    given.map((comment) => ({ question: text, comment })),
  )
  return [
    table('feedback', said?.entries ?? [], { plain: ['kind', 'from', 'on', 'text', 'response'] }),
    table('questionnaire', questions, { plain: ['question', 'scale', 'mean', 'answers'] }),
    table('comments', comments, { plain: ['question', 'comment'] }),
  ]
}

function actions({ actions: all = {}, consequences = [] }: ReviewPart): Named[] {
  const rows = [
    ...(all.carried ?? []).map((action) => ({ list: 'carried over', ...action })),
    ...(all.raised ?? []).map((action) => ({ list: 'new', ...action })),
  ]
  const facts = [
    'list',
    'number',
    'raised',
    'title',
    'detail',
    'owner',
    'due',
    'baseline',
    'expected',
    'actual',
  ] as const
  return [
    table('actions', rows, { plain: [...facts, 'state', 'progress'] }),
    table('consequence-outcomes', consequences, { plain: ['says', 'arithmetic', 'outcome'] }),
  ]
}

function changes({ changes: all = [] }: ReviewPart): Named[] {
  const tried = all.flatMap(({ target, says, evidence }) => evidence.map((each) => ({ target, says, ...each })))
  return [
    table('changes', all, { plain: ['target', 'says', 'reason', 'decision', 'effective'] }),
    table('change-evidence', tried, { plain: ['target', 'says', 'period', 'before', 'after'] }),
  ]
}

function course({ course: went = {} }: ReviewPart): Named[] {
  const { queries = [], skipped = [], revisions = [] } = went
  return [
    table('queries', queries, { plain: ['side', 'by', 'at', 'text'], more: answered() }),
    table('skipped-stages', skipped, { plain: ['stage', 'reason', 'by', 'at'] }),
    table('revisions', revisions, { plain: ['revision', 'sha256', 'reopened'] }),
  ]
}

function meeting({ meeting: held, signatures = [] }: ReviewPart): Named[] {
  const people = (held?.attendance ?? []).map(({ isPresent, ...person }) => {
    return { ...person, present: isPresent ? 'yes' : 'no' }
  })
  return [
    table('attendance', people, { plain: ['name', 'role', 'side', 'present'] }),
    table('decisions', held?.decisions ?? [], { plain: ['text', 'owner', 'due', 'dissent'] }),
    table('signatures', signatures, { plain: ['side', 'name', 'role', 'at', 'sha256'] }),
  ]
}
