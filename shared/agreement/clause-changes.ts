import { canonicalJson } from '../review/canonical-json.ts'
import { type Clause, clausesOf } from './clauses.ts'
import type { ClauseChange } from './lifecycle.ts'

/**
 * What differs between two texts of an agreement, clause by clause, in the order in which a reader meets the clauses. Either may be
 * a draft that is not in order yet. Services, calendars, targets and prerequisites are matched by their ids, other lists by what
 * their entries say: in whatever order they stand, the same is the same. The number of the version and the signatures are no clauses.
 */
export function clauseChanges(before: unknown, after: unknown): ClauseChange[] {
  return compare(clausesOf(before), clausesOf(after))
}

function compare(before: readonly Clause[], after: readonly Clause[]): ClauseChange[] {
  const [old, now] = [byKey(before), byKey(after)]
  return merged([...old.keys()], [...now.keys()]).flatMap((key) => differences(old.get(key), now.get(key)))
}

function differences(before: Clause | undefined, after: Clause | undefined): ClauseChange[] {
  if (before === undefined || after === undefined) {
    const clause = before ?? after
    if (clause === undefined) return []
    const { part, name, path, says } = clause
    const change = before === undefined ? ('added' as const) : ('removed' as const)
    const [old, now] = before === undefined ? [null, says] : [says, null]
    return [{ part, clause: name, path, change, before: old, after: now }]
  }
  if (before.clauses.length > 0 && after.clauses.length > 0) return compare(before.clauses, after.clauses)
  const [raw, rewritten] = [canonicalJson(before.value), canonicalJson(after.value)]
  if (raw === rewritten) return []
  // Two ways of writing the same, `4h` and `PT4H`: then the very letters are shown.
  const isReworded = before.says === after.says
  const [old, now] = isReworded ? [raw, rewritten] : [before.says, after.says]
  return [{ part: after.part, clause: after.name, path: after.path, change: 'changed', before: old, after: now }]
}

/** Entries that say the same are told apart by how many there are. */
function byKey(clauses: readonly Clause[]): Map<string, Clause> {
  const found = new Map<string, Clause>()
  for (const clause of clauses) {
    let key = clause.key
    for (let again = 2; found.has(key); again += 1) key = `${clause.key} (${again})`
    found.set(key, clause)
  }
  return found
}

/** The newer order, and what is gone after that which it followed. */
function merged(before: readonly string[], after: readonly string[]): string[] {
  const keys = [...after]
  const known = new Set(after)
  for (const [i, key] of before.entries()) {
    if (known.has(key)) continue
    const place = i === 0 ? -1 : keys.indexOf(before[i - 1] ?? '')
    keys.splice(place + 1, 0, key)
  }
  return keys
}
