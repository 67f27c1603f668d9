import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Action } from '../../../shared/review/review.ts'
import { client } from '../../client.ts'
import { FailurePanel } from '../FailurePanel.tsx'
import { today } from '../today.ts'
import { useActor } from '../use-actor.ts'
import classes from './actions.module.css'

type ActionWorkProps = { readonly action: Action; readonly onChange: () => void; readonly onEdit: () => void }
type Act = 'report' | 'done' | 'dropped' | 'reopen'

const LABELS: Readonly<Record<Act, { readonly label: string; readonly ask: string }>> = {
  report: { label: 'Report', ask: 'How far is it?' },
  done: { label: 'Done', ask: 'What came of it?' },
  dropped: { label: 'Drop', ask: 'Why is it not done?' },
  reopen: { label: 'Open again', ask: 'Why is it opened again?' },
}

/** What can be said of an action: how far it is, that it is done or dropped, or that it is open again. */
export function ActionWork({ action: { id, state }, onChange, onEdit }: ActionWorkProps) {
  const [by] = useActor()
  const [chosen, setChosen] = useState<Act | null>(null)
  const [text, setText] = useState('')
  const act = useMutation({
    mutationFn: (which: Act) => {
      if (which === 'report') return client.actions.report({ id, by, text })
      if (which === 'reopen') return client.actions.reopen({ id, by, reason: text })
      return client.actions.close({ id, by, state: which, on: today(), note: text.trim() === '' ? null : text })
    },
    onSuccess: () => {
      setChosen(null)
      setText('')
      onChange()
    },
  })
  const acts: readonly Act[] = state === 'open' ? ['report', 'done', 'dropped'] : ['reopen']
  if (chosen === null) {
    return (
      <div className={classes.line}>
        {acts.map((which) => (
          <Button key={which} variant="subtle" size="compact-xs" disabled={by === ''} onClick={() => setChosen(which)}>
            {LABELS[which].label}
          </Button>
        ))}
        {state === 'open' && (
          <Button variant="subtle" color="gray" size="compact-xs" disabled={by === ''} onClick={onEdit}>
            Change
          </Button>
        )}
      </div>
    )
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        act.mutate(chosen)
      }}
    >
      <Textarea
        label={LABELS[chosen].ask}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        autosize
        required={chosen !== 'done'}
        data-autofocus
      />
      {act.error !== null && <FailurePanel error={act.error} />}
      <div className={classes.line}>
        <Button type="submit" size="xs" loading={act.isPending}>
          {LABELS[chosen].label}
        </Button>
        <Button size="xs" variant="default" onClick={() => setChosen(null)}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
