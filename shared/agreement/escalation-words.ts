import { objective } from '../format.ts'
import { parsePercentage } from '../sla/exact.ts'
import { lengthWords } from './target-sentence.ts'

/** When a step of the ladder is due: `80%` is a share of the promised time, `+8h` a time past the deadline. What is neither stands as it is. */
export function escalationWhen(after: string): string {
  if (after.startsWith('+')) return `${lengthWords(after.slice(1))} past the deadline`
  const share = parsePercentage(after)
  if (share === null) return after
  return share.over === share.under ? 'At the deadline' : `At ${objective(after)} of the promised time`
}
