import type { Outage } from '../outages/outage.ts'
import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { Duration } from '../time/duration.ts'

/** What makes planned maintenance count as planned: announced so long before it began. Null: the word of the log is enough. */
export type NoticeRule = { readonly notice: Duration; readonly calendar: BusinessCalendar } | null

/**
 * Whether an outage is planned maintenance that the agreed service time leaves out. Maintenance without a known announcement was
 * not announced in time, where the agreement asks for notice; what takes nothing away leaves nothing out.
 */
export function isLeftOut(outage: Outage, rule: NoticeRule): boolean {
  return outage.planned && outage.weight > 0 && isAnnouncedInTime(outage, rule)
}

/** Whether the notice that the agreement asks for was given; always true where it asks for none. */
export function isAnnouncedInTime({ from, announcedAt }: Outage, rule: NoticeRule): boolean {
  if (rule === null) return true
  if (announcedAt === null) return false
  const { notice, calendar } = rule
  // Notice in hours runs round the clock, as people reckon it; in working days by the calendar of the target.
  if (notice.kind === 'time') return from - announcedAt >= notice.ms
  const earliest = calendar.dueInWorkingDays(announcedAt, notice.days)
  return earliest !== null && earliest <= from
}
