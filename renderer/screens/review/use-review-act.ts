import { hashKey, useMutation } from '@tanstack/react-query'
import type { Review } from '../../../shared/review/review.ts'
import { operations, queryClient } from '../../client.ts'
import { useActor } from '../../components/use-actor.ts'
import { readFailure } from '../../failure.ts'

/** Whose review, and who acts. */
export type Acting = { readonly reference: string; readonly period: string; readonly by: string }

/**
 * An act on the review at hand. Its answer is the review as it then is, and takes the place of the one shown; lists and figures are
 * read anew. `act` gets whose review it is and who acts.
 */
export function useReviewAct<Input>(
  { reference, period }: Pick<Review, 'reference' | 'period'>,
  act: (acting: Acting, input: Input) => Promise<Review>,
) {
  const [by] = useActor()
  return useMutation({
    mutationFn: (input: Input) => act({ reference, period, by }, input),
    onSuccess: async (review) => {
      const { revision } = review
      const keys = [
        { reference, period },
        { reference, period, revision },
      ].map((input) => operations.reviews.show.queryKey({ input }))
      for (const queryKey of keys) queryClient.setQueryData(queryKey, review)
      // Another revision may have become the newest.
      const shown = new Set(keys.map((queryKey) => hashKey(queryKey)))
      const predicate = ({ queryHash }: { readonly queryHash: string }) => !shown.has(queryHash)
      await queryClient.invalidateQueries({ queryKey: operations.reviews.show.key(), predicate })
      await refreshAround()
    },
    // What another window wrote is to be seen before it is written over.
    onError: (error) => (isChangedMeanwhile(error) ? refreshReview({ reference, period }) : undefined),
  })
}

/** Whether something else stood there by now than was written over. */
export function isChangedMeanwhile(error: unknown): boolean {
  const failure = readFailure(error)
  return failure.kind === 'refused' && failure.code === 'review.changed-meanwhile'
}

/** What else an act on a review may change. */
async function refreshAround(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: operations.reviews.list.key() }),
    queryClient.invalidateQueries({ queryKey: operations.reviews.reminders.key() }),
    queryClient.invalidateQueries({ queryKey: operations.reviews.figures.key() }),
    queryClient.invalidateQueries({ queryKey: operations.triage.key() }),
    queryClient.invalidateQueries({ queryKey: operations.actions.key() }),
    queryClient.invalidateQueries({ queryKey: operations.workspace.audit.key() }),
  ])
}

/** The review at hand read anew, after something beside it changed. */
export async function refreshReview({ reference, period }: Pick<Review, 'reference' | 'period'>): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: operations.reviews.show.key({ input: { reference, period } }) })
  await refreshAround()
}
