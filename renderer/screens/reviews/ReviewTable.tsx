import { Link } from '@tanstack/react-router'
import { localDate, periodName } from '../../../shared/format.ts'
import type { ReviewSummary } from '../../../shared/review/review.ts'
import { REVIEW_STATE_WORDS } from '../../../shared/review/review-words.ts'
import type { ReviewState } from '../../../shared/review/stages.ts'
import type { Status } from '../../../shared/sla/figures.ts'
import { StatusMark } from '../../components/StatusMark.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import classes from './ReviewTable.module.css'

/** Shape and colour beside the word, as everywhere. */
const STATE_STATUS: Readonly<Record<ReviewState, Status>> = {
  upcoming: 'grey',
  due: 'amber',
  overdue: 'red',
  'in-preparation': 'grey',
  circulated: 'grey',
  held: 'amber',
  signed: 'green',
}

const COLUMNS: readonly Column<ReviewSummary>[] = [
  { id: 'review', header: 'Review', isName: true, width: '38%', cell: (row) => <Name row={row} /> },
  { id: 'parties', header: 'Parties', width: '24%', cell: ({ provider, customer }) => `${provider} for ${customer}` },
  {
    id: 'state',
    header: 'State',
    cell: ({ state }) => <StatusMark status={STATE_STATUS[state]} word={REVIEW_STATE_WORDS[state]} />,
  },
  {
    id: 'stages',
    header: 'Stages',
    isNumber: true,
    cell: ({ revision, stagesDone, stages }) => (revision === null ? '–' : `${stagesDone} of ${stages}`),
  },
  { id: 'due', header: 'To be held', isNumber: true, cell: ({ due, meetingOn }) => localDate(meetingOn ?? due) },
]

type ReviewTableProps = { readonly caption: string; readonly reviews: readonly ReviewSummary[] }

export function ReviewTable({ caption, reviews }: ReviewTableProps) {
  return (
    <Table
      caption={caption}
      columns={COLUMNS}
      rows={reviews}
      keyOf={({ reference, period }) => `${reference} ${period}`}
    />
  )
}

function Name({ row: { reference, title, period, state } }: { readonly row: ReviewSummary }) {
  return (
    <div className={classes.two}>
      <Link to="/reviews/$reference/$period" params={{ reference, period }} className={classes.link}>
        {title}
      </Link>
      <span className="secondary">
        {`${reference}, ${periodName(period)}`}
        {state === 'signed' && (
          <>
            {' · '}
            <Link
              to="/reviews/$reference/compare"
              params={{ reference }}
              search={{ right: period }}
              aria-label={`Compare ${title}, ${periodName(period)}`}
            >
              Compare
            </Link>
          </>
        )}
      </span>
    </div>
  )
}
