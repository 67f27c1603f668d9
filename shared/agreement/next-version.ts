import { addDays, daysBetween } from '../time/civil-date.ts'
import type { LocalDate } from '../time/instant.ts'
import { addMonths } from '../time/period.ts'
import type { Agreement } from './agreement.ts'
import { withoutSignatures } from './signed-text.ts'

type Effective = Agreement['spec']['effective']

/**
 * The version that may follow the newest one, unsigned and with its dates: by default it takes over from tomorrow and keeps the last
 * day, which a version that is over has no more; a renewal begins on the day after the last one and is as long again. `today` is the
 * date in the agreement's zone.
 */
export function nextVersion(newest: Agreement, today: LocalDate, renew = false): Agreement {
  const { effective, version } = newest.spec
  const next = withoutSignatures(newest)
  const dates = renew ? renewed(effective, today) : takenOver(effective, today)
  return { ...next, spec: { ...next.spec, version: version + 1, effective: dates } }
}

function takenOver({ from, to }: Effective, today: LocalDate): Effective {
  const earliest = addDays(from, 1)
  const tomorrow = addDays(today, 1)
  const start = earliest > tomorrow ? earliest : tomorrow
  return to === undefined || to < start ? { from: start } : { from: start, to }
}

function renewed({ from, to }: Effective, today: LocalDate): Effective {
  if (to === undefined) return takenOver({ from }, today)
  const start = addDays(to, 1)
  return { from: start, to: endOfSameLength(from, start) }
}

/** Whole months are renewed as months: a year from 1 March ends on the last of February, leap year or not. */
function endOfSameLength(from: LocalDate, start: LocalDate): LocalDate {
  const months = monthsBetween(from, start)
  if (addMonths(from, months) === start) return addDays(addMonths(start, months), -1)
  return addDays(start, daysBetween(from, start) - 1)
}

function monthsBetween(from: LocalDate, to: LocalDate): number {
  const [a, b] = [from, to].map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)))
  return (b ?? 0) - (a ?? 0)
}
