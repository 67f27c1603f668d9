import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { count, countOf, duration, percent } from '../../../shared/format.ts'
import type { Reconciliation } from '../../../shared/operations/reconciliation.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { operations } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Lines } from '../../components/PageLoading.tsx'
import { Section } from '../../components/Section.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import { AgainstFigure } from './AgainstFigure.tsx'
import { ticketColumn } from './ticket-column.tsx'

export type AgainstSourceProps = {
  readonly target: TargetFigures
  readonly reference: string
  readonly period: string
}

const LISTED = 200

/** Why our figure is not the one that the source tool shows; worked out when asked for. */
export function AgainstSource({ target, reference, period }: AgainstSourceProps) {
  const [isAsked, setIsAsked] = useState(false)
  const input = { reference, period, target: target.id, offset: 0, limit: LISTED }
  const { data, error } = useQuery({ ...operations.results.reconcile.queryOptions({ input }), enabled: isAsked })
  return (
    <Section
      title="Against the source’s own verdicts"
      note={data?.sentence ?? 'Which rules and which tickets part this figure from the one the ticket tool shows.'}
      act={
        !isAsked && (
          <Button variant="default" size="xs" onClick={() => setIsAsked(true)}>
            Compare
          </Button>
        )
      }
    >
      {error !== null && <FailurePanel error={error} />}
      {isAsked && data === undefined && error === null && <Lines count={4} />}
      {data !== undefined && data.differing > 0 && <Difference found={data} place={{ reference, period, target }} />}
      <AgainstFigure target={target} reference={reference} period={period} />
    </Section>
  )
}

type Place = Pick<AgainstSourceProps, 'reference' | 'period' | 'target'>

function Difference({ found, place }: { readonly found: Reconciliation; readonly place: Place }) {
  const { explained, tried, tickets, moves } = found
  const opposed = moves.filter(({ theirs }) => theirs !== 'not counted').reduce((sum, { count: n }) => sum + n, 0)
  // A rule that parts the two on as many tickets as before explains nothing.
  const nearer = tried.filter(({ differing }) => differing < opposed)
  const rules = [
    ...explained,
    ...nearer.filter(({ rule, to }) => !explained.some((e) => e.rule === rule && e.to === to)),
  ]
  return (
    <>
      {rules.length > 0 && (
        <Table
          caption="Rules counted otherwise"
          columns={ruleColumns(found)}
          rows={rules.slice(0, 6)}
          keyOf={({ rule, to }) => `${rule} ${to}`}
        />
      )}
      <Table
        caption={`${countOf(tickets.total, 'ticket')} on which the source says otherwise`}
        columns={ticketColumns(place)}
        rows={tickets.rows}
        keyOf={({ check }) => `${check.sourceName} ${check.key}`}
        maxHeight={360}
      />
      {tickets.total > tickets.rows.length && (
        <p className="secondary">
          The first {count(tickets.rows.length)} of {countOf(tickets.total, 'ticket')}.
        </p>
      )}
    </>
  )
}

type Rule = Reconciliation['tried'][number]

function ruleColumns({ ours }: Reconciliation): Column<Rule>[] {
  return [
    {
      id: 'rule',
      header: 'Counted otherwise',
      isName: true,
      cell: ({ rule, from, to }) => `${rule}: ${to} instead of ${from}`,
    },
    {
      id: 'figure',
      header: 'Ours would be',
      isNumber: true,
      cell: ({ met, counted }) => percent(met, counted, [ours.objective]),
    },
    { id: 'counted', header: 'Checks', isNumber: true, cell: ({ counted }) => count(counted) },
    { id: 'differing', header: 'Still differing', isNumber: true, cell: ({ differing }) => count(differing) },
  ]
}

type Ticket = Reconciliation['tickets']['rows'][number]

function ticketColumns(place: Place): Column<Ticket>[] {
  return [
    ticketColumn(place),
    { id: 'ours', header: 'We say', cell: ({ ours }) => ours },
    { id: 'theirs', header: 'The source', cell: ({ theirs }) => theirs },
    {
      id: 'used',
      header: 'Time used',
      isNumber: true,
      cell: ({ check }) => duration(check.elapsedMs, check.withinMs),
    },
    { id: 'why', header: 'Why', width: '44%', cell: ({ reason }) => reason },
  ]
}
