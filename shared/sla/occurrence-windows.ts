import type { Cadence } from '../agreement/cadence.ts'
import type { Interval } from '../time/instant.ts'
import type { Period } from '../time/period.ts'
import { calendarWindows } from './slo-windows.ts'

/** The windows of a period that are judged each on its own: they begin with the period, and the last one ends with it. */
export function windowsOf({ from, start, end, timeZone }: Period, every: Cadence | null): Interval[] {
  const period = { from: start, to: end }
  if (every === null) return [period]
  return calendarWindows({ start: from, startTimeMs: 0, step: every, timeZone }, period).map((window) => ({
    from: window.from,
    to: Math.min(window.to, end),
  }))
}
