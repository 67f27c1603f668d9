import { IconMoodSmile } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Review } from '../../../../shared/review/review.ts'
import { operations } from '../../../client.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { FailurePanel } from '../../../components/FailurePanel.tsx'
import { PageLoading } from '../../../components/PageLoading.tsx'
import { Exclusions } from './Exclusions.tsx'
import { Triage } from './Triage.tsx'
import { useBreaches } from './use-breaches.ts'

/** Why each promise was broken, and which tickets should not count. */
export function BreachesStage({ review }: { readonly review: Review }) {
  const breaches = useBreaches(review)
  const { reference, period, revision, frozen } = review
  // A frozen one says its causes as they were called then.
  const causes = useQuery(
    operations.triage.causes.queryOptions(frozen === null ? {} : { input: { reference, period, revision } }),
  )
  const figures = useQuery(operations.reviews.figures.queryOptions({ input: { reference, period, revision } }))
  const names = new Map((figures.data?.figures.targets ?? []).map(({ id, name }) => [id, name]))
  const error = breaches.error ?? causes.error
  if (error !== null) return <FailurePanel error={error} onRetry={() => void breaches.refetch()} />
  if (breaches.data === undefined || causes.data === undefined) return <PageLoading lines={10} />
  return (
    <>
      {breaches.data.length === 0 ? (
        <EmptyState icon={<IconMoodSmile size={24} stroke={1.6} />} title="No promise was broken">
          Every check that counts in this period was met.{review.frozen === null && ' Mark the stage as done.'}
        </EmptyState>
      ) : (
        <Triage review={review} rows={breaches.data} causes={causes.data} names={names} />
      )}
      <Exclusions review={review} names={names} />
    </>
  )
}
