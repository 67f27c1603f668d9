import { monthName } from '../format.ts'

/** `March`, `March and April`, `March, April and May`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** `2026-03` as `March`; with its year where the months around it are of several years. */
export function monthWord(month: string, among: readonly string[]): string {
  const name = monthName(month)
  const isOneYear = among.every((other) => other.slice(0, 4) === month.slice(0, 4))
  return isOneYear ? name.replace(/ \d{4}$/, '') : name
}

const SUBJECT: Readonly<Record<string, string>> = {
  'response-time': 'Response',
  'resolution-time': 'Resolution',
  availability: 'Availability',
  satisfaction: 'Satisfaction',
  threshold: 'The measured value',
  count: 'The number',
  manual: 'The typed-in value',
  ratio: 'The share',
}

/** What a target's figures are about, to begin a sentence with. */
export function subjectOf(metric: string): string {
  return SUBJECT[metric] ?? 'Attainment'
}

const NOUN: Readonly<Record<string, string>> = { 'response-time': 'response', 'resolution-time': 'resolution' }

/** What one elapsed time of this target is called: `response`, `resolution`, else `check`. */
export function elapsedNoun(metric: string): string {
  return NOUN[metric] ?? 'check'
}
