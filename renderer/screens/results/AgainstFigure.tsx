import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { countOf, duration } from '../../../shared/format.ts'
import type { TypedReconciliation } from '../../../shared/operations/reconciliation.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { operations } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Lines } from '../../components/PageLoading.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import classes from './AgainstFigure.module.css'
import { ticketColumn } from './ticket-column.tsx'

export type AgainstFigureProps = {
  readonly target: TargetFigures
  readonly reference: string
  readonly period: string
}

const LISTED = 100

/** Why is this 90.0 % and the tool says 92.3 %: a figure read off another tool, held against ours. */
export function AgainstFigure({ target, reference, period }: AgainstFigureProps) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const input = { reference, period, target: target.id, figure: asked, offset: 0, limit: LISTED }
  const { data, error } = useQuery({
    ...operations.results.reconcileFigure.queryOptions({ input }),
    enabled: asked !== '',
  })
  return (
    <div className={classes.against}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(typed.trim())
        }}
      >
        <TextInput
          label="Or type in the figure that the tool shows"
          placeholder="92.3 %"
          w={280}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={typed.trim() === ''}>
          Explain it
        </Button>
      </form>
      {asked !== '' && error !== null && <FailurePanel error={error} />}
      {asked !== '' && data === undefined && error === null && <Lines count={3} />}
      {asked !== '' && data !== undefined && <Found found={data} place={{ reference, period, target }} />}
    </div>
  )
}

function Found({ found, place }: { readonly found: TypedReconciliation; readonly place: AgainstFigureProps }) {
  const [, ...others] = found.explanations
  const { rows, total } = found.tickets
  return (
    <>
      <p className={classes.sentence} role="status">
        {found.sentence}
      </p>
      {others.length > 0 && (
        <div>
          <p>The same figure comes about by</p>
          <ul className={classes.others}>
            {others.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {rows.length > 0 && (
        <>
          <Table
            caption={captionOf(found)}
            columns={columnsOf(place)}
            rows={rows}
            keyOf={({ check }) => `${check.sourceName} ${check.key}`}
            maxHeight={320}
          />
          {total > rows.length && (
            <p className="secondary">
              The first {LISTED} of {countOf(total, 'ticket')}.
            </p>
          )}
        </>
      )}
    </>
  )
}

function captionOf({ tickets }: TypedReconciliation): string {
  return `${countOf(tickets.total, 'ticket')} that make the difference, or could`
}

type Row = TypedReconciliation['tickets']['rows'][number]

function columnsOf(place: AgainstFigureProps): Column<Row>[] {
  return [
    ticketColumn(place),
    { id: 'title', header: 'Title', width: '40%', cell: ({ check }) => check.title ?? '–' },
    { id: 'ours', header: 'We say', cell: ({ ours }) => ours },
    { id: 'theirs', header: 'Then', cell: ({ theirs }) => theirs ?? 'may be one of them' },
    {
      id: 'used',
      header: 'Time used',
      isNumber: true,
      cell: ({ check }) => duration(check.elapsedMs, check.withinMs),
    },
  ]
}
