import type { Side } from '../../../shared/agreement/lifecycle.ts'
import type { Exclusion } from '../../../shared/review/review.ts'
import { type Exclusions, ticketIdentity } from '../../../shared/sla/exclusions.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Which } from './breach-notes.ts'
import type { Database } from './database.ts'

type Row = {
  id: number
  target: string | null
  sourceName: string
  key: string
  reason: string
  evidence: string
  requestedBy: string
  requestedSide: Side
  requestedAt: Instant
  decidedBy: string | null
  decidedSide: Side | null
  decidedAt: Instant | null
  outcome: 'approved' | 'declined' | null
  decisionNote: string | null
  withdrawnBy: string | null
  withdrawnAt: Instant | null
  withdrawnReason: string | null
}

const EXCLUSION = `
  SELECT id, target, source_name AS sourceName, key, reason, evidence, requested_by AS requestedBy,
    requested_side AS requestedSide, requested_at AS requestedAt, decided_by AS decidedBy, decided_side AS decidedSide,
    decided_at AS decidedAt, outcome, decision_note AS decisionNote, withdrawn_by AS withdrawnBy, withdrawn_at AS withdrawnAt,
    withdrawn_reason AS withdrawnReason
  FROM exclusion`

/** All that were asked for in one review, oldest first. */
export function listExclusions(database: Database, { reference, period }: Which): Exclusion[] {
  return database
    .prepare<[string, string], Row>(`${EXCLUSION} WHERE reference = ? AND period = ? ORDER BY id`)
    .all(reference, period)
    .map(exclusion)
}

/** The tickets that are left out of an agreement's figures: approved by the other side, and not withdrawn. */
export function approvedExclusions(database: Database, reference: string): Exclusions {
  const rows = database
    .prepare<[string], Pick<Row, 'target' | 'sourceName' | 'key' | 'reason'>>(`
      SELECT target, source_name AS sourceName, key, reason FROM exclusion
      WHERE reference = ? AND outcome = 'approved' AND withdrawn_at IS NULL ORDER BY id`)
    .all(reference)
  const reasons = (chosen: typeof rows) =>
    new Map(chosen.map(({ sourceName, key, reason }) => [ticketIdentity(sourceName, key), reason]))
  const ofTargets = Map.groupBy(rows, ({ target }) => target)
  const fromTarget = new Map(
    [...ofTargets].flatMap(([target, chosen]) => (target === null ? [] : [[target, reasons(chosen)] as const])),
  )
  return { fromAll: reasons(ofTargets.get(null) ?? []), fromTarget }
}

export type AskedExclusion = Pick<Exclusion, 'target' | 'sourceName' | 'key' | 'reason' | 'evidence'> & {
  readonly by: string
  readonly side: Side
  readonly at: Instant
}

export function keepExclusion(database: Database, { reference, period }: Which, asked: AskedExclusion): number {
  const { lastInsertRowid } = database
    .prepare(`
      INSERT INTO exclusion (reference, period, target, source_name, key, reason, evidence, requested_by, requested_side, requested_at)
      VALUES (@reference, @period, @target, @sourceName, @key, @reason, @evidence, @by, @side, @at)`)
    .run({ reference, period, ...asked })
  return Number(lastInsertRowid)
}

export function decideExclusion(
  database: Database,
  id: number,
  decided: {
    readonly by: string
    readonly side: Side
    readonly at: Instant
    readonly outcome: 'approved' | 'declined'
    readonly note: string | null
  },
): void {
  database
    .prepare(`
      UPDATE exclusion SET decided_by = @by, decided_side = @side, decided_at = @at, outcome = @outcome, decision_note = @note
      WHERE id = @id`)
    .run({ id, ...decided })
}

export function withdrawExclusion(
  database: Database,
  id: number,
  { by, at, reason }: { readonly by: string; readonly at: Instant; readonly reason: string },
): void {
  database
    .prepare('UPDATE exclusion SET withdrawn_by = ?, withdrawn_at = ?, withdrawn_reason = ? WHERE id = ?')
    .run(by, at, reason, id)
}

function exclusion(row: Row): Exclusion {
  const { id, target, sourceName, key, reason, evidence } = row
  const requested = { by: row.requestedBy, side: row.requestedSide, at: iso(row.requestedAt) }
  return { id, target, sourceName, key, reason, evidence, requested, decided: decided(row), withdrawn: withdrawn(row) }
}

function decided({ decidedBy, decidedSide, decidedAt, outcome, decisionNote }: Row): Exclusion['decided'] {
  if (decidedBy === null || decidedSide === null || decidedAt === null || outcome === null) return null
  return { by: decidedBy, side: decidedSide, at: iso(decidedAt), outcome, note: decisionNote }
}

function withdrawn({ withdrawnBy, withdrawnAt, withdrawnReason }: Row): Exclusion['withdrawn'] {
  if (withdrawnBy === null || withdrawnAt === null || withdrawnReason === null) return null
  return { by: withdrawnBy, at: iso(withdrawnAt), reason: withdrawnReason }
}

const iso = (at: Instant) => new Date(at).toISOString()
