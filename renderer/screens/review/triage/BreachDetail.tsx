import { Button, Select, Textarea } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { clockDrawing } from '../../../../shared/charts/clock-drawing.ts'
import { dateTime, duration } from '../../../../shared/format.ts'
import type { Review } from '../../../../shared/review/review.ts'
import type { Explanation } from '../../../../shared/sla/figures.ts'
import { ClockPicture } from '../../../components/clock/ClockPicture.tsx'
import { ticketTitle } from '../../../components/clock/ticket-title.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { PageLoading } from '../../../components/PageLoading.tsx'
import classes from './triage.module.css'
import type { Row, Said } from './triage-rows.ts'
import { accountOf } from './use-breaches.ts'

type BreachDetailProps = {
  readonly review: Review
  readonly row: Row
  readonly isSaving: boolean
  readonly onSay: (said: Said) => void
  readonly onExclude: () => void
}

/** The ticket of a breach: its clock, what it says, and what is noted of it. */
export function BreachDetail({ review, row, onSay, onExclude }: BreachDetailProps) {
  const { reference, period } = review
  const { check, target } = row
  const explained = useQuery(accountOf(review, row))
  return (
    <div className={classes.detail}>
      <h3 className={classes.heading}>
        <Link
          to="/agreements/$reference/targets/$target/tickets/$ticket"
          params={{ reference, target, ticket: check.key }}
          search={{ period, source: check.sourceName }}
        >
          {check.key}
        </Link>{' '}
        {check.title}
      </h3>
      {explained.isPending && <PageLoading lines={4} />}
      {explained.isError && <FailurePanel error={explained.error} />}
      {explained.data !== undefined && <Account explanation={explained.data} />}
      {review.frozen === null ? <Notes review={review} row={row} onSay={onSay} /> : <Noted review={review} row={row} />}
      <ExclusionLine review={review} row={row} onExclude={onExclude} />
    </div>
  )
}

function Account({ explanation }: { readonly explanation: Explanation }) {
  const { check, target, calendar } = explanation
  const drawing = clockDrawing(explanation)
  const at = (instant: number | null) => dateTime(instant, calendar.timeZone)
  const facts = [
    ['Target', target.name],
    ['Used', `${duration(check.elapsedMs, check.withinMs)} of ${duration(check.withinMs)}`],
    ['Started', at(check.startAt)],
    ['Stopped', check.stopAt === null ? 'still running' : at(check.stopAt)],
    ['Priority', check.priority ?? '–'],
    ['Group', check.group ?? '–'],
    ['Category', check.category ?? '–'],
  ] as const
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {drawing !== null && <ClockPicture drawing={drawing} description={ticketTitle(explanation)} />}
    </>
  )
}

const PAUSE_MS = 600

function Notes({ review, row: { note }, onSay }: Pick<BreachDetailProps, 'review' | 'row' | 'onSay'>) {
  const [text, setText] = useState(note?.note ?? '')
  const save = useDebouncedCallback((written: string) => onSay({ note: written.trim() === '' ? null : written }), {
    delay: PAUSE_MS,
    flushOnUnmount: true,
  })
  const actions = [...review.actions.carried, ...review.actions.raised]
  const numberOf = (value: string | null) => (value === null ? null : Number(value))
  return (
    <div className={classes.notes}>
      <Textarea
        label="Note"
        size="xs"
        autosize
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          save(currentTarget.value)
        }}
        onBlur={() => save.flush()}
      />
      <div className={classes.links}>
        <Select
          label="Incident"
          size="xs"
          placeholder={review.incidents.length === 0 ? 'None is written down' : 'None'}
          data={review.incidents.map(({ id, title }) => ({ value: String(id), label: title }))}
          value={note?.incident === null || note === null ? null : String(note.incident)}
          onChange={(value) => onSay({ incident: numberOf(value) })}
          disabled={review.incidents.length === 0}
          clearable
        />
        <Select
          label="Action"
          size="xs"
          placeholder={actions.length === 0 ? 'None is raised' : 'None'}
          data={actions.map(({ id, title }) => ({ value: String(id), label: title }))}
          value={note?.action === null || note === null ? null : String(note.action)}
          onChange={(value) => onSay({ action: numberOf(value) })}
          disabled={actions.length === 0}
          clearable
        />
      </div>
    </div>
  )
}

/** What was noted, to be read. */
function Noted({ review, row: { note } }: Pick<BreachDetailProps, 'review' | 'row'>) {
  if (note === null) return null
  const incident = review.incidents.find(({ id }) => id === note.incident)?.title
  const action = [...review.actions.carried, ...review.actions.raised].find(({ id }) => id === note.action)?.title
  return (
    <div>
      {note.note !== null && <p>{note.note}</p>}
      <p className="secondary">
        {[incident && `Incident: ${incident}`, action && `Action: ${action}`, `noted by ${note.by}`]
          .filter((part) => part !== undefined)
          .join(', ')}
      </p>
    </div>
  )
}

function ExclusionLine({
  review,
  row: { exclusion },
  onExclude,
}: Pick<BreachDetailProps, 'review' | 'row' | 'onExclude'>) {
  if (exclusion !== null) {
    const { requested, decided, reason } = exclusion
    const outcome = decided === null ? 'waiting for the other side' : `${decided.outcome} by ${decided.by}`
    return (
      <p className="secondary">
        Exclusion asked by {requested.by}: {reason} ({outcome})
      </p>
    )
  }
  if (review.frozen !== null) return null
  return (
    <div>
      <Button variant="default" size="xs" onClick={onExclude}>
        Ask to exclude it …
      </Button>
    </div>
  )
}
