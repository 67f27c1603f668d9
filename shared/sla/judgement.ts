import type { CountingRules } from './counting-rules.ts'
import type { Verdict } from './figures.ts'

/**
 * Where a check stands in a period: counted in its figure; pending, or open past its promise, and listed beside it; not applicable;
 * or in another period, or none.
 */
export type Place = 'counted' | 'pending' | 'overdue' | 'not-applicable' | 'elsewhere'

/**
 * One check being judged, filled again for every check so that a pass over a million tickets makes no objects. Instants and
 * milliseconds of the target's clock are NaN where unknown.
 */
export type Judgement = {
  verdict: Verdict
  /** Why it is not applicable, or what is special about it. */
  note: string | null
  createdAt: number
  /** Where the counted clock begins: at the creation, or at a reopening. */
  startAt: number
  /** NaN while the clock runs. */
  stopAt: number
  elapsedMs: number
  withinMs: number
  verdictAt: number
  originalDueAt: number
  currentDueAt: number
  /** A total of pauses that was taken off, and makes the deadline approximate; 0 where there is none. */
  pausedTotalMs: number
  /** Index of the version that judged it; -1 for none. */
  version: number
  place: Place
  /** What becomes of it, where it is counted and its exclusion is approved; else null. */
  exclusion: CountingRules['exclusions'] | null
  /** Index into the period's months; -1 for none. */
  month: number
  /** Where a check that is not applicable is listed by its date; NaN where it has none, and is listed in every period. */
  listedAt: number
}

/** An empty judgement to fill. */
export function blankJudgement(): Judgement {
  const unknown = Number.NaN
  return {
    verdict: 'pending',
    note: null,
    createdAt: unknown,
    startAt: unknown,
    stopAt: unknown,
    elapsedMs: unknown,
    withinMs: unknown,
    verdictAt: unknown,
    originalDueAt: unknown,
    currentDueAt: unknown,
    pausedTotalMs: 0,
    version: -1,
    place: 'elsewhere',
    exclusion: null,
    month: -1,
    listedAt: unknown,
  }
}

/** Makes a judgement blank again, for a ticket created then; NaN where that is unknown. */
export function begin(judgement: Judgement, createdAt: number): void {
  judgement.verdict = 'pending'
  judgement.note = null
  judgement.createdAt = createdAt
  judgement.startAt = createdAt
  judgement.stopAt = Number.NaN
  judgement.elapsedMs = Number.NaN
  judgement.withinMs = Number.NaN
  judgement.verdictAt = Number.NaN
  judgement.originalDueAt = Number.NaN
  judgement.currentDueAt = Number.NaN
  judgement.pausedTotalMs = 0
  judgement.version = -1
  judgement.place = 'elsewhere'
  judgement.exclusion = null
  judgement.month = -1
  judgement.listedAt = Number.NaN
}

/** The clock lacks what it needs. */
export function setAside(judgement: Judgement, reason: string): void {
  judgement.verdict = 'not-applicable'
  judgement.note = reason
  judgement.originalDueAt = Number.NaN
}

/** Elapsed is what ran, less a total of pauses as given; it is never less than nothing. */
export function takeOff(judgement: Judgement, ranMs: number, pausedTotalMs: number | null): void {
  judgement.pausedTotalMs = pausedTotalMs ?? 0
  judgement.elapsedMs = Math.max(0, ranMs - judgement.pausedTotalMs)
}

/**
 * The verdict, once elapsed, promised and stopped are known. Equality is met; past the promise is breached, stopped or not. The date
 * of a breach is its current deadline, which the caller fills in.
 */
export function settle(judgement: Judgement): void {
  if (judgement.elapsedMs > judgement.withinMs) {
    judgement.verdict = 'breached'
    return
  }
  if (Number.isNaN(judgement.stopAt)) return
  judgement.verdict = 'met'
  judgement.verdictAt = judgement.stopAt
}
