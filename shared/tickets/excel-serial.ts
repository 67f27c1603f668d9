import { DAY } from '../time/instant.ts'
import type { WallMs } from '../time/zone.ts'
import { dateMs } from './civil-time.ts'

/** The last serial number a spreadsheet program shows as a date, 31 December 9999. */
const LAST = 2_958_466
const EPOCH_1900 = dateMs(1900, 1, 1) - DAY
const EPOCH_1904 = dateMs(1904, 1, 1)

/**
 * The wall-clock time behind a spreadsheet's serial number, which counts days and has no time zone; to the nearest millisecond.
 * NaN when no date stands behind it: below 1, past the year 9999, or day 60 of the 1900 system, the 29 February 1900 that never was.
 */
export function serialToWall(serial: number, date1904 = false): WallMs {
  const ms = Math.round(serial * DAY)
  if (date1904) return serial >= 0 && serial < LAST ? EPOCH_1904 + ms : Number.NaN
  if (!(serial >= 1 && serial < LAST) || Math.floor(ms / DAY) === 60) return Number.NaN
  return EPOCH_1900 + ms - (ms >= 61 * DAY ? DAY : 0)
}
