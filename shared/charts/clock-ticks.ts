import { monthShort, time, weekdayDate } from '../format.ts'
import { DAY, HOUR, type Instant, type Interval } from '../time/instant.ts'
import { instantToWall, wallToInstant } from '../time/zone.ts'
import { shareOf } from './clock-span.ts'

/** A place on the axis: a local hour, midnight or first of a month. */
export type Tick = { readonly at: number; readonly label: string }

/** Pixels of a letter of the axis, and the least between two labels. */
const [LETTER, GAP] = [6.6, 8]

/** Every tick whose label has room on an axis of so many pixels: all of them, else every second, every third. */
export function ticksThatFit(ticks: readonly Tick[], width: number): readonly Tick[] {
  const every = ticks.findIndex((_, index) => doFit(everyNth(ticks, index + 1), width)) + 1
  return everyNth(ticks, Math.max(1, every))
}

const everyNth = (ticks: readonly Tick[], step: number) => ticks.filter((_, index) => index % step === 0)

function doFit(ticks: readonly Tick[], width: number): boolean {
  return ticks.every(({ at, label }, index) => {
    const before = ticks[index - 1]
    if (before === undefined) return true
    return (at - before.at) * width >= ((label.length + before.label.length) / 2) * LETTER + GAP
  })
}

/** More than these would run into each other. */
const MOST = 9
const HOURS = [1, 2, 3, 6, 12] as const
const DAYS = [1, 2, 7, 14] as const

/** Ticks at round local times: hours for up to two days, then days, then months. */
export function ticksOf(span: Interval, zone: string): Tick[] {
  const length = span.to - span.from
  const hours = HOURS.find((step) => length / (step * HOUR) <= MOST)
  if (length <= 2 * DAY && hours !== undefined) return hourTicks(span, zone, hours)
  const days = DAYS.find((step) => length / (step * DAY) <= MOST)
  return days === undefined ? monthTicks(span, zone) : dayTicks(span, zone, days)
}

function hourTicks(span: Interval, zone: string, step: number): Tick[] {
  return instants(span, zone, (n) => ({ days: 0, hours: n * step })).map((at) => {
    const clock = time(at, zone)
    return { at: shareOf(span, at), label: clock === '00:00' ? weekdayDate(at, zone) : clock }
  })
}

function dayTicks(span: Interval, zone: string, step: number): Tick[] {
  return instants(span, zone, (n) => ({ days: n * step, hours: 0 })).map((at) => ({
    at: shareOf(span, at),
    label: step === 1 ? weekdayDate(at, zone) : weekdayDate(at, zone).replace(/^\S+ /, ''),
  }))
}

/** Local times at even steps from the midnight before the span, those that lie inside it. */
function instants(span: Interval, zone: string, step: (n: number) => { days: number; hours: number }): Instant[] {
  const { year, month, day } = instantToWall(zone, span.from)
  const found: Instant[] = []
  for (let n = 0; ; n += 1) {
    const { days, hours } = step(n)
    // The date's own overflow into the next month is what UTC arithmetic on dates is for.
    const date = new Date(Date.UTC(year, month - 1, day + days + Math.floor(hours / 24)))
    const at = midnightPlus(zone, date, hours % 24)
    if (at >= span.to) return found
    if (at > span.from) found.push(at)
  }
}

function midnightPlus(zone: string, date: Date, hour: number): Instant {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  return wallToInstant(zone, { year, month, day, hour, minute: 0, second: 0, ms: 0 })
}

function monthTicks(span: Interval, zone: string): Tick[] {
  const months = firstsOfMonths(span, zone)
  const every = Math.ceil(months.length / MOST)
  return months
    .filter((_, index) => index % every === 0)
    .map(({ at, month }) => ({
      at: shareOf(span, at),
      label: month.endsWith('-01') ? month.slice(0, 4) : monthShort(month),
    }))
}

function firstsOfMonths(span: Interval, zone: string): { at: Instant; month: string }[] {
  const { year, month } = instantToWall(zone, span.from)
  const found: { at: Instant; month: string }[] = []
  for (let n = 1; ; n += 1) {
    const date = new Date(Date.UTC(year, month - 1 + n, 1))
    const at = midnightPlus(zone, date, 0)
    if (at >= span.to) return found
    found.push({ at, month: date.toISOString().slice(0, 7) })
  }
}
