import { useQuery } from '@tanstack/react-query'
import { operations } from '../../client.ts'

/** The sources that have tickets, and the zone to show their times in. */
export function useTicketSources(): { readonly sources: readonly string[]; readonly timeZone: string } {
  const { data } = useQuery(operations.tickets.list.queryOptions({ input: { offset: 0, limit: 1 } }))
  return { sources: data?.sources ?? [], timeZone: data?.timeZone ?? 'UTC' }
}
