import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Side } from '../../../shared/agreement/lifecycle.ts'
import { client } from '../../client.ts'
import { NameForm } from '../../components/ActorName.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { isOpen, type Thread } from '../../components/negotiation/threads.ts'
import { useActor } from '../../components/use-actor.ts'
import { Composer } from './Composer.tsx'
import classes from './Proposal.module.css'
import { useDraftAct } from './use-draft-act.ts'

type ThreadActsProps = {
  readonly draft: number
  readonly thread: Thread
  readonly title: string
  readonly departments: Readonly<Record<Side, string>>
  readonly side: Side | null
  readonly onSide: (side: Side) => void
}

/** Answers a comment, or says that it is settled. */
export function ThreadActs({ draft, thread, title, ...speaker }: ThreadActsProps) {
  const { id, clause, author } = thread.comment
  const [by, setBy] = useActor()
  const [isAnswering, setAnswering] = useState(false)
  const [isNaming, setNaming] = useState(false)
  const settle = useDraftAct((who: string) => client.drafts.settle({ draft, comment: id, by: who }))
  if (isAnswering) {
    return (
      <Composer
        draft={draft}
        clause={clause}
        title={title}
        answerTo={id}
        onDone={() => setAnswering(false)}
        {...speaker}
      />
    )
  }
  return (
    <div className={classes.line}>
      <Button
        variant="subtle"
        size="compact-xs"
        aria-label={`Answer ${author} on ${title}`}
        onClick={() => setAnswering(true)}
      >
        Answer
      </Button>
      {isOpen(thread) && (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={`Settle what ${author} said on ${title}`}
          loading={settle.isPending}
          onClick={() => (by === '' ? setNaming(true) : settle.mutate(by))}
        >
          It is settled
        </Button>
      )}
      {isNaming && (
        <NameForm
          name=""
          onSave={(name) => {
            setNaming(false)
            setBy(name)
            settle.mutate(name)
          }}
        />
      )}
      {settle.isError && <FailurePanel error={settle.error} />}
    </div>
  )
}
