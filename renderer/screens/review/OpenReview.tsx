import { Button } from '@mantine/core'
import { IconCalendarCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { periodName } from '../../../shared/format.ts'
import { client, queryClient } from '../../client.ts'
import { NameForm } from '../../components/ActorName.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { type Crumb, Page } from '../../components/Page.tsx'
import { useActor } from '../../components/use-actor.ts'
import { useAgreementTitle } from '../../components/use-agreement-title.ts'

type OpenReviewProps = { readonly reference: string; readonly period: string; readonly crumbs: readonly Crumb[] }

/** A review that nobody has opened yet: what opening it means, and the act. */
export function OpenReview({ reference, period, crumbs }: OpenReviewProps) {
  const [by, setName] = useActor()
  const title = useAgreementTitle(reference)
  const open = useMutation({
    mutationFn: (name: string) => client.reviews.open({ reference, period, by: name }),
    onSuccess: () => queryClient.invalidateQueries(),
  })
  const begin = (name: string) => {
    setName(name)
    open.mutate(name)
  }
  return (
    <Page name="Review" title={`${title}, ${periodName(period)}: not opened yet`} crumbs={crumbs}>
      <EmptyState
        icon={<IconCalendarCheck size={24} stroke={1.6} />}
        title="Ten stages, from the data to both signatures"
        act={
          by === '' ? (
            <NameForm name="" onSave={begin} />
          ) : (
            <Button loading={open.isPending} onClick={() => begin(by)}>
              Open the review
            </Button>
          )
        }
      >
        Opening it changes no figure. You can go through the stages in any order; each says what it needs, and none is
        left out in silence. At the end the figures are frozen and both sides sign them.
      </EmptyState>
      {open.error !== null && <FailurePanel error={open.error} />}
    </Page>
  )
}
