import { keepPreviousData, type QueryKey, useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'

export type Rows<Row> = { readonly total: number; readonly rows: readonly Row[] }

export type PagedRows<Row> = {
  /** Null until it is known. */
  readonly total: number | null
  /** Undefined while its page is on its way. */
  readonly rowAt: (index: number) => Row | undefined
  /** Tells which rows are to be seen; their pages are fetched. */
  readonly show: (from: number, to: number) => void
  /** What is shown answers the question before this one. */
  readonly isStale: boolean
  readonly error: unknown
  readonly retry: () => void
}

export type PageSource<Row> = {
  /** Names the list: everything but the page. */
  readonly key: QueryKey
  readonly fetch: (offset: number, limit: number, signal: AbortSignal) => Promise<Rows<Row>>
}

const PAGE = 200

/** A list of any length, of which only the pages in view are ever fetched. */
export function usePagedRows<Row>({ key, fetch }: PageSource<Row>): PagedRows<Row> {
  const [view, setView] = useState({ first: 0, last: 0 })
  const pageOf = (page: number) => ({
    queryKey: [...key, 'page', page],
    queryFn: ({ signal }: { signal: AbortSignal }) => fetch(page * PAGE, PAGE, signal),
  })
  const first = useQuery({ ...pageOf(0), placeholderData: keepPreviousData })
  const pages = Array.from({ length: view.last - view.first + 1 }, (_, index) => view.first + index)
  const shown = useQueries({ queries: pages.map(pageOf) })

  const show = useCallback((from: number, to: number) => {
    const next = { first: Math.floor(from / PAGE), last: Math.floor(to / PAGE) }
    setView((now) => (now.first === next.first && now.last === next.last ? now : next))
  }, [])

  const rowAt = (index: number): Row | undefined => {
    const page = Math.floor(index / PAGE)
    const data = page === 0 ? first.data : shown[page - view.first]?.data
    return data?.rows[index - page * PAGE]
  }
  return {
    total: first.data?.total ?? null,
    rowAt,
    show,
    isStale: first.isPlaceholderData,
    error: first.error ?? shown.find(({ error }) => error !== null)?.error ?? null,
    retry: () => void Promise.all([first, ...shown].map((query) => query.refetch())),
  }
}
