import { AsyncIteratorClass } from '@orpc/server'
import type { Progress } from '../../../shared/operations/progress.ts'

/** Says how far a long operation has come. */
export type Report = (phase: string, done: number, total: number | null) => void

/**
 * A long operation as a stream: progress while it runs, its result last. It begins when the first event is asked for, and stops
 * when the signal aborts or the caller leaves the stream; it has then wholly ended, rolled back or committed.
 */
export function progressStream<Result extends { readonly kind: 'done' }>(
  run: (report: Report, signal: AbortSignal) => Promise<Result>,
  signal: AbortSignal | undefined,
): AsyncIteratorObject<Progress | Result, void> {
  const left = new AbortController()
  const stop = signal === undefined ? left.signal : AbortSignal.any([signal, left.signal])
  const latest = latestValue<Progress>()
  let running: Promise<Result> | null = null
  let isOver = false

  const next = async (): Promise<IteratorResult<Progress | Result, void>> => {
    if (isOver) return { done: true, value: undefined }
    running ??= run((phase, done, total) => latest.put({ kind: 'progress', phase, done, total }), stop)
    const event = await Promise.race([latest.take(), running])
    if (event.kind === 'done') isOver = true
    return { done: false, value: event }
  }
  return new AsyncIteratorClass(next, async () => {
    left.abort()
    // Its failure was told to whoever waited for it; here only its end matters.
    await running?.catch(() => null)
  })
}

/** Hands over the newest value and forgets those that nobody asked for in time. */
function latestValue<T>() {
  let waiting: T | null = null
  let wake: ((value: T) => void) | null = null
  return {
    put(value: T): void {
      if (wake === null) waiting = value
      else wake(value)
      wake = null
    },
    take(): Promise<T> {
      const value = waiting
      waiting = null
      if (value !== null) return Promise.resolve(value)
      return new Promise((resolve) => {
        wake = resolve
      })
    },
  }
}
