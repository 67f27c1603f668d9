import { normalisedWord } from '../../sla/promised-time.ts'

/** Where a priority stands on its ladder: 1 is the most urgent. Words and numbers are ladders of their own. */
export type PriorityRank = { readonly ladder: 'words' | 'numbers'; readonly rank: number }

const WORDS: Readonly<Record<string, number>> = {
  critical: 1,
  urgent: 1,
  high: 2,
  medium: 3,
  moderate: 3,
  normal: 3,
  low: 4,
}
const LADDER = ['critical', 'high', 'medium', 'low'] as const
/** `P1`, `Prio 2`, `SEV-3`, `1 - Critical`. */
const NUMBERED = /^(?:p|prio|priority|s|sev|severity)?[\s-]*([1-9])(?!\d)/

/** Null for a priority whose urgency its name does not tell. */
export function rankOf(priority: string): PriorityRank | null {
  const word = normalisedWord(priority)
  const rank = WORDS[word]
  if (rank !== undefined) return { ladder: 'words', rank }
  const [, digit] = NUMBERED.exec(word) ?? []
  return digit === undefined ? null : { ladder: 'numbers', rank: Number(digit) }
}

/** What lies between the most and the least urgent of some priorities and is not among them: `medium` of high and low. */
export function prioritiesBetween(priorities: readonly string[]): string[] {
  return (['words', 'numbers'] as const).flatMap((ladder) => {
    const own = priorities.filter((priority) => rankOf(priority)?.ladder === ladder)
    const ranks = new Set(own.map((priority) => rankOf(priority)?.rank ?? 0))
    const [first, last] = [Math.min(...ranks), Math.max(...ranks)]
    const between = Array.from({ length: Math.max(0, last - first - 1) }, (_, step) => first + 1 + step)
    return between.filter((rank) => !ranks.has(rank)).map((rank) => nameOf(rank, ladder, own[0] ?? ''))
  })
}

function nameOf(rank: number, ladder: PriorityRank['ladder'], alike: string): string {
  return ladder === 'words' ? (LADDER[rank - 1] ?? '') : alike.replace(/[1-9].*$/, String(rank))
}
