import { lengthWords } from '../../shared/agreement/target-sentence.ts'

/** `80%` is a share of the promised time, `+8h` a time past the deadline. */
export function escalationWords(after: string): string {
  if (after.endsWith('%')) {
    return after.trim() === '100%'
      ? 'when the promised time is used up'
      : `at ${after.replace(/\s*%$/, '\u202f%')} of the promised time`
  }
  return `${lengthWords(after.replace(/^\+/, ''))} past the deadline`
}
