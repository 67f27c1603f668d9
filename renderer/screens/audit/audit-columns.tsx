import { Link } from '@tanstack/react-router'
import { dateTime } from '../../../shared/format.ts'
import type { DataColumn } from '../../components/data-columns.tsx'
import { LOCAL_ZONE } from '../../components/local-zone.ts'
import type { AuditSearch } from '../../search.ts'
import type { Entry } from './AuditEntry.tsx'
import { actWords } from './act-words.ts'

/** When, who, what, about what, and in which words. */
export function auditColumns(search: AuditSearch, onChoose: (entry: Entry) => void): readonly DataColumn<Entry>[] {
  return [
    {
      id: 'at',
      header: 'When',
      width: 150,
      cell: (entry) => (
        <Link
          to="/governance/audit"
          search={search}
          aria-label={`Entry ${entry.sequence} of ${dateTime(Date.parse(entry.at), LOCAL_ZONE)}`}
          onClick={(event) => {
            event.preventDefault()
            onChoose(entry)
          }}
        >
          {dateTime(Date.parse(entry.at), LOCAL_ZONE)}
        </Link>
      ),
    },
    {
      id: 'who',
      header: 'Who',
      width: 130,
      grow: 1,
      cell: ({ who }) => who ?? <span className="secondary">Not said</span>,
    },
    { id: 'act', header: 'What', width: 190, grow: 1, cell: ({ act }) => actWords(act) },
    {
      id: 'subject',
      header: 'About',
      width: 190,
      grow: 1,
      cell: ({ subject }) => <span title={subject}>{subject}</span>,
    },
    {
      id: 'detail',
      header: 'In words',
      width: 220,
      grow: 3,
      cell: ({ detail }) => <span title={detail}>{detail}</span>,
    },
  ]
}
