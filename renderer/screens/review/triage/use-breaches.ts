import { useDebouncedCallback } from '@mantine/hooks'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Review } from '../../../../shared/review/review.ts'
import { client, operations, queryClient } from '../../../client.ts'
import { useActor } from '../../../components/use-actor.ts'
import { refreshReview } from '../use-review-act.ts'
import { keyOf, nameOf, type Row, type Said, withNote, withNotesOf } from './triage-rows.ts'

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
  // Comparing thousands of rows with those before, deep down, would cost more than a key press may.
  return useQuery({ queryKey: keyFor(which), queryFn: () => allBreaches(which), structuralSharing: false })
}

/** What takes an act of triage back: its number once the engine has kept it, and the rows as they were. */
export type TakeBack = { readonly kept: Promise<number>; readonly before: readonly Row[] }

const REST_MS = 1200

/**
 * Says something of breaches, and takes it back. The list shows either at once; it is read anew where the engine could not keep it, and
 * the stages are counted anew when the keys rest.
 */
export function useTriageActs(which: Which) {
  const [by] = useActor()
  const recount = useDebouncedCallback(() => void refreshReview(which), { delay: REST_MS, flushOnUnmount: true })
  const show = (change: (rows: readonly Row[]) => Row[]) =>
    queryClient.setQueryData<Row[]>(keyFor(which), (rows) => change(rows ?? []))
  const mend = () => queryClient.invalidateQueries({ queryKey: keyFor(which) })
  const note = useMutation({
    mutationFn: ({ rows, said }: { readonly rows: readonly Row[]; readonly said: Said }) =>
      client.triage.note({ ...actedOn(which), by, breaches: rows.map(nameOf), ...said }),
    onMutate: ({ rows, said }) => {
      const at = new Date().toISOString()
      show((all) => withNote(all, new Set(rows.map(keyOf)), { ...said, by, at }))
    },
    onError: mend,
    onSettled: recount,
  })
  const undo = useMutation({
    // A key may be pressed before the engine has answered the one before it.
    mutationFn: async ({ kept }: TakeBack) => client.triage.undo({ ...actedOn(which), by, undo: await kept }),
    onMutate: ({ before }) => {
      show((all) => withNotesOf(all, before))
    },
    onError: mend,
    onSettled: recount,
  })
  return { note, undo }
}

/** The list and the review read anew. */
export async function refreshBreaches(which: Which): Promise<void> {
  await Promise.all([queryClient.invalidateQueries({ queryKey: keyFor(which) }), refreshReview(which)])
}

/** What the ticket of a breach tells: its clock and where it stopped. */
export function accountOf({ reference, period }: Which, { target, check: { key, sourceName } }: Row) {
  return operations.results.explain.queryOptions({
    input: { reference, period, target, ticket: key, source: sourceName },
  })
}

const AHEAD = 3

/** Asks for the next tickets before they are looked at, so that a key shows the next one at once. */
export function useAhead(which: Which, listed: readonly Row[], place: number): void {
  useEffect(() => {
    for (const row of listed.slice(place + 1, place + 1 + AHEAD)) void queryClient.prefetchQuery(accountOf(which, row))
  }, [which, listed, place])
}
