import { describe, expect, it } from 'vitest'
import { clockDrawing } from '../../../shared/charts/clock-drawing.ts'
import { joinBars, shareOf, spanOf } from '../../../shared/charts/clock-span.ts'
import { aCheck, anExplanation, at } from '../../renderer/builders.ts'

const instants = (span: { from: number; to: number }, bars: readonly { from: number; to: number }[]) => {
  const instant = (share: number) => new Date(span.from + share * (span.to - span.from)).toISOString().slice(0, 16)
  return bars.map(({ from, to }) => `${instant(from)} ${instant(to)}`)
}

describe('the span of the drawing', () => {
  it('reaches from the start to the stop when the stop comes last', () => {
    expect(spanOf(anExplanation())).toEqual({ from: at('2026-01-09T15:00'), to: at('2026-01-13T11:40') })
  })

  it('reaches to the deadline when the ticket stopped before it', () => {
    const check = aCheck({ verdict: 'met', overByMs: null, currentDueAt: at('2026-01-15T10:00') })
    expect(spanOf(anExplanation({ check }))?.to).toBe(at('2026-01-15T10:00'))
  })

  it('reaches to what is known of a ticket that is still open', () => {
    expect(spanOf(anExplanation({ stop: null }))?.to).toBe(at('2026-06-30T23:00'))
  })

  it('has a width even when the clock stopped at once', () => {
    const moment = at('2026-01-09T15:00')
    const check = aCheck({ originalDueAt: null, currentDueAt: null })
    const cycles = [{ from: moment, to: moment, counted: true }]
    const span = spanOf(anExplanation({ check, cycles, stop: { at: moment, event: 'first-response' } }))
    expect(span).toEqual({ from: moment, to: moment + 1 })
  })

  it('is not there when no clock ran', () => {
    expect(clockDrawing(anExplanation({ start: null, stop: null, cycles: [], open: [], pauses: [] }))).toBeNull()
  })

  it.each([
    ['before it', -10, 0],
    ['at its middle', 50, 0.5],
    ['after it', 900, 1],
  ])('an instant %s lies inside the drawing', (_, instant, share) => {
    expect(shareOf({ from: 0, to: 100 }, instant)).toBe(share)
  })

  it('what still goes on is drawn as far as it is known, not to the deadline beyond', () => {
    const asOf = at('2026-01-12T09:30')
    const cycles = [{ from: at('2026-01-09T15:00'), to: null, counted: true }]
    const drawing = clockDrawing(anExplanation({ stop: null, asOf, cycles }))
    if (drawing === null) throw new Error('There is a clock to draw.')
    expect(instants(drawing.span, drawing.cycles)).toEqual(['2026-01-09T15:00 2026-01-12T09:30'])
    expect(drawing.span.to).toBe(at('2026-01-13T10:00'))
  })
})

describe('time that counted', () => {
  it('is parted at the current deadline of a breach, where a stretch may be cut in two', () => {
    const drawing = clockDrawing(anExplanation())
    if (drawing === null) throw new Error('There is a clock to draw.')
    expect(instants(drawing.span, drawing.past)).toEqual(['2026-01-13T10:00 2026-01-13T11:40'])
    expect(instants(drawing.span, drawing.within).at(-1)).toBe('2026-01-13T09:00 2026-01-13T10:00')
  })

  it('is all within the promise when the target was met', () => {
    const check = aCheck({
      verdict: 'met',
      overByMs: null,
      withinMs: 9 * 3_600_000,
      currentDueAt: at('2026-01-13T12:00'),
    })
    const drawing = clockDrawing(anExplanation({ check }))
    expect(drawing?.past).toEqual([])
    expect(drawing?.within).toHaveLength(5)
  })
})

describe('bars', () => {
  it('closer than the eye can part are drawn as one', () => {
    const bars = [
      { from: 0, to: 0.1 },
      { from: 0.1005, to: 0.2 },
      { from: 0.3, to: 0.4 },
    ]
    expect(joinBars(bars, 0.001)).toEqual([
      { from: 0, to: 0.2 },
      { from: 0.3, to: 0.4 },
    ])
  })

  it('keep the farther end when one lies inside the other', () => {
    const bars = [
      { from: 0, to: 0.5 },
      { from: 0.1, to: 0.2 },
    ]
    expect(joinBars(bars, 0.001)).toEqual([{ from: 0, to: 0.5 }])
  })
})
