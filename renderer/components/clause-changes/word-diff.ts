/** A run of words of one text that the other has too, or has not. */
export type Run = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }
export type WordDiff = { readonly before: readonly Run[]; readonly after: readonly Run[] }

/** Beyond so many pairs of words, two texts are shown as wholly other ones. */
const MOST_PAIRS = 250_000

/** Two texts word by word, by their longest common sequence of words; white space belongs to the word that it follows. */
export function wordDiff(before: string, after: string): WordDiff {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  if (old.length * now.length > MOST_PAIRS)
    return { before: joined([run('gone', before)]), after: joined([run('new', after)]) }
  const runs = walk(old, now, commonLengths(old, now))
  return { before: joined(runs.before), after: joined(runs.after) }
}

const run = (kind: Run['kind'], text: string): Run => ({ kind, text })

function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*|^\s+/g) ?? []
}

/** For every place in both texts, how many words they still have in common from there on. */
function commonLengths(old: readonly string[], now: readonly string[]): (i: number, j: number) => number {
  const width = now.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = isSame(old[i], now[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  return at
}

const isSame = (a: string | undefined, b: string | undefined) => a?.trim() === b?.trim()

function walk(old: readonly string[], now: readonly string[], common: (i: number, j: number) => number) {
  const runs: { before: Run[]; after: Run[] } = { before: [], after: [] }
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]]
    if (was !== undefined && is !== undefined && isSame(was, is)) {
      runs.before.push(run('same', was))
      runs.after.push(run('same', is))
      i += 1
      j += 1
    } else if (is === undefined || (was !== undefined && common(i + 1, j) >= common(i, j + 1))) {
      runs.before.push(run('gone', was ?? ''))
      i += 1
    } else {
      runs.after.push(run('new', is))
      j += 1
    }
  }
  return runs
}

/** Neighbours of one kind as one run; texts that are empty are none. */
function joined(runs: readonly Run[]): readonly Run[] {
  const found: Run[] = []
  for (const { kind, text } of runs) {
    const last = found.at(-1)
    if (last?.kind === kind) found[found.length - 1] = run(kind, last.text + text)
    else if (text !== '') found.push(run(kind, text))
  }
  return found
}
