import { expect, it } from 'vitest'
import { progressStream, type Report } from '../../../electron/engine/operations/progress-stream.ts'

const soon = () => new Promise((resolve) => setTimeout(resolve, 5))

/** Works until it is stopped; says whether it was. */
function endless() {
  const seen = { stopped: false, started: false }
  const run = async (report: Report, signal: AbortSignal) => {
    seen.started = true
    try {
      for (let step = 0; ; step++) {
        signal.throwIfAborted()
        report('working', step, null)
        await soon()
      }
    } catch (error) {
      await soon()
      seen.stopped = true
      throw error
    }
  }
  return { seen, run }
}

it('tells of the progress and then of the result', async () => {
  const stream = progressStream(async (report) => {
    report('reading', 1, 2)
    await soon()
    report('keeping', 2, 2)
    await soon()
    return { kind: 'done' as const, answer: 42 }
  }, undefined)
  const events: unknown[] = []
  for await (const event of stream) events.push(event)
  expect(events).toEqual([
    { kind: 'progress', phase: 'reading', done: 1, total: 2 },
    { kind: 'progress', phase: 'keeping', done: 2, total: 2 },
    { kind: 'done', answer: 42 },
  ])
})

it('keeps the newest progress alone for a slow reader', async () => {
  const stream = progressStream(async (report) => {
    for (let step = 1; step <= 100; step++) report('reading', step, 100)
    await soon()
    await soon()
    return { kind: 'done' as const }
  }, undefined)
  expect((await stream.next()).value).toMatchObject({ done: 100 })
  expect((await stream.next()).value).toEqual({ kind: 'done' })
})

it('does not begin before it is asked', async () => {
  const { seen, run } = endless()
  const stream = progressStream(run, undefined)
  await soon()
  expect(seen.started).toBe(false)
  await stream.return?.()
  expect(seen.started).toBe(false)
})

it('stops, wholly, when its caller leaves', async () => {
  const { seen, run } = endless()
  for await (const _ of progressStream(run, undefined)) break
  expect(seen.stopped).toBe(true)
})

it('stops when its caller leaves while it waits for news', async () => {
  const { seen, run } = endless()
  const stream = progressStream(run, undefined)
  await stream.next()
  const waiting = stream.next()
  await stream.return?.()
  expect(seen.stopped).toBe(true)
  await waiting.catch(() => null)
})

it('rejects with the reason when it is cancelled', async () => {
  const { run } = endless()
  const stop = new AbortController()
  const stream = progressStream(run, stop.signal)
  await stream.next()
  stop.abort()
  const rest = async () => {
    for await (const _ of stream) await soon()
  }
  await expect(rest()).rejects.toMatchObject({ name: 'AbortError' })
})
