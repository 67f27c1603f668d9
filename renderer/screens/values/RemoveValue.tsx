import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { periodName } from '../../../shared/format.ts'
import type { TypedValue } from '../../../shared/operations/manual.ts'
import { operations, queryClient } from '../../client.ts'
import { AskFirst } from '../../components/AskFirst.tsx'

type RemoveValueProps = { readonly reference: string; readonly value: TypedValue; readonly name: string }

/** Takes one value away, after asking once. */
export function RemoveValue({ reference, value: { target, period, value }, name }: RemoveValueProps) {
  const [isAsking, setIsAsking] = useState(false)
  const remove = useMutation(
    operations.manual.remove.mutationOptions({
      onSuccess: async () => {
        setIsAsking(false)
        await queryClient.invalidateQueries()
      },
    }),
  )
  const what = `${name}, ${periodName(period)}`
  return (
    <>
      <Button variant="default" size="xs" aria-label={`Remove the value of ${what}`} onClick={() => setIsAsking(true)}>
        Remove
      </Button>
      <AskFirst
        title="Remove this value?"
        does="Remove the value"
        leaves="Keep it"
        onDo={() => remove.mutate({ reference, target, period })}
        onLeave={() => setIsAsking(false)}
        act={remove}
        isOpen={isAsking}
        isGrave
      >
        <p>
          <strong>{value}</strong> for {what} no longer counts, and the figures follow. The audit trail keeps what it
          was and its evidence.
        </p>
      </AskFirst>
    </>
  )
}
