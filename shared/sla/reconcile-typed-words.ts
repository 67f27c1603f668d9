import { listed } from '../charts/words.ts'
import { capital } from '../format/first-letter.ts'
import { count, countOf, ratioOf } from '../format.ts'
import type { Explanation, TypedReconciliation } from './reconcile-typed.ts'

/** Why a figure read off a tool is not ours, as a sentence for a manager; `said` is the figure as it was typed. */
export function typedSentence(found: TypedReconciliation, said: string): string {
  const { ours, agrees, explanations, nearest } = found
  const own = ours.counted ? ratioOf(ours.met, ours.counted, [ours.objective]) : 'nothing counted'
  if (agrees) return `Ours is ${own}, which is the ${said} that the tool shows.`
  const start = `Ours is ${own}, the tool shows ${said}.`
  const [best] = explanations
  if (best !== undefined) return `${start} ${capital(explanationWords(best))}.`
  const near =
    nearest === null ? '' : ` Nearest comes ${rulesWords(nearest)}, with ${ratioOf(nearest.met, nearest.counted)}.`
  return `${start} Nothing that was tried gives it: no rule or two, no kind of ticket left out, no number of tickets.${near}`
}

/** One way in which the figure comes about: `counting with clock 24x7 instead of office gives 92.3 % of 117`. */
export function explanationWords(one: Explanation): string {
  const gives = `gives ${ratioOf(one.met, one.counted)} (${count(one.met)} met)`
  switch (one.kind) {
    case 'rules':
      return `${rulesWords(one)} ${gives}`
    case 'without':
      return `leaving out ${one.field} “${one.value}” ${gives}`
    case 'left-out':
      return `leaving out ${countOf(one.tickets, SIDE_NOUNS[one.side])} ${gives}`
    case 'turned':
      return `counting ${countOf(one.tickets, SIDE_NOUNS[one.side])} as ${one.side === 'met' ? 'missed' : 'met'} ${gives}`
  }
}

const SIDE_NOUNS = { met: 'met ticket', missed: 'breach' } as const

function rulesWords(one: Explanation): string {
  if (one.kind !== 'rules') return explanationWords(one)
  return `counting with ${listed(one.rules.map(({ rule, from, to }) => `${rule} ${to} instead of ${from}`))}`
}
