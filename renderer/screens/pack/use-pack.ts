import { useCallback, useRef, useState } from 'react'
import type { PackRecord } from '../../../shared/operations/packs.ts'
import type { Progress } from '../../../shared/operations/progress.ts'
import { client, operations, queryClient } from '../../client.ts'

type Input = Parameters<typeof client.packs.make>[0]

export type Making =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: Progress | null; readonly isStopping: boolean }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Makes one pack at a time; `onMade` gets it when it is there. */
export function usePack(onMade: (pack: PackRecord) => void) {
  const [making, setMaking] = useState<Making>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)

  const start = async (input: Input) => {
    const controller = new AbortController()
    running.current = controller
    setMaking({ kind: 'running', progress: null, isStopping: false })
    try {
      for await (const event of await client.packs.make(input, { signal: controller.signal })) {
        if (event.kind === 'done') onMade(event)
        else setMaking((now) => (now.kind === 'running' ? { ...now, progress: event } : now))
      }
      await queryClient.invalidateQueries({ queryKey: operations.packs.key() })
      setMaking({ kind: 'idle' })
    } catch (error) {
      setMaking(controller.signal.aborted ? { kind: 'idle' } : { kind: 'failed', error })
    }
  }

  const cancel = useCallback(() => {
    running.current?.abort()
    setMaking((now) => (now.kind === 'running' ? { ...now, isStopping: true } : now))
  }, [])

  return { making, start, cancel }
}
