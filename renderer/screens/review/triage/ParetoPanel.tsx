import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { count, countOf, duration, percent } from '../../../../shared/format.ts'
import type { Cause, Review } from '../../../../shared/review/review.ts'
import { operations } from '../../../client.ts'
import { CauseEditor } from './CauseEditor.tsx'
import classes from './triage.module.css'
import { causesOf, type Row } from './triage-rows.ts'

type ParetoPanelProps = {
  readonly review: Review
  readonly rows: readonly Row[]
  readonly causes: readonly Cause[]
  readonly target: string | null
}

/** Which causes the breaches have, and with whom their tickets waited. */
export function ParetoPanel({ review, rows, causes, target }: ParetoPanelProps) {
  const [isEditing, setIsEditing] = useState(false)
  const chosen = rows.filter((row) => row.check.counted && (target === null || row.target === target))
  const shares = causesOf(chosen)
  const most = Math.max(1, ...shares.map(({ breaches }) => breaches))
  const nameOf = (id: number | null) =>
    id === null ? 'No cause yet' : (causes.find((cause) => cause.id === id)?.name ?? '–')
  return (
    <aside className={classes.pareto} aria-label="Causes so far">
      <div className={classes.paretoHead}>
        <h3 className={classes.heading}>Causes so far</h3>
        {review.frozen === null && (
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setIsEditing(true)}>
            Change …
          </Button>
        )}
      </div>
      {isEditing && <CauseEditor causes={causes} onClose={() => setIsEditing(false)} />}
      <ul>
        {shares.map(({ cause, breaches, runningShare }) => (
          <li key={cause ?? 'none'}>
            <div className={classes.share}>
              <span>{nameOf(cause)}</span>
              <span className="tabular">{count(breaches)}</span>
            </div>
            <div className={classes.track} data-none={cause === null || undefined} aria-hidden>
              <span style={{ width: `${(breaches / most) * 100}%` }} />
            </div>
            {cause !== null && (
              <span className="secondary">
                {percent(Math.round(runningShare * chosen.length), chosen.length, [])} so far
              </span>
            )}
          </li>
        ))}
      </ul>
      <Waiting review={review} target={target} />
    </aside>
  )
}

const SHOWN = 6

function Waiting({
  review: { reference, period, revision, frozen },
  target,
}: Pick<ParetoPanelProps, 'review' | 'target'>) {
  const found = useQuery(
    operations.triage.pareto.queryOptions({
      input: { reference, period, revision, ...(target !== null && { target }) },
    }),
  )
  if (found.data === undefined) return null
  const { waiting, withoutHistory } = found.data
  // Reviews were frozen before where tickets waited was kept with them.
  if (frozen !== null && waiting.length === 0 && withoutHistory === 0) return null
  return (
    <>
      <h3 className={classes.heading}>Where they waited</h3>
      {waiting.length === 0 ? (
        <p className="secondary">The data holds no history of who had these tickets.</p>
      ) : (
        <ul>
          {waiting.slice(0, SHOWN).map(({ group, ms, tickets }) => (
            <li key={group}>
              <div className={classes.share}>
                <span>{group}</span>
                <span className="tabular">{duration(ms)}</span>
              </div>
              <span className="secondary">{countOf(tickets, 'ticket')}</span>
            </li>
          ))}
        </ul>
      )}
      {waiting.length > 0 && withoutHistory > 0 && (
        <p className="secondary">{countOf(withoutHistory, 'ticket')} without a history</p>
      )}
    </>
  )
}
