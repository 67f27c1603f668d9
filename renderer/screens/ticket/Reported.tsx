import { dateTime, duration } from '../../../shared/format.ts'
import type { Explanation } from '../../../shared/sla/figures.ts'
import { Section } from '../../components/Section.tsx'
import { VerdictMark } from '../../components/StatusMark.tsx'
import { type Column, Table } from '../../components/Table.tsx'

export type ReportedProps = {
  readonly explanation: Explanation
  readonly reported: NonNullable<Explanation['reported']>
}

const TITLES = {
  agree: 'The source tool agrees',
  differ: 'The source tool says otherwise',
  'cannot tell': 'What the source tool says cannot be compared',
} as const

type Line = { readonly what: string; readonly ours: React.ReactNode; readonly theirs: React.ReactNode }

const COLUMNS: readonly Column<Line>[] = [
  { id: 'what', header: 'Compared', isName: true, cell: ({ what }) => what, width: '30%' },
  { id: 'ours', header: 'By the agreement', cell: ({ ours }) => ours },
  { id: 'theirs', header: 'By the source tool', cell: ({ theirs }) => theirs },
]

/** Ours is the figure; theirs is evidence. */
export function Reported({ explanation: { check, calendar }, reported }: ReportedProps) {
  const at = (instant: number | null) => dateTime(instant, calendar.timeZone)
  const theirs = reported.met === null ? 'not said' : <VerdictMark verdict={reported.met ? 'met' : 'breached'} />
  const lines: Line[] = [
    { what: 'Verdict', ours: <VerdictMark verdict={check.verdict} />, theirs },
    { what: 'Time used', ours: duration(check.elapsedMs, check.withinMs), theirs: duration(reported.elapsedMs) },
    { what: 'Deadline', ours: at(check.currentDueAt), theirs: at(reported.dueAt) },
  ]
  const remaining: Line[] =
    reported.remainingMs === null
      ? []
      : [{ what: 'Time left', ours: left(check), theirs: duration(reported.remainingMs) }]
  return (
    <Section title={TITLES[reported.agrees]} note={reported.why}>
      <Table
        caption="Ours beside theirs"
        columns={COLUMNS}
        rows={[...lines, ...remaining]}
        keyOf={({ what }) => what}
      />
    </Section>
  )
}

function left({ withinMs, elapsedMs }: Explanation['check']): string {
  return withinMs === null || elapsedMs === null ? '–' : duration(withinMs - elapsedMs)
}
