import { z } from 'zod'
import type { Agreement } from '../agreement/agreement.ts'
import { addCadence, type Cadence, parseCadence } from '../agreement/cadence.ts'
import { DAYS_OF_PATIENCE } from '../agreement/overdue.ts'
import { addDays } from '../time/civil-date.ts'
import type { LocalDate } from '../time/instant.ts'
import { periodLabel } from '../time/period.ts'

/** `running`: its period is not over yet. */
export const REPORT_STATES = ['overdue', 'due', 'made', 'running'] as const

/** One report that an agreement asks for between its reviews. */
export const serviceReport = z.object({
  reference: z.string(),
  title: z.string(),
  period: z.string(),
  /** The day after its period, on which it can be made. */
  due: z.iso.date(),
  state: z.enum(REPORT_STATES),
  /** Whom the agreement names to receive it. */
  to: z.array(z.string()),
  /** The newest pack of its period made once that was over; null where there is none. */
  made: z.object({ at: z.iso.datetime(), fileName: z.string() }).nullable(),
})
export type ServiceReport = z.infer<typeof serviceReport>

export type PlannedReport = { readonly period: string; readonly due: LocalDate }

/** No cadence is followed further back than so many reports. */
const MOST_REPORTS = 5000

/**
 * The periods an agreement reports over, oldest first, up to the one that holds `until`: calendar months, quarters, half-years and
 * years where the cadence is one of them, else so many days or months from the day it takes effect. Empty where no report is agreed.
 */
export function plannedReports({ spec: { reporting, effective } }: Agreement, until: LocalDate): PlannedReport[] {
  const cadence = reporting === undefined ? null : parseCadence(reporting.every)
  if (cadence === null) return []
  const start = firstDay(effective.from, cadence)
  const planned: PlannedReport[] = []
  for (let times = 0; planned.length < MOST_REPORTS; times += 1) {
    const from = addCadence(start, cadence, times)
    if (from > until || (effective.to !== undefined && from > effective.to)) break
    const due = addCadence(start, cadence, times + 1)
    planned.push({ period: periodLabel(from, addDays(due, -1)), due })
  }
  return planned
}

/** Where the calendar has a name for periods of this length, they begin where the calendar says. */
function firstDay(from: LocalDate, { unit, amount }: Cadence): LocalDate {
  if (unit === 'days') return from
  if (12 % amount !== 0) return `${from.slice(0, 8)}01`
  const month = Number(from.slice(5, 7)) - 1
  return `${from.slice(0, 5)}${String(month - (month % amount) + 1).padStart(2, '0')}-01`
}

/** How a report stands on a day. */
export function reportState({ due }: PlannedReport, isMade: boolean, today: LocalDate): ServiceReport['state'] {
  if (today < due) return 'running'
  if (isMade) return 'made'
  return addDays(due, DAYS_OF_PATIENCE) < today ? 'overdue' : 'due'
}

/** Whether a pack of a period, made on a day, is the report: one made before the period was over is none. */
export function isReport({ due }: PlannedReport, madeOn: LocalDate | null): boolean {
  return madeOn !== null && madeOn >= due
}

/** The newest report whose days of grace are over and that nobody has made; null where there is none. */
export function missedReport(
  agreement: Agreement,
  today: LocalDate,
  madeOn: (period: string) => LocalDate | null,
): PlannedReport | null {
  const missed = plannedReports(agreement, today).findLast(
    (report) => reportState(report, isReport(report, madeOn(report.period)), today) === 'overdue',
  )
  return missed ?? null
}
