import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Action } from '../../../shared/review/review.ts'
import { client, operations } from '../../client.ts'
import { FailurePanel } from '../FailurePanel.tsx'
import { LeaveGuard } from '../LeaveGuard.tsx'
import { useActor } from '../use-actor.ts'
import classes from './actions.module.css'

type ActionFormProps = {
  readonly reference: string
  readonly period: string | null
  /** Left out for a new one. */
  readonly action?: Action
  readonly onDone: () => void
  readonly onCancel: () => void
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** An action: what, who, by when, and the target it is to move. */
export function ActionForm({ reference, period, action, onDone, onCancel }: ActionFormProps) {
  const [by] = useActor()
  const shown = useQuery(operations.agreements.show.queryOptions({ input: { reference } }))
  const [title, setTitle] = useState(action?.title ?? '')
  const [detail, setDetail] = useState(action?.detail ?? '')
  const [owner, setOwner] = useState(action?.owner ?? '')
  const [due, setDue] = useState(action?.due ?? '')
  const [target, setTarget] = useState(action?.target ?? null)
  const [expected, setExpected] = useState(action?.expected ?? '')
  const raise = useMutation({
    mutationFn: () => {
      const written = {
        title: title.trim(),
        detail: orNull(detail),
        owner: owner.trim(),
        due,
        target,
        expected: orNull(expected),
        by,
      }
      if (action === undefined) return client.actions.raise({ ...written, reference, raisedIn: period, baseline: null })
      // The figure that it began with stands, as long as it is to move the same target.
      return client.actions.change({
        ...written,
        id: action.id,
        baseline: target === action.target ? action.baseline : null,
      })
    },
    onSuccess: onDone,
  })
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        raise.mutate()
      }}
    >
      <TextInput
        label="What is to be done"
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        required
        data-autofocus
      />
      <div className={classes.two}>
        <TextInput
          label="Owner"
          value={owner}
          onChange={({ currentTarget }) => setOwner(currentTarget.value)}
          required
        />
        <TextInput
          label="Due"
          type="date"
          value={due}
          onChange={({ currentTarget }) => setDue(currentTarget.value)}
          required
        />
        <Select
          label="Target it is to move"
          {...(action === undefined && { description: 'Its figure of today is kept as the baseline.' })}
          data={(shown.data?.agreement.spec.targets ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={target}
          onChange={setTarget}
          clearable
        />
        <TextInput
          label="Expected figure"
          description="Such as 95 %."
          value={expected}
          onChange={({ currentTarget }) => setExpected(currentTarget.value)}
        />
      </div>
      <Textarea
        label="More about it"
        value={detail}
        onChange={({ currentTarget }) => setDetail(currentTarget.value)}
        autosize
      />
      <LeaveGuard isDirty={title !== (action?.title ?? '') || detail !== (action?.detail ?? '')} what="This action" />
      {raise.error !== null && <FailurePanel error={raise.error} />}
      <div className={classes.line}>
        <Button type="submit" loading={raise.isPending}>
          {action === undefined ? 'Raise the action' : 'Keep the action'}
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
