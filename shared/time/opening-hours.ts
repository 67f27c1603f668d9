import { DAY, HOUR, MINUTE, SECOND } from './instant.ts'

/** Opening hours of one date, in wall-clock milliseconds from its 00:00; past 24 hours where they cross midnight. */
export type OpeningHours = { readonly from: number; readonly to: number }

const CLOCK = /^(?:([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?|24:00)$/

/**
 * Reads `09:00-12:30`; seconds may be given; `24:00` closes a day; `from` after `to` crosses midnight; `from = to` is empty.
 * Null when it is not written so.
 */
export function parseOpeningHours(text: string): OpeningHours | null {
  const [opens = '', closes = '', ...rest] = text.split('-')
  const [from, to] = [readClock(opens), readClock(closes)]
  if (rest.length > 0 || from === null || to === null || from === DAY) return null
  return { from, to: to < from ? to + DAY : to }
}

function readClock(text: string): number | null {
  const found = CLOCK.exec(text)
  if (found === null) return null
  const [, hour, minute, second = 0] = found
  return hour === undefined ? DAY : Number(hour) * HOUR + Number(minute) * MINUTE + Number(second) * SECOND
}
