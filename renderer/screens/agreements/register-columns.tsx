import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PREREQUISITES } from '../../../shared/agreement/prerequisites.ts'
import { localDate } from '../../../shared/format.ts'
import type { RegisterRow } from '../../../shared/operations/governance.ts'
import { LIFE_WORDS } from '../../components/agreement-life/life-words.ts'
import type { DataColumn } from '../../components/data-columns.tsx'
import { placeOf } from './next-step.ts'
import { Overdue } from './Overdue.tsx'
import classes from './Register.module.css'
import { daysWords } from './register-rows.ts'

export const REGISTER_COLUMNS: readonly DataColumn<RegisterRow>[] = [
  { id: 'title', header: 'Agreement', width: 168, grow: 3, isSortable: true, cell: (row) => <Name row={row} /> },
  {
    id: 'parties',
    header: 'Parties and owner',
    width: 140,
    grow: 2,
    isSortable: true,
    cell: ({ provider, customer, owner }) => (
      <Two first={`${provider || '…'} for ${customer || '…'}`} second={owner === '' ? 'No owner yet' : owner} />
    ),
  },
  { id: 'state', header: 'State', width: 120, isSortable: true, cell: (row) => <State row={row} /> },
  { id: 'overdue', header: 'Overdue', width: 204, grow: 3, isSortable: true, cell: (row) => <Overdue row={row} /> },
  {
    id: 'expiry',
    header: 'Ends',
    width: 142,
    isSortable: true,
    cell: ({ daysToExpiry, noticeBy }) => (
      <Two first={daysWords(daysToExpiry)} second={noticeBy === null ? '' : `notice by ${localDate(noticeBy)}`} />
    ),
  },
  {
    id: 'review',
    header: 'Next review',
    width: 92,
    isSortable: true,
    cell: ({ nextReview }) => localDate(nextReview),
  },
  {
    id: 'prerequisites',
    header: 'In place',
    width: 96,
    isSortable: true,
    cell: ({ prerequisitesMet, signed }) => (
      <Two first={`${prerequisitesMet} of ${PREREQUISITES.length}`} second={SIGNED_WORDS[signed]} />
    ),
  },
]

const SIGNED_WORDS = { both: 'signed by both', one: 'signed by one', none: 'not signed' } as const

type RowProps = { readonly row: RegisterRow }

function Name({ row }: RowProps) {
  const { title, reference, version } = row
  const name = title === '' ? 'Without a title yet' : title
  return (
    <Two
      first={
        <Link {...placeOf(row)} title={name}>
          {name}
        </Link>
      }
      second={[reference, version === null ? 'no version yet' : `version ${version}`].filter(Boolean).join(', ')}
    />
  )
}

function State({ row: { state, effective, draft, version } }: RowProps) {
  return (
    <Two
      first={<span data-state={state}>{LIFE_WORDS[state]}</span>}
      second={
        draft !== null && version !== null ? (
          <Link data-own to="/drafts/$draft" params={{ draft: String(draft) }}>
            Next one on the way
          </Link>
        ) : (
          datesOf(effective)
        )
      }
    />
  )
}

function datesOf({ from, to }: RegisterRow['effective']): string {
  if (to !== null) return `to ${localDate(to)}`
  return from === null ? '' : `from ${localDate(from)}`
}

function Two({ first, second }: { readonly first: ReactNode; readonly second: ReactNode }) {
  return (
    <>
      <div className={classes.first} {...(typeof first === 'string' && { title: first })}>
        {first}
      </div>
      <div className={classes.second} {...(typeof second === 'string' && second !== '' && { title: second })}>
        {second}
      </div>
    </>
  )
}
