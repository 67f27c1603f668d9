import type { Instant } from '../../../shared/time/instant.ts'

/** An instant as the contract writes it, `2026-06-30T22:00:00.000Z`. */
export function isoOrNull(at: Instant | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
