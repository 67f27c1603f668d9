import { addDays } from '../../../shared/time/civil-date.ts'
import type { Instant, LocalDate } from '../../../shared/time/instant.ts'

/** An all-day event; it needs no time zone, for the day is the same day everywhere. */
export type CalendarEvent = {
  /** The same whenever the event is written, so that a calendar that reads it again moves it instead of doubling it. */
  readonly uid: string
  readonly on: LocalDate
  readonly summary: string
  readonly description: string
  /** Days before it on which one is reminded, at nine in the morning; none where left out. */
  readonly remindDaysBefore?: readonly number[]
}

/** Octets of a line, its end left out (RFC 5545, 3.1). */
const MOST_OCTETS = 75

/** Writes events as an iCalendar file (RFC 5545). */
export function writeCalendar(name: string, events: readonly CalendarEvent[], writtenAt: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Accord//Agreements//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, writtenAt)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent, writtenAt: Instant): string[] {
  const { uid, on, summary, description, remindDaysBefore = [] } = event
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${new Date(writtenAt).toISOString().replaceAll(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    // The first day that is no longer part of it.
    `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    ...remindDaysBefore.flatMap((days) => alarmLines(days, summary)),
    'END:VEVENT',
  ]
}

/** Counted from the midnight on which the day begins. */
function alarmLines(days: number, summary: string): string[] {
  const trigger = days === 0 ? 'PT9H' : `-P${days - 1}DT15H`
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${trigger}`, `DESCRIPTION:${escaped(summary)}`, 'END:VALARM']
}

function compact(date: LocalDate): string {
  return date.replaceAll('-', '')
}

/** Text as a value: its own signs told from those of the format, and no control characters. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n|\u2028|\u2029/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, ' ')
}

/** A long line goes on after a line end and a space; no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let [part, octets] = ['', 0]
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > MOST_OCTETS) {
      parts.push(part)
      // The space at the beginning counts.
      part = ''
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
