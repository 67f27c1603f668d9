import { isReport, plannedReports, reportState, type ServiceReport } from '../../../shared/review/report-calendar.ts'
import { writeLocalDate } from '../../../shared/time/civil-date.ts'
import { instantToWall } from '../../../shared/time/zone.ts'
import type { Services } from '../services.ts'
import type { KeptVersion } from '../store/agreement-register.ts'
import { listPacks, type PackRecord } from '../store/pack-register.ts'
import { byReference, keptVersions } from './agreements.ts'
import { newest } from './measurements.ts'

/** How many reports of one agreement are listed: a year of months, and the running one. */
const SHOWN = 13

/** The reports that agreements ask for between their reviews, newest first. */
export function serviceReports(services: Services, reference: string | null): ServiceReport[] {
  const { store } = services
  const packs = Map.groupBy(listPacks(store.database, reference), (pack) => pack.reference)
  const agreements = reference === null ? byReference(store) : [keptVersions(store, reference)]
  return agreements
    .flatMap((versions) => reportsOf(services, versions, packs.get(newest(versions).metadata.reference) ?? []))
    .toSorted((left, right) => (left.due < right.due ? 1 : left.due > right.due ? -1 : 0))
}

function reportsOf({ now }: Services, versions: readonly KeptVersion[], packs: readonly PackRecord[]): ServiceReport[] {
  const agreement = newest(versions)
  const { metadata, spec } = agreement
  const dayOf = (at: number) => writeLocalDate(instantToWall(spec.timeZone, at))
  const today = dayOf(now())
  return plannedReports(agreement, today)
    .slice(-SHOWN)
    .map((report) => {
      const made = packs.find(
        ({ period, madeAt }) => period === report.period && isReport(report, dayOf(Date.parse(madeAt))),
      )
      return {
        reference: metadata.reference,
        title: metadata.title,
        ...report,
        state: reportState(report, made !== undefined, today),
        to: [...(spec.reporting?.to ?? [])],
        made: made === undefined ? null : { at: made.madeAt, fileName: made.pdf.fileName },
      }
    })
}
