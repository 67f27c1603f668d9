import { firstFrom, type Series } from '../outages/series.ts'
import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { Interval } from '../time/instant.ts'
import { type ServiceTime, serviceTime } from './availability.ts'
import type { Fraction } from './exact.ts'
import { exactSum } from './exact-sum.ts'
import { divide, exactly, minus, NOTHING, plus, times, whole } from './fraction.ts'

export type SeriesQuestion = {
  readonly series: Series
  readonly calendar: BusinessCalendar
  readonly window: Interval
  /** How long a sample speaks for, milliseconds; the next sample ends it sooner. */
  readonly stepMs: number
  /** Planned maintenance, in order and without overlap, which the agreed service time leaves out. */
  readonly planned: readonly Interval[]
  /** What stands for wholly up: 1, or 100 where the series is in per cent. */
  readonly full: 1 | 100
}

/** Service time as a series saw it: a sample that is missing leaves time unseen, neither up nor down. */
export type SeenTime = ServiceTime & {
  /** Agreed time that a sample speaks for. */
  readonly seenMs: number
  readonly samples: number
}

/** Availability by time: each sample speaks from its own instant on, for one step at most. */
export function seenTime(question: SeriesQuestion): SeenTime {
  const { series, window, stepMs, calendar } = question
  const agreed = agreedBefore(question)
  const down = exactSum()
  let [downMs, seenMs, samples]: [Fraction, number, number] = [NOTHING, 0, 0]
  for (let index = Math.max(firstFrom(series, window.from) - 1, 0); index < series.at.length; index += 1) {
    const at = series.at[index] ?? window.to
    if (at >= window.to) break
    const from = Math.max(at, window.from)
    const to = Math.min(at + stepMs, series.at[index + 1] ?? Number.POSITIVE_INFINITY, window.to)
    const ms = from < to ? agreed(to) - agreed(from) : 0
    const up = ms > 0 ? upAt(question, index) : null
    if (up === null) continue
    seenMs += ms
    samples += 1
    if (typeof up === 'number') down.add(up, ms)
    else downMs = plus(downMs, times(minus(whole(1), up), whole(ms)))
  }
  const { agreedMs, plannedMs } = serviceTime({ calendar, window, outages: [], notice: null })
  return { agreedMs, plannedMs, seenMs, samples, downMs }
}
