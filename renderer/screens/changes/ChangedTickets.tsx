import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { count, countOf, duration, monthName } from '../../../shared/format.ts'
import type { Difference } from '../../../shared/operations/difference.ts'
import type { CheckState, TicketChange } from '../../../shared/sla/ticket-change.ts'
import { operations } from '../../client.ts'
import { ChangedTicketLink } from '../../components/ChangedTicketLink.tsx'
import { Section } from '../../components/Section.tsx'
import { VerdictMark } from '../../components/StatusMark.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import type { ChangesQuestion } from './question.ts'

const STEP = 200
const MOST = 1000

/** The tickets that make the difference, with why, each leading to its clock. */
export function ChangedTickets({
  first,
  question,
}: {
  readonly first: Difference
  readonly question: ChangesQuestion
}) {
  const [shown, setShown] = useState(0)
  const more = useQuery({
    ...operations.results.difference.queryOptions({ input: { ...question, offset: 0, limit: Math.max(1, shown) } }),
    enabled: shown > 0,
    placeholderData: (before) => before,
  })
  const { total, rows } = (shown > 0 ? (more.data ?? first) : first).tickets
  if (total === 0) return null
  return (
    <Section title={`${countOf(total, 'check')} changed sides, came or went`} note={NOTE}>
      <Table
        caption="Tickets that changed"
        columns={columnsOf(first, question)}
        rows={rows}
        keyOf={({ target, sourceName, key }) => `${target} ${sourceName} ${key}`}
        maxHeight={640}
      />
      {rows.length < Math.min(total, MOST) && (
        <div>
          <Button
            variant="default"
            size="xs"
            loading={more.isFetching}
            onClick={() => setShown(Math.min(rows.length + STEP, MOST))}
          >
            Show more
          </Button>
        </div>
      )}
      {total > MOST && rows.length === MOST && (
        <p className="secondary">
          The first {count(MOST)} of {countOf(total, 'check')}.
        </p>
      )}
    </Section>
  )
}

const NOTE = 'A check is one ticket judged against one target.'

function columnsOf({ targets }: Difference, { reference, period }: ChangesQuestion): Column<TicketChange>[] {
  const nameOf = (id: string) => targets.find((target) => target.id === id)?.name ?? id
  return [
    {
      id: 'key',
      header: 'Ticket',
      isName: true,
      cell: (change) => <ChangedTicketLink change={change} reference={reference} period={period} />,
    },
    { id: 'target', header: 'Target', cell: ({ target }) => nameOf(target) },
    { id: 'was', header: 'Before', cell: ({ before }) => <State state={before} /> },
    { id: 'is', header: 'Now', cell: ({ after }) => <State state={after} /> },
    { id: 'why', header: 'Why', width: '36%', cell: ({ why }) => why.join(' ') },
  ]
}

function State({ state }: { readonly state: CheckState | null }) {
  if (state === null) return <span className="secondary">not listed</span>
  const { verdict, counted, month, elapsedMs, withinMs } = state
  const isJudged = verdict === 'met' || verdict === 'breached'
  const where = !isJudged ? null : counted && month !== null ? monthName(month) : counted ? null : 'not counted'
  const took = elapsedMs === null ? null : duration(elapsedMs, withinMs)
  const words = [took, where].filter((word) => word !== null).join(', ')
  return (
    <>
      <VerdictMark verdict={verdict} />
      {words !== '' && <p className="secondary tabular">{words}</p>}
    </>
  )
}
