import { useDebouncedValue } from '@mantine/hooks'
import { useQueries, useQuery } from '@tanstack/react-query'
import { operations } from '../../client.ts'
import { type Found, findPlaces, foundTickets } from './found.ts'

const TYPING_PAUSE_MS = 200
/** As many as are seen without scrolling. */
const PLACES = 8
const TICKETS = 6
/** One letter is in every ticket. */
const LEAST = 2

/** What fits the words typed: places at once, tickets when the typing pauses. */
export function useFound(typed: string): readonly Found[] {
  const [settled] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS)
  const known = useQuery(operations.agreements.list.queryOptions())
  const shown = useQueries({
    queries: (known.data ?? []).map(({ reference }) =>
      operations.agreements.show.queryOptions({ input: { reference } }),
    ),
  })
  const agreements = shown.flatMap(({ data }) => (data === undefined ? [] : [data.agreement]))
  const tickets = useQuery({
    ...operations.tickets.list.queryOptions({ input: { search: settled, offset: 0, limit: TICKETS } }),
    enabled: settled.length >= LEAST,
  })
  const listed = settled.length >= LEAST ? foundTickets(tickets.data?.rows ?? []) : []
  return [...findPlaces(typed, agreements).slice(0, PLACES), ...listed]
}
