import { Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { Review } from '../../../shared/review/review.ts'

/** The revisions of a review, where there are several: an earlier one is read as it was frozen. */
export function Revisions({ review: { reference, period, revision, revisions } }: { readonly review: Review }) {
  const navigate = useNavigate()
  const newest = revisions.at(-1)?.revision
  if (revisions.length < 2) return null
  return (
    <Select
      aria-label="Revision"
      size="xs"
      w={200}
      data={revisions.toReversed().map(({ revision: number, sha256 }) => ({
        value: String(number),
        label: `Revision ${number}${sha256 === null ? ', open' : ', frozen'}`,
      }))}
      value={String(revision)}
      allowDeselect={false}
      onChange={(value) =>
        void navigate({
          to: '/reviews/$reference/$period',
          params: { reference, period },
          search: ({ revision: _, ...before }) => ({
            ...before,
            ...(value !== null && Number(value) !== newest && { revision: Number(value) }),
          }),
        })
      }
    />
  )
}

/** Whether a later revision has taken its place. */
export function isSuperseded({ revision, revisions }: Pick<Review, 'revision' | 'revisions'>): boolean {
  return revisions.some((other) => other.revision > revision)
}
