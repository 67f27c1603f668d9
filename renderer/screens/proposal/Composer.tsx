import { Button, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Side } from '../../../shared/agreement/lifecycle.ts'
import { client } from '../../client.ts'
import { NameForm } from '../../components/ActorName.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { SideChoice } from '../../components/SideChoice.tsx'
import { useActor } from '../../components/use-actor.ts'
import classes from './Proposal.module.css'
import { useDraftAct } from './use-draft-act.ts'

type ComposerProps = {
  readonly draft: number
  readonly clause: string
  readonly title: string
  readonly departments: Readonly<Record<Side, string>>
  readonly side: Side | null
  readonly onSide: (side: Side) => void
  readonly onDone: () => void
  /** The comment that it answers. */
  readonly answerTo?: number
}

/** A comment on a clause, or an answer to one, said by a person for a side. */
export function Composer({ draft, clause, title, departments, side, onSide, onDone, answerTo }: ComposerProps) {
  const [author, setAuthor] = useActor()
  const [text, setText] = useState('')
  const place = useRef<HTMLDivElement>(null)
  // Whoever chose a clause goes on where it is written, whether they are asked for their name first or not.
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('input, textarea')?.focus()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- once the name is said, another field stands here
  }, [author])
  const say = useDraftAct((speaker: Side) =>
    client.drafts.comment({
      draft,
      clause,
      side: speaker,
      author,
      text: text.trim(),
      ...(answerTo !== undefined && { answerTo }),
    }),
  )
  const label = answerTo === undefined ? `Comment on ${title}` : `Answer about ${title}`
  return (
    <div ref={place} className={classes.composer}>
      {author === '' ? (
        <NameForm name="" onSave={setAuthor} />
      ) : (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (side !== null && text.trim() !== '') say.mutate(side, { onSuccess: onDone })
          }}
        >
          <Textarea
            label={label}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            autosize
            minRows={2}
            maxRows={12}
          />
          <SideChoice departments={departments} side={side} onSide={onSide} />
          {say.isError && <FailurePanel error={say.error} />}
          <div className={classes.acts}>
            <Button variant="default" size="xs" onClick={onDone}>
              Cancel
            </Button>
            <Button type="submit" size="xs" disabled={side === null || text.trim() === ''} loading={say.isPending}>
              {answerTo === undefined ? 'Add the comment' : 'Answer'}
            </Button>
          </div>
        </form>
      )}
    </div>
  )
}
