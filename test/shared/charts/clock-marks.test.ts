import { describe, expect, it } from 'vitest'
import { clockDrawing } from '../../../shared/charts/clock-drawing.ts'
import { type Mark, placeLabels } from '../../../shared/charts/clock-marks.ts'
import type { Explanation } from '../../../shared/sla/figures.ts'
import { aCheck, anExplanation, at } from '../../renderer/builders.ts'

const words = (explanation: Explanation) => clockDrawing(explanation)?.marks.map(({ word, when }) => `${word} ${when}`)

describe('marks across the clock', () => {
  it('stand in order of time, with the deadline both as it was and as pauses moved it', () => {
    expect(words(anExplanation())).toEqual([
      'Start 9 Jan 2026, 15:00',
      'Original deadline 12 Jan 2026, 14:00',
      'Deadline, moved by pauses 13 Jan 2026, 10:00',
      'Stop 13 Jan 2026, 11:40',
    ])
  })

  it('name the deadline once when no pause moved it', () => {
    const check = aCheck({ originalDueAt: at('2026-01-13T10:00') })
    expect(words(anExplanation({ check }))).toEqual([
      'Start 9 Jan 2026, 15:00',
      'Deadline 13 Jan 2026, 10:00',
      'Stop 13 Jan 2026, 11:40',
    ])
  })

  it('say how far the data reaches while the ticket is open', () => {
    expect(words(anExplanation({ stop: null }))?.at(-1)).toBe('Known up to 1 Jul 2026, 00:00')
  })
})

describe('labels', () => {
  const mark = (share: number): Mark => ({ kind: 'start', at: share, word: 'Deadline', when: '13 Jan 2026, 10:00' })

  it('share a row while they do not touch', () => {
    expect(placeLabels([mark(0), mark(0.5)], 800)).toEqual([
      { row: 0, anchor: 'start' },
      { row: 0, anchor: 'start' },
    ])
  })

  it('go down a row where they would touch', () => {
    expect(placeLabels([mark(0), mark(0.01), mark(0.02)], 800).map(({ row }) => row)).toEqual([0, 1, 2])
  })

  it('stand left of their line where the drawing ends', () => {
    expect(placeLabels([mark(0.99)], 800)).toEqual([{ row: 0, anchor: 'end' }])
  })
})
