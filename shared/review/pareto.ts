/** How many breaches one cause has, and the share of all that it and those before it make. */
export type CauseShare<Cause> = { readonly cause: Cause; readonly breaches: number; readonly runningShare: number }

/** Causes by how many breaches they have, most first, those without a cause (null) last; equal ones in their first order. */
export function pareto<Cause>(causes: Iterable<Cause | null>): CauseShare<Cause | null>[] {
  const counts = new Map<Cause | null, number>()
  let all = 0
  for (const cause of causes) {
    counts.set(cause, (counts.get(cause) ?? 0) + 1)
    all += 1
  }
  let running = 0
  return [...counts]
    .sort(([left, few], [right, many]) => Number(left === null) - Number(right === null) || many - few)
    .map(([cause, breaches]) => {
      running += breaches
      return { cause, breaches, runningShare: running / all }
    })
}
