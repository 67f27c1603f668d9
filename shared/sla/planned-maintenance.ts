import type { Outage } from '../outages/outage.ts'
import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { Duration } from '../time/duration.ts'

/** Hours of the week in which maintenance was agreed once and for all; null notice: none of its own is needed. */
export type AgreedWindow = {
  readonly name: string
  /** Open in the agreed hours. */
  readonly hours: BusinessCalendar
  readonly notice: Duration | null
  isFor(outage: Outage): boolean
}

/**
 * What makes planned maintenance count as planned: announced so long before it began, or wholly inside an agreed window. Null: the
 * word of the log is enough.
 */
export type NoticeRule = {
  readonly notice: Duration
  readonly calendar: BusinessCalendar
  readonly windows?: readonly AgreedWindow[]
} | null

/**
 * Whether an outage is planned maintenance that the agreed service time leaves out. Maintenance without a known announcement was
 * not announced in time, where the agreement asks for notice; what takes nothing away leaves nothing out.
 */
export function isLeftOut(outage: Outage, rule: NoticeRule): boolean {
  return outage.planned && outage.weight > 0 && isAnnouncedInTime(outage, rule)
}

/** Whether the notice that the agreement asks for was given; always true where it asks for none. */
export function isAnnouncedInTime(outage: Outage, rule: NoticeRule): boolean {
  if (rule === null) return true
  const { notice, calendar } = rule
  return wasAnnounced(outage, notice, calendar) || windowOf(outage, rule) !== null
}

/**
 * The agreed window that planned maintenance kept to, with the notice that the window asks for; null where there is none. Work that
 * goes on beyond the window was not agreed; while it lasts, it is taken to end in time.
 */
export function windowOf(outage: Outage, rule: NoticeRule): AgreedWindow | null {
  if (rule === null || !outage.planned) return null
  const { windows = [], calendar } = rule
  const kept = windows.find((window) => {
    if (!window.isFor(outage) || !isInside(outage, window.hours)) return false
    return window.notice === null || wasAnnounced(outage, window.notice, calendar)
  })
  return kept ?? null
}

function isInside({ from, to }: Outage, hours: BusinessCalendar): boolean {
  return to === null ? hours.isOpen(from) : hours.elapsed(from, to) === to - from
}

function wasAnnounced({ from, announcedAt }: Outage, notice: Duration, calendar: BusinessCalendar): boolean {
  if (announcedAt === null) return false
  // Notice in hours runs round the clock, as people reckon it; in working days by the calendar of the target.
  if (notice.kind === 'time') return from - announcedAt >= notice.ms
  const earliest = calendar.dueInWorkingDays(announcedAt, notice.days)
  return earliest !== null && earliest <= from
}
