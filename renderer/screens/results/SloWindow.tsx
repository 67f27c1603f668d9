import { valueNumber } from '../../../shared/format/figure-words.ts'
import { count, date, objective, percentOf } from '../../../shared/format.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { type Column, Table } from '../../components/Table.tsx'

export type SloWindowProps = { readonly target: TargetFigures; readonly zone: string }
type Window = NonNullable<TargetFigures['windows']>[number]

const BUDGETING: Readonly<Record<string, string>> = {
  Occurrences: 'good events over all events',
  Timeslices: 'good slices of time over all slices',
  RatioTimeslices: 'the mean share of all slices of time',
}

/** The objective's own window, which is not the period, and the windows before it. */
export function SloWindow({ target, zone }: SloWindowProps) {
  const { slo, months } = target
  // Windows that are the months would only say again what stands above.
  const windows = target.windows?.length === months.length ? [] : (target.windows ?? [])
  if (!slo && windows.length === 0) return null
  return (
    <Section title={slo ? 'In its own window' : 'Window by window'} {...(slo && { note: sloWords(slo) })}>
      {slo && <OwnWindow target={target} slo={slo} zone={zone} />}
      {windows.length > 0 && (
        <Table
          caption="Each window on its own"
          columns={columnsOf(target, zone)}
          rows={windows}
          keyOf={({ from }) => from}
          maxHeight={320}
        />
      )}
    </Section>
  )
}

type Slo = NonNullable<TargetFigures['slo']>

function sloWords({ budgeting, window }: Slo): string {
  return `The objective is kept over ${window}, counted as ${BUDGETING[budgeting] ?? budgeting} (${budgeting} in OpenSLO).`
}

function OwnWindow({
  target,
  slo,
  zone,
}: {
  readonly target: TargetFigures
  readonly slo: Slo
  readonly zone: string
}) {
  const { attainment, from, to, slices, status } = slo
  const seen = slices === null ? '' : `, ${count(slices.seen)} of ${count(slices.all)} slices seen`
  return (
    <p className="tabular">
      <strong>{percentOf(attainment, [target.objective])}</strong> from {date(from, zone)} to {date(to - 1, zone)},
      against {objective(target.objective)}
      {seen}. <StatusMark status={status} />
    </p>
  )
}

const VERDICTS = { met: 'green', breached: 'red', pending: 'grey', 'not-applicable': 'grey' } as const
const VERDICT_WORDS = {
  met: 'Kept',
  breached: 'Missed',
  pending: 'Still running',
  'not-applicable': 'No data',
} as const

function columnsOf(target: TargetFigures, zone: string): Column<Window>[] {
  const unit = target.value?.unit ?? null
  const isShare = target.slo !== null && target.slo !== undefined
  return [
    {
      id: 'window',
      header: 'Window',
      isName: true,
      cell: ({ from, to }) => `${date(from, zone)} to ${date(to - 1, zone)}`,
    },
    {
      id: 'value',
      header: unit === null || isShare ? 'Figure' : `Figure, ${unit}`,
      isNumber: true,
      cell: ({ value }) => (isShare ? percentOf(value, [target.objective]) : number(value)),
    },
    {
      id: 'verdict',
      header: 'Verdict',
      cell: ({ verdict }) => <StatusMark status={VERDICTS[verdict]} word={VERDICT_WORDS[verdict]} />,
    },
  ]
}

const number = (value: number | null) => (value === null ? '–' : valueNumber(value, []))
