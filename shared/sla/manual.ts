import type { Instant } from '../time/instant.ts'
import { type Fraction, parsePercentage } from './exact.ts'
import { fraction, parseDecimal } from './fraction.ts'

/** A value that somebody typed in for a target and a period, with what shows it. */
export type ManualValue = {
  readonly target: string
  /** A period's label: `2026-H1`, `2026-05`. */
  readonly period: string
  /** As it was typed. */
  readonly value: string
  readonly evidence: string
  readonly enteredAt: Instant
}

/** What a typed-in value says: a share, perhaps with the two counts behind it, or an amount in a unit. */
export type ReadValue =
  | {
      readonly kind: 'share'
      readonly share: Fraction
      readonly of: { readonly met: number; readonly counted: number } | null
    }
  | { readonly kind: 'amount'; readonly amount: Fraction; readonly unit: string | null }

const COUNTS = /^\s*(\d{1,15})\s*(?:\/|of)\s*(\d{1,15})\s*$/
const AMOUNT = /^\s*([+-]?\d+(?:\.\d+)?)(?:\s*([^\s\d.,+-].*?))?\s*$/

/** Reads `97.5%`, `117/120`, `117 of 120`, `4.2`, `3.5 h`; null when it is none, or counts more than there are. */
export function readValue(text: string): ReadValue | null {
  const [, met, counted] = COUNTS.exec(text) ?? []
  if (met !== undefined && counted !== undefined) {
    const of = { met: Number(met), counted: Number(counted) }
    return of.counted === 0 || of.met > of.counted ? null : { kind: 'share', share: fraction(of.met, of.counted), of }
  }
  const share = parsePercentage(text)
  if (share !== null) return { kind: 'share', share: fraction(share.over, share.under), of: null }
  const [, written = '', unit] = AMOUNT.exec(text) ?? []
  const amount = parseDecimal(written)
  return amount === null ? null : { kind: 'amount', amount, unit: unit ?? null }
}
