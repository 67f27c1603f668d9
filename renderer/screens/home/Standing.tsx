import { Link } from '@tanstack/react-router'
import { count, localDate, objective, percentOf, periodName } from '../../../shared/format.ts'
import type { AgreementStanding } from '../../../shared/operations/agreements.ts'
import { SlamStrip } from '../../components/SlamStrip.tsx'
import { StatusMark, StatusShape } from '../../components/StatusMark.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import classes from './Standing.module.css'

const STATE_WORDS = { upcoming: 'not yet in force', 'in-force': null, expired: 'ended' } as const

const COLUMNS: readonly Column<AgreementStanding>[] = [
  { id: 'agreement', header: 'Agreement', isName: true, cell: (row) => <Name row={row} />, width: '32%' },
  { id: 'months', header: 'Last six months', cell: (row) => <Months row={row} /> },
  { id: 'worst', header: 'Worst target', cell: (row) => <Worst row={row} />, width: '25%' },
  { id: 'targets', header: 'Targets met', cell: (row) => <Targets row={row} /> },
  { id: 'review', header: 'Next review', cell: (row) => localDate(row.nextReview), isNumber: true },
]

/** One row for each agreement. */
export function Standing({ standing }: { readonly standing: readonly AgreementStanding[] }) {
  return (
    <div className={classes.standing}>
      <Table
        caption="How each agreement stands"
        columns={COLUMNS}
        rows={standing}
        keyOf={({ reference }) => reference}
      />
    </div>
  )
}

type RowProps = { readonly row: AgreementStanding }

function Name({ row }: RowProps) {
  const params = { reference: row.reference }
  const state = STATE_WORDS[row.state]
  return (
    <div className={classes.name}>
      {row.period === null ? (
        <Link to="/agreements/$reference" params={params}>
          {row.title}
        </Link>
      ) : (
        <Link to="/agreements/$reference/results" params={params} search={{ period: row.period }}>
          {row.title}
        </Link>
      )}
      <span className="secondary">
        {row.provider} for {row.customer}
        {state !== null && <span className={classes.state}>{state}</span>}
      </span>
    </div>
  )
}

function Months({ row }: RowProps) {
  if (row.period === null) return <span className="secondary">No tickets yet</span>
  return <SlamStrip months={row.months} objective={row.worst?.objective ?? null} />
}

function Worst({ row: { worst, period, targets } }: RowProps) {
  if (worst === null) {
    const why = period === null ? 'No figures yet' : `None of its ${count(targets)} targets is measured yet`
    return <span className="secondary">{why}</span>
  }
  return (
    <div className={classes.worst}>
      <StatusShape status={worst.status} />
      <div>
        <div>{worst.name}</div>
        <div className="secondary tabular">
          {worst.counted === null || worst.counted === 0
            ? 'nothing counted'
            : `${percentOf(worst.attainment, [worst.objective])} of ${count(worst.counted)}, objective ${objective(worst.objective)}`}
        </div>
      </div>
    </div>
  )
}

function Targets({ row }: RowProps) {
  if (row.period === null || row.targetsMeasured === 0) return <StatusMark status="grey" />
  return (
    <div className={classes.name}>
      <StatusMark status={row.status} word={`${count(row.targetsMet)} of ${count(row.targetsMeasured)} met`} />
      <span className="secondary nowrap">{periodName(row.period)}</span>
    </div>
  )
}
