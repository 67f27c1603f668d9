import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Cause } from '../../../../shared/review/review.ts'
import { client, operations, queryClient } from '../../../client.ts'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { useActor } from '../../../components/use-actor.ts'
import classes from './triage.module.css'

type CauseEditorProps = { readonly causes: readonly Cause[]; readonly onClose: () => void }

/** The organisation's own list of causes: names, keys, and which are no longer given. */
export function CauseEditor({ causes, onClose }: CauseEditorProps) {
  return (
    <Modal opened onClose={onClose} title="Causes of breaches" size="lg">
      <p className="secondary">
        The list is the organisation’s own and holds for every agreement. A cause that is in use is retired, not
        removed.
      </p>
      {causes.map((cause) => (
        <CauseRow key={cause.id} cause={cause} />
      ))}
      <CauseRow key={`new ${causes.length}`} cause={null} />
    </Modal>
  )
}

function CauseRow({ cause }: { readonly cause: Cause | null }) {
  const [by] = useActor()
  const [name, setName] = useState(cause?.name ?? '')
  const [key, setKey] = useState(cause?.key ?? '')
  const [isRetired, setIsRetired] = useState(cause?.isRetired ?? false)
  const keep = useMutation({
    mutationFn: () =>
      client.triage.keepCause({
        by,
        cause: { id: cause?.id ?? null, name: name.trim(), key: key === '' ? null : key.toLowerCase(), isRetired },
      }),
    onSuccess: (causes) => queryClient.setQueryData(operations.triage.causes.queryKey(), causes),
  })
  const isSame = name === (cause?.name ?? '') && key === (cause?.key ?? '') && isRetired === (cause?.isRetired ?? false)
  const label = cause === null ? 'New cause' : cause.name
  return (
    <form
      className={classes.causeRow}
      onSubmit={(event) => {
        event.preventDefault()
        keep.mutate()
      }}
    >
      <TextInput
        aria-label={`${label}: name`}
        placeholder="New cause"
        size="xs"
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <TextInput
        aria-label={`${label}: key`}
        placeholder="Key"
        size="xs"
        maxLength={1}
        w={56}
        value={key}
        onChange={({ currentTarget }) => setKey(currentTarget.value)}
      />
      <Checkbox
        label="Retired"
        size="xs"
        checked={isRetired}
        onChange={({ currentTarget }) => setIsRetired(currentTarget.checked)}
        disabled={cause === null}
      />
      <Button
        type="submit"
        size="xs"
        variant="default"
        disabled={isSame || name.trim() === ''}
        loading={keep.isPending}
      >
        {cause === null ? 'Add' : 'Keep'}
      </Button>
      {keep.error !== null && <FailurePanel error={keep.error} />}
    </form>
  )
}
