import type { Check, TargetFigures } from '../sla/figures.ts'
import type { MissingCharacters } from './missing-characters.ts'
import type { Checks, PackInput } from './pack-input.ts'

/** A register longer than this stops being read; the workbook has every breach. */
export const REGISTER_ROWS = 4000

/** The counted breaches of one target, furthest over first; `shown` may be fewer than `total`. */
export type TargetBreaches = {
  readonly target: Pick<TargetFigures, 'id' | 'name'>
  readonly total: number
  readonly shown: readonly Check[]
}

/** What a pack is written from once the checks are gathered: plain data, that may cross to another thread. */
export type PackContent = Omit<PackInput, 'checks'> & {
  readonly breaches: readonly TargetBreaches[]
  readonly missingCharacters: readonly MissingCharacters[]
}

/** Takes from the checks what the register prints, so that a pack of a million tickets carries no more than it says. */
export function gatherContent({ checks, ...rest }: PackInput, rows = REGISTER_ROWS): PackContent {
  const targets = rest.figures.targets.filter((target) => target.measured)
  const all = targets.map((target) => ({
    target: { id: target.id, name: target.name },
    found: breachesOf(checks(target.id)),
  }))
  const shares = shareOut(
    rows,
    all.map(({ found }) => found.length),
  )
  const breaches = all.map(({ target, found }, index) => ({
    target,
    total: found.length,
    shown: found.slice(0, shares[index]),
  }))
  return { ...rest, breaches, missingCharacters: [] }
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
