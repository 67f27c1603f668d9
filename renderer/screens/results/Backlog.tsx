import { Link } from '@tanstack/react-router'
import { count, countOf, date, duration } from '../../../shared/format.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import type { BacklogFigures } from '../../../shared/sla/figures-beside.ts'
import { DAY } from '../../../shared/time/instant.ts'
import { Section } from '../../components/Section.tsx'
import { type Column, Table } from '../../components/Table.tsx'

export type BacklogProps = {
  readonly target: TargetFigures
  readonly reference: string
  readonly period: string
  readonly zone: string
}
type Band = BacklogFigures['bands'][number]

/** What was still open when the period, or the data, ended, and how old it was. */
export function Backlog({ target, reference, period, zone }: BacklogProps) {
  const { backlog } = target
  if (!backlog) return null
  const { age, oldest, bands } = backlog
  return (
    <Section title={titleOf(backlog)} {...(age !== null && { note: ageWords(age) })}>
      {backlog.count > 0 && (
        <Table
          caption="Open by age"
          columns={COLUMNS}
          rows={bands.filter((band) => band.count > 0)}
          keyOf={({ fromDays }) => fromDays}
        />
      )}
      {oldest !== null && (
        <p>
          The oldest is{' '}
          <Link
            to="/agreements/$reference/targets/$target/tickets/$ticket"
            params={{ reference, target: target.id, ticket: oldest.key }}
            search={{ period, source: oldest.sourceName }}
            preload={false}
          >
            {oldest.key}
          </Link>
          , created on {date(oldest.createdAt, zone)}.
        </p>
      )}
    </Section>
  )
}

function titleOf({ count: open, overdue }: BacklogFigures): string {
  if (open === 0) return 'Nothing was left open at the end'
  const late = overdue === 0 ? 'none of them overdue' : `${count(overdue)} of them overdue`
  return `${countOf(open, 'ticket')} ${open === 1 ? 'was' : 'were'} still open at the end, ${late}`
}

/** In days as a person counts them, and in opening hours as the clock does. */
function ageWords({ medianMs, oldestMs, medianOpenMs, oldestOpenMs }: NonNullable<BacklogFigures['age']>): string {
  return `Half of them for less than ${days(medianMs)} (${duration(medianOpenMs)} of the clock), the longest for ${days(oldestMs)} (${duration(oldestOpenMs)} of the clock).`
}

function days(ms: number): string {
  return ms < DAY ? duration(ms) : countOf(Math.round(ms / DAY), 'day')
}

const COLUMNS: readonly Column<Band>[] = [
  { id: 'age', header: 'Open for', isName: true, cell: bandWords, width: '40%' },
  { id: 'count', header: 'Tickets', isNumber: true, cell: (band) => count(band.count) },
  { id: 'overdue', header: 'Overdue', isNumber: true, cell: ({ overdue }) => count(overdue) },
]

function bandWords({ fromDays, beforeDays }: Band): string {
  if (beforeDays === null) return `${countOf(fromDays, 'day')} and more`
  return fromDays === 0 ? `less than ${countOf(beforeDays, 'day')}` : `${fromDays} to ${countOf(beforeDays, 'day')}`
}
