import type { Check, Explanation, TargetFigures } from '../sla/figures.ts'
import { type JudgedTicket, judgedTickets } from './judged-tickets.ts'
import type { MissingCharacters } from './missing-characters.ts'
import type { Checks, PackInput } from './pack-input.ts'
import { HOUSE_STYLE, type PackStyle } from './pack-style.ts'

/** Clocks drawn in the appendix; the ticket's own screen draws every other. */
const CLOCKS_DRAWN = 12

/** A register longer than this stops being read; the workbook has every breach. */
export const REGISTER_ROWS = 4000

/** The counted breaches of one target, furthest over first; `shown` may be fewer than `total`. */
export type TargetBreaches = {
  readonly target: Pick<TargetFigures, 'id' | 'name'>
  readonly total: number
  readonly shown: readonly Check[]
}

/** What a pack is written from once the checks are gathered: plain data, that may cross to another thread. */
export type PackContent = Omit<PackInput, 'checks' | 'explain' | 'rows' | 'style'> & {
  readonly style: PackStyle
  readonly breaches: readonly TargetBreaches[]
  /** Of the breaches furthest past their promise, worst first. */
  readonly clocks: readonly Explanation[]
  /** Null where the list of tickets is left out. */
  readonly tickets: readonly JudgedTicket[] | null
  readonly missingCharacters: readonly MissingCharacters[]
}

/** Takes from the checks what the register prints, so that a pack of a million tickets carries no more than it says. */
export function gatherContent(input: PackInput, most = REGISTER_ROWS): PackContent {
  const { checks, explain, rows: _rows, style = HOUSE_STYLE, ...rest } = input
  const targets = rest.figures.targets.filter((target) => target.measured)
  const all = targets.map((target) => ({
    target: { id: target.id, name: target.name },
    found: breachesOf(checks(target.id)),
  }))
  const shares = shareOut(
    most,
    all.map(({ found }) => found.length),
  )
  const breaches = all.map(({ target, found }, index) => ({
    target,
    total: found.length,
    shown: found.slice(0, shares[index]),
  }))
  const hasClocks = style.parts.includes('timelines')
  return {
    ...rest,
    style,
    breaches,
    clocks: hasClocks && explain !== undefined ? worstClocks(breaches, explain) : [],
    tickets: style.parts.includes('tickets') ? judgedTickets(rest.figures, checks) : null,
    missingCharacters: [],
  }
}

/** The furthest past, as a share of what was promised: hours past a day weigh less than hours past an hour. */
function worstClocks(breaches: readonly TargetBreaches[], explain: NonNullable<PackInput['explain']>): Explanation[] {
  const past = ({ overByMs, withinMs }: Check) => (overByMs ?? 0) / Math.max(1, withinMs ?? 1)
  const all = breaches.flatMap(({ target, shown }) => shown.map((check) => ({ target, check, past: past(check) })))
  const worst = all.sort((a, b) => b.past - a.past || compareKeys(a.check.key, b.check.key)).slice(0, CLOCKS_DRAWN)
  return worst.flatMap(({ target, check }) => explain(target.id, check) ?? [])
}

function breachesOf(checks: Checks): Check[] {
  const found: Check[] = []
  for (let index = 0; index < checks.length; index += 1) {
    const check = checks.at(index)
    if (check.counted && check.verdict === 'breached') found.push(check)
  }
  return found.sort((a, b) => (b.overByMs ?? 0) - (a.overByMs ?? 0) || compareKeys(a.key, b.key))
}

/** By code unit: the same order on every machine, whatever its locale. */
function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Rows for each, none taking more than it needs: what short lists leave is shared by the long ones. */
function shareOut(rows: number, wanted: readonly number[]): number[] {
  const shares = wanted.map(() => 0)
  const shortestFirst = wanted.map((want, index) => ({ want, index })).sort((a, b) => a.want - b.want)
  let left = rows
  for (const [done, { want, index }] of shortestFirst.entries()) {
    const share = Math.min(want, Math.floor(left / (wanted.length - done)))
    shares[index] = share
    left -= share
  }
  return shares
}
