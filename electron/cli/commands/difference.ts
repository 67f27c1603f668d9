import { count, countOf, dateTime, percentOf, periodName, UNKNOWN, verdictWord } from '../../../shared/format.ts'
import type { Difference, EarlierState } from '../../../shared/operations/difference.ts'
import type { TargetDifference } from '../../../shared/sla/figure-difference.ts'
import type { CheckState, TicketChange } from '../../../shared/sla/ticket-change.ts'
import { type Answer, WrongUsage } from '../answer.ts'
import { type Context, withEngine } from '../context.ts'
import { statusInWords } from '../paint.ts'
import { readInstant } from '../read-instant.ts'
import { facts, printable, table } from '../table.ts'

export type DifferenceOptions = {
  readonly beforeImport?: number
  readonly since?: string
  readonly byVersions?: string
}

/** What the figures are to be held against; null where only the figures are asked for. */
export function earlierStateOf({ beforeImport, since, byVersions }: DifferenceOptions): EarlierState | null {
  const asked = [beforeImport, since, byVersions].filter((option) => option !== undefined)
  if (asked.length > 1) throw new WrongUsage('Give one of --before-import, --since and --by-versions.')
  if (beforeImport !== undefined) return { importId: beforeImport }
  if (since !== undefined) return { asOf: readInstant('--since', since, undefined) }
  return byVersions === undefined ? null : { versions: byVersions.split(',').map(versionOf) }
}

function versionOf(text: string): number {
  if (/^\s*[1-9]\d{0,8}\s*$/.test(text)) return Number(text)
  throw new WrongUsage(`--by-versions "${text}" is no list of versions such as 1,2.`)
}

type Asked = { readonly reference: string; readonly period: string; readonly before: EarlierState }

const LISTED = 50

/** Figures beside those of an earlier state of knowledge. */
export async function difference(context: Context, asked: Asked): Promise<Answer> {
  const found = await withEngine(context, { program: 'accord compute', create: false }, ({ client }) =>
    client.results.difference({ ...asked, offset: 0, limit: context.isJson ? 1000 : LISTED }),
  )
  return { json: found, text: inWords(found) }
}

function inWords(found: Difference): string {
  const { agreement, period, before, after, isSame, targets, tickets } = found
  const when = ({ asOf, read, versions }: Difference['before']) =>
    `as of ${dateTime(Date.parse(asOf), period.timeZone)}, ${countOf(read, 'ticket')}, version ${versions.join(', ')}`
  const heading = facts([
    ['Agreement', `${agreement.reference}, ${agreement.title}`],
    ['Period', periodName(period.label)],
    ['Before', when(before)],
    ['Now', when(after)],
  ])
  if (isSame) return `${heading}\nNo figure of the period is another one than it was.\n`
  return [heading, targetTable(targets), rulesOf(targets), ticketTable(tickets)]
    .filter((part) => part !== '')
    .join('\n')
}

function targetTable(targets: readonly TargetDifference[]): string {
  const columns = [
    { head: 'Target' },
    { head: 'Before' },
    { head: 'Status' },
    { head: 'Now' },
    { head: 'Status' },
    { head: 'Tickets changed', align: 'right' as const },
  ]
  const rows = targets.map(({ id, before, after, changed }) => [
    id,
    ...sideCells(before),
    ...sideCells(after),
    count(changed),
  ])
  return table(columns, rows)
}

function sideCells(side: TargetDifference['before']): string[] {
  if (side === null) return [UNKNOWN, UNKNOWN]
  const { met, counted, attainment, value } = side
  const figure =
    value !== null
      ? String(value)
      : met !== null && counted
        ? `${count(met)} of ${count(counted)}`
        : percentOf(attainment)
  return [figure, statusInWords(side.status)]
}

function rulesOf(targets: readonly TargetDifference[]): string {
  const said = targets.flatMap(({ id, rules, calendars }) => [
    ...rules.map(({ rule, before, after }) => `${id}: ${rule} was ${before ?? 'none'} and is ${after ?? 'none'}\n`),
    ...calendars.map((name) => `${id}: calendar ${name} is not what it was\n`),
  ])
  return said
    .map(printable)
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}

function ticketTable({ total, rows }: Difference['tickets']): string {
  if (total === 0) return ''
  const columns = ['Target', 'Ticket', 'Before', 'Now', 'Why'].map((head) => ({ head }))
  const cells = rows.map(({ target, key, before, after, why }: TicketChange) => [
    target,
    key,
    sideWord(before),
    sideWord(after),
    why.join(' '),
  ])
  const rest = total - rows.length
  return `${table(columns, cells)}${rest > 0 ? `and ${count(rest)} more (--json has up to 1000)\n` : ''}`
}

function sideWord(state: CheckState | null): string {
  if (state === null) return 'not listed'
  const word = verdictWord(state.verdict)
  return state.counted || state.verdict === 'pending' || state.verdict === 'not-applicable'
    ? word
    : `${word}, not counted`
}
