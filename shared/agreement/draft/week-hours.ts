import { WEEKDAYS, type Weekday } from '../../time/calendar-definition.ts'
import { DAY, MINUTE } from '../../time/instant.ts'
import { parseOpeningHours } from '../../time/opening-hours.ts'

/** A stretch of one day, in wall-clock milliseconds from its 00:00; past 24 hours where it runs into the next day. */
export type Stretch = { readonly from: number; readonly to: number }
/** The opening hours of a week, as the agreement writes them; a day left out is closed. */
export type WeekHours = { readonly [day in Weekday]?: readonly string[] | undefined }

/** The steps of the drawn week. */
export const QUARTER = 15 * MINUTE

/** The stretches that begin on a day, in order, those that touch taken together; what cannot be read is left out. */
export function stretchesOf(hours: readonly string[] = []): Stretch[] {
  const stretches = hours.flatMap((text) => parseOpeningHours(text) ?? []).filter(({ from, to }) => from < to)
  return joined(stretches)
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const inOrder = stretches.toSorted((a, b) => a.from - b.from)
  return inOrder.reduce<Stretch[]>((done, next) => {
    const last = done.at(-1)
    if (last === undefined || next.from > last.to) return [...done, next]
    return [...done.slice(0, -1), { from: last.from, to: Math.max(last.to, next.to) }]
  }, [])
}

/** What is left of stretches when a hole is cut into them. */
function without(stretches: readonly Stretch[], hole: Stretch): Stretch[] {
  return stretches.flatMap(({ from, to }) =>
    [
      { from, to: Math.min(to, hole.from) },
      { from: Math.max(from, hole.to), to },
    ].filter((rest) => rest.from < rest.to),
  )
}

/** `09:00-12:30` */
export function writeStretch({ from, to }: Stretch): string {
  return `${writeClock(from)}-${writeClock(to > DAY ? to - DAY : to)}`
}

/** The time of day of a drawn place: `09:15`, `24:00`. */
export function writeClock(ms: number): string {
  const [hours, minutes, seconds] = [Math.floor(ms / 3_600_000), Math.floor(ms / MINUTE) % 60, (ms / 1000) % 60]
  const two = (part: number) => String(part).padStart(2, '0')
  return seconds === 0 ? `${two(hours)}:${two(minutes)}` : `${two(hours)}:${two(minutes)}:${two(seconds)}`
}

/** The day before another, round the week. */
export function dayBefore(day: Weekday): Weekday {
  return WEEKDAYS[(WEEKDAYS.indexOf(day) + 6) % 7] ?? 'mon'
}

/** What of the day before runs on into a day. */
export function tailInto(week: WeekHours, day: Weekday): Stretch[] {
  return stretchesOf(week[dayBefore(day)])
    .filter(({ to }) => to > DAY)
    .map(({ to }) => ({ from: 0, to: to - DAY }))
}

/** Whether it is open at `at` milliseconds into a day, by its own hours or those that run on from the day before. */
export function isOpenAt(week: WeekHours, day: Weekday, at: number): boolean {
  return [...stretchesOf(week[day]), ...tailInto(week, day)].some(({ from, to }) => from <= at && at < to)
}

/** The week with a stretch of a day, up to 24:00, opened or closed; closing also cuts what runs on from the day before. */
export function withDrawn(week: WeekHours, day: Weekday, stretch: Stretch, act: 'open' | 'close'): WeekHours {
  const own = stretchesOf(week[day])
  if (act === 'open') return withDay(week, day, joined([...own, stretch]))
  const cut = withDay(week, day, without(own, stretch))
  return tailInto(week, day).length === 0 ? cut : withTailCut(cut, day, stretch)
}

/** What is left after the hole begins on the day itself from now on. */
function withTailCut(week: WeekHours, day: Weekday, hole: Stretch): WeekHours {
  const before = dayBefore(day)
  const rests = without(stretchesOf(week[before]), { from: hole.from + DAY, to: hole.to + DAY })
  const stay = rests.filter(({ from }) => from < DAY)
  const moved = rests.filter(({ from }) => from >= DAY).map(({ from, to }) => ({ from: from - DAY, to: to - DAY }))
  return withDay(withDay(week, before, stay), day, joined([...stretchesOf(week[day]), ...moved]))
}

/** The week with the stretches of a day put in place of those it had. A stretch of a whole day and more ends at the day's end. */
export function withDay(week: WeekHours, day: Weekday, stretches: readonly Stretch[]): WeekHours {
  const longest = (stretch: Stretch) =>
    stretch.to - stretch.from >= DAY && stretch.to > DAY ? { ...stretch, to: DAY } : stretch
  const { [day]: _gone, ...rest } = week
  if (stretches.length === 0) return inOrder(rest)
  return inOrder({ ...rest, [day]: stretches.map((stretch) => writeStretch(longest(stretch))) })
}

function inOrder(week: WeekHours): WeekHours {
  return Object.fromEntries(WEEKDAYS.flatMap((day) => (week[day] === undefined ? [] : [[day, week[day]]])))
}

/** The week with the hours of one day given to others. */
export function withDayCopied(week: WeekHours, from: Weekday, to: readonly Weekday[]): WeekHours {
  return to.reduce((whole, day) => withDay(whole, day, stretchesOf(week[from])), week)
}

const CLOSED = /^(?:closed|none|–|-)?$/i
const ALL_DAY = /^(?:24\s*h|24 hours|all day|open all day)$/i

/**
 * Reads the hours of one day as people write them: `09:00-12:30, 13:30-17:00`, `9-17`, `8.30 to 17`, `22:00-06:00` over midnight,
 * `closed`, `24 h`. Null when it is none of them.
 */
export function readDayText(text: string): Stretch[] | null {
  const written = text.trim()
  if (CLOSED.test(written)) return []
  if (ALL_DAY.test(written)) return [{ from: 0, to: DAY }]
  const stretches: Stretch[] = []
  for (const part of written.split(/\s*(?:,|;|\band\b|\+)\s*/)) {
    const stretch = readStretch(part)
    if (stretch === null) return null
    stretches.push(stretch)
  }
  return joined(stretches)
}

function readStretch(text: string): Stretch | null {
  const [opens, closes, ...more] = text.split(/\s*(?:-|–|—|\bto\b|\buntil\b)\s*/)
  if (opens === undefined || closes === undefined || more.length > 0) return null
  const [from, to] = [fullClock(opens), fullClock(closes)]
  const hours = from === null || to === null ? null : parseOpeningHours(`${from}-${to}`)
  return hours !== null && hours.from < hours.to ? hours : null
}

/** `9` and `9.30` as `09:00` and `09:30`. */
function fullClock(text: string): string | null {
  const [, hour, minute = '00', second] = /^(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2}))?\s*h?$/.exec(text.trim()) ?? []
  if (hour === undefined) return null
  return [hour.padStart(2, '0'), minute, ...(second === undefined ? [] : [second])].join(':')
}

/** The hours of a day as its text field shows them: `09:00-12:30, 13:30-17:00`; empty where it is closed. */
export function writeDayText(hours: readonly string[] = []): string {
  return stretchesOf(hours).map(writeStretch).join(', ')
}

/** How long the week is open, in milliseconds; what runs over midnight into open time is counted once. */
export function openPerWeek(week: WeekHours): number {
  return WEEKDAYS.reduce((sum, day) => {
    const own = stretchesOf(week[day]).map(({ from, to }) => ({ from, to: Math.min(to, DAY) }))
    return sum + joined([...own, ...tailInto(week, day)]).reduce((total, { from, to }) => total + to - from, 0)
  }, 0)
}
