import { useQuery } from '@tanstack/react-query'
import { operations } from '../client.ts'

export type PeriodChoice = {
  /** Newest first; empty until they are known. */
  readonly periods: readonly string[]
  /** The one asked for, else the newest that holds data; null until it is known, or when there is none to offer. */
  readonly period: string | null
  readonly isPending: boolean
  readonly error: unknown
  readonly retry: () => void
}

/** Which period a page of an agreement is about. */
export function usePeriod(reference: string, asked: string | undefined): PeriodChoice {
  const query = useQuery(operations.results.periods.queryOptions({ input: { reference } }))
  const offered = query.data?.newestWithData ?? query.data?.periods[0] ?? null
  return {
    periods: query.data?.periods ?? [],
    period: asked ?? offered,
    isPending: query.isPending,
    error: query.error,
    retry: () => void query.refetch(),
  }
}
