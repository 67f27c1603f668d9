import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { clockDrawing } from '../../../../shared/charts/clock-drawing.ts'
import { dateTime, duration } from '../../../../shared/format.ts'
import type { Review } from '../../../../shared/review/review.ts'
import type { Explanation } from '../../../../shared/sla/figures.ts'
import { ClockPicture } from '../../../components/clock/ClockPicture.tsx'
import { ticketTitle } from '../../../components/clock/ticket-title.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { PageLoading } from '../../../components/PageLoading.tsx'
import { BreachNotes } from './BreachNotes.tsx'
import classes from './triage.module.css'
import type { Row, Said } from './triage-rows.ts'
import { accountOf } from './use-breaches.ts'

type BreachDetailProps = {
  readonly review: Review
  readonly row: Row
  readonly target: string
  /** How many breaches the next act is for. */
  readonly many: number
  readonly onSay: (said: Said) => void
  readonly onExclude: () => void
  readonly onDone: () => void
}

/** The ticket of a breach: its clock, what it says, and what is noted of it. */
export function BreachDetail({ review, row, target: targetName, many, onSay, onExclude, onDone }: BreachDetailProps) {
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
      <p className={classes.of}>{targetName}</p>
      {explained.isPending && <PageLoading lines={4} />}
      {explained.isError && <FailurePanel error={explained.error} />}
      {explained.data !== undefined && <Account explanation={explained.data} />}
      {review.frozen === null ? (
        <BreachNotes review={review} row={row} many={many} onSay={onSay} onDone={onDone} />
      ) : (
        <Noted review={review} row={row} />
      )}
      <ExclusionLine review={review} row={row} onExclude={onExclude} />
      {explained.data !== undefined && <Clock explanation={explained.data} />}
    </div>
  )
}

function Account({ explanation }: { readonly explanation: Explanation }) {
  const { check, calendar } = explanation
  const at = (instant: number | null) => dateTime(instant, calendar.timeZone)
  const facts = [
    ['Used', `${duration(check.elapsedMs, check.withinMs)} of ${duration(check.withinMs)}`],
    ['Started', at(check.startAt)],
    ['Stopped', check.stopAt === null ? 'still running' : at(check.stopAt)],
    ['Priority', check.priority ?? '–'],
    ['Group', check.group ?? '–'],
    ['Category', check.category ?? '–'],
  ] as const
  return (
    <dl className={classes.facts}>
      {facts.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function Clock({ explanation }: { readonly explanation: Explanation }) {
  const drawing = clockDrawing(explanation)
  return drawing === null ? null : <ClockPicture drawing={drawing} description={ticketTitle(explanation)} />
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
