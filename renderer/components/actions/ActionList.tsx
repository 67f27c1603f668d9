import { Button } from '@mantine/core'
import { useState } from 'react'
import { date, localDate } from '../../../shared/format.ts'
import type { Action } from '../../../shared/review/review.ts'
import { LOCAL_ZONE } from '../local-zone.ts'
import { StatusMark } from '../StatusMark.tsx'
import { today } from '../today.ts'
import { ActionForm } from './ActionForm.tsx'
import { ActionWork } from './ActionWork.tsx'
import classes from './actions.module.css'

export type ActionListProps = {
  readonly reference: string
  /** The review that new ones are raised in; null between reviews. */
  readonly period: string | null
  readonly actions: readonly (Action & { readonly isOverdue?: boolean })[]
  readonly empty: string
  readonly canRaise?: boolean
  /** Nothing is changed from a frozen review. */
  readonly isFrozen?: boolean
  /** The day that overdue is judged by: today, else the day on which the review was frozen. */
  readonly asOf?: string
  /** Where actions of several agreements stand together. */
  readonly withReference?: boolean
  readonly onChange: () => void
}

const STATE = {
  open: { status: 'grey', word: 'Open' },
  done: { status: 'green', word: 'Done' },
  dropped: { status: 'grey', word: 'Dropped' },
} as const

/** Actions with owner, day, the figure they are to move, and what was said of them. */
export function ActionList({
  reference,
  period,
  actions,
  empty,
  canRaise = false,
  onChange,
  ...list
}: ActionListProps) {
  const [isRaising, setIsRaising] = useState(false)
  return (
    <>
      {actions.length === 0 && <p className="secondary">{empty}</p>}
      <ul className={classes.actions}>
        {actions.map((action) => (
          <li key={action.id}>
            <OneAction action={action} onChange={onChange} {...list} />
          </li>
        ))}
      </ul>
      {canRaise &&
        (isRaising ? (
          <ActionForm
            reference={reference}
            period={period}
            onDone={() => {
              setIsRaising(false)
              onChange()
            }}
            onCancel={() => setIsRaising(false)}
          />
        ) : (
          <div>
            <Button variant="default" size="xs" onClick={() => setIsRaising(true)}>
              Raise an action
            </Button>
          </div>
        ))}
    </>
  )
}

type OneActionProps = Pick<ActionListProps, 'isFrozen' | 'asOf' | 'withReference' | 'onChange'> & {
  readonly action: ActionListProps['actions'][number]
}

function OneAction({ action, isFrozen = false, asOf = today(), withReference = false, onChange }: OneActionProps) {
  const [isChanging, setIsChanging] = useState(false)
  const { title, detail, owner, due, state, reference, progress, closed } = action
  const { isOverdue = state === 'open' && due < asOf } = action
  if (isChanging) {
    const leave = () => setIsChanging(false)
    return (
      <ActionForm
        reference={reference}
        period={action.raisedIn}
        action={action}
        onDone={() => {
          leave()
          onChange()
        }}
        onCancel={leave}
      />
    )
  }
  return (
    <>
      <div className={classes.head}>
        <strong>{title}</strong>
        {isOverdue ? <StatusMark status="red" word="Overdue" /> : <StatusMark {...STATE[state]} />}
      </div>
      {detail !== null && <p className="secondary">{detail}</p>}
      <p className="secondary">
        {withReference && `${reference}, `}
        {owner}, due {localDate(due)}
        {figureWords(action)}
      </p>
      {closed !== null && (
        <p>
          {closed.note ?? (state === 'done' ? 'Done.' : 'Dropped.')}{' '}
          <span className="secondary">
            ({closed.by}, {localDate(closed.on)})
          </span>
        </p>
      )}
      {progress.map(({ at, by, text }) => (
        <p key={at}>
          {text}{' '}
          <span className="secondary">
            ({by}, {date(Date.parse(at), LOCAL_ZONE)})
          </span>
        </p>
      ))}
      {!isFrozen && <ActionWork action={action} onChange={onChange} onEdit={() => setIsChanging(true)} />}
    </>
  )
}

function figureWords({ baseline, actual, expected }: Action): string {
  const parts = [
    baseline === null ? null : `${baseline} when raised`,
    actual === null ? null : `${actual} now`,
    expected === null ? null : `${expected} expected`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`
}
