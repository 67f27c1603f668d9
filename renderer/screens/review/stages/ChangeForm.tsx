import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Target } from '../../../../shared/agreement/agreement.ts'
import { changeWords, promiseText } from '../../../../shared/review/change-words.ts'
import type { Review } from '../../../../shared/review/review.ts'
import { parsePromise, type WhatIfChange } from '../../../../shared/sla/what-if-change.ts'
import { client, operations } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import classes from '../Review.module.css'
import { useReviewAct } from '../use-review-act.ts'

type ChangeFormProps = { readonly review: Review; readonly onDone: () => void }

/** What of a target is to change, in the words of the agreement file; its evidence is measured when it is proposed. */
export function ChangeForm({ review, onDone }: ChangeFormProps) {
  const shown = useQuery(operations.agreements.show.queryOptions({ input: { reference: review.reference } }))
  const targets = shown.data?.agreement.spec.targets ?? []
  const [target, setTarget] = useState<string | null>(null)
  const [within, setWithin] = useState('')
  const [objective, setObjective] = useState('')
  const [minimum, setMinimum] = useState('')
  const [reason, setReason] = useState('')
  const chosen = targets.find(({ id }) => id === target)
  const hasPromise = chosen?.within !== undefined
  const change = changeOf({ within: hasPromise ? within : '', objective, minimum }, chosen)
  const propose = useReviewAct(review, (acting, _: undefined) =>
    client.reviews.proposeChange({
      ...acting,
      change: { target: target ?? '', says: chosen === undefined ? '' : changeWords(chosen, change), reason, change },
    }),
  )
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        propose.mutate(undefined, { onSuccess: onDone })
      }}
    >
      <Select
        label="Target"
        data={targets.map(({ id, name }) => ({ value: id, label: name }))}
        value={target}
        onChange={setTarget}
        required
        allowDeselect={false}
      />
      <div className={classes.three}>
        <TextInput
          label="Objective"
          placeholder={chosen?.objective ?? ''}
          value={objective}
          onChange={({ currentTarget }) => setObjective(currentTarget.value)}
        />
        <TextInput
          label="Minimum"
          placeholder={chosen?.minimum ?? ''}
          value={minimum}
          onChange={({ currentTarget }) => setMinimum(currentTarget.value)}
        />
        {hasPromise && (
          <TextInput
            label="Within"
            description="6h, or critical=4h,default=24h"
            placeholder={promiseText(chosen.within)}
            value={within}
            error={
              within.trim() !== '' && parsePromise(within) === null
                ? 'Write a length such as 6h, or one for each priority'
                : null
            }
            onChange={({ currentTarget }) => setWithin(currentTarget.value)}
          />
        )}
      </div>
      <Textarea
        label="Why"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        autosize
        required
      />
      {propose.error !== null && <FailurePanel error={propose.error} />}
      <div className={classes.line}>
        <Button
          type="submit"
          loading={propose.isPending}
          disabled={chosen === undefined || Object.keys(change).length === 0}
        >
          Measure and propose
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

type Written = { readonly within: string; readonly objective: string; readonly minimum: string }

/** A bare number is a percentage where the target is one. */
function barOf(text: string, target: Target | undefined): string {
  const isShare = target?.objective.trim().endsWith('%') === true
  return isShare && /^\d+(?:\.\d+)?$/.test(text.trim()) ? `${text.trim()}%` : text.trim()
}

function changeOf({ within, objective, minimum }: Written, target: Target | undefined): WhatIfChange {
  const promise = parsePromise(within)
  return {
    ...(promise !== null && { within: promise }),
    ...(objective.trim() !== '' && { objective: barOf(objective, target) }),
    ...(minimum.trim() !== '' && { minimum: barOf(minimum, target) }),
  }
}
