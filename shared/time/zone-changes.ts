import { dayNumber } from './civil-date.ts'
import { DAY, HOUR, type Instant, MINUTE, SECOND } from './instant.ts'

/** The offsets of a zone from UTC, in milliseconds: `offsets[i]` holds from `changes[i]` on; `changes[0]` is where the scan begins. */
export type ZoneChanges = { readonly changes: Float64Array; readonly offsets: Float64Array }

/** Tells the offset from UTC, in milliseconds, at an instant. */
export type OffsetProbe = (at: Instant) => number

/** The years over which a zone's changes are known by heart. */
export const SCAN_FROM = dayNumber({ year: 1900, month: 1, day: 1 }) * DAY
export const SCAN_TO = dayNumber({ year: 2200, month: 1, day: 1 }) * DAY

/**
 * Two changes may lie 6 days and 23 hours apart (Recife in 2000; Gaza, whose tables reach to 2086), so a look every 6 days and
 * 18 hours misses none. After the tables only yearly rules are left, and what those set holds for months.
 */
const TABLES_END = dayNumber({ year: 2089, month: 1, day: 1 }) * DAY
const STEP_IN_TABLES = 6.75 * DAY
const STEP_IN_RULES = 28 * DAY
const WEEK = 7 * DAY
/** Nearly all changes fall on a quarter of an hour, so that is where they are sought first. */
const GRID = 15 * MINUTE
const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/

/** Asks the runtime's zone tables, one formatted instant at a time; some 0.6 microseconds each. @throws RangeError of an unknown zone. */
export function offsetProbe(timeZone: string): OffsetProbe {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'narrow', timeZoneName: 'longOffset' })
  const seen = new Map<string, number>()
  return (at) => {
    const text = format.format(at).slice(3)
    const known = seen.get(text)
    if (known !== undefined) return known
    const offset = readOffset(text)
    seen.set(text, offset)
    return offset
  }
}

/** Finds every change of offset from 1900 to 2200; some ten milliseconds in a zone with daylight saving. */
export function scanChanges(offsetAt: OffsetProbe): ZoneChanges {
  const changes = [SCAN_FROM]
  let offset = offsetAt(SCAN_FROM)
  const offsets = [offset]
  let known = SCAN_FROM
  while (known < SCAN_TO) {
    const next = Math.min(known + (known < TABLES_END ? STEP_IN_TABLES : STEP_IN_RULES), SCAN_TO)
    while (offsetAt(next) !== offset) {
      const likeLastYear = changes[changes.length - 2] ?? SCAN_FROM
      const change = changeOnSameWeekday(offsetAt, likeLastYear, [known, next]) ?? findChange(offsetAt, known, next)
      offset = offsetAt(change)
      changes.push(change)
      offsets.push(offset)
      known = change
    }
    known = next
  }
  return { changes: Float64Array.from(changes), offsets: Float64Array.from(offsets) }
}

/** Most rules name a weekday, so a change is often whole weeks after the one before the last: two looks instead of a search. */
function changeOnSameWeekday(
  offsetAt: OffsetProbe,
  earlier: Instant,
  [from, to]: readonly [Instant, Instant],
): Instant | null {
  const before = offsetAt(from)
  const first = earlier + (Math.floor((from - earlier) / WEEK) + 1) * WEEK
  for (let at = first; at <= to; at += WEEK) {
    if (offsetAt(at) !== before) return offsetAt(at - SECOND) === before ? at : null
  }
  return null
}

/** The instant, to the second, at which the offset that holds at `from` gives way. */
function findChange(offsetAt: OffsetProbe, from: Instant, to: Instant): Instant {
  const before = offsetAt(from)
  const gives = (step: number, [low, high]: readonly [Instant, Instant]): readonly [Instant, Instant] => {
    let [old, changed] = [Math.floor(low / step), Math.ceil(high / step)]
    while (changed - old > 1) {
      const middle = Math.floor((old + changed) / 2)
      if (offsetAt(middle * step) === before) old = middle
      else changed = middle
    }
    return [old * step, changed * step]
  }
  const [old, changed] = gives(GRID, [from, to])
  return offsetAt(changed - SECOND) === before ? changed : gives(SECOND, [old, changed])[1]
}

function readOffset(text: string): number {
  const found = OFFSET.exec(text)
  if (found === null)
    throw new Error(`The runtime writes the offset of a time zone as "${text}", which cannot be read.`)
  const [, sign, hours = 0, minutes = 0, seconds = 0] = found
  const size = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND
  return sign === '-' ? -size : size
}
