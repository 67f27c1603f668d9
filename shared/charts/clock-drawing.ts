import type { Explanation } from '../sla/figures.ts'
import type { Instant, Interval } from '../time/instant.ts'
import { type Mark, marksOf } from './clock-marks.ts'
import { type Bar, barOf, joinBars, spanOf } from './clock-span.ts'
import { type Tick, ticksOf } from './clock-ticks.ts'

/** One ticket's clock as shapes: everything a drawing needs, in shares of its width. */
export type ClockDrawing = {
  readonly span: Interval
  readonly hours: readonly Bar[]
  readonly cycles: readonly (Bar & { readonly counted: boolean })[]
  /** Time that counts against the promise, up to the deadline and past it. */
  readonly within: readonly Bar[]
  readonly past: readonly Bar[]
  readonly pauses: readonly (Bar & { readonly status: string | null })[]
  readonly marks: readonly Mark[]
  readonly ticks: readonly Tick[]
}

/** Slivers closer than this are drawn as one. */
const GAP = 1 / 900

/** Null where there is nothing to draw: no clock ever ran. */
export function clockDrawing(explanation: Explanation): ClockDrawing | null {
  const span = spanOf(explanation)
  if (span === null) return null
  const { calendar, cycles, open, pauses, stop, asOf } = explanation
  // What still goes on is drawn as far as it is known, not to a deadline that lies beyond.
  const known = stop?.at ?? asOf
  const bar = ({ from, to }: { from: Instant; to: Instant | null }) => barOf(span, { from, to: to ?? known })
  const bars = (stretches: readonly Interval[]) =>
    joinBars(
      stretches.map((stretch) => barOf(span, stretch)),
      GAP,
    )
  const { within, past } = splitAtDeadline(explanation)
  return {
    span,
    hours: bars(calendar.hours),
    cycles: cycles.map((cycle) => ({ ...bar(cycle), counted: cycle.counted })),
    within: open.length === 0 ? [] : bars(within),
    past: bars(past),
    pauses: pauses.map((pause) => ({ ...bar(pause), status: pause.status })),
    marks: marksOf(explanation, span),
    ticks: ticksOf(span, calendar.timeZone),
  }
}

/** What ran before the current deadline and what ran after it; without a breach all of it is within. */
function splitAtDeadline({ open, check }: Explanation): { within: Interval[]; past: Interval[] } {
  const due = check.verdict === 'breached' ? check.currentDueAt : null
  if (due === null) return { within: open, past: [] }
  return {
    within: open.filter(({ from }) => from < due).map(({ from, to }) => ({ from, to: Math.min(to, due) })),
    past: open.filter(({ to }) => to > due).map(({ from, to }) => ({ from: Math.max(from, due), to })),
  }
}
