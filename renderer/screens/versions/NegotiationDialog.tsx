import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dateTime } from '../../../shared/format.ts'
import { operations } from '../../client.ts'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { LOCAL_ZONE } from '../../components/local-zone.ts'
import { ThreadList } from '../../components/negotiation/ThreadList.tsx'
import { clauseTitle, threadsOf } from '../../components/negotiation/threads.ts'
import { Lines } from '../../components/PageLoading.tsx'

type NegotiationProps = { readonly reference: string; readonly version: number; readonly onClose: () => void }

/** What both sides said and signed on the way to a version. */
export function NegotiationDialog({ reference, version, onClose }: NegotiationProps) {
  return (
    <Modal opened onClose={onClose} title={`How version ${version} came about`} size={720} centered>
      <Said reference={reference} version={version} />
    </Modal>
  )
}

function Said({ reference, version }: Omit<NegotiationProps, 'onClose'>) {
  const said = useQuery(operations.agreements.negotiation.queryOptions({ input: { reference, version } }))
  const shown = useQuery(operations.agreements.show.queryOptions({ input: { reference, version } }))
  const failed = said.error ?? shown.error
  if (failed !== null) {
    return <FailurePanel error={failed} onRetry={() => void Promise.all([said.refetch(), shown.refetch()])} />
  }
  if (said.data === undefined || shown.data === undefined) return <Lines />
  const { agreement } = shown.data
  const { comments = [], signings = [] } = said.data ?? {}
  const { provider, customer } = agreement.spec
  const departments = { provider: provider.department, customer: customer.department }
  return (
    <>
      {comments.length === 0 && <p>Nobody commented on it.</p>}
      <ThreadList
        threads={threadsOf(comments)}
        departments={departments}
        titleOf={(path) => clauseTitle(agreement, path)}
      />
      {signings.map(({ party, name, role, at }) => (
        <p key={party}>
          {name}
          {role !== null && `, ${role}`}, signed for {departments[party]} on {dateTime(Date.parse(at), LOCAL_ZONE)}
        </p>
      ))}
    </>
  )
}
