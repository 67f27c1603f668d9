import { Link } from '@tanstack/react-router'
import { dateTime, duration } from '../../../shared/format.ts'
import type { Check, Verdict } from '../../../shared/sla/figures.ts'
import type { DataColumn } from '../../components/data-columns.tsx'
import { VerdictMark } from '../../components/StatusMark.tsx'
import classes from './columns.module.css'

export type CheckPlace = {
  readonly reference: string
  readonly target: string
  readonly period: string
  readonly timeZone: string
}

/** What decides on the columns: a list of one verdict need not repeat it, and a wide screen has room for the group. */
export type CheckView = { readonly verdict: Verdict | null; readonly isWide: boolean }

/** The columns of a list of checks; instants are those of the agreement's zone. */
export function checkColumns(place: CheckPlace, view: CheckView): readonly DataColumn<Check>[] {
  return [
    { id: 'key', header: 'Ticket', width: 104, isSortable: true, cell: (check) => <Key check={check} place={place} /> },
    { id: 'title', header: 'Title', width: 120, grow: 3, cell: ({ title }) => <Text text={title} /> },
    { id: 'priority', header: 'Priority', width: 76, cell: ({ priority }) => <Text text={priority} /> },
    ...(view.isWide ? [GROUP] : []),
    ...(view.verdict === null ? [VERDICT] : []),
    ...(view.verdict === 'not-applicable' ? [REASON] : timesOf(place.timeZone, view.verdict)),
  ]
}

const LENGTH = { width: 88, isNumber: true, isSortable: true }
const INSTANT = { width: 146, isNumber: true, isSortable: true }

const GROUP: DataColumn<Check> = {
  id: 'group',
  header: 'Group',
  width: 120,
  grow: 1,
  cell: ({ group }) => <Text text={group} />,
}
const VERDICT: DataColumn<Check> = {
  id: 'verdict',
  header: 'Verdict',
  width: 124,
  isSortable: true,
  cell: ({ verdict, note }) => (
    <span title={note ?? undefined}>
      <VerdictMark verdict={verdict} />
    </span>
  ),
}
const REASON: DataColumn<Check> = {
  id: 'reason',
  header: 'Why the target does not apply',
  width: 240,
  grow: 3,
  cell: ({ note }) => <Text text={note} />,
}

function timesOf(timeZone: string, verdict: Verdict | null): DataColumn<Check>[] {
  const at = (instant: number | null) => dateTime(instant, timeZone)
  const over: DataColumn<Check> = {
    ...LENGTH,
    id: 'overByMs',
    header: 'Over by',
    cell: ({ overByMs }) => (overByMs === null ? '' : duration(overByMs)),
  }
  const times: DataColumn<Check>[] = [
    {
      ...LENGTH,
      id: 'elapsedMs',
      header: 'Time used',
      cell: ({ elapsedMs, withinMs }) => duration(elapsedMs, withinMs),
    },
    { ...INSTANT, id: 'startAt', header: 'Started', cell: ({ startAt }) => at(startAt) },
    { ...INSTANT, id: 'stopAt', header: 'Stopped', cell: ({ stopAt }) => at(stopAt) },
  ]
  return verdict === 'met' ? times : [over, ...times]
}

function Key({ check, place: { reference, target, period } }: { readonly check: Check; readonly place: CheckPlace }) {
  return (
    <Link
      to="/agreements/$reference/targets/$target/tickets/$ticket"
      params={{ reference, target, ticket: check.key }}
      search={{ period, source: check.sourceName }}
      preload={false}
    >
      {check.key}
    </Link>
  )
}

function Text({ text }: { readonly text: string | null }) {
  return text === null ? <span className={classes.none}>–</span> : <span title={text}>{text}</span>
}
