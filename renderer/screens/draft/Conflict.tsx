import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { DraftDocument } from '../../../shared/operations/drafts.ts'
import { client, operations } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { useBy } from '../../components/use-actor.ts'
import classes from './Conflict.module.css'

type ConflictProps = { readonly draft: number; readonly document: DraftDocument }

/** Two texts of one draft: nobody but a person can say which of them stays, and none is lost. */
export function Conflict({ draft, document }: ConflictProps) {
  const cache = useQueryClient()
  const navigate = useNavigate()
  const by = useBy()
  const take = useMutation({
    mutationFn: () => cache.refetchQueries({ queryKey: operations.drafts.show.key({ input: { draft } }) }),
  })
  const copy = useMutation({
    mutationFn: () => client.drafts.start({ text: JSON.stringify(document), format: 'json', ...by }),
    onSuccess: (made) => navigate({ to: '/drafts/$draft', params: { draft: String(made.draft) } }),
  })
  return (
    <div className={classes.conflict} role="alert">
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <p className={classes.sentence}>This draft was changed somewhere else while it was open here.</p>
        <p>What was typed here last is not saved. Take the other text, or keep yours as a draft of its own.</p>
        {copy.isError && <FailurePanel error={copy.error} />}
      </div>
      <div className={classes.acts}>
        <Button variant="default" size="xs" loading={take.isPending} onClick={() => take.mutate()}>
          Take the other text
        </Button>
        <Button size="xs" loading={copy.isPending} onClick={() => copy.mutate()}>
          Keep mine as a copy
        </Button>
      </div>
    </div>
  )
}
