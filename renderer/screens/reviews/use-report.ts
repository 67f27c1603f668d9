import { useRef, useState } from 'react'
import type { Progress } from '../../../shared/operations/progress.ts'
import { client } from '../../client.ts'

type Input = Parameters<typeof client.packs.make>[0]

export type MakingReport =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly period: string; readonly progress: Progress | null }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Makes one report at a time. */
export function useReport(onMade: () => Promise<void>) {
  const [making, setMaking] = useState<MakingReport>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  const make = async (input: Input) => {
    const controller = new AbortController()
    running.current = controller
    setMaking({ kind: 'running', period: input.period, progress: null })
    try {
      for await (const event of await client.packs.make(input, { signal: controller.signal })) {
        if (event.kind === 'progress') setMaking({ kind: 'running', period: input.period, progress: event })
      }
      await onMade()
      setMaking({ kind: 'idle' })
    } catch (error) {
      setMaking(controller.signal.aborted ? { kind: 'idle' } : { kind: 'failed', error })
    }
  }
  return { making, make, cancel: () => running.current?.abort() }
}
