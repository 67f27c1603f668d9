import { useMutation, useQuery } from '@tanstack/react-query'
import type { PackStyle } from '../../../shared/packs/pack-style.ts'
import { operations, queryClient } from '../../client.ts'

/** The style of the workspace, kept at each change. */
export function useStyle() {
  const kept = useQuery(operations.packs.style.queryOptions())
  const { mutate, error, isPending, variables } = useMutation(
    operations.packs.setStyle.mutationOptions({
      onSuccess: (style) => queryClient.setQueryData(operations.packs.style.queryKey(), style),
    }),
  )
  // What is being kept is shown at once; a refusal brings back what was.
  const coming = isPending ? variables.style : null
  return {
    style: coming ?? kept.data?.style ?? null,
    isHouse: kept.data?.isHouse ?? true,
    error: error ?? kept.error,
    set: (style: PackStyle | null) => mutate({ style }),
  }
}
