import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { draftSaver, type SaverOptions } from '../../renderer/screens/draft/draft-saver.ts'
import type { DraftDocument } from '../../shared/operations/drafts.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const text = (said: string): DraftDocument => ({ said })

/** A place to keep drafts in that takes `tookMs` and can be out of reach. */
function aPlace(spoiled: Partial<SaverOptions> & { failing?: number; tookMs?: number } = {}) {
  const kept: unknown[] = []
  const states: string[] = []
  let failing = spoiled.failing ?? 0
  const options: SaverOptions = {
    revision: 7,
    async save(document, revision) {
      await new Promise((resolve) => setTimeout(resolve, spoiled.tookMs ?? 50))
      if (failing-- > 0) throw new Error('out of reach')
      kept.push([document.said, revision])
      return revision + 1
    },
    judge: () => 'again',
    onState: ({ kind }) => void (states.at(-1) !== kind && states.push(kind)),
    ...spoiled,
  }
  return { kept, states, saver: draftSaver(options) }
}

it('keeps what is typed within a second, however fast it is typed', async () => {
  const { kept, states, saver } = aPlace()
  for (let letter = 0; letter < 30; letter += 1) {
    saver.put(text(`${letter}`))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(kept.length).toBeGreaterThanOrEqual(4)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(kept.at(-1)).toEqual(['29', 7 + kept.length - 1])
  expect(states.at(-1)).toBe('saved')
})

it('never has two saves on their way, and keeps the newest last', async () => {
  const { kept, saver } = aPlace({ tookMs: 3_000 })
  saver.put(text('first'))
  await vi.advanceTimersByTimeAsync(600)
  saver.put(text('second'))
  saver.put(text('third'))
  await vi.advanceTimersByTimeAsync(8_000)
  expect(kept).toEqual([
    ['first', 7],
    ['third', 8],
  ])
})

it('tries again by itself, with what was typed meanwhile', async () => {
  const { kept, states, saver } = aPlace({ failing: 2 })
  saver.put(text('first'))
  await vi.advanceTimersByTimeAsync(700)
  expect(states.at(-1)).toBe('failed')
  saver.put(text('second'))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(kept).toEqual([['second', 7]])
  expect(states.at(-1)).toBe('saved')
})

it.each([
  ['conflict', 'conflict'],
  ['refused', 'refused'],
] as const)('stops at a %s', async (verdict, state) => {
  const { kept, states, saver } = aPlace({ failing: 1, judge: () => verdict })
  saver.put(text('first'))
  await vi.advanceTimersByTimeAsync(1_000)
  saver.put(text('second'))
  await vi.advanceTimersByTimeAsync(30_000)
  expect(kept).toEqual([])
  expect(states.at(-1)).toBe(state)
})

it('saves at once when asked to, and answers when it is kept', async () => {
  const { kept, saver } = aPlace()
  saver.put(text('first'))
  const flushed = saver.flush()
  await vi.advanceTimersByTimeAsync(60)
  await flushed
  expect(kept).toEqual([['first', 7]])
})
