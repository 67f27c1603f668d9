import type { z } from 'zod'
import type { Reconciliation } from '../../../shared/operations/reconciliation.ts'
import type { results } from '../../../shared/operations/results.ts'
import { type FigureReconciliation, reconcileFigures } from '../../../shared/sla/reconcile-figures.ts'
import { reconcileSentence } from '../../../shared/sla/reconcile-words.ts'
import type { Services } from '../services.ts'
import { keptVersions } from './agreements.ts'
import { recently } from './recently.ts'

type Input = z.infer<NonNullable<(typeof results.reconcile)['~orpc']['inputSchema']>>

const KEPT = 4

/** Reconciles figures with what their sources say, keeping the last few so that pages of tickets can be turned. */
export function reconciler({ store, measurements }: Services): (input: Input) => Promise<Reconciliation> {
  const known = recently<FigureReconciliation>(KEPT)
  return async ({ reference, period: written, target, offset, limit }) => {
    const { versions, ...ready } = await measurements.ready(keptVersions(store, reference), written)
    const agreements = versions.map(({ agreement }) => agreement)
    const key = JSON.stringify([store.revision(), versions.map(({ sha256 }) => sha256), ready.period.label, target])
    const found = known.get(key, () => reconcileFigures({ ...ready, versions: agreements, targetId: target }))
    const { tickets, moves, explained, tried, ...figures } = found
    const end = Math.min(offset + limit, tickets.length)
    const places = Array.from({ length: Math.max(0, end - offset) }, (_, place) => offset + place)
    return {
      period: ready.period.label,
      timeZone: ready.period.timeZone,
      sentence: reconcileSentence(found),
      ...figures,
      moves: [...moves],
      explained: [...explained],
      tried: [...tried],
      tickets: { total: tickets.length, rows: places.map((place) => tickets.at(place)) },
    }
  }
}
