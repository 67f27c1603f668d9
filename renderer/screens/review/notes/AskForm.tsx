import { Button, Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Side } from '../../../../shared/agreement/lifecycle.ts'
import type { Review } from '../../../../shared/review/review.ts'
import { STAGE_WORDS } from '../../../../shared/review/review-words.ts'
import type { StageName } from '../../../../shared/review/stages.ts'
import { client } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { SideChoice } from '../../../components/SideChoice.tsx'
import classes from '../Review.module.css'
import { useReviewAct } from '../use-review-act.ts'

type AskFormProps = {
  readonly review: Review
  readonly kind: 'query' | 'note'
  /** The stage in front of one; null where it is about the draft as a whole. */
  readonly stage: StageName | null
}

const LABELS = {
  query: { label: 'Query', placeholder: 'What is asked?', act: 'Write the query down' },
  note: { label: 'Note', placeholder: 'What is to be remembered?', act: 'Write the note down' },
} as const

/** A query that the other side is to answer, or a note that needs no answer. */
export function AskForm({ review, kind, stage }: AskFormProps) {
  const [side, setSide] = useState<Side>('customer')
  const [text, setText] = useState('')
  const [isOfStage, setIsOfStage] = useState(true)
  const write = useReviewAct(review, (acting, _: undefined) => {
    const said = { ...acting, text, ...(stage !== null && isOfStage && { stage }) }
    return kind === 'note' ? client.reviews.addNote(said) : client.reviews.ask({ ...said, side })
  })
  const { provider, customer } = review
  const words = LABELS[kind]
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        write.mutate(undefined, { onSuccess: () => setText('') })
      }}
    >
      {kind === 'query' && (
        <SideChoice label="Who asks" departments={{ provider, customer }} side={side} onSide={setSide} />
      )}
      <Textarea
        aria-label={words.label}
        placeholder={words.placeholder}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        autosize
        minRows={2}
      />
      {stage !== null && (
        <Checkbox
          label={`About ${STAGE_WORDS[stage]}`}
          size="xs"
          checked={isOfStage}
          onChange={({ currentTarget }) => setIsOfStage(currentTarget.checked)}
        />
      )}
      {write.error !== null && <FailurePanel error={write.error} />}
      <div>
        <Button type="submit" variant="default" disabled={text.trim() === ''} loading={write.isPending}>
          {words.act}
        </Button>
      </div>
    </form>
  )
}
