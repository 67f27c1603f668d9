import { Refusal } from '../refusal.ts'
import type { LocalDate } from '../time/instant.ts'
import type { Agreement } from './agreement.ts'
import { addCadence, parseCadence } from './cadence.ts'

/**
 * Versions of one agreement by their effective dates, which are local dates of each version's own zone, the last one included.
 * A higher version takes over from its first day, whatever last day the lower one names: what was signed is never rewritten to
 * make room. Where it ends sooner, the lower one is in force again. `effectiveVersions` asks the same of an instant.
 */

/** How a version stands on a date: not yet in force, in force, or past its end. */
export type AgreementState = 'upcoming' | 'in-force' | 'expired'

/** How a version stands on a date of its own zone. */
export function stateOn({ spec: { effective } }: Agreement, date: LocalDate): AgreementState {
  // One that was terminated before it began never takes effect.
  if (effective.to !== undefined && effective.to < effective.from) return 'expired'
  if (date < effective.from) return 'upcoming'
  return effective.to === undefined || date <= effective.to ? 'in-force' : 'expired'
}

/**
 * Why a version cannot stand beside the others; null when it can. Of two that share days, the higher one must begin later: else
 * it would take away days that the lower one was agreed for, from the first on.
 */
export function refuseOverlap(added: Agreement, others: readonly Agreement[]): Refusal | null {
  for (const other of others) {
    const [lower, higher] = other.spec.version < added.spec.version ? [other, added] : [added, other]
    if (lower.spec.version === higher.spec.version || !overlap(lower, higher)) continue
    if (higher.spec.effective.from > lower.spec.effective.from) continue
    return overlapRefusal(lower, higher)
  }
  return null
}

/** What becomes of the days that a version shares with others: one sentence for each of them. The higher one has them. */
export function sharedDays(added: Agreement, others: readonly Agreement[]): string[] {
  return others.flatMap((other) => {
    const [lower, higher] = other.spec.version < added.spec.version ? [other, added] : [added, other]
    if (lower.spec.version === higher.spec.version || !overlap(lower, higher)) return []
    const [before, after] = [lower.spec, higher.spec]
    const last = before.effective.to === undefined ? 'names no last day' : `goes on to ${before.effective.to}`
    const back =
      after.effective.to !== undefined &&
      (before.effective.to === undefined || after.effective.to < before.effective.to)
    const until = back ? `, to ${after.effective.to}` : ''
    return [
      `From ${after.effective.from} on${until}, version ${after.version} counts in place of version ${before.version}, whose text ${last}.`,
    ]
  })
}

function overlap(a: Agreement, b: Agreement): boolean {
  const starts = [a, b].map(({ spec }) => spec.effective.from)
  return starts.every((start) =>
    [a, b].every(({ spec }) => spec.effective.to === undefined || start <= spec.effective.to),
  )
}

function overlapRefusal(lower: Agreement, higher: Agreement): Refusal {
  const said = ({ spec: { version, effective } }: Agreement) =>
    `version ${version} (${effective.to === undefined ? `from ${effective.from} on` : `${effective.from} to ${effective.to}`})`
  const message =
    `${higher.metadata.reference}: ${said(higher)} would take effect on or before the first day of ${said(lower)}. ` +
    `Let version ${higher.spec.version} begin after ${lower.spec.effective.from}, or end before it.`
  return new Refusal('agreement.overlap', message, [
    {
      path: 'spec.effective.from',
      found: `"${higher.spec.effective.from}"`,
      expected: `a date after ${lower.spec.effective.from}`,
    },
  ])
}

/**
 * The date of the next review, `today` included: `review.first` and every `review.every` after it; without `first`, counted from
 * the day the agreement takes effect. The period that an agreement ends in is still reviewed, after that nothing is. Null where
 * no review is agreed.
 */
export function nextReview({ spec: { review, effective } }: Agreement, today: LocalDate): LocalDate | null {
  const cadence = review === undefined ? null : parseCadence(review.every)
  if (review === undefined || cadence === null) return null
  const start = review.first ?? effective.from
  let times = review.first === undefined ? 1 : 0
  while (addCadence(start, cadence, times) < today) times += 1
  const isOver = effective.to !== undefined && times > 0 && addCadence(start, cadence, times - 1) > effective.to
  return isOver ? null : addCadence(start, cadence, times)
}
