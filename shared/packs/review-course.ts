import { count, countOf, date, dateTime, periodName } from '../format.ts'
import type { PackBlock, PackCell, PackColumn } from './pack-document.ts'
import type { ReviewCourse, ReviewPart, Said } from './review-part.ts'

/** A list longer than this stops being read; the tables have all of it. */
const CHANGED_SHOWN = 100

/** How the review went: whom the draft was sent to, queries and answers, stages left out, revisions before this one. */
export function coursePages({ course }: ReviewPart, zone: string): PackBlock[] {
  if (course === undefined) return []
  return [...circulated(course, zone), ...queries(course, zone), ...skipped(course, zone), ...revisions(course)]
}

function titled(
  title: string,
  note: string | null,
  table: { columns: readonly PackColumn[]; rows: Row[] },
): PackBlock[] {
  if (table.rows.length === 0) return []
  return [
    { kind: 'heading', text: title, note },
    { kind: 'table', table: { ...table, empty: '' } },
  ]
}

type Row = (string | PackCell)[]

function when(at: string, zone: string): string {
  return dateTime(Date.parse(at), zone)
}

function saidBy({ by, at }: Pick<Said, 'by' | 'at'>, zone: string): string {
  return `${by}, ${when(at, zone)}`
}

function circulated({ circulated: sent }: ReviewCourse, zone: string): PackBlock[] {
  if (sent === undefined || sent === null) return []
  const to = sent.to.length === 0 ? '' : ` to ${sent.to.join(', ')}`
  const text = `The draft was sent${to} by ${sent.by} on ${when(sent.at, zone)}.`
  return [{ kind: 'text', tone: 'body', text }]
}

function queries({ queries: all = [] }: ReviewCourse, zone: string): PackBlock[] {
  const rows = all.map(
    (query): Row => [
      { text: query.text, note: `${query.side}: ${saidBy(query, zone)}` },
      query.answer === null ? 'not yet answered' : { text: query.answer.text, note: saidBy(query.answer, zone) },
    ],
  )
  return titled('Queries before the meeting', countOf(all.length, 'query', 'queries'), {
    columns: [
      { head: 'Query', align: 'left', width: 'rest' },
      { head: 'Answer', align: 'left', width: 'rest' },
    ],
    rows,
  })
}

function skipped({ skipped: all = [] }: ReviewCourse, zone: string): PackBlock[] {
  const rows = all.map((stage): Row => [stage.stage, stage.reason, saidBy(stage, zone)])
  return titled('Stages left out', null, {
    columns: [
      { head: 'Stage', align: 'left', width: 90 },
      { head: 'Reason', align: 'left', width: 'rest' },
      { head: 'Left out by', align: 'left', width: 150 },
    ],
    rows,
  })
}

function revisions({ revisions: all = [] }: ReviewCourse): PackBlock[] {
  const rows = all.map(
    ({ revision, sha256, reopened }): Row => [
      count(revision),
      reopened ?? '',
      sha256 === null ? 'was not frozen' : `SHA-256 ${sha256.slice(0, 16)}…`,
    ],
  )
  return titled('Earlier revisions', 'each stays as it was frozen', {
    columns: [
      { head: 'Revision', align: 'right', width: 46 },
      { head: 'Why it was reopened', align: 'left', width: 'rest' },
      { head: 'Frozen text', align: 'left', width: 150 },
    ],
    rows,
  })
}

/** Tickets that got another verdict after they were signed, by the review that signed them. */
export function changedPages({ changed = [] }: ReviewPart, zone: string): PackBlock[] {
  return changed.flatMap(({ period, revision, frozenAt, tickets }) => {
    const shown = tickets.slice(0, CHANGED_SHOWN)
    const cut = shown.length < tickets.length ? ` The first ${count(shown.length)} are listed.` : ''
    const frozen = date(Date.parse(frozenAt), zone)
    const text = `${countOf(tickets.length, 'verdict')} of the review of the ${periodName(period)} (revision ${revision}, frozen on ${frozen}) ${tickets.length === 1 ? 'is' : 'are'} seen otherwise by what is known now. What was signed stays as it was.${cut}`
    const rows = shown.map(
      ({ key, target, before, after, why }): Row => [{ text: key, note: target }, before, after, why],
    )
    return [
      { kind: 'text', tone: 'body', text },
      { kind: 'table', table: { columns: CHANGED, rows, empty: '' } },
    ] satisfies PackBlock[]
  })
}

const CHANGED: readonly PackColumn[] = [
  { head: 'Ticket', align: 'left', width: 130 },
  { head: 'As signed', align: 'left', width: 70 },
  { head: 'As known now', align: 'left', width: 70 },
  { head: 'Why', align: 'left', width: 'rest' },
]
