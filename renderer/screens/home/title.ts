import { count } from '../../../shared/format.ts'
import type { AgreementStanding } from '../../../shared/operations/agreements.ts'

/** How all agreements stand, in one sentence. */
export function homeTitle(standing: readonly AgreementStanding[]): string {
  if (standing.length === 0) return 'Start with an agreement and a spreadsheet of tickets'
  const judged = standing.filter(({ status }) => status !== 'grey')
  if (judged.length === 0) return notMeasured(standing)
  const short = judged.filter(({ status }) => status !== 'green')
  if (short.length === 0) return allMeet(judged)
  const [first] = short
  if (short.length === 1 && first !== undefined) return oneShort(first, judged.length)
  return `${count(short.length)} of ${count(judged.length)} agreements with figures fall short of a target`
}

function notMeasured(standing: readonly AgreementStanding[]): string {
  if (standing.length === 1) return `${standing[0]?.title} has no figures yet`
  return `${count(standing.length)} agreements, and none has figures yet`
}

function allMeet(judged: readonly AgreementStanding[]): string {
  if (judged.length === 1) return `${judged[0]?.title} meets its targets`
  return `${judged.length === 2 ? 'Both' : `All ${count(judged.length)}`} agreements with figures meet their targets`
}

function oneShort({ title, targetsMet, targetsMeasured }: AgreementStanding, judged: number): string {
  if (judged === 1) return `${title} meets ${count(targetsMet)} of ${count(targetsMeasured)} targets`
  return `${count(judged - 1)} of ${count(judged)} agreements with figures meet their targets; ${title} falls short`
}
