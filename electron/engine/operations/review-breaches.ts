import type { BreachNote } from '../../../shared/review/review.ts'
import type { ReviewSnapshot } from '../../../shared/review/snapshot.ts'
import type { Check } from '../../../shared/sla/figures.ts'
import type { BreachName } from '../store/breach-notes.ts'
import type { Measured } from './measurements.ts'

/** A check that broke its promise: it counts, or would if it were not excluded. */
export type Breach = { readonly target: string; readonly check: Check }

/** The breaches behind the figures, worst first: by how far each went over, as a share of its promise. */
export function breachesOf(measured: Measured): readonly Breach[] {
  const known = found.get(measured)
  if (known !== undefined) return known
  const breaches = findBreaches(measured)
  found.set(measured, breaches)
  return breaches
}

const found = new WeakMap<Measured, readonly Breach[]>()

function findBreaches({ measurement }: Measured): Breach[] {
  const breaches: Breach[] = []
  for (const { id } of measurement.figures.targets) {
    const checks = measurement.checks(id)
    for (let index = 0; index < (checks?.length ?? 0); index += 1) {
      const check = checks?.at(index)
      if (check !== undefined && isBreach(check)) breaches.push({ target: id, check })
    }
  }
  return worstFirst(breaches)
}

/** One that was left out stays in the list, so that everybody sees what was left out; it counts no more. */
const isBreach = ({ verdict, counted, note }: Check) =>
  verdict === 'breached' && (counted || note?.startsWith('excluded') === true)

/** The same of a frozen review. */
export function breachesIn({ figures, checks }: Pick<ReviewSnapshot, 'figures' | 'checks'>): Breach[] {
  const all = figures.targets.flatMap(({ id }) => (checks[id] ?? []).map((check) => ({ target: id, check })))
  return worstFirst(all.filter(({ check }) => isBreach(check)))
}

const worstFirst = (breaches: readonly Breach[]) =>
  breaches.toSorted((left, right) => overShare(right) - overShare(left))

function overShare({ check: { overByMs, withinMs } }: Breach): number {
  return overByMs === null || !withinMs ? 0 : overByMs / withinMs
}

/** Names a breach within a review; or a ticket in all of its targets, where `target` is null. */
export function breachKey({
  target,
  sourceName,
  key,
}: Omit<BreachName, 'target'> & { readonly target: string | null }): string {
  return JSON.stringify([target, sourceName, key])
}

export function breachKeyOf({ target, check: { sourceName, key } }: Breach): string {
  return breachKey({ target, sourceName, key })
}

/** A breach is triaged once it has a cause. */
export function isTriaged(note: Pick<BreachNote, 'cause'> | undefined): boolean {
  return note !== undefined && note.cause !== null
}
