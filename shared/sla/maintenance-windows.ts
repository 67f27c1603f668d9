import type { Agreement, MaintenanceWindow } from '../agreement/agreement.ts'
import { type BusinessCalendar, compileCalendar } from '../time/business-calendar.ts'
import { parseDuration } from '../time/duration.ts'
import { isService, type Term } from './measured-terms.ts'
import type { AgreedWindow } from './planned-maintenance.ts'

/** The agreed maintenance windows of a version, ready to be asked about the outages of a target. */
export function agreedWindows({ agreement, target }: Pick<Term, 'agreement' | 'target'>): AgreedWindow[] {
  return (agreement.spec.maintenance ?? []).map((window) => ({
    name: window.name,
    hours: hoursOf(window),
    notice: window.notice === undefined ? null : parseDuration(window.notice),
    isFor: ({ service }) => isFor(window, service ?? target.service ?? null, agreement),
  }))
}

/** An outage that names no service, of a target that names none, is one of all services: only a window for all holds it. */
function isFor({ services }: MaintenanceWindow, service: string | null, agreement: Agreement): boolean {
  if (services === undefined) return true
  return service !== null && services.some((id) => isService({ target: { service: id }, agreement }, service))
}

/** Every outage asks; a window is laid out once. */
const laidOut = new WeakMap<MaintenanceWindow, BusinessCalendar>()

function hoursOf(window: MaintenanceWindow): BusinessCalendar {
  const { name, timeZone, hours } = window
  const known = laidOut.get(window) ?? compileCalendar({ id: name, timeZone, hours })
  laidOut.set(window, known)
  return known
}
