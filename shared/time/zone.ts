import { Refusal } from '../refusal.ts'
import { dateOfDay, dayNumber } from './civil-date.ts'
import { DAY, HOUR, type Instant, MINUTE, SECOND } from './instant.ts'
import { entry, lastReached } from './sorted.ts'
import { type OffsetProbe, offsetProbe, SCAN_FROM, SCAN_TO, scanChanges } from './zone-changes.ts'

/** What a clock and a calendar on the wall show; months and days count from 1. Where it is read, it must be a date that exists. */
export type WallTime = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly ms: number
}

/** A wall-clock time as one number: the milliseconds from 1 January 1970, 00:00 on the same wall, as if every day had 24 hours. */
export type WallMs = number

/** A stretch of the wall, half-open, throughout which instants are the wall less one offset. */
export type SteadyWall = { readonly from: WallMs; readonly to: WallMs; readonly offset: number }

/** An IANA time zone, its changes of offset found once. */
export type Zone = {
  readonly name: string
  toInstant(wall: WallMs): Instant
  toWall(at: Instant): WallMs
  /** Milliseconds to add to UTC. */
  offsetAt(at: Instant): number
  /** The longest stretch of the wall around `wall`, a time from 1900 to 2199, that has one offset. */
  steadyAround(wall: WallMs): SteadyWall
  /** The day numbers that the zone left out whole, such as 30 December 2011 in Samoa. */
  readonly skippedDays: readonly number[]
}

/** By lower-case name, for the runtime takes any case: never more than the some 600 names there are. */
const zones = new Map<string, Zone>()
let latest: { readonly asWritten: string; readonly zone: Zone } | null = null

/** Whether the runtime knows an IANA zone of this name; an offset such as `+01:00` is none. */
export function isTimeZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false
  if (zones.has(name.toLowerCase())) return true
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The zone of this name; the first call finds its changes, in some milliseconds. @throws Refusal `time-zone.unknown` */
export function zoneNamed(name: string): Zone {
  if (latest?.asWritten === name) return latest.zone
  const key = name.toLowerCase()
  const zone = zones.get(key) ?? loadZone(name)
  zones.set(key, zone)
  latest = { asWritten: name, zone }
  return zone
}

/** A wall time that the zone skips moves forward by the gap; one that happens twice means the first. @throws Refusal `time-zone.unknown` */
export function wallToInstant(timeZone: string, wall: WallTime): Instant {
  const time = wall.hour * HOUR + wall.minute * MINUTE + wall.second * SECOND + wall.ms
  return zoneNamed(timeZone).toInstant(dayNumber(wall) * DAY + time)
}

/** What the wall shows at an instant. @throws Refusal `time-zone.unknown` */
export function instantToWall(timeZone: string, at: Instant): WallTime {
  const wall = zoneNamed(timeZone).toWall(at)
  const day = Math.floor(wall / DAY)
  const time = wall - day * DAY
  return {
    ...dateOfDay(day),
    hour: Math.floor(time / HOUR),
    minute: Math.floor((time % HOUR) / MINUTE),
    second: Math.floor((time % MINUTE) / SECOND),
    ms: time % SECOND,
  }
}

function loadZone(name: string): Zone {
  if (!isTimeZone(name)) {
    throw new Refusal(
      'time-zone.unknown',
      `"${name}" is not a time zone this machine knows; write an IANA name such as "Europe/London" or "UTC".`,
    )
  }
  return zoneOf(name, offsetProbe(name))
}

function zoneOf(name: string, probe: OffsetProbe): Zone {
  const { changes, offsets } = scanChanges(probe)
  // Where the wall leaves the older offset: at the end of a gap, and at the end of an hour that happens twice.
  const walls = changes.map((at, i) => at + Math.max(offsets[i - 1] ?? -DAY, offsets[i] ?? 0))
  const toWall = (at: Instant) => at + offsetAt(at)
  let recent = 0

  function offsetAt(at: Instant): number {
    if (!(at >= SCAN_FROM && at < SCAN_TO)) return probe(at)
    recent = reachedFrom(changes, at, recent)
    return entry(offsets, recent)
  }

  function toInstant(wall: WallMs): Instant {
    if (!(wall >= SCAN_FROM + DAY && wall < SCAN_TO - DAY)) return wallOutsideTables(wall, probe)
    recent = reachedFrom(walls, wall, recent)
    return wall - entry(offsets, recent)
  }

  function steadyAround(wall: WallMs): SteadyWall {
    const i = reachedFrom(walls, wall, recent)
    return { from: entry(walls, i), to: walls[i + 1] ?? SCAN_TO - DAY, offset: entry(offsets, i) }
  }

  return { name, toInstant, toWall, offsetAt, steadyAround, skippedDays: skippedDays(changes, offsets) }
}

/** Times come in clusters, so the place found last is tried first. */
function reachedFrom(ascending: Float64Array, value: number, recent: number): number {
  const stays = value >= entry(ascending, recent) && value < (ascending[recent + 1] ?? Infinity)
  return stays ? recent : Math.max(lastReached(ascending, value), 0)
}

/** Before 1900 and after 2199 the runtime is asked each time. With the offsets of a day before and after, both readings of the wall are at hand. */
function wallOutsideTables(wall: WallMs, probe: OffsetProbe): Instant {
  const [before, after] = [probe(wall - DAY), probe(wall + DAY)]
  const first = wall - Math.max(before, after)
  if (first + probe(first) === wall) return first
  const second = wall - Math.min(before, after)
  return second + probe(second) === wall ? second : wall - before
}

function skippedDays(changes: Float64Array, offsets: Float64Array): number[] {
  const days: number[] = []
  changes.forEach((at, i) => {
    const [before, after] = [offsets[i - 1] ?? offsets[i] ?? 0, offsets[i] ?? 0]
    const [from, to] = [Math.ceil((at + before) / DAY), Math.floor((at + after) / DAY)]
    for (let day = from; day < to; day++) days.push(day)
  })
  return days
}
