import { Button } from '@mantine/core'
import { IconCalendarCheck, IconCalendarDown } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { countOf } from '../../../shared/format.ts'
import type { ReviewSummary } from '../../../shared/review/review.ts'
import { client, operations } from '../../client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailurePanel } from '../../components/FailurePanel.tsx'
import { Page } from '../../components/Page.tsx'
import { PageLoading } from '../../components/PageLoading.tsx'
import { Section } from '../../components/Section.tsx'
import { saveText } from '../../files.ts'
import { ReviewTable } from './ReviewTable.tsx'
import { ServiceReports } from './ServiceReports.tsx'

const CRUMBS = [{ label: 'Reviews' }]

/** Every review that the agreements make: what waits for somebody first, what is signed last. */
export function ReviewsScreen() {
  const list = useQuery(operations.reviews.list.queryOptions({ input: {} }))
  if (list.isPending) return <PageLoading />
  if (list.isError) {
    return (
      <Page name="Reviews" title="The reviews could not be read" crumbs={CRUMBS}>
        <FailurePanel error={list.error} onRetry={() => void list.refetch()} />
      </Page>
    )
  }
  const groups = groupsOf(list.data)
  return (
    <Page name="Reviews" title={titleOf(list.data)} crumbs={CRUMBS} act={list.data.length > 0 && <SaveCalendar />}>
      {list.data.length === 0 && <NoReview />}
      {groups.map(({ title, note, reviews }) => (
        <Section key={title} title={title} note={note}>
          <ReviewTable caption={title} reviews={reviews} />
        </Section>
      ))}
      <ServiceReports />
    </Page>
  )
}

/** The dates of every agreement, for the calendar program that people look at anyway. */
function SaveCalendar() {
  const save = useMutation({
    mutationFn: () => client.governance.calendar({}),
    onSuccess: ({ text, fileName }) => saveText(text, fileName),
  })
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCalendarDown size={16} stroke={1.6} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        Save the dates (.ics)
      </Button>
      {save.error !== null && <FailurePanel error={save.error} />}
    </>
  )
}

function titleOf(reviews: readonly ReviewSummary[]): string {
  if (reviews.length === 0) return 'No review is agreed yet'
  const overdue = reviews.filter(({ state }) => state === 'overdue').length
  const waiting = reviews.filter(({ state }) => state !== 'signed' && state !== 'upcoming').length
  if (overdue > 0) return `${countOf(overdue, 'review')} overdue, ${countOf(waiting, 'review')} waiting in all`
  if (waiting > 0) return `${countOf(waiting, 'review')} waiting`
  return reviews.some(({ state }) => state === 'signed') ? 'Every review so far is signed' : 'No review waits yet'
}

function groupsOf(reviews: readonly ReviewSummary[]) {
  const chosen = (states: readonly ReviewSummary['state'][]) => reviews.filter(({ state }) => states.includes(state))
  return [
    {
      title: 'Waiting',
      note: 'Due, or begun and not signed yet.',
      reviews: chosen(['overdue', 'due', 'in-preparation', 'circulated', 'held']),
    },
    { title: 'Upcoming', note: 'Their period is not over yet.', reviews: chosen(['upcoming']) },
    { title: 'Signed', note: 'Frozen; they can be read, compared and verified.', reviews: chosen(['signed']) },
  ].filter((group) => group.reviews.length > 0)
}

function NoReview() {
  return (
    <EmptyState icon={<IconCalendarCheck size={24} stroke={1.6} />} title="Reviews come from the agreements">
      An agreement says how often both sides sit down over its figures, and when for the first time. As soon as one
      does, its reviews stand here: what is due, how far each has come, and what both sides have signed.
    </EmptyState>
  )
}
