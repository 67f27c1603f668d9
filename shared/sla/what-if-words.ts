import { listed } from '../charts/words.ts'
import { capital } from '../format/first-letter.ts'
import { count, countOf, objective, percentOf, ratioOf, statusWord } from '../format.ts'
import type { TargetFigures } from './figures.ts'
import type { Tightest, TightestPromise } from './tightest-promise.ts'
import type { WhatIf } from './what-if.ts'

/** The answer to a what-if as a sentence for a manager. */
export function whatIfSentence({ before, after, moves }: Pick<WhatIf, 'before' | 'after' | 'moves'>): string {
  const sided = moves.filter(({ from, to }) => from !== to).reduce((sum, move) => sum + move.count, 0)
  const then = figureWords(after)
  if (before.met === after.met && before.counted === after.counted && sided === 0) {
    if (before.status === after.status) return `Nothing changes: ${then}.`
    // Another objective moves no check, and may all the same make a met target of a missed one.
    const [was, is] = [before, after].map(({ status }) => statusWord(status).toLowerCase())
    return `No check changes sides, but the verdict does: ${is} instead of ${was}, with ${shareWords(after)}.`
  }
  const changes =
    sided === 0 ? 'no check changes sides' : `${countOf(sided, 'check')} change${sided === 1 ? 's' : ''} sides`
  return `${capital(then)} instead of ${shareWords(before)}; ${changes}.`
}

function figureWords(figures: TargetFigures): string {
  return figures.counted ? `${shareWords(figures)} would have been met` : 'nothing would have been counted'
}

function shareWords(figures: TargetFigures): string {
  return figures.counted ? ratioOf(figures.met, figures.counted, [figures.objective]) : 'nothing counted'
}

/** The answer to the tightest promise as a sentence for a manager. */
export function tightestSentence({ current, promises, confirmed }: Tightest, confidence: number | null): string {
  const sure = confidence === null ? '' : ` at ${percentOf(confidence)} confidence`
  const goal = `${objective(current.objective)}${sure}`
  const lacking = promises.filter(({ within }) => within === null)
  if (promises.length === 0) return 'Nothing was counted in this period, so it supports no promise.'
  if (lacking.length === promises.length) return `This period supports no promise of ${goal}. ${lacking[0]?.why ?? ''}`
  const found = promises.filter(({ within }) => within !== null).map(promiseWords)
  const left = lacking.length === 0 ? '' : ` For ${listed(lacking.map(nameOf))} it supports none.`
  const again =
    confirmed === null || !confirmed.counted
      ? ''
      : ` Measured again with it: ${ratioOf(confirmed.met, confirmed.counted, [current.objective])}.`
  return `The tightest promise that this period supports at ${goal} is ${listed(found)}.${left}${again}`
}

function nameOf({ priority }: TightestPromise): string {
  return priority === null ? 'all tickets' : priority === 'default' ? 'every other priority' : priority
}

function promiseWords(promise: TightestPromise): string {
  const { within, counted, needed } = promise
  const held = `${count(needed)} of ${countOf(counted, 'check')} needed`
  return promise.priority === null ? `${within} (${held})` : `${within} for ${nameOf(promise)} (${held})`
}
