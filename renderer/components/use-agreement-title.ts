import { useQuery } from '@tanstack/react-query'
import { operations } from '../client.ts'

/** What an agreement is called; its reference until that is known. */
export function useAgreementTitle(reference: string): string {
  const { data } = useQuery(operations.agreements.list.queryOptions())
  return data?.find((agreement) => agreement.reference === reference)?.title ?? reference
}
