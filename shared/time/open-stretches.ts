import { type CalendarDays, FIRST_YEAR, LAST_YEAR, stretchesOfDay } from './calendar-days.ts'
import { dayNumber } from './civil-date.ts'
import { DAY, type Instant, type Interval } from './instant.ts'
import { entry } from './sorted.ts'

/**
 * All open time of a calendar in order: stretch `i` opens at `opens[i]`, and `before[i]` milliseconds were open before it.
 * It closes at `opens[i] + before[i + 1] - before[i]`. Stretches neither touch nor overlap.
 */
export type OpenStretches = {
  readonly opens: Float64Array
  /** One longer than `opens`: the last entry is all open time there is. */
  readonly before: Float64Array
  /** The day numbers, ascending, that hold open time of their own. */
  readonly openDays: Float64Array
}

type Gathered = { readonly opens: Float64Array; readonly closes: Float64Array; count: number }

const FIRST_DAY = dayNumber({ year: FIRST_YEAR, month: 1, day: 1 })
const LAST_DAY = dayNumber({ year: LAST_YEAR, month: 12, day: 31 })
/** Hours begin on their day, and those that cross midnight end on the next. */
const LONGEST = 2 * DAY

/** Lays out every open stretch from 1900 to 2199; some milliseconds. */
export function layOut(days: CalendarDays): OpenStretches {
  const room = (LAST_DAY - FIRST_DAY + 1) * days.usualStretches + days.unusualStretches
  const gathered: Gathered = { opens: new Float64Array(room), closes: new Float64Array(room), count: 0 }
  const openDays = gather(days, gathered)
  const opens = gathered.opens.subarray(0, gathered.count)
  sort(opens, gathered.closes)
  return { ...merge(opens, gathered.closes), openDays }
}

function gather(days: CalendarDays, into: Gathered): Float64Array {
  const openDays = new Float64Array(LAST_DAY - FIRST_DAY + 1)
  let dayCount = 0
  let steady = days.zone.steadyAround(FIRST_DAY * DAY)
  for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
    const start = day * DAY
    if (start >= steady.to) steady = days.zone.steadyAround(start)
    const { open, closed } = days.hoursOn(day)
    if (open.length === 0) continue
    const countBefore = into.count
    // Nearly every day is plain, and then its hours need no more than its offset taken off.
    if (closed.length === 0 && start + LONGEST <= steady.to) put(into, open, start - steady.offset)
    else put(into, stretchesOfDay(days, day), 0)
    if (into.count > countBefore) openDays[dayCount++] = day
  }
  return openDays.subarray(0, dayCount)
}

function put(into: Gathered, stretches: readonly Interval[], base: Instant): void {
  for (const { from, to } of stretches) {
    into.opens[into.count] = base + from
    into.closes[into.count] = base + to
    into.count++
  }
}

/** By insertion, for the order is right already but where a skipped hour moves what begins in it behind what begins after it. */
function sort(opens: Float64Array, closes: Float64Array): void {
  for (let i = 1; i < opens.length; i++) {
    if (entry(opens, i - 1) <= entry(opens, i)) continue
    const [from, to] = [entry(opens, i), entry(closes, i)]
    let place = i
    for (; place > 0 && entry(opens, place - 1) > from; place--) {
      opens[place] = entry(opens, place - 1)
      closes[place] = entry(closes, place - 1)
    }
    opens[place] = from
    closes[place] = to
  }
}

/** In place, for the merged stretches are never more than those gathered. */
function merge(opens: Float64Array, closes: Float64Array): Pick<OpenStretches, 'opens' | 'before'> {
  const before = new Float64Array(opens.length + 1)
  let last = -1
  let closing: Instant = -Infinity
  let sum = 0
  for (let i = 0; i < opens.length; i++) {
    const from = entry(opens, i)
    const to = entry(closes, i)
    if (from > closing) opens[++last] = from
    sum += Math.max(to - Math.max(from, closing), 0)
    closing = Math.max(to, closing)
    before[last + 1] = sum
  }
  return { opens: opens.subarray(0, last + 1), before: before.subarray(0, last + 2) }
}
