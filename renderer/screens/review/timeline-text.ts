import { parseLocalDate } from '../../../shared/time/civil-date.ts'

/** A moment as the field of a form takes it, `2026-03-04T08:30`, in the zone of this machine. */
export function toLocal(iso: string | null): string {
  if (iso === null) return ''
  const at = new Date(iso)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** The other way; null for an empty field. */
export function fromLocal(text: string): string | null {
  const at = text === '' ? Number.NaN : new Date(text).getTime()
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

type Entry = { readonly at: string; readonly text: string }

/** A timeline as lines to be written in, each with its date. */
export function writeTimeline(entries: readonly Entry[]): string {
  return entries.map(({ at, text }) => `${toLocal(at).replace('T', ' ')} ${text}`).join('\n')
}

const LINE = /^(?:(\d{4}-\d\d-\d\d)[ T])?([01]?\d|2[0-3]):([0-5]\d)\s+(\S.*)$/

/**
 * Reads such lines; one without a date is of the day of the line before it, the first of the day on which it all began. `wrong` is
 * the first line that says no time, null where there is none.
 */
export function readTimeline(
  text: string,
  began: string,
): { readonly entries: Entry[]; readonly wrong: string | null } {
  const entries: Entry[] = []
  let day = began.slice(0, 10)
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue
    const [, date, hour = '', minute, said = ''] = LINE.exec(line) ?? []
    day = date ?? day
    const at = parseLocalDate(day) === null ? null : fromLocal(`${day}T${hour.padStart(2, '0')}:${minute}`)
    if (said === '' || at === null) return { entries, wrong: line }
    entries.push({ at, text: said })
  }
  return { entries, wrong: null }
}
