import type { Instant } from '../../../shared/time/instant.ts'
import type { Database } from './database.ts'

/** What the register asks of other rooms of the store, of all agreements at once. */
export type RegisterFacts = {
  /** Whether somebody has frozen the review of a period. */
  isFrozen(reference: string, period: string): boolean
  /** When the newest pack of a period was made; null where none was. */
  lastPack(reference: string, period: string): Instant | null
}

export function registerFacts(database: Database): RegisterFacts {
  const reviews = database
    .prepare<[], { reference: string; period: string }>(
      'SELECT DISTINCT reference, period FROM review WHERE frozen_at IS NOT NULL',
    )
    .all()
  const packs = database
    .prepare<[], { reference: string; period: string; madeAt: Instant }>(
      'SELECT reference, period, max(made_at) AS madeAt FROM pack GROUP BY reference, period',
    )
    .all()
  const frozen = new Set(reviews.map(({ reference, period }) => JSON.stringify([reference, period])))
  const made = new Map(packs.map(({ reference, period, madeAt }) => [JSON.stringify([reference, period]), madeAt]))
  return {
    isFrozen: (reference, period) => frozen.has(JSON.stringify([reference, period])),
    lastPack: (reference, period) => made.get(JSON.stringify([reference, period])) ?? null,
  }
}
