import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { count, percent } from '../../../shared/format.ts'
import type { TargetFigures } from '../../../shared/sla/figures.ts'
import { type client, operations } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Lines } from '../../components/PageLoading.tsx'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import classes from './WhatIf.module.css'
import type { Question } from './wishes.ts'

type Found = Awaited<ReturnType<typeof client.whatIf.tightest>>
type Side = { readonly name: string; readonly figures: TargetFigures }

const CONFIDENCES = [
  { value: '', label: 'as it was' },
  { value: '0.8', label: '80 % sure' },
  { value: '0.9', label: '90 % sure' },
  { value: '0.95', label: '95 % sure' },
]

export type TightestPromiseProps = { readonly question: Question; readonly onTry: (within: string) => void }

/** The tightest promise that the period supports, and what an opening hour is worth. */
export function TightestPromise({ question, onTry }: TightestPromiseProps) {
  const [confidence, setConfidence] = useState('')
  const { data, error } = useQuery({
    ...operations.whatIf.tightest.queryOptions({
      input: { ...question, ...(confidence !== '' && { confidence: Number(confidence) }) },
    }),
    placeholderData: (before) => before,
  })
  return (
    <Section title="The tightest promise that history supports" note={data?.method.sentence}>
      <SegmentedControl
        aria-label="How sure"
        size="xs"
        className={classes.sure}
        data={CONFIDENCES}
        value={confidence}
        onChange={setConfidence}
      />
      {error !== null && <FailurePanel error={error} />}
      {data === undefined && error === null && <Lines count={4} />}
      {data !== undefined && <Answered found={data} onTry={onTry} />}
    </Section>
  )
}

function Answered({ found, onTry }: { readonly found: Found; readonly onTry: (within: string) => void }) {
  const { confirmed, current, hours, sentence } = found
  const written = writtenPromise(found)
  const sides: Side[] = [
    { name: 'As imagined', figures: current },
    ...(confirmed === null ? [] : [{ name: 'With the tightest promise', figures: confirmed }]),
    ...(hours === null
      ? []
      : [
          { name: 'Open an hour longer each day', figures: hours.longer },
          { name: 'Open an hour less each day', figures: hours.shorter },
        ]),
  ]
  return (
    <>
      <div className={classes.found}>
        <p>{sentence}</p>
        {written !== null && (
          <Button variant="default" size="xs" onClick={() => onTry(written)}>
            Try this promise
          </Button>
        )}
      </div>
      <Table caption="What it comes to" columns={COLUMNS} rows={sides} keyOf={({ name }) => name} />
    </>
  )
}

/** As the form takes it. */
function writtenPromise({ promises }: Found): string | null {
  if (promises.length === 0 || promises.some(({ within }) => within === null)) return null
  return promises.map(({ priority, within }) => (priority === null ? within : `${priority}=${within}`)).join(', ')
}

const COLUMNS: readonly Column<Side>[] = [
  { id: 'name', header: '', isName: true, cell: ({ name }) => name, width: '30%' },
  { id: 'within', header: 'Promise', cell: ({ figures }) => figures.within ?? '–' },
  {
    id: 'share',
    header: 'Met',
    isNumber: true,
    cell: ({ figures }) => percent(figures.met, figures.counted, [figures.objective]),
  },
  { id: 'n', header: 'Checks', isNumber: true, cell: ({ figures }) => count(figures.counted) },
  { id: 'breached', header: 'Breached', isNumber: true, cell: ({ figures }) => count(figures.breached) },
  { id: 'status', header: 'Status', cell: ({ figures }) => <StatusMark status={figures.status} /> },
]
