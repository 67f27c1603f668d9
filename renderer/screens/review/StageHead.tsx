import { Button, Popover, Textarea, TextInput } from '@mantine/core'
import { IconCheck, IconCircle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Review } from '../../../shared/review/review.ts'
import { STAGE_SENTENCES, STAGE_WORDS } from '../../../shared/review/review-words.ts'
import type { StageStanding } from '../../../shared/review/stages.ts'
import { client } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { dayOf } from './day-of.ts'
import classes from './Review.module.css'
import { useReviewAct } from './use-review-act.ts'

type StageHeadProps = { readonly review: Review; readonly standing: StageStanding }

/** The stage's question, what it still needs, who does it, and its end: done, or skipped with a reason. */
export function StageHead({ review, standing }: StageHeadProps) {
  const { stage, state, needs, skipped, who } = standing
  const finish = useReviewAct(review, (acting, isDone: boolean) =>
    client.reviews.finishStage({ ...acting, stage, isDone }),
  )
  const skip = useReviewAct(review, (acting, reason: string) => client.reviews.skipStage({ ...acting, stage, reason }))
  const error = finish.error ?? skip.error
  const canChange = review.frozen === null && stage !== 'sign-off'
  // What a frozen stage needed is past; what became of it is told.
  const isRead = review.frozen !== null && stage !== 'sign-off'
  return (
    <>
      <header className={classes.head}>
        <div className={classes.headLine}>
          <h2 className={classes.question}>{STAGE_SENTENCES[stage]}</h2>
          {canChange && (
            <div className={classes.acts}>
              <Who review={review} standing={standing} />
              {state === 'done' || state === 'skipped' ? (
                <Button variant="default" loading={finish.isPending} onClick={() => finish.mutate(false)}>
                  Take it up again
                </Button>
              ) : (
                <>
                  <Skip isPending={skip.isPending} onSkip={(reason) => skip.mutate(reason)} />
                  <Button
                    loading={finish.isPending}
                    disabled={needs.some(({ isMet }) => !isMet)}
                    onClick={() => finish.mutate(true)}
                  >
                    Mark as done
                  </Button>
                </>
              )}
            </div>
          )}
        </div>
        <ul className={classes.needs} hidden={isRead} aria-label={`What ${STAGE_WORDS[stage]} needs`}>
          {needs.map(({ says, isMet }) => (
            <li key={says} data-met={isMet || undefined}>
              {isMet ? <IconCheck size={16} aria-hidden /> : <IconCircle size={16} aria-hidden />}
              <span>
                {says}
                {isMet && <span className="secondary"> · done</span>}
              </span>
            </li>
          ))}
        </ul>
        {isRead && skipped === null && <p className="secondary">Done{who === null ? '' : ` by ${who}`}.</p>}
        {skipped !== null && (
          <p className="secondary">
            Skipped by {skipped.by} on {dayOf(skipped.at)}: {skipped.reason}
          </p>
        )}
      </header>
      {error !== null && <FailurePanel error={error} />}
    </>
  )
}

function Who({ review, standing: { stage, who } }: StageHeadProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [name, setName] = useState(who ?? '')
  const assign = useReviewAct(review, (acting, person: string) =>
    client.reviews.assign({ ...acting, stage, who: person.trim() === '' ? null : person.trim() }),
  )
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <Button variant="subtle" color="gray" onClick={() => setIsOpen(!isOpen)}>
          {who === null ? 'Done by: nobody yet' : `Done by: ${who}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            assign.mutate(name, { onSuccess: () => setIsOpen(false) })
          }}
        >
          <TextInput
            label="Who does this stage"
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            data-autofocus
          />
          <Button type="submit" size="xs" loading={assign.isPending}>
            Keep
          </Button>
          {assign.error !== null && <FailurePanel error={assign.error} />}
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

type SkipProps = { readonly isPending: boolean; readonly onSkip: (reason: string) => void }

function Skip({ isPending, onSkip }: SkipProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <Button variant="default" onClick={() => setIsOpen(!isOpen)}>
          Skip …
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            onSkip(reason.trim())
            setIsOpen(false)
          }}
        >
          <Textarea
            label="Why is this stage not needed?"
            description="The reason stands in the pack and in the audit trail."
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            autosize
            minRows={2}
            w={320}
            data-autofocus
          />
          <Button type="submit" size="xs" loading={isPending} disabled={reason.trim() === ''}>
            Skip this stage
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
