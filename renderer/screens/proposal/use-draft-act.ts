import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Draft } from '../../../shared/operations/drafts.ts'
import { operations } from '../../client.ts'

/** An act on a draft, whose answer is the draft as it stands then. */
export function useDraftAct<Input>(act: (input: Input) => Promise<Draft>) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (draft) => {
      cache.setQueryData(operations.drafts.show.queryKey({ input: { draft: draft.draft } }), draft)
      void cache.invalidateQueries({ queryKey: operations.drafts.list.key() })
      void cache.invalidateQueries({ queryKey: operations.governance.key() })
      void cache.invalidateQueries({ queryKey: operations.workspace.audit.key() })
    },
  })
}
