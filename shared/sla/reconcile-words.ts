import { listed } from '../charts/words.ts'
import { countOf, ratioOf } from '../format.ts'
import type { FigureReconciliation } from './reconcile-figures.ts'

/** Why the two figures differ, as a sentence for a manager. */
export function reconcileSentence(found: FigureReconciliation): string {
  const { ours, theirs, why, differing, explained } = found
  if (why !== null) return why
  const bar = [ours.objective]
  const figures = `Ours is ${ratioOf(ours.met, ours.counted, bar)}, the source's own verdicts give ${ratioOf(theirs.met, theirs.counted, bar)}`
  if (differing === 0) return `${figures}, ticket by ticket the same.`
  const silent = found.moves.filter((move) => move.theirs === 'not counted').reduce((sum, { count }) => sum + count, 0)
  const opposed = differing - silent
  const parts = [
    ...(opposed > 0 ? [`they say otherwise of ${countOf(opposed, 'ticket')}`] : []),
    ...(silent > 0 ? [`they say nothing of ${countOf(silent, 'ticket')}`] : []),
  ]
  return `${figures}: ${listed(parts)}. ${explanationOf(opposed, explained)}`.trim()
}

function explanationOf(opposed: number, explained: FigureReconciliation['explained']): string {
  const last = explained.at(-1)
  if (opposed === 0) return ''
  if (last === undefined) return 'No rule of counting brings the two nearer: the tickets below tell.'
  const rules = listed(explained.map(({ rule, from, to }) => `${rule} ${to} instead of ${from}`))
  return last.differing === 0
    ? `Counting with ${rules} explains them all.`
    : `Counting with ${rules} explains ${opposed - last.differing} of them; ${last.differing} remain.`
}
