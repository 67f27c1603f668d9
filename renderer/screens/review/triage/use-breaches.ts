import { useMutation, useQuery } from '@tanstack/react-query'
import type { Review } from '../../../../shared/review/review.ts'
import { client, operations, queryClient } from '../../../client.ts'
import { useActor } from '../../../components/use-actor.ts'
import { refreshReview } from '../use-review-act.ts'
import { keyOf, nameOf, type Row, type Said, withNote } from './triage-rows.ts'

type Which = Pick<Review, 'reference' | 'period' | 'revision'>

const PAGE = 1000

/** All breaches of a review, so that filters and keys answer at once. */
async function allBreaches({ reference, period, revision }: Which): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const page = await client.triage.breaches({ reference, period, revision, offset: rows.length, limit: PAGE })
    rows.push(...page.rows)
    if (rows.length >= page.total || page.rows.length === 0) return rows
  }
}

/** Acts are on the newest revision: no other can be written in. */
const actedOn = ({ reference, period }: Which) => ({ reference, period })

const keyFor = (which: Which) =>
  [...operations.triage.breaches.key(), 'all', which.reference, which.period, which.revision] as const

export function useBreaches(which: Which) {
  return useQuery({ queryKey: keyFor(which), queryFn: () => allBreaches(which) })
}

/** Says something of breaches: the list shows it at once, and is read anew where it could not be kept. Gives what undoes it. */
export function useNote(which: Which) {
  const [by] = useActor()
  return useMutation({
    mutationFn: ({ rows, said }: { readonly rows: readonly Row[]; readonly said: Said }) =>
      client.triage.note({ ...actedOn(which), by, breaches: rows.map(nameOf), ...said }),
    onMutate: ({ rows, said }) => {
      const named = new Set(rows.map(keyOf))
      const at = new Date().toISOString()
      queryClient.setQueryData<Row[]>(keyFor(which), (before) => withNote(before ?? [], named, { ...said, by, at }))
    },
    onError: () => queryClient.invalidateQueries({ queryKey: keyFor(which) }),
  })
}

/** Takes an act of triage back. */
export function useUndo(which: Which) {
  const [by] = useActor()
  return useMutation({
    mutationFn: (undo: number) => client.triage.undo({ ...actedOn(which), by, undo }),
    onSettled: () => refreshBreaches(which),
  })
}

/** The list and the review read anew. */
export async function refreshBreaches(which: Which): Promise<void> {
  await Promise.all([queryClient.invalidateQueries({ queryKey: keyFor(which) }), refreshReview(which)])
}
