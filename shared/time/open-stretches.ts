import type { CalendarDays } from './calendar-days.ts'
import { FIRST_YEAR, LAST_YEAR } from './calendar-days.ts'
import { dayNumber } from './civil-date.ts'
import { DAY, type Instant } from './instant.ts'

/**
 * All open time of a calendar in order: stretch `i` opens at `opens[i]`, and `before[i]` milliseconds were open before it.
 * It closes at `opens[i] + before[i + 1] - before[i]`. Stretches neither touch nor overlap.
 */
export type OpenStretches = {
  readonly opens: Float64Array
  /** One longer than `opens`: the last entry is all open time there is. */
  readonly before: Float64Array
  /** The day numbers, ascending, that hold open time of their own. */
  readonly openDays: Int32Array
}

type Gathered = { opens: Float64Array; closes: Float64Array; count: number }

const FIRST_DAY = dayNumber({ year: FIRST_YEAR, month: 1, day: 1 })
const LAST_DAY = dayNumber({ year: LAST_YEAR, month: 12, day: 31 })

/** Lays out every open stretch from 1900 to 2199; some milliseconds. */
export function layOut(days: CalendarDays): OpenStretches {
  const room = (LAST_DAY - FIRST_DAY + 1) * days.mostHours
  const gathered: Gathered = { opens: new Float64Array(room), closes: new Float64Array(room), count: 0 }
  const openDays = gather(days, gathered)
  return { ...merge(inOrder(gathered)), openDays }
}

function gather(days: CalendarDays, into: Gathered): Int32Array {
  const { zone } = days
  const { opens, closes } = into
  const openDays = new Int32Array(LAST_DAY - FIRST_DAY + 1)
  let [count, dayCount] = [0, 0]
  for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
    const countBefore = count
    for (const hours of days.hoursOn(day)) {
      const from = zone.toInstant(day * DAY + hours.from)
      const to = zone.toInstant(day * DAY + hours.to)
      // Hours that begin in a skipped hour and end soon after it are over before they begin.
      if (to <= from) continue
      opens[count] = from
      closes[count] = to
      count++
    }
    if (count > countBefore) openDays[dayCount++] = day
  }
  into.count = count
  return openDays.slice(0, dayCount)
}

/** A skipped hour moves what begins in it behind what begins after it, so the order has to be looked at. */
function inOrder(gathered: Gathered): Gathered {
  const { opens, closes, count } = gathered
  let sorted = true
  for (let i = 1; i < count && sorted; i++) sorted = at(opens, i - 1) <= at(opens, i)
  if (sorted) return gathered
  const order = Array.from({ length: count }, (_, i) => i).sort((a, b) => at(opens, a) - at(opens, b))
  return {
    opens: Float64Array.from(order, (i) => at(opens, i)),
    closes: Float64Array.from(order, (i) => at(closes, i)),
    count,
  }
}

function merge({ opens, closes, count }: Gathered): Pick<OpenStretches, 'opens' | 'before'> {
  const [merged, before] = [new Float64Array(count), new Float64Array(count + 1)]
  let last = -1
  let closing: Instant = -Infinity
  let open = 0
  for (let i = 0; i < count; i++) {
    const from = at(opens, i)
    const to = at(closes, i)
    if (from > closing) {
      last++
      merged[last] = from
      open += to - from
      closing = to
    } else if (to > closing) {
      open += to - closing
      closing = to
    }
    before[last + 1] = open
  }
  return { opens: merged.slice(0, last + 1), before: before.slice(0, last + 2) }
}

/** Every index here is below the count, so the fallback is never taken. */
function at(numbers: Float64Array, index: number): number {
  return numbers[index] ?? 0
}
