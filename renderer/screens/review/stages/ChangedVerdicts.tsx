import { useQuery } from '@tanstack/react-query'
import { countOf, periodName, verdictWord } from '../../../../shared/format.ts'
import type { Review } from '../../../../shared/review/review.ts'
import type { VerdictsSince } from '../../../../shared/review/snapshot.ts'
import type { TargetFigures } from '../../../../shared/sla/figures.ts'
import type { TicketChange } from '../../../../shared/sla/ticket-change.ts'
import { operations } from '../../../client.ts'
import { ChangedTicketLink } from '../../../components/ChangedTicketLink.tsx'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { Section } from '../../../components/Section.tsx'
import { type Column, Table } from '../../../components/Table.tsx'
import { dayOf } from '../day-of.ts'

type ChangedVerdictsProps = { readonly review: Review; readonly targets: readonly TargetFigures[] }

/** Verdicts that were frozen earlier and are no longer so, as after a reopening: what was signed stays, and this says what it left out. */
export function ChangedVerdicts({ review: { reference, period, revision }, targets }: ChangedVerdictsProps) {
  const found = useQuery(operations.reviews.changedVerdicts.queryOptions({ input: { reference, period, revision } }))
  if (found.isError) return <FailurePanel error={found.error} onRetry={() => void found.refetch()} />
  const changed = (found.data ?? []).filter(({ changes }) => changes.length > 0)
  const nameOf = (id: string) => targets.find((target) => target.id === id)?.name ?? id
  return changed.map((since) => (
    <Section
      key={`${since.period} ${since.revision}`}
      title={`${countOf(since.changes.length, 'verdict')} of the ${frozenName(since)} changed since`}
      note={`Frozen on ${dayOf(since.frozenAt)}. What was signed stays as it is; these tickets are seen otherwise by now.`}
    >
      <Table
        caption={`Verdicts of the ${frozenName(since)} that changed`}
        columns={columnsOf(reference, since.period, nameOf)}
        rows={since.changes}
        keyOf={({ target, sourceName, key }) => JSON.stringify([target, sourceName, key])}
        {...(since.changes.length > MANY && { maxHeight: 420 })}
      />
    </Section>
  ))
}

const MANY = 12

const frozenName = ({ period, revision }: VerdictsSince) =>
  `${periodName(period)}${revision > 1 ? `, revision ${revision}` : ''}`

function columnsOf(reference: string, period: string, nameOf: (id: string) => string): readonly Column<TicketChange>[] {
  return [
    {
      id: 'ticket',
      header: 'Ticket',
      isName: true,
      cell: (change) => <ChangedTicketLink change={change} reference={reference} period={period} />,
    },
    { id: 'target', header: 'Target', cell: ({ target }) => nameOf(target) },
    { id: 'before', header: 'Then', cell: ({ before }) => (before === null ? '–' : verdictWord(before.verdict)) },
    { id: 'after', header: 'Now', cell: ({ after }) => (after === null ? 'Gone' : verdictWord(after.verdict)) },
    { id: 'why', header: 'Why', width: '40%', cell: ({ why }) => why.join(' ') },
  ]
}
