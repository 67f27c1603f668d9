import { useCallback, useRef, useState } from 'react'
import type { ImportResult } from '../../../shared/operations/imports.ts'
import type { Progress } from '../../../shared/operations/progress.ts'
import { client, queryClient } from '../../client.ts'

type Input = Parameters<typeof client.imports.run>[0]

export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'running'; readonly progress: Progress | null; readonly isStopping: boolean }
  | { readonly kind: 'done'; readonly result: ImportResult }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Runs one import at a time, with its progress; a cancelled one goes back to where it was started from. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)

  const start = useCallback(async (input: Input) => {
    const controller = new AbortController()
    running.current = controller
    setState({ kind: 'running', progress: null, isStopping: false })
    try {
      setState({ kind: 'done', result: await follow(input, controller.signal, setState) })
      await queryClient.invalidateQueries()
    } catch (error) {
      setState(controller.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error })
    }
  }, [])

  const cancel = useCallback(() => {
    running.current?.abort()
    setState((now) => (now.kind === 'running' ? { ...now, isStopping: true } : now))
  }, [])

  return { state, start, cancel, reset: useCallback(() => setState({ kind: 'idle' }), []) }
}

async function follow(
  input: Input,
  signal: AbortSignal,
  show: (update: (now: ImportState) => ImportState) => void,
): Promise<ImportResult> {
  for await (const event of await client.imports.run(input, { signal })) {
    if (event.kind === 'done') return event
    show((now) => (now.kind === 'running' ? { ...now, progress: event } : now))
  }
  throw new Error('The import ended without saying how.')
}
