import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { countOf, duration, monthShort } from '../../../shared/format.ts'
import type { Check } from '../../../shared/sla/figures.ts'
import { type client, operations } from '../../client.ts'
import { Section } from '../../components/Section.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import type { Question } from './wishes.ts'

type Found = Awaited<ReturnType<typeof client.whatIf.run>>
type Row = Found['changed']['rows'][number]

const STEP = 100
const MOST = 1000

/** The tickets that make the difference, each leading to its clock. */
export function ChangedTickets({ question, first }: { readonly question: Question; readonly first: Found }) {
  const [shown, setShown] = useState(0)
  const more = useQuery({
    ...operations.whatIf.run.queryOptions({ input: { ...question, offset: 0, limit: Math.max(1, shown) } }),
    enabled: shown > 0,
    placeholderData: (before) => before,
  })
  const { total, rows } = (shown > 0 ? (more.data ?? first) : first).changed
  if (total === 0) return null
  const next = Math.min(shown + STEP, MOST)
  return (
    <Section title={`${countOf(total, 'ticket')} ${total === 1 ? 'changes' : 'change'}`} note={movesWords(first.moves)}>
      <Table
        caption="Tickets that change"
        columns={columnsOf(question)}
        rows={rows}
        keyOf={({ before }) => `${before.sourceName} ${before.key}`}
        maxHeight={420}
      />
      {rows.length < total && rows.length < MOST && (
        <div>
          <Button variant="default" size="xs" loading={more.isFetching} onClick={() => setShown(next)}>
            Show more
          </Button>
        </div>
      )}
    </Section>
  )
}

function movesWords(moves: Found['moves']): string {
  const words = moves.map(({ from, to, count }) =>
    from === to ? `${count} in another month` : `${count} from ${from} to ${to}`,
  )
  return words.join(', ')
}

function columnsOf({ reference, period, target }: Question): Column<Row>[] {
  const params = { reference, target }
  return [
    {
      id: 'key',
      header: 'Ticket',
      isName: true,
      cell: ({ before }) => (
        <Link
          to="/agreements/$reference/targets/$target/tickets/$ticket"
          params={{ ...params, ticket: before.key }}
          search={{ period, source: before.sourceName }}
          preload={false}
        >
          {before.key}
        </Link>
      ),
    },
    { id: 'title', header: 'Title', width: '36%', cell: ({ before }) => before.title ?? '–' },
    { id: 'from', header: 'As agreed', cell: ({ from, before }) => sideWords(from, before) },
    { id: 'took', header: 'Took', isNumber: true, cell: ({ before }) => duration(before.elapsedMs, before.withinMs) },
    { id: 'to', header: 'As imagined', cell: ({ to, after }) => sideWords(to, after) },
    { id: 'takes', header: 'Took', isNumber: true, cell: ({ after }) => duration(after.elapsedMs, after.withinMs) },
  ]
}

function sideWords(side: Row['from'], { month }: Check): string {
  return month === null ? side : `${side}, ${monthShort(month)}`
}
