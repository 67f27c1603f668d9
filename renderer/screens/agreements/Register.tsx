import { Link } from '@tanstack/react-router'
import { count, localDate } from '../../../shared/format.ts'
import type { AgreementSummary } from '../../../shared/operations/agreements.ts'
import { type Column, Table } from '../../components/Table.tsx'
import classes from './Register.module.css'

const STATE_WORDS = { upcoming: 'Not yet in force', 'in-force': 'In force', expired: 'Ended' } as const

const COLUMNS: readonly Column<AgreementSummary>[] = [
  { id: 'title', header: 'Agreement', isName: true, width: '38%', cell: (row) => <Name row={row} /> },
  { id: 'parties', header: 'Parties', width: '22%', cell: ({ provider, customer }) => `${provider} for ${customer}` },
  { id: 'state', header: 'State', cell: (row) => <State row={row} /> },
  { id: 'version', header: 'Version', isNumber: true, cell: ({ version }) => count(version) },
  { id: 'targets', header: 'Targets', isNumber: true, cell: ({ targets }) => count(targets) },
  { id: 'review', header: 'Next review', isNumber: true, cell: ({ nextReview }) => localDate(nextReview) },
]

export function Register({ agreements }: { readonly agreements: readonly AgreementSummary[] }) {
  return <Table caption="Agreements" columns={COLUMNS} rows={agreements} keyOf={({ reference }) => reference} />
}

type RowProps = { readonly row: AgreementSummary }

function Name({ row: { reference, title } }: RowProps) {
  return (
    <div className={classes.two}>
      <Link to="/agreements/$reference" params={{ reference }} className={classes.link}>
        {title}
      </Link>
      <span className="secondary">{reference}</span>
    </div>
  )
}

function State({ row: { state, effective } }: RowProps) {
  const from = localDate(effective.from)
  return (
    <div className={classes.two}>
      <span>{STATE_WORDS[state]}</span>
      <span className="secondary nowrap">
        {effective.to === null ? `from ${from}` : `${from} to ${localDate(effective.to)}`}
      </span>
    </div>
  )
}
