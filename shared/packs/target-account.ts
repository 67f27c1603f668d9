import { escalationWhen } from '../agreement/escalation-words.ts'
import { barsOf } from '../format/bars.ts'
import { count, countOf, duration, percent } from '../format.ts'
import type { TargetFigures } from '../sla/figures.ts'
import type { AccountLine } from '../sla/figures-beside.ts'
import { breakdown } from './breakdown.ts'
import type { PackBlock, PackCell, PackTable } from './pack-document.ts'

/** Where every ticket went before one target, what was open at the end, which escalations were due, and when it went wrong. */
export function accountBlocks(target: TargetFigures): PackBlock[] {
  return [...account(target), ...backlog(target), ...escalations(target), ...strips(target), ...requesters(target)]
}

const LINES: Readonly<Record<AccountLine, string>> = {
  'not-yet-created': 'Created after the data cut-off',
  'agreement-filter': 'Not among the tickets that the agreement reads',
  'not-promised': 'The version in force does not have this target',
  'target-filter': 'Not among the tickets that this target is about',
  'not-applicable': 'Not applicable',
  earlier: 'Belongs to an earlier period',
  later: 'Belongs to a later period',
  undated: 'Belongs to no period yet',
  pending: 'Pending: open within the promise',
  overdue: 'Open past the promise, not counted by the rules',
  excluded: 'Excluded, taken out of both sides',
  met: 'Counted as met',
  'excluded-met': 'Excluded, counted as met',
  breached: 'Counted as breached',
  'open-counted': 'Open, counted as not met',
}
const COUNTED: ReadonlySet<AccountLine> = new Set(['met', 'excluded-met', 'breached', 'open-counted'])

function account({ account: all }: TargetFigures): PackBlock[] {
  if (all === null || all === undefined) return []
  const counted = all.lines.reduce((sum, { line, count: each }) => sum + (COUNTED.has(line) ? each : 0), 0)
  const total = all.lines.reduce((sum, { count: each }) => sum + each, 0)
  const rows = all.lines.map(({ line, reason, count: each }): (string | PackCell)[] => [
    { text: LINES[line], isStrong: COUNTED.has(line) },
    reason ?? '',
    count(each),
  ])
  const sum: PackCell[] = [
    { text: 'Every ticket read', isStrong: true },
    { text: '' },
    { text: count(total), isStrong: true },
  ]
  const columns: PackTable['columns'] = [
    { head: 'Where it went', align: 'left', width: 190 },
    { head: 'Why', align: 'left', width: 'rest' },
    { head: 'Tickets', align: 'right', width: 46 },
  ]
  const note = `${count(counted)} of ${countOf(total, 'ticket')} counted; each stands in one line`
  return [
    { kind: 'heading', text: 'What counted, and what did not', note },
    { kind: 'table', table: { columns, rows: [...rows, sum], empty: 'No ticket was read.' } },
  ]
}

function backlog({ backlog: open }: TargetFigures): PackBlock[] {
  if (open === null || open === undefined) return []
  const { age, oldest } = open
  const heading = { kind: 'heading', text: 'Still open at the data cut-off', note: openWords(open) } as const
  if (age === null) return [heading, { kind: 'text', tone: 'body', text: 'No ticket of this target was open.' }]
  const bands = open.bands.map(({ fromDays, beforeDays, count: each, overdue }) => ({
    head:
      beforeDays === null ? `${fromDays} days +` : fromDays === 0 ? 'under 1 day' : `${fromDays} to ${beforeDays} days`,
    status: overdue > 0 ? ('red' as const) : ('grey' as const),
    figure: each === 0 ? null : count(each),
    note: overdue > 0 ? `${count(overdue)} overdue` : '',
  }))
  const first = oldest === null ? '' : ` The oldest is ${oldest.key}, ${days(age.oldestMs)} old.`
  const note = `Half are older than ${days(age.medianMs)} (${duration(age.medianOpenMs)} on the clock).${first}`
  return [
    heading,
    { kind: 'strip', strip: { title: 'By age since their creation', note, cells: bands, empty: 'none' } },
  ]
}

function openWords({ count: all, overdue }: NonNullable<TargetFigures['backlog']>): string {
  if (all === 0) return 'none'
  return overdue === 0
    ? `${count(all)}, none past the promise`
    : `${count(all)}, of them ${count(overdue)} past the promise`
}

/** Whole days once there are two, so that an age reads at a glance. */
function days(ms: number): string {
  const whole = Math.floor(ms / 86_400_000)
  return whole < 2 ? duration(ms) : `${count(whole)} days`
}

function escalations({ escalation }: TargetFigures): PackBlock[] {
  if (escalation === undefined || escalation.length === 0) return []
  const rows = escalation.map(({ after, to, due, taken, cannotTell }): (string | PackCell)[] => [
    escalationWhen(after),
    to,
    count(due),
    count(taken),
    cannotTell.length === 0 ? '' : cannotTell.map(({ reason, count: each }) => `${count(each)}: ${reason}`).join('; '),
  ])
  const columns: PackTable['columns'] = [
    { head: 'Step', align: 'left', width: 100 },
    { head: 'To', align: 'left', width: 96 },
    { head: 'Due', align: 'right', width: 36 },
    { head: 'Seen taken', align: 'right', width: 52 },
    { head: 'Cannot be told', align: 'left', width: 'rest' },
  ]
  return [
    { kind: 'heading', text: 'Escalations', note: 'due, and seen in the data to have been taken' },
    { kind: 'table', table: { columns, rows, empty: '' } },
  ]
}

const DAY: Readonly<Record<string, string>> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
}

function strips(target: TargetFigures): PackBlock[] {
  const { weekday, hour } = target.breakdowns
  return [
    ...strip(target, weekday, { title: 'By weekday of the start', head: (value) => DAY[value] ?? value }),
    ...strip(target, hour, { title: 'By hour of the start', head: (value) => value }),
  ]
}

function requesters(target: TargetFigures): PackBlock[] {
  const { requester = [] } = target.breakdowns
  if (requester.length === 0) return []
  const { title, table } = breakdown(target, requester, 'requester')
  return [
    { kind: 'heading', text: title, note: null },
    { kind: 'table', table },
  ]
}

type Naming = { readonly title: string; readonly head: (value: string) => string }

function strip(
  target: TargetFigures,
  groups: TargetFigures['breakdowns']['hour'] = [],
  { title, head }: Naming,
): PackBlock[] {
  if (groups.every(({ counted }) => counted === 0)) return []
  const cells = groups.map(({ value, met, counted, status }) => ({
    head: head(value ?? ''),
    status,
    figure: counted === 0 ? null : percent(met, counted, barsOf(target)).replace(/\s?%$/, ''),
    note: count(counted),
  }))
  const note = 'Per cent met, the number counted below it.'
  return [{ kind: 'strip', strip: { title, note, cells, empty: '' } }]
}
