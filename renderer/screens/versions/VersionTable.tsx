import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dateTime, localDate } from '../../../shared/format.ts'
import type { VersionRow } from '../../../shared/operations/agreements.ts'
import { LIFE_WORDS } from '../../components/agreement-life/life-words.ts'
import { LOCAL_ZONE } from '../../components/local-zone.ts'
import { StatusMark } from '../../components/StatusMark.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import { NegotiationDialog } from './NegotiationDialog.tsx'

type VersionTableProps = { readonly reference: string; readonly rows: readonly VersionRow[] }

/** Every version, newest first. */
export function VersionTable({ reference, rows }: VersionTableProps) {
  const [asked, setAsked] = useState<number | null>(null)
  return (
    <>
      <Table
        caption="Versions"
        columns={columnsOf(reference, setAsked)}
        rows={rows}
        keyOf={({ version }) => version}
        maxHeight={420}
      />
      {asked !== null && <NegotiationDialog reference={reference} version={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

function columnsOf(reference: string, onAsk: (version: number) => void): readonly Column<VersionRow>[] {
  return [
    {
      id: 'version',
      header: 'Version',
      isName: true,
      cell: ({ version }) => (
        <Link to="/agreements/$reference" params={{ reference }} search={{ version }}>
          Version {version}
        </Link>
      ),
    },
    { id: 'effective', header: 'In force', cell: ({ effective }) => datesOf(effective) },
    { id: 'state', header: 'Today', cell: ({ state }) => LIFE_WORDS[state] },
    { id: 'signed', header: 'Signatures', cell: (row) => <Signed row={row} /> },
    { id: 'kept', header: 'Kept since', cell: ({ addedAt }) => dateTime(Date.parse(addedAt), LOCAL_ZONE) },
    {
      id: 'said',
      header: 'How it came about',
      cell: ({ draft, version }) =>
        draft === null ? (
          <span className="secondary">Came as a file</span>
        ) : (
          <button
            type="button"
            className="link-button"
            aria-label={`What was said on the way to version ${version}`}
            onClick={() => onAsk(version)}
          >
            What was said
          </button>
        ),
    },
  ]
}

function datesOf({ from, to }: VersionRow['effective']): string {
  return to === null ? `from ${localDate(from)}` : `${localDate(from)} to ${localDate(to)}`
}

function Signed({ row: { signatures } }: { readonly row: VersionRow }) {
  if (signatures.some(({ holds }) => holds === false)) return <StatusMark status="red" word="Not for this text" />
  const sides = new Set(signatures.map(({ party }) => party)).size
  if (sides === 0) return <StatusMark status="grey" word="None" />
  const who = sides === 2 ? 'Both' : 'One side'
  const isProven = signatures.every(({ holds }) => holds === true)
  if (isProven) return <StatusMark status={sides === 2 ? 'green' : 'amber'} word={`${who}, verified`} />
  return <StatusMark status="grey" word={`${who}, without a hash`} />
}
