import { Button } from '@mantine/core'
import { useState } from 'react'
import { localDate } from '../../../shared/format.ts'
import type { Action } from '../../../shared/review/review.ts'
import { StatusMark } from '../StatusMark.tsx'
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

type OneActionProps = Pick<ActionListProps, 'isFrozen' | 'withReference' | 'onChange'> & {
  readonly action: ActionListProps['actions'][number]
}

function OneAction({ action, isFrozen = false, withReference = false, onChange }: OneActionProps) {
  const { title, detail, owner, due, state, reference, isOverdue = false, progress, closed } = action
  const last = progress.at(-1)
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
      {closed !== null && closed.note !== null && <p>{closed.note}</p>}
      {closed === null && last !== undefined && (
        <p>
          {last.text} <span className="secondary">({last.by})</span>
        </p>
      )}
      {!isFrozen && <ActionWork action={action} onChange={onChange} />}
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
