import type { CountingRules } from './counting-rules.ts'
import { ACCOUNT_LINES, type AccountFigures, type AccountLine } from './figures-beside.ts'
import type { Judgement } from './judgement.ts'
import { countedAt } from './placement.ts'

/** Every ticket before one target: how many fell into each line, and for which reason where the line has reasons. */
export type AccountTally = {
  readonly lines: Uint32Array
  readonly reasons: Map<AccountLine, Map<string | null, number>>
}

/** An empty account. */
export function blankAccount(): AccountTally {
  return { lines: new Uint32Array(ACCOUNT_LINES.length), reasons: new Map() }
}

/** Enters one ticket. */
export function enter({ lines, reasons }: AccountTally, line: AccountLine, reason: string | null = null): void {
  const place = PLACES[line]
  lines[place] = (lines[place] ?? 0) + 1
  if (reason === null) return
  const ofLine = reasons.get(line) ?? new Map<string | null, number>()
  reasons.set(line, ofLine)
  ofLine.set(reason, (ofLine.get(reason) ?? 0) + 1)
}

const PLACES = Object.fromEntries(ACCOUNT_LINES.map((line, place) => [line, place])) as Record<AccountLine, number> // every line has its place

/** The line of a check that was judged. Whatever happens to it, there is one, and only one. */
export function lineOf(judgement: Judgement, rules: CountingRules, periodStart: number): AccountLine {
  switch (judgement.place) {
    case 'counted':
      return countedLine(judgement)
    case 'pending':
    case 'not-applicable':
      return judgement.place
    case 'overdue':
    case 'elsewhere':
      return outsideLine(judgement, rules, periodStart)
  }
}

function countedLine({ exclusion, verdict }: Judgement): AccountLine {
  if (exclusion !== null) return exclusion === 'remove' ? 'excluded' : 'excluded-met'
  return verdict === 'met' || verdict === 'breached' ? verdict : 'open-counted'
}

/** Not of this period: its date lies before or behind it, or it has none, or the rules do not count what is open. */
function outsideLine(judgement: Judgement, rules: CountingRules, periodStart: number): AccountLine {
  const { verdict, listedAt, place, month } = judgement
  const at = verdict === 'not-applicable' ? listedAt : countedAt(judgement, rules)
  if (place === 'overdue' && (Number.isNaN(at) || month >= 0)) return 'overdue'
  if (Number.isNaN(at)) return 'undated'
  return at < periodStart ? 'earlier' : 'later'
}

/** The account as it is printed; within a line the most frequent reason first, and those without one last. */
export function accountFigures({ lines, reasons }: AccountTally): AccountFigures {
  return {
    tickets: lines.reduce((sum, count) => sum + count, 0),
    lines: ACCOUNT_LINES.flatMap((line, place) => {
      const told = [...(reasons.get(line) ?? [])].sort((a, b) => b[1] - a[1] || (String(a[0]) < String(b[0]) ? -1 : 1))
      const untold = (lines[place] ?? 0) - told.reduce((sum, [, count]) => sum + count, 0)
      const rest: (readonly [string | null, number])[] = untold > 0 ? [[null, untold]] : []
      return [...told, ...rest].map(([reason, count]) => ({ line, reason, count }))
    }),
  }
}
