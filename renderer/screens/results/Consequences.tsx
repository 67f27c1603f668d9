import { Link } from '@tanstack/react-router'
import { count, countOf } from '../../../shared/format.ts'
import type { Figures } from '../../../shared/sla/figures.ts'
import { Section } from '../../components/Section.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import { amountWords, arithmeticWords, belowWords, type Due } from './consequence-words.ts'

export type ConsequencesProps = {
  readonly figures: Figures
  readonly consequences: NonNullable<Figures['consequences']>
  readonly reference: string
}

/** What the agreement says must follow, each with how it comes about. */
export function Consequences({ figures, consequences, reference }: ConsequencesProps) {
  const { due, owed } = consequences
  return (
    <Section title="What follows" note={owedWords(owed)}>
      <Table
        caption="Consequences"
        columns={columnsOf(figures, reference)}
        rows={due}
        keyOf={({ target, below, remedy }) => `${target} ${below} ${remedy ?? ''}`}
      />
    </Section>
  )
}

function owedWords(owed: ConsequencesProps['consequences']['owed']): string {
  if (owed.length === 0) return 'Nothing is owed; what is to be done is agreed.'
  const sums = owed.map(({ unit, amount, cap }) =>
    cap === null ? amountWords(amount, unit) : `${amountWords(amount, unit)} of at most ${amountWords(cap, unit)}`,
  )
  return `Together ${sums.join(' and ')}.`
}

function columnsOf(figures: Figures, reference: string): Column<Due>[] {
  const nameOf = (id: string) => figures.targets.find((target) => target.id === id)?.name ?? id
  return [
    {
      id: 'target',
      header: 'Because',
      isName: true,
      width: '30%',
      cell: ({ target, below }) => (
        <>
          {nameOf(target)}
          <p className="secondary">{belowWords(below)}</p>
        </>
      ),
    },
    {
      id: 'what',
      header: 'What follows',
      cell: (due) => (
        <>
          {due.remedy !== null && <p>{due.remedy}</p>}
          {due.credit !== null && <p className="tabular">{arithmeticWords(due, figures)}</p>}
          <Tickets due={due} figures={figures} reference={reference} />
        </>
      ),
    },
    {
      id: 'owed',
      header: 'Owed',
      isNumber: true,
      cell: ({ credit }) =>
        credit === null ? '–' : <span className="nowrap">{amountWords(credit.owed, credit.unit)}</span>,
    },
  ]
}

/** The tickets that earn a credit are among the breaches; those that another consequence takes are not counted twice. */
function Tickets({ due, figures, reference }: Omit<ConsequencesProps, 'consequences'> & { readonly due: Due }) {
  const breached = figures.targets.find(({ id }) => id === due.target)?.breached ?? 0
  const tickets = due.credit?.tickets ?? null
  if (tickets === null || breached === 0) return null
  const elsewhere = breached - tickets
  return (
    <p className="secondary">
      <Link
        to="/agreements/$reference/targets/$target/checks"
        params={{ reference, target: due.target }}
        search={{ period: figures.period.label, verdict: 'breached', counted: true }}
      >
        {countOf(breached, 'breach')}
      </Link>
      {elsewhere > 0 && `; ${count(elsewhere)} of them earn more under another target, and count there alone`}
    </p>
  )
}
