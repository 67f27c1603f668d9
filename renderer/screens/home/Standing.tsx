import { Tooltip } from '@mantine/core'
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight, IconMinus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { count, localDate, objective, periodName } from '../../../shared/format.ts'
import type { AgreementStanding } from '../../../shared/operations/agreements.ts'
import { SlamStrip } from '../../components/SlamStrip.tsx'
import { StatusMark, StatusShape } from '../../components/StatusMark.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import classes from './Standing.module.css'
import { TREND_WORDS } from './trend-words.ts'

const STATE_WORDS = { upcoming: 'not yet in force', 'in-force': null, expired: 'ended' } as const

const COLUMNS: readonly Column<AgreementStanding>[] = [
  { id: 'agreement', header: 'Agreement', isName: true, cell: (row) => <Name row={row} />, width: '32%' },
  { id: 'months', header: 'Last six months', cell: (row) => <Months row={row} /> },
  { id: 'worst', header: 'Worst target', cell: (row) => <Worst row={row} />, width: '25%' },
  { id: 'trend', header: 'Of late', cell: (row) => <Trend row={row} /> },
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
        <div className="secondary tabular">{worst.figure ?? 'nothing counted'}</div>
        {worst.gross != null && <div className="secondary tabular">{worst.gross}</div>}
        <div className="secondary tabular">objective {objective(worst.objective)}</div>
      </div>
    </div>
  )
}

const ARROWS = {
  better: IconArrowUpRight,
  worse: IconArrowDownRight,
  level: IconArrowRight,
  unclear: IconMinus,
} as const

/** An arrow is nothing without its words, and both only say what can be told from chance. */
function Trend({ row: { trend } }: RowProps) {
  if (!trend) return <span className="secondary">–</span>
  const Arrow = ARROWS[trend.direction]
  return (
    <Tooltip label={trend.sentence} multiline w={300}>
      <span className={classes.trend} tabIndex={0}>
        <Arrow size={16} stroke={1.8} aria-hidden />
        {TREND_WORDS[trend.direction]}
      </span>
    </Tooltip>
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
