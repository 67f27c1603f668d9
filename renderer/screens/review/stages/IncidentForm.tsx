import { Button, MultiSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Incident, Review } from '../../../../shared/review/review.ts'
import { client } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { LeaveGuard } from '../../../components/LeaveGuard.tsx'
import classes from '../Review.module.css'
import { fromLocal, readTimeline, toLocal, writeTimeline } from '../timeline-text.ts'
import { useReviewAct } from '../use-review-act.ts'

type IncidentFormProps = {
  readonly review: Review
  /** Null for a new one. */
  readonly incident: Incident | null
  readonly onDone: () => void
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** What of an incident is written as text. */
type Written = Record<
  'title' | 'service' | 'severity' | 'from' | 'to' | 'impact' | 'timeline' | 'rootCause' | 'lessons' | 'tickets',
  string
>

function writtenOf(incident: Incident | null): Written {
  return {
    title: incident?.title ?? '',
    service: incident?.service ?? '',
    severity: incident?.severity ?? '',
    from: toLocal(incident?.from ?? null),
    to: toLocal(incident?.to ?? null),
    impact: incident?.impact ?? '',
    timeline: writeTimeline(incident?.timeline ?? []),
    rootCause: incident?.rootCause ?? '',
    lessons: incident?.lessons ?? '',
    tickets: (incident?.tickets ?? []).map(({ key }) => key).join(', '),
  }
}

/** An incident with its postmortem: timeline, root cause, lessons, and the actions that follow. */
export function IncidentForm({ review, incident, onDone }: IncidentFormProps) {
  const [written, setWritten] = useState(writtenOf(incident))
  const [actions, setActions] = useState((incident?.actions ?? []).map(String))
  const all = [...review.actions.carried, ...review.actions.raised]
  const timeline = readTimeline(written.timeline, written.from)
  const keep = useReviewAct(review, (acting, _: undefined) =>
    client.reviews.keepIncident({
      ...acting,
      ...(incident !== null && { before: incident }),
      incident: {
        id: incident?.id ?? null,
        title: written.title.trim(),
        service: orNull(written.service),
        severity: orNull(written.severity),
        from: fromLocal(written.from) ?? '',
        to: fromLocal(written.to),
        impact: orNull(written.impact),
        timeline: timeline.entries,
        rootCause: orNull(written.rootCause),
        lessons: orNull(written.lessons),
        tickets: ticketsOf(written.tickets, incident),
        actions: actions.map(Number),
      },
    }),
  )
  const field = (name: keyof Written) => ({
    value: written[name],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      setWritten((before) => ({ ...before, [name]: currentTarget.value })),
  })
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        keep.mutate(undefined, { onSuccess: onDone })
      }}
    >
      <TextInput label="What happened" {...field('title')} required data-autofocus />
      <div className={classes.two}>
        <TextInput label="From" type="datetime-local" {...field('from')} required />
        <TextInput label="To" type="datetime-local" {...field('to')} />
        <TextInput label="Service" {...field('service')} />
        <TextInput label="Severity" {...field('severity')} />
      </div>
      <Textarea label="Impact" {...field('impact')} autosize />
      <Textarea
        label="Timeline"
        description="One line for each moment: 14:05 Mail queue full. A line of another day begins with its date: 2026-03-04 08:30."
        error={timeline.wrong === null ? null : `This line begins with no time: “${timeline.wrong}”`}
        {...field('timeline')}
        autosize
        minRows={3}
      />
      <Textarea label="Root cause" description="The stage needs it." {...field('rootCause')} autosize />
      <Textarea label="Lessons" {...field('lessons')} autosize />
      <TextInput label="Tickets" description="Their numbers, separated by commas." {...field('tickets')} />
      {all.length === 0 ? (
        <p className="secondary">Actions that follow are raised under Actions; come back then and choose them here.</p>
      ) : (
        <MultiSelect
          label="Actions that follow"
          data={all.map(({ id, title }) => ({ value: String(id), label: title }))}
          value={actions}
          onChange={setActions}
        />
      )}
      <LeaveGuard isDirty={JSON.stringify(written) !== JSON.stringify(writtenOf(incident))} what="This incident" />
      {keep.error !== null && <FailurePanel error={keep.error} />}
      <div className={classes.line}>
        <Button type="submit" loading={keep.isPending} disabled={timeline.wrong !== null}>
          Keep
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

/** A ticket that was named before keeps its source. */
function ticketsOf(written: string, incident: Incident | null): Incident['tickets'] {
  const known = new Map((incident?.tickets ?? []).map((ticket) => [ticket.key, ticket]))
  return written
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '')
    .map((key) => known.get(key) ?? { sourceName: '', key })
}
