import { DAY, type Instant } from '../time/instant.ts'
import { zoneNamed } from '../time/zone.ts'

/** 1 January 1970 as spreadsheets count days. */
const EPOCH_DAY = 25_569
/** Before 1 March 1900 spreadsheets do not agree on a day's number. */
const FIRST_DAY = 61

/** An instant as a spreadsheet's date on the wall of the zone; text where spreadsheets have no such date. */
export function wallDays(at: Instant | null, zone: string): number | string | null {
  if (at === null) return null
  const days = zoneNamed(zone).toWall(at) / DAY + EPOCH_DAY
  return days < FIRST_DAY ? new Date(at).toISOString() : days
}

/** The first day of a month, `YYYY-MM`, as a spreadsheet's date. */
export function monthDays(month: string | null): number | null {
  return month === null ? null : Date.parse(`${month}-01T00:00:00Z`) / DAY + EPOCH_DAY
}
