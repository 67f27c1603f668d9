import type { Exclusion } from '../../../../shared/review/review.ts'

/** Tickets of one request that stand alike: asked for at once, and decided or withdrawn at once. */
export type AskedTogether = { readonly first: Exclusion; readonly tickets: readonly Exclusion[] }

/** The exclusions by the request they came in and what became of it, in the order in which they were asked for. */
export function askedTogether(exclusions: readonly Exclusion[]): AskedTogether[] {
  const requests = Map.groupBy(exclusions, ({ requested, reason, evidence, decided, withdrawn }) =>
    JSON.stringify([requested, reason, evidence, decided, withdrawn?.reason ?? null]),
  )
  return [...requests.values()].flatMap((tickets) => {
    const [first] = tickets
    return first === undefined ? [] : [{ first, tickets }]
  })
}
