import type { z } from 'zod'
import type { Reconciliation, TypedReconciliation } from '../../../shared/operations/reconciliation.ts'
import type { results } from '../../../shared/operations/results.ts'
import { type FigureReconciliation, reconcileFigures } from '../../../shared/sla/reconcile-figures.ts'
import {
  type TypedReconciliation as FoundTyped,
  readTypedFigure,
  reconcileTyped,
} from '../../../shared/sla/reconcile-typed.ts'
import { explanationWords, typedSentence } from '../../../shared/sla/reconcile-typed-words.ts'
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

type TypedInput = z.infer<NonNullable<(typeof results.reconcileFigure)['~orpc']['inputSchema']>>

/** Reconciles figures with what somebody read off a tool, keeping the last few as well. */
export function typedReconciler({
  store,
  measurements,
}: Services): (input: TypedInput) => Promise<TypedReconciliation> {
  const known = recently<FoundTyped>(KEPT)
  return async ({ reference, period: written, target, figure, offset, limit }) => {
    const typed = readTypedFigure(figure)
    const { versions, ...ready } = await measurements.ready(keptVersions(store, reference), written)
    const agreements = versions.map(({ agreement }) => agreement)
    const state = [store.revision(), versions.map(({ sha256 }) => sha256), ready.period.label, target, figure]
    const found = known.get(JSON.stringify(state), () =>
      reconcileTyped({ ...ready, versions: agreements, targetId: target }, typed),
    )
    const { tickets, ours, agrees, explanations } = found
    const end = Math.min(offset + limit, tickets.length)
    const places = Array.from({ length: Math.max(0, end - offset) }, (_, place) => offset + place)
    return {
      period: ready.period.label,
      timeZone: ready.period.timeZone,
      sentence: typedSentence(found, figure.trim()),
      ours,
      agrees,
      explanations: explanations.map((one) => ({ sentence: explanationWords(one), explanation: shown(one) })),
      tickets: { total: tickets.length, rows: places.map((place) => tickets.at(place)) },
    }
  }
}

/** Without the parts of a rule that only the engine needs. */
function shown(one: FoundTyped['explanations'][number]): TypedReconciliation['explanations'][number]['explanation'] {
  if (one.kind !== 'rules') return one
  return { ...one, rules: one.rules.map(({ rule, from, to }) => ({ rule, from, to })) }
}
