import { plainWord } from './month-names.ts'

const YES =
  'true|yes|y|1|on|met|achieved|kept|within sla|in sla|sla met|ja|wahr|eingehalten|si|verdadero|cumplido|oui|vrai|respecte|sim'
const NO =
  'false|no|n|0|off|missed|breached|not met|failed|violated|overdue|sla violated|sla breached|out of sla|nein|falsch|verletzt|falso|incumplido|non|faux|depasse|nao'

const WORDS = new Map([
  ...YES.split('|').map((word) => [word, true] as const),
  ...NO.split('|').map((word) => [word, false] as const),
])

/** Yes or no in the words of ticket tools, of an SLA too; null for a word that says neither. */
export function readTruth(text: string): boolean | null {
  return WORDS.get(text) ?? WORDS.get(plainWord(text.trim())) ?? null
}
