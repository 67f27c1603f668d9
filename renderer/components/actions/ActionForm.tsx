import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client, operations } from '../../client.ts'
import { FailurePanel } from '../FailurePanel.tsx'
import { LeaveGuard } from '../LeaveGuard.tsx'
import { useActor } from '../use-actor.ts'
import classes from './actions.module.css'

type ActionFormProps = {
  readonly reference: string
  readonly period: string | null
  readonly onDone: () => void
  readonly onCancel: () => void
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** A new action: what, who, by when, and the target it is to move. */
export function ActionForm({ reference, period, onDone, onCancel }: ActionFormProps) {
  const [by] = useActor()
  const shown = useQuery(operations.agreements.show.queryOptions({ input: { reference } }))
  const [title, setTitle] = useState('')
  const [detail, setDetail] = useState('')
  const [owner, setOwner] = useState('')
  const [due, setDue] = useState('')
  const [target, setTarget] = useState<string | null>(null)
  const [expected, setExpected] = useState('')
  const raise = useMutation({
    mutationFn: () =>
      client.actions.raise({
        reference,
        raisedIn: period,
        title: title.trim(),
        detail: orNull(detail),
        owner: owner.trim(),
        due,
        target,
        baseline: null,
        expected: orNull(expected),
        by,
      }),
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
          description="Its figure of today is kept as the baseline."
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
      <LeaveGuard isDirty={title.trim() !== '' || detail.trim() !== ''} what="This action" />
      {raise.error !== null && <FailurePanel error={raise.error} />}
      <div className={classes.line}>
        <Button type="submit" loading={raise.isPending}>
          Raise the action
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
